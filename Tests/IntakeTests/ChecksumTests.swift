import Foundation
import Intake
import Testing

@Suite("Checksums of inputs")
struct ChecksumTests {
    /// FNV-1a: enough to see that every byte was added, in its place.
    private struct RunningFNV: RunningChecksum {
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }

        var hexDigits: String { String(hash, radix: 16) }
    }

    @Test("They are of all bytes of a file, for one thread and for two", arguments: [1, 2])
    func wholeFile(jobs: Int) throws {
        // Several of the stretches that a file is added in, and a part of one.
        let rows = (1...120_000).map { "I\($0),C\($0 % 7),2026-01-05,1.00,\(String(repeating: "x", count: 60))\n" }
        let large = Data(("invoice_no,customer_id,invoice_date,amount,note\n" + rows.joined()).utf8)
        #expect(large.count > 9 << 20)
        let small = Data("payment_id,customer_id,date,amount\nP1,C1,2026-02-01,1.00\n".utf8)
        let portfolio = try TestPortfolio(bytes: ["data/receivables.csv": large, "data/payments.csv": small])
        let reading = try portfolio.read {
            $0.jobs = jobs
            $0.checksum = { RunningFNV() }
        }
        var expected: [String: String] = [:]
        for (path, bytes) in [("data/receivables.csv", large), ("data/payments.csv", small)] {
            var whole = RunningFNV()
            bytes.withUnsafeBytes { whole.add($0) }
            expected[path] = whole.hexDigits
        }
        let found = Dictionary(uniqueKeysWithValues: reading.report.files.map { ($0.path, $0.checksum) })
        #expect(found == expected.mapValues { Optional($0) })
    }
}
