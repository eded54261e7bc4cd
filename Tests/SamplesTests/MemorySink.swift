import Samples

/// Keeps a generated portfolio in memory.
final class MemorySink: SampleSink {
    private(set) var contents: [SampleFile: [UInt8]] = [:]
    private(set) var isFinished = false

    func write(_ bytes: [UInt8], to file: SampleFile) { contents[file, default: []] += bytes }
    func finish() { isFinished = true }

    func text(_ file: SampleFile) -> String { String(decoding: contents[file] ?? [], as: UTF8.self) }

    /// Rows by column. The generator quotes only what customers say, which holds neither comma nor line end.
    func rows(_ file: SampleFile) -> [[String: String]] {
        let lines = text(file).split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        guard let header = lines.first?.map(String.init) else { return [] }
        return lines.dropFirst().map { cells in
            Dictionary(uniqueKeysWithValues: zip(header, cells).map { ($0, String($1)) })
        }
    }

    static func portfolio(_ size: SampleSize) throws -> MemorySink {
        let sink = MemorySink()
        try SampleGenerator(size).write(to: sink)
        return sink
    }
}

extension [String: String] {
    /// The cell, blank where the column is missing.
    func callAsFunction(_ column: String) -> String { self[column] ?? "" }

    /// Hundredths.
    var amount: Int {
        let digits = self("amount").filter { $0 != "." }
        return Int(digits) ?? .min
    }
}
