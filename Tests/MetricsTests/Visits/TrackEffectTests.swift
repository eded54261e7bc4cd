import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Track effect")
struct TrackEffectTests {
    private func effect(_ promise: PromiseCase, on asOf: String = "2026-06-30") -> TrackEffect {
        let ledger = promise.judge(on: asOf)
        return TrackEffect(ledger, KeptAtVisits(ledger))
    }

    @Test("a contact counts for each track it lists, what was kept for the first alone")
    func columns() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-04"), tracks: ["T02@1", "T01@3"]) {
            ($0.outcome, $0.metRole) = (.promisedInWriting, .owner)
            ($0.promisedAmount, $0.promisedDate) = (100_000, day("2026-05-08"))
        }
        promise.field.visit("C1", "V2", day("2026-05-05"), tracks: ["T01@2", "T01@3", "T01@2"]) {
            $0.outcome = .refusedToPay
        }
        promise.ledger.payment("C1", "P1", day("2026-05-07"), 60_000)
        let effect = effect(promise)
        #expect(effect.tracks.map(\.track) == ["T01", "T02"])
        #expect(effect.tracks.map(\.contacts) == [2, 1])
        #expect(effect.tracks.map(\.commitments) == [1, 1])
        #expect(effect.tracks.map { $0.kept.map(\.amount) } == [[], [60_000]])
        #expect(effect.versions.map { "\($0.track)@\($0.version ?? "")" } == ["T01@2", "T01@3", "T02@1"])
        #expect(effect.versions.map(\.contacts) == [1, 2, 1])
        #expect(effect.tracks[0].commitmentRate.rate.known?.scaled(places: 2) == 50)
        #expect(effect.tracks.allSatisfy { !$0.isWellFounded })
    }

    @Test("a correction's tracks count, and a promise made at the first record stays with the visit")
    func corrected() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-05-04"), tracks: ["T01@1"]) { $0.outcome = .promisedOrally }
        promise.field.visit("C1", "V2", day("2026-05-04"), corrects: "V1", tracks: ["T05@1"]) {
            ($0.outcome, $0.recordedAt) = (.promisedInWriting, day("2026-05-06"))
        }
        promise.field.promise("C1", "R1", made: day("2026-05-04"), due: day("2026-05-08"), 100_000, visit: "V1")
        promise.ledger.payment("C1", "P1", day("2026-05-07"), 100_000)
        let effect = effect(promise)
        #expect(effect.tracks.map(\.track) == ["T05"])
        #expect(effect.tracks[0].commitments == 1)
        #expect(effect.tracks[0].kept.map(\.amount) == [100_000])
    }

    @Test("visits before the 12 months, planned ones and later ones do not count")
    func period() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2025-06-30"), tracks: ["T01@1"])
        promise.field.visit("C1", "V2", day("2026-05-30"), tracks: ["T01@1"]) { $0.status = .planned }
        promise.field.visit("C1", "V3", day("2026-07-01"), tracks: ["T01@1"])
        #expect(effect(promise).tracks.isEmpty)
    }

    @Test("fifty contacts are well founded, forty-nine are not")
    func fifty() {
        var promise = PromiseCase()
        for number in 0..<50 {
            promise.field.visit("C1", "V\(number)", day("2026-05-04"), tracks: ["T01@\(number == 0 ? 1 : 2)"])
        }
        let effect = effect(promise)
        #expect(effect.tracks.map(\.isWellFounded) == [true])
        #expect(effect.versions.map(\.isWellFounded) == [false, false])
    }
}
