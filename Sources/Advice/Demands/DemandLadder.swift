package import Receivables

/// Which demand letter comes next for a claim: a reminder, a formal demand, a final demand, none of them skipped.
///
/// A level may go once the oldest document is so many days late, and a week after the letter before it was served.
/// Limitation about to run out is the one reason to begin with a formal demand: a reminder may not interrupt it.
package struct DemandLadder: Sendable, Hashable {
    /// A demand that reached the debtor.
    package struct Served: Sendable, Hashable {
        /// 1 to 3.
        package let level: Int
        package let day: CalendarDay

        package init(level: Int, on day: CalendarDay) {
            self.level = level
            self.day = day
        }
    }

    package enum Step: Sendable, Hashable {
        case send(level: Int, because: Reason)
        /// The level's turn comes on the day.
        case wait(level: Int, until: CalendarDay, since: Served?)
        /// All three are served: what follows is no letter of ours.
        case exhausted(Served)
    }

    package enum Reason: Sendable, Hashable {
        /// The oldest document is as late as the level asks for.
        case daysLate(Int)
        /// The limitation of a claimed document runs out in so many days.
        case limitation(daysLeft: Int)
    }

    /// Days past due from which level 1, 2 and 3 may go.
    package static let daysLate = [7, 30, 75]
    /// Days between one letter's arrival and the next.
    package static let pause = 7

    /// Of what is claimed, the earliest due day.
    package let oldestDue: CalendarDay
    /// Demands for what is claimed, in any order.
    package let served: [Served]
    /// Days left of the nearest limitation, where it is near enough to be hurried for.
    package let urgentLimitation: Int?

    package init(oldestDue: CalendarDay, served: [Served], urgentLimitation: Int?) {
        self.oldestDue = oldestDue
        self.served = served
        self.urgentLimitation = urgentLimitation
    }

    /// The highest level that was served, and when it was last.
    package var last: Served? { served.max { ($0.level, $0.day) < ($1.level, $1.day) } }

    package func next(on day: CalendarDay) -> Step {
        let level = (last?.level ?? 0) + 1
        if let last, level > Self.daysLate.count { return .exhausted(last) }
        if let left = urgentLimitation { return .send(level: max(2, level), because: .limitation(daysLeft: left)) }
        let late = oldestDue.adding(days: Self.daysLate[level - 1])
        let rested = last?.day.adding(days: Self.pause) ?? late
        let turn = max(late, rested)
        guard turn <= day else { return .wait(level: level, until: turn, since: last) }
        return .send(level: level, because: .daysLate(day.days(since: oldestDue)))
    }
}
