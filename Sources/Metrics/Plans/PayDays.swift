import Receivables

/// The days of the month on which a customer pays, from his `pay_days`: `10;25`, `15、月末`.
package struct PayDays: Sendable, Hashable {
    /// Rising, from 1 to 31; 31 stands for the month's last day. Empty where none is known.
    package let days: [Int]

    /// Reads every number from 1 to 31 and the words for the month's end; what else is written is passed over.
    package init(_ text: String) {
        var days: Set<Int> = []
        for number in text.split(whereSeparator: { !("0"..."9" ~= $0) }) {
            if let day = Int(number), (1...31).contains(day) { days.insert(day) }
        }
        if PayDays.namesMonthEnd(text) { days.insert(31) }
        self.days = days.sorted()
    }

    private static func namesMonthEnd(_ text: String) -> Bool {
        // Most write numbers alone; looking at bytes is far cheaper than at characters.
        guard text.utf8.contains(where: { $0 >= UInt8(ascii: "A") }) else { return false }
        let capitals = text.uppercased()
        return ["月末", "月底", "EOM"].contains { capitals.contains($0) }
    }
}

extension PayDays {
    /// Those of a span of days, rising.
    func dates(from first: CalendarDay, through end: CalendarDay) -> [CalendarDay] {
        var dates: [CalendarDay] = []
        guard !days.isEmpty else { return dates }
        var month = first.startOfMonth
        while month <= end {
            let monthEnd = month.endOfMonth
            for day in days {
                let date = min(month.adding(days: day - 1), monthEnd)
                if date >= first, date <= end, date != dates.last { dates.append(date) }
            }
            month = monthEnd.adding(days: 1)
        }
        return dates
    }
}
