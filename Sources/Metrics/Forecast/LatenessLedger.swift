import Receivables

/// Paid and unpaid parts of documents by currency, segment, whether the row is flagged as disputed, forecast day and
/// position on the lateness axis. Runs of customers combine.
struct LatenessLedger: Sendable {
    let slots: Int
    let segments: Int
    let currencies: Int
    /// By (currency, segment, flag).
    private var tables: [LatenessTable]

    init(_ walk: ForecastWalk, _ segments: CustomerSegments) {
        slots = walk.days.days.count
        self.segments = segments.names.count
        currencies = walk.portfolio.records.currencies.count
        tables = [LatenessTable](repeating: LatenessTable(), count: currencies * (self.segments + 1) * 2)
    }

    init(of traces: DocumentTraces, _ walk: ForecastWalk, _ segments: CustomerSegments) {
        self.init(walk, segments)
        for customer in traces.customers {
            add(traces.events(of: customer).span, segment: segments.ofCustomer[customer])
        }
    }

    private func index(_ currency: Int, _ segment: Int, isFlagged: Bool) -> Int {
        (currency * (segments + 1) + segment + 1) * 2 + (isFlagged ? 1 : 0)
    }

    /// A customer's events mostly go into one table: it is looked up once for all that follow one another.
    private mutating func add(_ events: Span<ShareEvent>, segment: Int) {
        func table(of place: Int) -> Int {
            index(Int(events[place].currency), segment, isFlagged: events[place].isDisputed)
        }
        var begin = 0
        while begin < events.count {
            let own = table(of: begin)
            var end = begin + 1
            while end < events.count, table(of: end) == own { end += 1 }
            tables[own].add(events.extracting(begin..<end), slots: slots)
            begin = end
        }
    }

    /// - Parameter other: given up, so that a table that only it has need not be copied.
    mutating func combine(_ other: consuming LatenessLedger) {
        for index in tables.indices where !other.tables[index].isEmpty {
            if tables[index].isEmpty {
                swap(&tables[index], &other.tables[index])
            } else {
                tables[index].combine(other.tables[index])
            }
        }
    }

    /// Turns changes into what each day knows.
    mutating func settle() {
        for index in tables.indices { tables[index].settle() }
    }
}

extension LatenessLedger {
    /// The company's delays of documents that are not flagged, and of those that are.
    func delays(_ currency: Int, _ slot: Int) -> (plain: PaymentDelay, flagged: PaymentDelay) {
        var (plain, flagged) = (PaymentDelay(), PaymentDelay())
        for segment in -1..<segments {
            plain.add(tables[index(currency, segment, isFlagged: false)].delay(slot))
            flagged.add(tables[index(currency, segment, isFlagged: true)].delay(slot))
        }
        return (plain, flagged)
    }

    /// The segment's counts, flagged documents as if they had not been put off.
    func counts(_ currency: Int, _ slot: Int, segment: Int, flaggedBy shift: Int) -> AxisCounts {
        var sum = AxisCounts()
        if let steps = tables[index(currency, segment, isFlagged: false)].steps(slot) {
            sum.add(steps, earlierBy: 0)
        }
        if let steps = tables[index(currency, segment, isFlagged: true)].steps(slot) {
            sum.add(steps, earlierBy: shift)
        }
        return sum
    }
}

/// The counts of one currency, segment and flag; it takes no room before its first event.
///
/// Kept as changes from one forecast day to the next until they are settled, because most of what one day knows the
/// next one knows too.
private struct LatenessTable: Sendable {
    /// By forecast day.
    private var delays: [PaymentDelay] = []
    /// A row for each forecast day, of all positions of the axis.
    private var steps: [AxisStep] = []

    init() {}

    var isEmpty: Bool { delays.isEmpty }

    /// - Parameter slots: the number of forecast days.
    mutating func add(_ events: Span<ShareEvent>, slots: Int) {
        if isEmpty {
            delays = [PaymentDelay](repeating: PaymentDelay(), count: slots)
            steps = [AxisStep](repeating: AxisStep(), count: slots * LatenessAxis.count)
        }
        LatenessTable.add(events, slots, &delays, &steps)
    }

    private static func add(
        _ events: Span<ShareEvent>, _ slots: Int, _ delays: inout [PaymentDelay], _ steps: inout [AxisStep]
    ) {
        var delays = delays.mutableSpan
        var steps = steps.mutableSpan
        for place in events.indices {
            let (from, until) = (Int(events[place].from), Int(events[place].until))
            count(events[place], 1, at: from, &delays, &steps)
            if until < slots { count(events[place], -1, at: until, &delays, &steps) }
        }
    }

    /// - Parameter sign: 1 where the event begins, −1 where it ends.
    private static func count(
        _ event: ShareEvent, _ sign: Int64, at slot: Int, _ delays: inout MutableSpan<PaymentDelay>,
        _ steps: inout MutableSpan<AxisStep>
    ) {
        let position = max(0, LatenessAxis.position(Int(event.daysLate)))
        let step = slot * LatenessAxis.count + position
        let share = sign * Int64(event.share)
        if event.isPaid {
            steps[step].paid += share
            delays[slot].add(sign * Int64(event.daysLate), sign)
        } else {
            steps[step].left += share
        }
    }

    /// - Parameter other: of as many forecast days, neither empty.
    mutating func combine(_ other: LatenessTable) {
        for slot in delays.indices { delays[slot].add(other.delays[slot]) }
        for step in steps.indices { steps[step] += other.steps[step] }
    }

    mutating func settle() {
        for slot in delays.indices.dropFirst() { delays[slot].add(delays[slot - 1]) }
        for step in steps.indices.dropFirst(LatenessAxis.count) { steps[step] += steps[step - LatenessAxis.count] }
    }

    func delay(_ slot: Int) -> PaymentDelay { isEmpty ? PaymentDelay() : delays[slot] }

    /// At all positions of the axis; nil where nothing was counted.
    func steps(_ slot: Int) -> ArraySlice<AxisStep>? {
        isEmpty ? nil : steps[slot * LatenessAxis.count..<(slot + 1) * LatenessAxis.count]
    }
}
