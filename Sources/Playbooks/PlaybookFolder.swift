import FoundationEssentials

/// Finds the playbook's files: the one place of this target that opens any.
package enum PlaybookFolder {
    private static let places = [""] + ArticleKind.allCases.compactMap(\.folder)

    /// The files of one language, each content folder lying over the one before it, file by file.
    /// - Parameters:
    ///   - contentFolders: shipped content first, the portfolio's own last; those that do not exist are passed over.
    ///   - shown: how findings name each folder, in the same order.
    /// - Throws: when a file that is there cannot be read.
    package static func files(
        in contentFolders: [String], shownAs shown: [String]? = nil, language: String
    ) throws -> [PlaybookFile] {
        var found: [String: PlaybookFile] = [:]
        for (index, folder) in contentFolders.enumerated() {
            let name = shown.flatMap { index < $0.count ? $0[index] : nil } ?? folder
            for path in paths(in: "\(folder)/\(language)") {
                let bytes = try bytes(of: "\(folder)/\(language)/\(path)")
                found[path] = PlaybookFile(path: path, shownPath: "\(name)/\(language)/\(path)", bytes: bytes)
            }
        }
        return found.values.sorted { $0.path < $1.path }
    }

    /// Whether a language's folder holds any article; none is opened.
    package static func holdsArticles(_ folder: String) -> Bool { !paths(in: folder).isEmpty }

    /// Markdown files at the articles' places, named within the language's folder.
    private static func paths(in folder: String) -> [String] {
        places.flatMap { place in
            let directory = place.isEmpty ? folder : "\(folder)/\(place)"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
            return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
                .map { place.isEmpty ? $0 : "\(place)/\($0)" }
        }
    }

    /// The file's bytes, or, of one that is beyond all bounds, only so many that the reader sees it.
    private static func bytes(of path: String) throws -> [UInt8] {
        let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        return Array(data.prefix(MarkdownParser.largestText + 1))
    }
}
