import Markup
import Playbooks

/// What the search looks through: one classic script, so that it loads from disk. Holds the playbook and nothing else.
struct PlaybookSearchData {
    static let path = "assets/playbook-data.js"

    let contents: PlaybookContents
    let entries: [SearchEntry]

    func write(into writer: inout ByteWriter) {
        var script = ScriptWriter(writer)
        script.raw("window.huikuanPlaybook={")
        script.column("kinds", SearchEntry.Kind.allCases) { $0.string(contents.language.word($1.key)) }
        script.raw(",")
        script.column("fields", SearchEntry.Field.allCases) { $0.string($1.rawValue) }
        script.raw(",\n")
        script.column("entries", entries) { $0.write($1) }
        script.raw(",\n\"readings\":{")
        for (index, reading) in readings.enumerated() {
            if index > 0 { script.raw(",") }
            script.string(String(reading.character))
            script.raw(":")
            script.string(reading.readings.joined(separator: " "))
        }
        script.raw("}};\n")
        writer = script.writer
    }

    /// Of the characters in lines that are searched by sound, in their own order.
    private var readings: [(character: Character, readings: [String])] {
        var used: Set<Unicode.Scalar> = []
        for entry in entries {
            used.formUnion(entry.title.unicodeScalars)
            for line in entry.lines where line.field != .body { used.formUnion(line.text.unicodeScalars) }
        }
        return used.sorted().compactMap { scalar in
            let character = Character(scalar)
            return contents.pinyin.readings(of: character).map { (character, $0) }
        }
    }
}

extension ScriptWriter {
    fileprivate mutating func write(_ entry: SearchEntry) {
        raw("{\"k\":")
        number(SearchEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0)
        raw(",\"c\":")
        string(entry.code)
        raw(",\"t\":")
        string(entry.title)
        raw(",\"u\":")
        string(entry.url)
        raw(",")
        column("l", entry.lines) { script, line in
            script.raw("[")
            script.number(SearchEntry.Field.allCases.firstIndex(of: line.field) ?? 0)
            script.raw(",")
            script.string(line.anchor)
            script.raw(",")
            script.string(line.text)
            script.raw("]")
        }
        raw("}\n")
    }
}
