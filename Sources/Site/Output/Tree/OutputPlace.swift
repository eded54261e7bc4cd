import Glibc

/// Where a site goes, and the names beside it that writing it needs.
///
/// All of them are in the site's parent folder, so that a rename moves them within one file system.
struct OutputPlace: Sendable {
    /// As the user gave it, for messages.
    let given: String
    let parent: OpenFolder
    let name: String

    var site: String { parent.whole(name) }
    /// The tree that is being made; after the exchange, the one that was.
    var staging: String { ".\(name).huikuan-staging" }
    /// The old tree between the two renames, where there is no exchange.
    var previous: String { ".\(name).huikuan-previous" }
    /// Stands from before the first of those renames until after the second.
    var journal: String { ".\(name).huikuan-journal" }
    var lock: String { ".\(name).huikuan-lock" }

    /// Follows a symbolic link, so that the site behind it is replaced and not the link; makes missing parents.
    init(_ given: String) throws(OutputFailure) {
        self.given = given
        let (folder, name) = try Self.resolve(given)
        parent = try OpenFolder(folder)
        self.name = name
    }

    private static func resolve(_ given: String) throws(OutputFailure) -> (folder: String, name: String) {
        if let real = realPath(given) { return try split(real, given) }
        guard errno == ENOENT else { throw .lastCall("find", given) }
        var status = stat()
        if lstat(given, &status) == 0 { throw .system(attempt: "follow the link", path: given, errorNumber: ENOENT) }
        let parts = given.split(separator: "/")
        guard let name = parts.last else { throw .system(attempt: "find", path: given, errorNumber: ENOENT) }
        let above = (given.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
        let folder = above.isEmpty ? "." : above
        try makeFolders(folder)
        guard let real = realPath(folder) else { throw .lastCall("find", folder) }
        return (real, String(name))
    }

    private static func split(_ real: String, _ given: String) throws(OutputFailure) -> (folder: String, name: String) {
        guard let slash = real.lastIndex(of: "/"), real != "/" else {
            throw .system(attempt: "replace", path: given, errorNumber: EBUSY)
        }
        return (slash == real.startIndex ? "/" : String(real[..<slash]), String(real[real.index(after: slash)...]))
    }

    private static func makeFolders(_ path: String) throws(OutputFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if mkdir(made, 0o777) != 0, errno != EEXIST, errno != EISDIR { throw .lastCall("make the folder", made) }
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
