import Metrics
import Receivables

/// What each row of the input did to the limitation of the open documents, gathered over all of them.
struct EvidenceEffects {
    struct Entry {
        let event: LimitationEvent
        /// The effects with the documents that they befell, in the documents' order.
        var effects: [(effect: LimitationEffect, documents: [Int])]
    }

    private(set) var entries: [LimitationEvent.Source: Entry] = [:]
    /// The payments among the sources, rising.
    private(set) var payments: [Int] = []

    init(_ histories: [LimitationHistory]) {
        var paid: Set<Int> = []
        for history in histories {
            for step in history.steps { add(step, history.clock.document, &paid) }
        }
        payments = paid.sorted()
    }

    private mutating func add(_ step: LimitationHistory.Step, _ document: Int, _ paid: inout Set<Int>) {
        let source = step.event.source
        if case .payment(let row) = source { paid.insert(row) }
        var entry = entries[source] ?? Entry(event: step.event, effects: [])
        if let same = entry.effects.firstIndex(where: { $0.effect == step.effect }) {
            entry.effects[same].documents.append(document)
        } else {
            entry.effects.append((step.effect, [document]))
        }
        entries[source] = entry
    }

    subscript(source: LimitationEvent.Source) -> Entry? { entries[source] }
}

extension LimitationEffect {
    /// Whether it changed anything.
    var counts: Bool { if case .none = self { false } else { true } }
}
