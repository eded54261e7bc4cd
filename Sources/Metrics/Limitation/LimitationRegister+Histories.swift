import Receivables

extension LimitationRegister {
    /// The chains behind several dates of one customer: the same as `history(of:)` for each, his rows read once.
    ///
    /// - Complexity: O(visits, papers, promises and plans of the customer), and for each clock its events.
    package func histories(of clocks: some Sequence<LimitationClock>) -> [LimitationHistory] {
        var events: [ScopedEvent]?
        return clocks.compactMap { clock in
            let known = events ?? records.events(of: clock.customer)
            events = known
            return history(of: clock, known)
        }
    }
}
