package import Foundation

/// What lies below a folder: every file with its bytes, by path.
package struct FileTree: Equatable, Sendable {
    package private(set) var files: [String: Data] = [:]

    /// A folder that is not there holds nothing.
    package init(_ folder: String) throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder) else { return }
        for path in try manager.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
        }
    }

    package var isEmpty: Bool { files.isEmpty }

    package func leavingOut(_ isMasked: (String) -> Bool) -> FileTree {
        var tree = self
        tree.files = files.filter { !isMasked($0.key) }
        return tree
    }

    /// Paths that only one of the two has, or that hold other bytes: what a failed comparison should name.
    package func differences(from other: FileTree) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
}
