/// What a collector knows of the customers today: who owes what, and which payment is on its way.
struct Standing: Sendable {
    private(set) var overdue: [Int64]
    private(set) var nextPayments: [Payment]

    struct Payment: Sendable {
        var day: Int32 = -1
        var amount: Int64 = 0
    }

    init(customers: Int) {
        overdue = Array(repeating: 0, count: customers)
        nextPayments = Array(repeating: Payment(), count: customers)
    }

    mutating func raise(_ customer: Int, by amount: Int64) { overdue[customer] += amount }

    mutating func lower(_ customer: Int, by amount: Int64) { overdue[customer] = max(0, overdue[customer] - amount) }

    /// Keeps the earliest of the payments to come.
    mutating func expect(_ customer: Int, amount: Int64, on day: Int, today: Int) {
        let known = nextPayments[customer].day
        guard known < today || day < known else { return }
        nextPayments[customer] = Payment(day: Int32(day), amount: amount)
    }
}
