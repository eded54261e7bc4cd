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
        let capitals = text.uppercased()
        if ["月末", "月底", "EOM"].contains(where: capitals.contains) { days.insert(31) }
        self.days = days.sorted()
    }
}
