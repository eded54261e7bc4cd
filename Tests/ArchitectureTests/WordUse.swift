/// A key of `strings.yml` as the program or a template names it; what is only known at run time stands as a wildcard.
struct WordUse {
    let file: String
    let line: Int
    /// The key's parts between the wildcards.
    let pieces: [String]

    init(file: String, line: Int, key: String) {
        self.file = file
        self.line = line
        let parts = key.split(separator: SwiftSource.interpolation, omittingEmptySubsequences: false)
        pieces = parts.map(String.init)
    }

    var isExact: Bool { pieces.count == 1 }
    /// The key's first part.
    var family: String { String(pieces[0].prefix { $0 != "." }) }
    var shown: String { pieces.joined(separator: "*") }

    /// A wildcard stands for at least one character.
    func matches(_ key: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return false }
        if isExact { return key == first }
        guard key.hasPrefix(first), key.count > pieces.reduce(0, { $0 + $1.count }) else { return false }
        var rest = key.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.dropFirst().firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}

extension WordUse {
    private static let calls = ["word(\"", "phrase(\"", "sentence(\""]

    /// Keys that stand in the call that looks them up: each must exist.
    static func calls(in source: SwiftSource) -> [WordUse] {
        source.literals.filter { literal in
            // A literal alone in its line belongs to the call that the line before opens.
            let near = source.code[max(0, literal.line - 2)...(literal.line - 1)].joined()
            return calls.contains { near.contains($0) } && literal.text.isKey
        }.map { WordUse(file: source.path, line: $0.line, key: $0.text) }
    }

    /// Every literal that reads like a key, wherever it stands; `"facts."` before a `+` is a family of keys.
    static func mentions(in source: SwiftSource) -> [WordUse] {
        source.literals.compactMap { literal in
            let key = literal.text + (literal.text.hasSuffix(".") ? SwiftSource.interpolation : "")
            return key.isKey ? WordUse(file: source.path, line: literal.line, key: key) : nil
        }
    }

    /// `{{strings.customer.title}}` and its like.
    static func uses(inTemplate path: String) -> [WordUse] {
        let lines = Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { index, line in
            line.ranges(of: "strings.").compactMap { range -> WordUse? in
                let key = line[range.upperBound...].prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
                return key.isEmpty ? nil : WordUse(file: path, line: index + 1, key: String(key))
            }
        }
    }
}

extension String {
    /// Two or more parts joined by points, each a name or put in by the program.
    fileprivate var isKey: Bool {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        // A file's name is written like a key.
        if let last = parts.last, ["html", "js", "css", "svg", "yml", "csv"].contains(last) { return false }
        return parts.count > 1
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy {
                        $0.isASCII && ($0.isLetter || $0.isNumber) || "_-".contains($0)
                            || String($0) == SwiftSource.interpolation
                    }
            }
    }
}
