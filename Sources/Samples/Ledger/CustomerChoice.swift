/// Who gets the next invoice: each customer once in turn, everybody else by how much he buys.
struct CustomerChoice: Sendable {
    /// Each customer as often as it has tickets.
    private let tickets: [Int32]
    /// Every so many documents the next customer has its turn.
    private let stride: Int
    private let count: Int
    /// Customers that had their turn.
    private var served = 0

    init(_ customers: [SampleCustomer], documents: Int) {
        count = customers.count
        stride = max(1, documents / customers.count)
        tickets = customers.enumerated().flatMap { index, customer in
            Array(repeating: Int32(index), count: Int(customer.tickets))
        }
    }

    mutating func buyer(
        of document: Int, on day: Int, among customers: [SampleCustomer], _ random: inout SplitMix64
    ) -> Int {
        if served < count, document >= served * stride {
            served += 1
            return served - 1
        }
        return draw(&random) { customers[$0].trades(on: day) }
    }

    /// The first that is wanted of a dozen; the last of them if none is.
    func draw(_ random: inout SplitMix64, where isWanted: (Int) -> Bool) -> Int {
        var chosen = 0
        for _ in 0..<12 {
            chosen = Int(random.pick(tickets))
            if isWanted(chosen) { break }
        }
        return chosen
    }
}
