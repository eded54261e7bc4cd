package import Receivables

/// How a document came to its limitation date, step by step: what a lawyer reads.
package struct LimitationHistory: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let event: LimitationEvent
        package let effect: LimitationEffect
        /// The safe date as it stood behind the event; nil while proceedings run and where no clock does.
        package let safeDate: CalendarDay?
    }

    package let clock: LimitationClock
    /// Nil where the document gives none.
    package let dueDate: CalendarDay?
    /// The due date's own safe date, before any event.
    package let firstSafeDate: CalendarDay?
    /// Earliest first; events without a known day stand first.
    package let steps: [Step]

    /// The step that the safe date rests on; nil where it rests on the due date.
    package var decisive: Step? {
        steps.last { step in
            switch step.effect {
            case .moved, .proceedings, .enforcement: true
            case .suitNeeded(let day): day == clock.safeDate
            case .agreedAfterExpiry, .none: false
            }
        }
    }

    package var judgedOn: CalendarDay? {
        steps.first { if case .enforcement = $0.effect { true } else { false } }?.event.day
    }
}

/// An event that moved no document because it does not say which.
package struct UnplacedEvent: Sendable, Hashable {
    package let event: LimitationEvent
    /// `namesNoDocument` or `unknownDocument`.
    package let obstacle: LimitationEffect.Obstacle
}

extension LimitationRegister {
    /// The chain of events behind an open document's date, those that moved nothing included; nil where the document
    /// has no clock to tell of.
    ///
    /// - Complexity: O(visits, papers, promises and plans of the customer).
    package func history(of document: Int) -> LimitationHistory? {
        guard let clock = clock(of: document) else { return nil }
        return history(of: clock, records.events(of: clock.customer))
    }

    /// - Parameter events: of the customer, those that name other documents included.
    func history(of clock: LimitationClock, _ events: [ScopedEvent]) -> LimitationHistory? {
        guard let rules else { return nil }
        let document = clock.document
        let due = records.documents.due[document]
        var work = LimitationClockwork(due: due, rules)
        let first = work.reading(on: .unknown).safe.known
        var steps: [LimitationHistory.Step] = []
        for event in chain(of: document, events) {
            let effect = work.take(event)
            let safe = work.reading(on: event.day).safe.known
            steps.append(LimitationHistory.Step(event: event, effect: effect, safeDate: safe))
        }
        return LimitationHistory(clock: clock, dueDate: due.known, firstSafeDate: first, steps: steps)
    }

    private func chain(of document: Int, _ events: [ScopedEvent]) -> [LimitationEvent] {
        let named = events.filter { records.names($0.scope, document, on: $0.event.day) }
        return (named.map(\.event) + records.paymentEvents(of: document, all: true)).sorted { $0.precedes($1) }
    }

    /// The customer's events that move no date because they name no document of his, earliest first.
    package func unplacedEvents(of customer: Int) -> [UnplacedEvent] {
        records.events(of: customer).compactMap { scoped in
            switch scoped.scope {
            case .everything: return nil
            case .nothing: return UnplacedEvent(event: scoped.event, obstacle: .namesNoDocument)
            case .documents(let numbers):
                let isKnown = numbers.contains { !records.documents(named: $0, of: customer).isEmpty }
                return isKnown ? nil : UnplacedEvent(event: scoped.event, obstacle: .unknownDocument)
            }
        }
    }
}

extension ClaimRecords {
    /// Whether an event or a paper of the day speaks of the document.
    func names(_ scope: EventScope, _ document: Int, on day: CalendarDay) -> Bool {
        switch scope {
        case .nothing: false
        case .everything: day.isKnown && open(document, on: day) > 0
        case .documents(let numbers): numbers.contains { texts.isSame($0, documents.number[document]) }
        }
    }

    /// All of the customer's documents of a number up to the day.
    func documents(named number: Text, of customer: Int) -> [Int] {
        portfolio.documents(of: customer, upTo: day).filter { texts.isSame(documents.number[$0], number) }
    }
}
