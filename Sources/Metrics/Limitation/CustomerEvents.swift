import Receivables

/// What a customer's visits, papers, promises and plans tell of his claims: read once for all that is asked of them.
package struct CustomerEvents: Sendable {
    package let customer: Int
    /// Earliest first.
    let events: [ScopedEvent]
}

extension LimitationRegister {
    /// - Complexity: O(visits, papers, promises and plans of the customer).
    package func events(of customer: Int) -> CustomerEvents {
        CustomerEvents(customer: customer, events: records.events(of: customer))
    }

    /// The chains behind several dates of one customer: the same as `history(of:)` for each; none where no clock runs.
    ///
    /// - Parameter events: the customer's own.
    package func histories(of clocks: ArraySlice<LimitationClock>, _ events: CustomerEvents) -> [LimitationHistory] {
        clocks.compactMap { history(of: $0, events.events) }
    }

    /// The events that move no date because they name no document of the customer's, earliest first.
    package func unplaced(among events: CustomerEvents) -> [UnplacedEvent] {
        events.events.compactMap { scoped in
            switch scoped.scope {
            case .everything: nil
            case .nothing: UnplacedEvent(event: scoped.event, obstacle: .namesNoDocument)
            case .documents(let numbers):
                numbers.contains { records.hasDocument(named: $0, of: events.customer) }
                    ? nil : UnplacedEvent(event: scoped.event, obstacle: .unknownDocument)
            }
        }
    }
}
