/// A Swift file read just far enough for the rules: its code without comments and literals, and its literals apart.
struct SwiftSource {
    struct Literal {
        let line: Int
        /// The text between the quotes; each interpolation stands as `interpolation`.
        let text: String
    }

    struct Import {
        let line: Int
        let module: String
    }

    /// Stands in a literal's text for what the program puts in.
    static let interpolation = "\u{1}"

    let path: String
    /// Line by line, comments and the insides of literals left out.
    let code: [String]
    let literals: [Literal]

    init(path: String, text: String) {
        self.path = path
        var scan = SwiftScan(text)
        scan.run()
        code = scan.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        literals = scan.literals
    }

    /// Every Swift file of the program, read once.
    static let program: [SwiftSource] = Repository.files(below: "Sources", endingWith: [".swift"]).map {
        SwiftSource(path: $0, text: Repository.text($0))
    }

    /// The target that the file belongs to; empty outside of Sources.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
    }

    var name: String { String(path.split(separator: "/").last ?? "") }

    var imports: [Import] {
        code.enumerated().compactMap { index, line in
            let words = line.split(separator: " ")
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                words[..<position].allSatisfy({ $0.hasPrefix("@") || Self.levels.contains(String($0)) })
            else { return nil }
            let named = Self.kinds.contains(String(words[position + 1])) && position + 2 < words.count
            let module = words[position + (named ? 2 : 1)].split(separator: ".").first ?? ""
            return Import(line: index + 1, module: String(module))
        }
    }

    /// The lines of code that hold a text, as numbers from 1.
    func lines(holding text: String) -> [Int] {
        code.enumerated().filter { $0.element.contains(text) }.map { $0.offset + 1 }
    }

    private static let levels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
}
