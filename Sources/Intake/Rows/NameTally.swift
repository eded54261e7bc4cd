import Receivables

/// How often rows gave a customer which name.
struct NameTally: Sendable {
    /// The customer's number in the reading, a name, and how many rows in a run said so.
    private(set) var runs: [(customer: Int32, name: Text, count: Int32)] = []
    private var lastRun: [Int32] = []

    /// - Parameter name: a text that equal names share.
    mutating func count(_ name: Text, of customer: Int32) {
        guard customer >= 0, !name.isEmpty else { return }
        while lastRun.count <= Int(customer) { lastRun.append(-1) }
        let run = Int(lastRun[Int(customer)])
        if run >= 0, runs[run].name == name {
            runs[run].count += 1
        } else {
            lastRun[Int(customer)] = Int32(runs.count)
            runs.append((customer, name, 1))
        }
    }
}
