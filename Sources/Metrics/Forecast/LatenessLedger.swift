import Receivables

/// Lateness counts of a run of customers by currency, segment and whether the row is flagged as disputed. Runs combine.
struct LatenessLedger: Sendable {
    let slots: Int
    let segments: Int
    let currencies: Int
    /// Nil where there is nothing.
    private var cells: [LatenessCounts?]

    init(_ walk: ForecastWalk, _ segments: CustomerSegments) {
        slots = walk.days.days.count
        self.segments = segments.names.count
        currencies = walk.portfolio.records.currencies.count
        cells = [LatenessCounts?](repeating: nil, count: currencies * (self.segments + 1) * 2)
    }

    init(of traces: DocumentTraces, _ walk: ForecastWalk, _ segments: CustomerSegments) {
        self.init(walk, segments)
        for customer in traces.customers {
            for event in traces.events(of: customer) { add(event, segment: segments.ofCustomer[customer]) }
        }
    }

    private func index(_ currency: Int, _ segment: Int, isFlagged: Bool) -> Int {
        (currency * (segments + 1) + segment + 1) * 2 + (isFlagged ? 1 : 0)
    }

    private mutating func add(_ event: ShareEvent, segment: Int) {
        let index = index(Int(event.currency), segment, isFlagged: event.isDisputed)
        if cells[index] == nil { cells[index] = LatenessCounts(slots: slots) }
        cells[index]?.add(event)
    }

    mutating func combine(_ other: LatenessLedger) {
        for index in cells.indices {
            guard let counts = other.cells[index] else { continue }
            if cells[index] == nil { cells[index] = counts } else { cells[index]?.combine(counts) }
        }
    }

    mutating func settle() {
        for index in cells.indices { cells[index]?.settle() }
    }

    /// The company's delays of documents that are not flagged, and of those that are.
    func delays(_ currency: Int, _ slot: Int) -> (plain: PaymentDelay, flagged: PaymentDelay) {
        var (plain, flagged) = (PaymentDelay(), PaymentDelay())
        for segment in -1..<segments {
            if let counts = cells[index(currency, segment, isFlagged: false)] {
                plain.add(counts.delay[slot], counts.payments[slot])
            }
            if let counts = cells[index(currency, segment, isFlagged: true)] {
                flagged.add(counts.delay[slot], counts.payments[slot])
            }
        }
        return (plain, flagged)
    }

    /// The segment's counts, flagged documents as if they had not been put off.
    func counts(_ currency: Int, _ slot: Int, segment: Int, flaggedBy shift: Int) -> AxisCounts {
        var sum = AxisCounts()
        if let plain = cells[index(currency, segment, isFlagged: false)] { sum.add(plain, slot: slot, earlierBy: 0) }
        if let flagged = cells[index(currency, segment, isFlagged: true)] {
            sum.add(flagged, slot: slot, earlierBy: shift)
        }
        return sum
    }
}
