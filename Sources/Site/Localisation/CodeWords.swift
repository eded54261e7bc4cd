/// The words of codes, found by vocabulary and code without making a key of them: a dossier says dozens.
struct CodeWords: Sendable {
    private let families: KeyTable<KeyTable<String>>

    /// - Parameter words: by dotted key, `outcome.promised_orally`; the code is what stands behind the last dot.
    init(_ words: [String: String]) {
        var families: [Substring: [String: String]] = [:]
        for (key, word) in words {
            guard let dot = key.utf8.lastIndex(of: UInt8(ascii: ".")) else { continue }
            let code = String(key[key.index(after: dot)...])
            guard code.utf8.allSatisfy(Self.isOfCode) else { continue }
            // Records write some vocabularies in capitals.
            families[key[..<dot], default: [:]][code] = word
            families[key[..<dot], default: [:]][code.uppercased()] = word
        }
        let tables = families.map { (String($0), KeyTable($1)) }
        self.families = KeyTable(Dictionary(uniqueKeysWithValues: tables))
    }

    /// Nil for what has no word, and for a code that is written neither in small letters nor in capitals.
    subscript(vocabulary: String, code: String) -> String? { families[vocabulary]?[code] }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
