import Foundation
import TestSupport
import Testing

/// One page of the site that the program builds from a few rows.
enum SitePage {
    /// - Parameter more: further files by path: other tables, the configuration.
    static func read(
        _ name: String, _ receivables: String, _ more: [String: String] = [:], language: String, asOf: String? = nil
    ) throws -> String {
        let scratch = try Scratch()
        try scratch.write(receivables, to: "data/receivables.csv")
        for (path, text) in more.sorted(by: { $0.key < $1.key }) { try scratch.write(text, to: path) }
        let day = asOf.map { ["--as-of", $0] } ?? []
        let run = try BinaryRun.huikuan(["build", "--language", language] + day, in: scratch)
        #expect(scratch.exists("site/\(name)"), "\(run.errors)")
        return String(decoding: try scratch.tree("site").files[name] ?? Data(), as: UTF8.self).withEndTags
    }
}
