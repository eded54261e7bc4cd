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
        guard let law = records.law else { return nil }
        let document = clock.document
        let due = records.documents.due[document]
        var work = LimitationClockwork(due: due, law)
        let first = work.safeDate(on: .unknown).known
        let chain = chain(of: document, events)
        var steps: [LimitationHistory.Step] = []
        steps.reserveCapacity(chain.count)
        for event in chain {
            let effect = work.take(event)
            let safe = work.safeDate(on: event.day).known
            steps.append(LimitationHistory.Step(event: event, effect: effect, safeDate: safe))
        }
        return LimitationHistory(clock: clock, dueDate: due.known, firstSafeDate: first, steps: steps)
    }

    private func chain(of document: Int, _ events: [ScopedEvent]) -> [LimitationEvent] {
        var chain = records.paymentEvents(of: document, all: true)
        let payments = chain.count
        chain.reserveCapacity(payments + events.count)
        for scoped in events where records.names(scoped.scope, document, on: scoped.event.day) {
            chain.append(scoped.event)
        }
        // Each of the two is in order by itself.
        if payments > 0, chain.count > payments { chain.sort { $0.precedes($1) } }
        return chain
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

    /// Whether a document of the customer up to the day has the number.
    func hasDocument(named number: Text, of customer: Int) -> Bool {
        portfolio.documents(of: customer, upTo: day).contains { texts.isSame(documents.number[$0], number) }
    }
}
