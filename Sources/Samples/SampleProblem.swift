/// Why a portfolio could not be written.
package enum SampleProblem: Error, Sendable, Hashable {
    /// The folder holds something; nothing was written.
    case folderNotEmpty(String)
    /// The path is a file; nothing was written.
    case notAFolder(String)
    /// The system refused; what was written until then is still there.
    case system(operation: String, path: String, reason: String)
}

extension SampleProblem: CustomStringConvertible {
    /// A sentence for the user, which ends with what to do.
    package var description: String {
        switch self {
        case .folderNotEmpty(let path):
            "\(path) is not empty: a generated portfolio needs an empty folder, or one that does not exist yet"
        case .notAFolder(let path): "\(path) is a file: name a folder"
        case .system(let operation, let path, let reason): "cannot \(operation) \(path): \(reason)"
        }
    }
}
