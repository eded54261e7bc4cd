/// A YAML file of words read as far as the rules need it: dotted keys with their lines and words.
///
/// Mappings by indentation or in braces on one line, scalars on one line: what `strings.yml` is made of. Anything else
/// is told as unread.
struct KeyedText {
    struct Entry {
        let line: Int
        let words: String
    }

    private(set) var entries: [String: Entry] = [:]
    private(set) var unread: [Offence] = []

    init(path: String) { self.init(Repository.text(path), path: path) }

    init(_ text: String, path: String) {
        var parents: [(indent: Int, key: String)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let body = line.drop { $0 == " " }
            if body.isEmpty || body.hasPrefix("#") { continue }
            let indent = line.count - body.count
            parents.removeAll { $0.indent >= indent }
            guard let colon = body.firstIndex(of: ":") else {
                unread.append(Offence(file: path, line: index + 1, what: "no key"))
                continue
            }
            let key = String(body[..<colon]).trimmingQuotes
            let value = body[body.index(after: colon)...].drop { $0 == " " }
            let name = (parents.map(\.key) + [key]).joined(separator: ".")
            if value.isEmpty || value.hasPrefix("#") {
                parents.append((indent, key))
            } else if value.hasPrefix("{"), let close = value.lastIndex(of: "}") {
                for pair in value[..<close].dropFirst().pairs {
                    add("\(name).\(pair.key)", pair.words, path: path, line: index + 1)
                }
            } else {
                add(name, String(value).trimmingQuotes, path: path, line: index + 1)
            }
        }
    }

    private mutating func add(_ name: String, _ words: String, path: String, line: Int) {
        if entries[name] != nil { unread.append(Offence(file: path, line: line, what: "\(name) stands twice")) }
        entries[name] = Entry(line: line, words: words)
    }

    /// The keys as the program asks for them: the numbers `one` and `other` of a phrase are one key.
    var stems: Set<String> {
        Set(entries.keys.map { $0.without(".one").without(".other") })
    }

    var keysAndStems: Set<String> { stems.union(entries.keys) }

    /// The `{places}` of a phrase, of its plural if it has one.
    func places(of stem: String) -> Set<String> {
        let words = (entries[stem] ?? entries[stem + ".other"])?.words ?? ""
        let pieces = words.split(separator: "{", omittingEmptySubsequences: false)
        return Set(pieces.dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) })
    }
}

extension String {
    func without(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }

    fileprivate var trimmingQuotes: String {
        guard count > 1, let first, let last, first == last, "\"'".contains(first) else { return self }
        return String(dropFirst().dropLast())
    }
}

extension Substring {
    /// `one: "a, b", other: c`
    fileprivate var pairs: [(key: String, words: String)] {
        var parts: [Substring] = []
        var start = startIndex
        var isQuoted = false
        for index in indices {
            if self[index] == "\"" { isQuoted.toggle() }
            if self[index] == ",", !isQuoted {
                parts.append(self[start..<index])
                start = self.index(after: index)
            }
        }
        parts.append(self[start...])
        return parts.compactMap { part in
            guard let colon = part.firstIndex(of: ":") else { return nil }
            return (part[..<colon].trimmed, part[part.index(after: colon)...].trimmed.trimmingQuotes)
        }
    }

    private var trimmed: String {
        let front = drop { $0 == " " }
        return String(front[..<(front.lastIndex { $0 != " " }.map(front.index(after:)) ?? front.startIndex)])
    }
}
