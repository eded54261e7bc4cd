import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Use of talk tracks by version")
struct TrackUseTests {
    private let versions = TrackVersions([
        .init(track: "T01", version: 1, on: day("2025-01-01")), .init(track: "T01", version: 2, on: day("2026-05-05")),
    ])

    private func use(_ promise: PromiseCase) -> TrackUse {
        let ledger = promise.judge(on: "2026-06-30")
        return TrackUse(ledger, KeptAtVisits(ledger), versions: versions)
    }

    @Test("the version is the logged one, else the one that held on the day, else unknown")
    func version() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-04"), tracks: ["T01"])
        promise.field.visit("C1", "V2", day("2026-05-05"), tracks: ["T01"])
        promise.field.visit("C1", "V3", day("2026-05-06"), tracks: ["T01@1"])
        promise.field.visit("C1", "V4", day("2026-05-06"), tracks: ["T99"])
        let rows = use(promise).rows
        #expect(rows.map { "\($0.track)@\($0.version ?? "all")" } == ["T01@all", "T01@1", "T01@2", "T99@all", "T99@"])
        #expect(rows.map(\.uses) == [3, 2, 1, 1, 1])
    }

    @Test("kept cash is that of contacts which list the track first, shared over all of them")
    func kept() throws {
        var promise = PromiseCase()
        for number in 0..<10 {
            promise.field.visit("C1", "V\(number)", day("2026-05-04"), tracks: ["T01@1", "T02@1"]) {
                guard number == 0 else { return }
                ($0.outcome, $0.metRole) = (.promisedInWriting, .owner)
                ($0.promisedAmount, $0.promisedDate) = (100_000, day("2026-05-08"))
            }
        }
        promise.ledger.payment("C1", "P1", day("2026-05-07"), 100_000)
        let use = use(promise)
        let first = try #require(use.row(of: "T01"))
        #expect(first.firsts == 10 && first.commitments == 1)
        let kept = try #require(first.kept.first)
        #expect(first.mean(of: kept).known?.scaled(places: 0) == 10_000)
        // Mean 100.00, s = 316.23, t(9) = 2.262: the lower end would lie below nothing.
        let interval = try #require(first.interval(of: kept))
        #expect(interval.low == 0 && interval.high == 32_620)
        #expect(use.row(of: "T02")?.firsts == 0 && use.row(of: "T02")?.kept.isEmpty == true)
    }
}
