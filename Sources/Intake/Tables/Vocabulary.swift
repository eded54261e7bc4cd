/// A closed set of codes with every spelling that files may use: the code in any case, and the labels in zh-Hans,
/// zh-Hant and English.
///
/// An object, because it is handed on for each of many million cells.
final class Vocabulary<Code: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    let name: String
    let codes: [Code]
    private let indices: [String: Int16]

    /// - Parameter labels: each code's labels, separated by `|`.
    init(_ name: String, _ labels: KeyValuePairs<Code, String>) {
        self.name = name
        codes = Array(Code.allCases)
        var indices: [String: Int16] = [:]
        for (index, code) in codes.enumerated() { indices[HeaderName(code.rawValue).key] = Int16(index) }
        for (code, spellings) in labels {
            let index = indices[HeaderName(code.rawValue).key]
            for key in HeaderName.keys(of: spellings) { indices[key] = index }
        }
        self.indices = indices
    }

    /// The position among `codes` of what a cell says, or nil.
    func index(of spelling: String) -> Int16? {
        indices[HeaderName(spelling).key] ?? indices[spelling.trimmed.lowercased()]
    }

    /// For findings.
    var expected: String { codes.map(\.rawValue).joined(separator: ", ") }
}

/// Every vocabulary, one constant each; the ledger's and the visit log's stand in files of their own.
enum Vocabularies {}
