import Advice
import Receivables
import Testing

@Suite("Which demand comes next")
struct DemandLadderTests {
    private static let today = CalendarDay("2026-06-30") ?? .unknown

    private func next(late: Int, _ served: [(Int, Int)] = [], limitation: Int? = nil) -> DemandLadder.Step {
        DemandLadder(
            oldestDue: Self.today.adding(days: -late),
            served: served.map { .init(level: $0.0, on: Self.today.adding(days: -$0.1)) },
            urgentLimitation: limitation
        ).next(on: Self.today)
    }

    @Test("the first letter is a reminder, however late the debt is", arguments: [7, 30, 75, 900])
    func noSkipping(late: Int) { #expect(next(late: late) == .send(level: 1, because: .daysLate(late))) }

    @Test("nothing goes before the seventh day")
    func tooEarly() {
        #expect(next(late: 6) == .wait(level: 1, until: Self.today.adding(days: 1), since: nil))
    }

    @Test("a level waits for its day, and a week after the letter before it")
    func waiting() {
        let served = DemandLadder.Served(level: 1, on: Self.today.adding(days: -2))
        #expect(
            next(late: 100, [(1, 2)]) == .wait(level: 2, until: Self.today.adding(days: 5), since: served))
        #expect(
            next(late: 20, [(1, 2)]) == .wait(level: 2, until: Self.today.adding(days: 10), since: served))
        #expect(next(late: 100, [(1, 7)]) == .send(level: 2, because: .daysLate(100)))
        #expect(next(late: 100, [(2, 30), (1, 60)]) == .send(level: 3, because: .daysLate(100)))
    }

    @Test("what was served is not offered again, and after the third there is no letter")
    func exhausted() {
        let last = DemandLadder.Served(level: 3, on: Self.today.adding(days: -40))
        #expect(next(late: 300, [(1, 200), (3, 40), (2, 90)]) == .exhausted(last))
        #expect(next(late: 300, [(3, 40)], limitation: 20) == .exhausted(last))
    }

    @Test("limitation about to run out skips the reminder alone")
    func limitation() {
        #expect(next(late: 3, limitation: 90) == .send(level: 2, because: .limitation(daysLeft: 90)))
        #expect(next(late: 300, [(2, 1)], limitation: 90) == .send(level: 3, because: .limitation(daysLeft: 90)))
    }
}
