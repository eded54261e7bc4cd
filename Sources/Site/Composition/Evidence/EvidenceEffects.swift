import Metrics
import Receivables

/// What each row of the input did to the limitation of the open documents, gathered over all of them.
struct EvidenceEffects {
    struct Entry {
        let event: LimitationEvent
        /// The effects with the documents that they befell, in the documents' order.
        private(set) var effects: [(effect: LimitationEffect, documents: [Int])] = []

        fileprivate mutating func add(_ effect: LimitationEffect, _ document: Int) {
            if let same = effects.firstIndex(where: { $0.effect == effect }) {
                effects[same].documents.append(document)
            } else {
                effects.append((effect, [document]))
            }
        }
    }

    private var entries: [LimitationEvent.Source: Entry] = [:]
    /// The payments among the sources, rising.
    let payments: [Int]

    init(_ histories: [LimitationHistory]) {
        for history in histories {
            for step in history.steps {
                // In place: a copy of the entry would copy its documents.
                entries[step.event.source, default: Entry(event: step.event)].add(step.effect, history.clock.document)
            }
        }
        payments = entries.keys.compactMap { if case .payment(let row) = $0 { row } else { nil } }.sorted()
    }

    subscript(source: LimitationEvent.Source) -> Entry? { entries[source] }
}

extension LimitationEffect {
    /// Whether it changed anything.
    var counts: Bool { if case .none = self { false } else { true } }
}
