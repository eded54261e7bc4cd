import Foundation

/// The checkout that these tests read: its folders and texts, by path from the root.
enum Repository {
    static let root: URL = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path().count > 1 {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path()) { return folder }
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// The text of a file; empty where there is none, so that a test names what it misses.
    static func text(_ path: String) -> String {
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Files below a folder, as paths from the root, in order. Hidden files and what is built are left out.
    static func files(below folder: String = "", endingWith suffixes: [String] = [""]) -> [String] {
        let start = folder.isEmpty ? root : root.appending(path: folder, directoryHint: .isDirectory)
        let keys: [URLResourceKey] = [.isDirectoryKey]
        guard
            let found = FileManager.default.enumerator(
                at: start, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
        else { return [] }
        let prefix = root.standardizedFileURL.path()
        var paths: [String] = []
        for case let url as URL in found {
            if ignoredFolders.contains(url.lastPathComponent) { found.skipDescendants() }
            let isFolder = (try? url.resourceValues(forKeys: Set(keys)))?.isDirectory ?? false
            let path = String(url.standardizedFileURL.path(percentEncoded: false).dropFirst(prefix.count))
            if !isFolder, suffixes.contains(where: path.hasSuffix) { paths.append(path) }
        }
        return paths.sorted()
    }

    private static let ignoredFolders: Set<String> = ["__pycache__", "rejects"]
}

extension Repository {
    static func isMissing(_ path: String) -> Bool {
        !FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
    }
}
