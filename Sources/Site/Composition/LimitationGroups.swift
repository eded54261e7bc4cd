import Metrics
import Receivables

/// Open documents by how much time they have left, put together by customer and currency: what the rows of a group add
/// up to is what its line in the table of states says.
struct LimitationGroups {
    struct Entry {
        let customer: Int
        let currency: UInt8
        /// The document whose date comes first; of those without a date the largest.
        private(set) var first: LimitationClock
        private(set) var documents = 0
        /// Minor units.
        private(set) var open = Int128(0)

        init(_ clock: LimitationClock) {
            (customer, currency, first) = (clock.customer, clock.currency, clock)
            add(clock)
        }

        mutating func add(_ clock: LimitationClock) {
            documents += 1
            open += Int128(clock.open)
            let (own, other) = (first.safeDate ?? .distantFuture, clock.safeDate ?? .distantFuture)
            if (other, first.open, clock.document) < (own, clock.open, first.document) { first = clock }
        }
    }

    /// From what needs a hand today to what needs none.
    static let states: [LimitationState] = [.month, .quarter, .halfYear, .year, .ok, .inProceedings]

    /// By `LimitationState.index`; the nearest date first, then the largest amount.
    private let entries: [[Entry]]

    /// - Complexity: O(n log n) in open documents.
    init(_ register: LimitationRegister) {
        var entries = [[Entry]](repeating: [], count: LimitationState.allCases.count)
        for clock in register.clocks {
            let state = clock.state.index
            // A customer's documents stand together, so what is added to is among the last entries.
            let own = entries[state].lastIndex { $0.customer != clock.customer } ?? -1
            let place = entries[state][(own + 1)...].firstIndex { $0.currency == clock.currency }
            if let place { entries[state][place].add(clock) } else { entries[state].append(Entry(clock)) }
        }
        self.entries = entries.map { group in
            group.sorted { left, right in
                let (a, b) = (left.first.safeDate ?? .distantFuture, right.first.safeDate ?? .distantFuture)
                return (a, right.open, left.customer) < (b, left.open, right.customer)
            }
        }
    }

    subscript(state: LimitationState) -> [Entry] { entries[state.index] }

    static func anchor(_ state: LimitationState) -> String {
        switch state {
        case .expired, .expiredAgreed: "expired"
        case .noClock: "no-clock"
        default: "state-\(state.rawValue)"
        }
    }
}
