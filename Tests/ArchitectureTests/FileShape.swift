/// What a Swift file is called, and what it should be called.
struct FileShape {
    let source: SwiftSource

    static let mostLines = 500
    private static let vagueWords = ["Manager", "Helper", "Util", "Service", "Common", "Base"]
    private static let declarations = ["struct", "enum", "class", "actor", "protocol", "typealias", "extension"]

    /// Names of the types that the file declares or extends.
    var types: Set<String> {
        var names: Set<String> = []
        for line in source.code {
            let words = line.split { !($0.isLetter || $0.isNumber || "_.[]".contains($0)) }.map(String.init)
            for (word, next) in zip(words, words.dropFirst()) where Self.declarations.contains(word) {
                names.insert(next.filter { $0 != "[" && $0 != "]" })
                if let last = next.split(separator: ".").last { names.insert(String(last)) }
            }
        }
        return names
    }

    /// Several small values of one kind, or none at all: the name is then their subject.
    private var declaresOne: Bool {
        let top = source.code.filter { line in
            let words = line.split(separator: " ").prefix(4).map(String.init)
            return !line.hasPrefix(" ") && !line.hasPrefix("private") && !line.hasPrefix("fileprivate")
                && words.contains { ["struct", "enum", "class", "protocol"].contains($0) }
        }
        return top.count == 1
    }

    /// A capability's file is called after a type of its target or of the library that it extends.
    private var extendsUnderAlias: Bool {
        source.name.contains("+")
            && SwiftSource.program.contains { other in
                other.target == source.target && !other.lines(holding: "typealias \(subject) ").isEmpty
            }
    }

    private var stem: String { source.name.without(".swift") }
    private var subject: String { String(stem.prefix { $0 != "+" }) }

    var offence: Offence? {
        if source.code.count > Self.mostLines + 1 {
            return Offence(file: source.path, what: "\(source.code.count) lines; \(Self.mostLines) are the most")
        }
        if stem == "Package" || stem == "main" { return nil }
        if let word = Self.vagueWords.first(where: { subject.hasPrefix($0) || subject.hasSuffix($0) }) {
            return Offence(file: source.path, what: "\(word) says nothing; name what it is")
        }
        // A measure's file is called after the figure that it adds to Measure.
        let isMeasure = source.path.hasPrefix("Sources/Metrics/Measures/") && types.contains("Measure")
        if types.contains(subject) || isMeasure || extendsUnderAlias || !declaresOne { return nil }
        return Offence(file: source.path, what: "declares no type \(subject)")
    }
}
