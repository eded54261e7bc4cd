package import Receivables

/// Where the balance of each ageing class went between two days, and where what stands in it now came from.
///
/// Followed document by document: of what was open on both days the smaller amount moved, what is less has left (paid,
/// credited, written off), what is more has come. Rows add up to the classes of the first day, columns to those of the
/// second. Unapplied money belongs to no document: it is compared as a whole.
package struct ClassMovements: Sendable, Hashable {
    /// The number of classes of the scheme.
    package let classes: Int
    /// `classes + 1` rows of `classes + 1` columns; the last row has come, the last column has left. Minor units.
    private var amounts: [Int128]

    init(classes: Int) {
        self.classes = classes
        amounts = [Int128](repeating: 0, count: (classes + 1) * (classes + 1))
    }

    /// Minor units that stood in one class and stand in another.
    package func moved(from first: AgingClass, to second: AgingClass) -> Int128 { self[first.index, second.index] }
    /// Of new documents, and of old ones whose payment was taken back.
    package func came(to aging: AgingClass) -> Int128 { self[classes, aging.index] }
    package func left(from aging: AgingClass) -> Int128 { self[aging.index, classes] }

    package func opening(of aging: AgingClass) -> Int128 {
        (0...classes).reduce(0) { $0 + self[aging.index, $1] }
    }
    package func closing(of aging: AgingClass) -> Int128 {
        (0...classes).reduce(0) { $0 + self[$1, aging.index] }
    }

    private(set) subscript(row: Int, column: Int) -> Int128 {
        get { amounts[row * (classes + 1) + column] }
        set { amounts[row * (classes + 1) + column] = newValue }
    }

    mutating func combine(_ other: ClassMovements) {
        for index in amounts.indices { amounts[index] += other.amounts[index] }
    }
}

extension ClassMovements {
    /// What is open of one document on one day: a part without cover and a part that bills cover.
    struct Standing {
        var uncovered = Int64(0)
        var pending = Int64(0)
        /// Of the uncovered part.
        var aging = AgingClass.notDue
    }

    mutating func add(_ first: Standing, _ second: Standing) {
        var (before, now) = (first, second)
        let bill = AgingClass.billPending
        move(&before.pending, bill, &now.pending, bill)
        move(&before.uncovered, before.aging, &now.uncovered, now.aging)
        move(&before.uncovered, before.aging, &now.pending, bill)
        move(&before.pending, bill, &now.uncovered, now.aging)
        self[before.aging.index, classes] += Int128(before.uncovered)
        self[bill.index, classes] += Int128(before.pending)
        self[classes, now.aging.index] += Int128(now.uncovered)
        self[classes, bill.index] += Int128(now.pending)
    }

    /// Takes what both have off both. Amounts of opposite signs have nothing in common.
    private mutating func move(
        _ first: inout Int64, _ from: AgingClass, _ second: inout Int64, _ to: AgingClass
    ) {
        guard first != 0, second != 0, (first > 0) == (second > 0) else { return }
        let common = first > 0 ? min(first, second) : max(first, second)
        self[from.index, to.index] += Int128(common)
        first -= common
        second -= common
    }

    /// Unapplied money, whose single payments are not followed.
    mutating func addUnapplied(before: Int128, now: Int128) {
        let aging = AgingClass.unapplied.index
        let common = (before < 0) == (now < 0) ? (before < 0 ? max(before, now) : min(before, now)) : 0
        self[aging, aging] += common
        self[aging, classes] += before - common
        self[classes, aging] += now - common
    }
}
