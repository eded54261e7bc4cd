package import Receivables

/// Terms that have one meaning only. Everything else ("月结30天" means three things) is left alone.
package enum PaymentTerms: Hashable, Sendable {
    /// `NET n`: n days after the document.
    case net(Int)
    /// `EOM n`: n days after the end of the document's month. `EOM n + m`: of the m-th month after it.
    case endOfMonth(days: Int, months: Int)
    /// `DAY d OF +k`: the d-th of the k-th month after the document's.
    case dayOfMonth(Int, months: Int)

    package init?(_ text: String) {
        let spaced = text.uppercased().map { $0 == "+" ? " + " : String($0) }.joined()
        var words = spaced.split(whereSeparator: \.isWhitespace).map(String.init)
        if let first = words.first, let digit = first.firstIndex(where: \.isNumber), digit != first.startIndex {
            words.replaceSubrange(0...0, with: [String(first[..<digit]), String(first[digit...])])
        }
        if words.last == "DAYS" || words.last == "天" { words.removeLast() }
        let numbers = words.compactMap { Int($0) }
        guard numbers.allSatisfy({ (0...999).contains($0) }) else { return nil }
        switch (words.first, words.filter { Int($0) == nil }, numbers.count) {
        case ("NET", ["NET"], 1): self = .net(numbers[0])
        case ("EOM", ["EOM"], 0): self = .endOfMonth(days: 0, months: 0)
        case ("EOM", ["EOM"], 1): self = .endOfMonth(days: numbers[0], months: 0)
        case ("EOM", ["EOM", "+"], 2): self = .endOfMonth(days: numbers[0], months: numbers[1])
        case ("DAY", ["DAY", "OF", "+"], 2) where (1...31).contains(numbers[0]):
            self = .dayOfMonth(numbers[0], months: numbers[1])
        default: return nil
        }
    }

    package func dueDay(from day: CalendarDay) -> CalendarDay {
        switch self {
        case .net(let days): return day.adding(days: days)
        case .endOfMonth(let days, let months):
            return day.startOfMonth.adding(months: months).endOfMonth.adding(days: days)
        case .dayOfMonth(let wanted, let months):
            let month = day.startOfMonth.adding(months: months)
            return min(month.adding(days: wanted - 1), month.endOfMonth)
        }
    }
}
