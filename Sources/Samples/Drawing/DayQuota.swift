/// Spreads a number of rows over days in proportion to the days' weights, exactly.
struct DayQuota: Sendable {
    private let total: Int
    private let sums: [Int]

    init(_ total: Int, weights: [Int]) {
        self.total = total
        var sum = 0
        sums = weights.map { weight in
            sum += weight
            return sum
        }
    }

    /// How many rows fall on the day; all days' rows add up to the total.
    func rows(on day: Int) -> Int { rows(until: day) - (day > 0 ? rows(until: day - 1) : 0) }

    private func rows(until day: Int) -> Int {
        guard let whole = sums.last, whole > 0 else { return 0 }
        let (high, low) = total.multipliedFullWidth(by: sums[day])
        return whole.dividingFullWidth((high, low)).quotient
    }
}
