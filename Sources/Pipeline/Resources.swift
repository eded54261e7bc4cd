import FoundationEssentials

/// The one folder that holds the shipped `templates/` and `content/`.
package struct Resources: Sendable, Hashable {
    package let root: String

    package var templates: String { root + "/templates" }
    package var content: String { root + "/content" }

    /// `HUIKUAN_RESOURCES`, else `<executable>/../share/huikuan`, else the nearest folder above the executable that
    /// holds Package.swift and `templates/`.
    /// - Parameter executable: the program's own path, links resolved.
    package static func find(executable: String, environment: [String: String]) -> Resources? {
        if let given = environment["HUIKUAN_RESOURCES"], !given.isEmpty {
            return isRoot(given) ? Resources(root: given) : nil
        }
        var folder = parent(of: executable)
        let installed = parent(of: folder) + "/share/huikuan"
        if isRoot(installed) { return Resources(root: installed) }
        while folder != "/" && !folder.isEmpty {
            if isRoot(folder), FileManager.default.fileExists(atPath: folder + "/Package.swift") {
                return Resources(root: folder)
            }
            folder = parent(of: folder)
        }
        return nil
    }

    private static func isRoot(_ folder: String) -> Bool {
        ["templates", "content"].allSatisfy { name in
            var isFolder = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder) && isFolder
        }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
