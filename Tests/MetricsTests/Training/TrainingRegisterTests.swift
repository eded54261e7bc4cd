import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Training register")
struct TrainingRegisterTests {
    private struct Trained {
        let track: String
        let day: String
        var score: Int64? = 80_000
        var version = "1"
        var kind = TrainingKind.quiz
    }

    private let versions = TrackVersions([
        .init(track: "T01", version: 1, on: day("2024-01-01")), .init(track: "T02", version: 1, on: day("2024-01-01")),
        .init(track: "T02", version: 2, on: day("2026-03-01")),
    ])

    /// On 30 June 2026, of the person P-1.
    private func register(
        _ trainings: [Trained], left: String? = nil, _ amend: (inout FieldBuilder) -> Void = { _ in }
    ) -> TrainingRegister {
        var promise = PromiseCase()
        amend(&promise.field)
        var records = promise.field.records(over: promise.ledger.records())
        for trained in trainings {
            var row = Training()
            row.person = records.texts.append("P-1") ?? .empty
            row.track = records.texts.append(trained.track) ?? .empty
            row.version = records.texts.append(trained.version) ?? .empty
            (row.date, row.score, row.kind) = (day(trained.day), trained.score, trained.kind)
            records.training.append(row)
        }
        if let left {
            var person = Person()
            person.id = records.texts.append("P-1") ?? .empty
            person.endedOn = day(left)
            records.people.append(person)
        }
        let portfolio = Portfolio.assemble(
            records, asOf: day("2026-06-30"), policy: Policy(currency: .cny), jobs: 1)
        return TrainingRegister(portfolio, versions: versions)
    }

    private func state(_ trainings: Trained...) -> TrainingBadge.State? { register(trainings).badges.first?.state }

    @Test("a badge holds for twelve months and is to be renewed in the last sixty days")
    func validity() {
        #expect(state(Trained(track: "T01", day: "2026-01-10")) == .valid)
        #expect(state(Trained(track: "T01", day: "2025-08-29")) == .ending)
        #expect(state(Trained(track: "T01", day: "2025-06-30")) == .ending)
        #expect(state(Trained(track: "T01", day: "2025-06-29")) == .ended)
    }

    @Test("below the pass mark nothing is gained, nor lost that stood before")
    func passing() {
        #expect(state(Trained(track: "T01", day: "2026-01-10", score: 69_999)) == .failed)
        #expect(state(Trained(track: "T01", day: "2026-01-10", score: nil)) == .valid)
        #expect(
            state(
                Trained(track: "T01", day: "2026-01-10"), Trained(track: "T01", day: "2026-05-10", score: 10_000))
                == .valid)
    }

    @Test("a role-play stands above a later quiz")
    func level() {
        let badge = register([
            Trained(track: "T01", day: "2026-01-10", kind: .roleplay), Trained(track: "T01", day: "2026-05-10"),
        ]).badges.first
        #expect(badge?.level == .rolePlay && badge?.validUntil == day("2027-01-10"))
    }

    @Test("a new version asks for a new training, due since the day it came")
    func outdated() {
        let register = register([Trained(track: "T02", day: "2026-02-10")])
        #expect(register.badges.first?.state == .outdated)
        #expect(register.gaps.first?.reason == .outdated && register.gaps.first?.dueOn == day("2026-03-01"))
        #expect(state(Trained(track: "T02", day: "2026-03-02", version: "2")) == .valid)
        // A training that names no version was for the one of its day.
        #expect(state(Trained(track: "T02", day: "2026-02-10", version: "")) == .outdated)
    }

    @Test("who uses a track untrained is due now; later trainings and people who left do not count")
    func backlog() {
        let use: (inout FieldBuilder) -> Void = { field in
            field.visit("C1", "V1", day("2026-05-04"), tracks: ["T05@1"])
            field.visit("C1", "V2", day("2026-05-05"), tracks: ["T05"])
        }
        let open = register([Trained(track: "T01", day: "2026-07-01")], use)
        #expect(open.badges.isEmpty)
        #expect(open.gaps.map(\.track) == ["T05"] && open.gaps[0].reason == .untrained && open.gaps[0].uses == 2)
        #expect(register([Trained(track: "T01", day: "2026-01-10")], left: "2026-06-29", use).people.isEmpty)
    }
}
