import Foundation
import TestSupport

/// The sample portfolio, which is the repository itself.
enum SampleSite {
    static let repository = SharedData.repository.path

    /// Builds the sample into a folder of the scratch, and nothing into the repository.
    @discardableResult
    static func build(_ options: [String] = [], into output: String, of scratch: Scratch) throws -> BinaryRun {
        try BinaryRun.huikuan(command(options, into: output, of: scratch), in: scratch)
    }

    static func command(_ options: [String] = [], into output: String, of scratch: Scratch) -> [String] {
        ["build", "--project", repository, "--output", output, "--rejects", scratch.path("rejects")] + options
    }

    /// A copy of what the sample is made from, without the site.
    static func copy(to scratch: Scratch) throws {
        for part in ["huikuan.yml", "data"] { try scratch.copy("\(repository)/\(part)", to: part) }
    }

    static let tables = Result {
        try FileManager.default.contentsOfDirectory(atPath: "\(repository)/data").filter { $0.hasSuffix(".csv") }
            .sorted()
    }
}
