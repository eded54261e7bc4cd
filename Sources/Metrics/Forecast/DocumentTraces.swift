import Receivables

/// The documents of a run of customers as the forecast needs them: read once, for the curves of all and for the
/// forecasts by them.
struct DocumentTraces: Sendable {
    /// Where a customer's own end.
    private struct Ends {
        var events = 0
        var open = 0
    }

    let customers: Range<Int>
    private(set) var events: [ShareEvent] = []
    private(set) var open: [OpenPart] = []
    /// What each customer pays at once, by his currencies and forecast days.
    private(set) var lumps: [(cell: Int, lumps: ReceiptLumps)] = []
    private var ends: [Ends] = []

    init(of customers: Range<Int>, _ walk: ForecastWalk) {
        self.customers = customers
        ends.reserveCapacity(customers.count)
        // Most documents are paid at once, and few are open: growing would touch twice the memory.
        let documents = walk.documentCount(of: customers)
        events.reserveCapacity(documents * 2)
        open.reserveCapacity(documents)
        var (receipts, order) = ([ReceiptPart](), ReceiptOrder())
        for customer in customers {
            receipts.removeAll(keepingCapacity: true)
            walk.trace(customer, into: &self, &receipts)
            ends.append(Ends(events: events.count, open: open.count))
            addLumps(receipts, &order, walk.days)
        }
    }

    mutating func append(_ event: ShareEvent) { events.append(event) }
    mutating func append(_ part: OpenPart) { open.append(part) }

    /// - Parameter customer: one of `customers`.
    func events(of customer: Int) -> ArraySlice<ShareEvent> {
        events[begin(of: customer).events..<ends[customer - customers.lowerBound].events]
    }

    /// - Parameter customer: one of `customers`.
    func open(of customer: Int) -> ArraySlice<OpenPart> {
        open[begin(of: customer).open..<ends[customer - customers.lowerBound].open]
    }

    private func begin(of customer: Int) -> Ends {
        customer == customers.lowerBound ? Ends() : ends[customer - customers.lowerBound - 1]
    }

    /// Receipts of one day count as one; what is undone later was paid at once all the same.
    private mutating func addLumps(_ receipts: [ReceiptPart], _ order: inout ReceiptOrder, _ days: ForecastDays) {
        var (last, sum) = (-1, ReceiptLumps())
        order.forEachDay(receipts) { positions in
            guard let first = positions.first.map({ receipts[$0] }) else { return }
            let cell = Int(first.currency) * days.days.count + days.slot(of: CalendarDay(number: first.day))
            if cell != last, last >= 0 { lumps.append((last, sum)) }
            if cell != last { (last, sum) = (cell, ReceiptLumps()) }
            sum.add(positions.lazy.map { receipts[$0].amount })
        }
        if last >= 0 { lumps.append((last, sum)) }
    }
}
