package import Receivables

/// What stood in each roll class at one month end, and what of it rolled on by the next. Minor units, by k = 0 … 12.
package struct RollMonth: Sendable, Hashable {
    /// What stood in Mk.
    package internal(set) var base = [Int128](repeating: 0, count: RollClass.last)
    /// How many documents that was.
    package internal(set) var documents = [Int](repeating: 0, count: RollClass.last)
    /// What stood in M(k + 1) a month later, or had been written off from it.
    package internal(set) var rolled = [Int128](repeating: 0, count: RollClass.last)

    package var rates: [Figure<Ratio>] { zip(rolled, base).map { Figure($0, over: $1) } }

    mutating func add(_ other: RollMonth) {
        base.add(other.base)
        for past in documents.indices { documents[past] += other.documents[past] }
        rolled.add(other.rolled)
    }
}
