import Glibc

/// The machine did not let the site be written. What stood at the output before still stands there whole.
package enum OutputFailure: Error, Sendable, Hashable {
    /// A call of the system failed: what was attempted ("write"), on which path, with which `errno`.
    case system(attempt: String, path: String, errorNumber: Int32)
    /// Another build writes the same output at this moment.
    case locked(path: String)

    /// For a call that has just failed.
    ///
    /// - Parameter path: put together after the error's number is taken, which an allocation may change.
    static func lastCall(_ attempt: String, _ path: @autoclosure () -> String) -> OutputFailure {
        let errorNumber = errno
        return .system(attempt: attempt, path: path(), errorNumber: errorNumber)
    }
}

extension OutputFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .system(let attempt, let path, let errorNumber):
            "cannot \(attempt) \(path): \(String(cString: strerror(errorNumber)))"
        case .locked(let path):
            "another build is writing \(path); wait until it is done"
        }
    }
}
