import FoundationEssentials

/// Poppler's reader, which finds the words on printed pages.
package enum TextExtractor {
    package static let name = "pdftotext"

    /// Nil where it is not installed: then words are not verified.
    package static func find(_ environment: [String: String]) -> String? {
        environment["PATH", default: ""].split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
