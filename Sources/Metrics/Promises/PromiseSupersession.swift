import Receivables

/// Which of a customer's promises took another's place.
///
/// A link counts where the new promise was made no earlier than the old one; a link the other way is a mistake, as is
/// a circle, whose promises stand each by itself.
struct PromiseSupersession {
    /// By position, the promise that took its place; −1 for none. Empty where no promise names another.
    private(set) var successors: [Int] = []
    private(set) var notes: [PromiseNote] = []

    /// - Parameter rows: the customer's promises of all days, in order.
    init(among rows: Range<Int>, of promises: [Promise], _ texts: TextPool) {
        guard rows.contains(where: { !promises[$0].supersededBy.isEmpty }) else { return }
        successors = [Int](repeating: -1, count: rows.count)
        let ids = IdentifierLookup(rows.map { promises[$0].id }, in: texts)
        for (place, row) in rows.enumerated() where !promises[row].supersededBy.isEmpty {
            guard let successor = ids.firstRow(of: promises[row].supersededBy, in: texts) else {
                notes.append(PromiseNote(kind: .successorElsewhere, promise: row))
                continue
            }
            if promises[rows.lowerBound + successor].madeOn < promises[row].madeOn {
                notes.append(PromiseNote(kind: .successorEarlier, promise: row))
            } else {
                successors[place] = successor
            }
        }
        for circle in LinkCircles(in: successors).circles {
            for place in circle { successors[place] = -1 }
            notes.append(PromiseNote(kind: .circle, promise: rows.lowerBound + (circle.min() ?? 0)))
        }
    }
}

/// What a promise's row says that cannot be followed.
struct PromiseNote: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case successorElsewhere, successorEarlier, circle }

    let kind: Kind
    /// Index into `Records.promises`.
    let promise: Int
}
