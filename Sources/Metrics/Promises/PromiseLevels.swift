import Receivables

/// Counts how often a debt was promised: a debt is what one invoice, or a customer at large, owes in one currency.
///
/// A promise made while the last one of its debt was not kept raises the level, after a kept one it starts again.
/// Promises of one day are one undertaking, such as a plan's instalments; a withdrawn promise counts as never made.
struct PromiseLevels {
    private struct Undertaking {
        let madeOn: CalendarDay
        var level: Int
        /// When the last of its promises was kept; the distant future while one is not.
        var keptOn: CalendarDay
    }

    private var debts: [Int: Undertaking] = [:]
    /// By position, the level that the promises it took the place of ask for.
    private var asked: [Int]

    private init(_ count: Int) { asked = [Int](repeating: 1, count: count) }

    static func assign(to entries: inout [PromiseEntry]) {
        guard entries.count > 1 else { return }
        var levels = PromiseLevels(entries.count)
        let order = entries.indices.sorted { (entries[$0].madeOn, $0) < (entries[$1].madeOn, $1) }
        for place in order { levels.assign(to: place, &entries) }
    }

    private mutating func assign(to place: Int, _ entries: inout [PromiseEntry]) {
        let entry = entries[place]
        let debt = Int(entry.currency) << 32 | (entry.invoice + 1)
        let level = max(asked[place], level(of: debt, on: entry.madeOn))
        entries[place].level = level
        guard !entry.isWithdrawn || entry.isKept else { return }
        let keptOn = entry.isKept ? entry.keptOn : .distantFuture
        let successor = entry.successor
        if successor >= 0, entries[successor].madeOn > entry.madeOn, keptOn > entries[successor].madeOn {
            asked[successor] = max(asked[successor], level + 1)
        }
        if var same = debts[debt], same.madeOn == entry.madeOn {
            same.level = max(same.level, level)
            same.keptOn = max(same.keptOn, keptOn)
            debts[debt] = same
        } else {
            debts[debt] = Undertaking(madeOn: entry.madeOn, level: level, keptOn: keptOn)
        }
    }

    private func level(of debt: Int, on day: CalendarDay) -> Int {
        guard let last = debts[debt] else { return 1 }
        if last.madeOn == day { return last.level }
        return last.keptOn <= day ? 1 : last.level + 1
    }
}
