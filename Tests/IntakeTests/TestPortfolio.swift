import Findings
import Foundation
import Intake
import Receivables

/// A portfolio folder that lives as long as its test.
final class TestPortfolio {
    let folder: URL

    /// - Parameter files: contents by path from the folder.
    convenience init(_ files: [String: String]) throws {
        try self.init(bytes: files.mapValues { Data($0.utf8) })
    }

    init(bytes files: [String: Data]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("huikuan-intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, content) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try content.write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func read(
        _ sources: [SourceSpec]? = nil, currency: String = "CNY", profiles: ProfileLibrary = ProfileLibrary(),
        _ adjust: (inout ReadingSettings) -> Void = { _ in }
    ) throws -> Reading {
        try TestPortfolio.read(
            sources ?? Discovery.sources(in: folder.path), in: folder.path, currency: currency, profiles: profiles,
            adjust)
    }

    static func read(
        _ sources: [SourceSpec], in folder: String, currency: String, profiles: ProfileLibrary = ProfileLibrary(),
        _ adjust: (inout ReadingSettings) -> Void = { _ in }
    ) throws -> Reading {
        guard let reporting = Currency(code: currency) else { throw TestProblem.noCurrency }
        var settings = ReadingSettings(currency: reporting)
        adjust(&settings)
        return try Intake.read(sources, in: folder, profiles: profiles, settings: settings)
    }

    enum TestProblem: Error { case noCurrency }
}

extension Reading {
    /// The lines of the findings of a code, in order.
    func lines(_ code: FindingCode, in file: String? = nil) -> [Int] {
        findings.filter { $0.code == code && (file == nil || $0.location?.file == file) }
            .compactMap { $0.location?.line }
    }

    func count(_ code: FindingCode) -> Int { findings.count { $0.code == code } }

    func finding(_ code: FindingCode) -> Finding? { findings.first { $0.code == code } }

    func message(_ code: FindingCode) -> String { finding(code)?.message.text(showingValues: true) ?? "" }

    func file(_ path: String) -> FileReport? { report.files.first { $0.path == path } }
}

extension FileReport {
    /// `rows: used, rejected, ignored`.
    var counts: String { "\(rows): \(used.rows), \(rejected.rows), \(ignoredRows)" }
}
