import Foundation

/// The figures for other programs, as another program reads them.
struct MetricsJSON {
    private let object: [String: Any]

    init(_ text: String) throws {
        object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    var currencies: [[String: Any]] { object["currencies"] as? [[String: Any]] ?? [] }

    /// All that it says of money and customers, line by line, and nothing of the files.
    func figures() throws -> [Substring] {
        var object = object
        object["inputs"] = nil
        let sorted = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: sorted, as: UTF8.self).split(separator: "\n")
    }
}

extension [String: Any] {
    func text(_ key: String) -> String { self[key] as? String ?? "" }
    func rows(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
