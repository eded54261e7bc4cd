import Receivables

/// Paid and unpaid parts of documents by currency, segment, whether the row is flagged as disputed, forecast day and
/// position on the lateness axis. Runs of customers combine.
///
/// Kept as changes from one forecast day to the next until they are settled, because most of what one day knows the
/// next one knows too.
struct LatenessLedger: Sendable {
    let slots: Int
    let segments: Int
    let currencies: Int
    /// By (currency, segment, flag), where its forecast days begin among all rows; −1 where there is nothing.
    private var begins: [Int]
    /// A row for each forecast day, of all positions of the axis.
    private var steps: [AxisStep] = []
    /// By row.
    private var delays: [PaymentDelay] = []

    init(_ walk: ForecastWalk, _ segments: CustomerSegments) {
        slots = walk.days.days.count
        self.segments = segments.names.count
        currencies = walk.portfolio.records.currencies.count
        begins = [Int](repeating: -1, count: currencies * (self.segments + 1) * 2)
    }

    init(of traces: DocumentTraces, _ walk: ForecastWalk, _ segments: CustomerSegments) {
        self.init(walk, segments)
        for customer in traces.customers {
            let segment = segments.ofCustomer[customer]
            for event in traces.events(of: customer) { add(event, segment: segment) }
        }
    }

    private func index(_ currency: Int, _ segment: Int, isFlagged: Bool) -> Int {
        (currency * (segments + 1) + segment + 1) * 2 + (isFlagged ? 1 : 0)
    }

    private mutating func add(_ event: ShareEvent, segment: Int) {
        let begin = begin(of: index(Int(event.currency), segment, isFlagged: event.isDisputed))
        let (from, until) = (Int(event.from), Int(event.until))
        count(event, 1, row: begin + from)
        if until < slots { count(event, -1, row: begin + until) }
    }

    /// Makes room for the first event.
    private mutating func begin(of index: Int) -> Int {
        if begins[index] < 0 {
            begins[index] = delays.count
            delays.append(contentsOf: repeatElement(PaymentDelay(), count: slots))
            steps.append(contentsOf: repeatElement(AxisStep(), count: slots * LatenessAxis.count))
        }
        return begins[index]
    }

    /// - Parameter sign: 1 where the event begins, −1 where it ends.
    private mutating func count(_ event: ShareEvent, _ sign: Int64, row: Int) {
        let position = max(0, LatenessAxis.position(Int(event.daysLate)))
        let step = row * LatenessAxis.count + position
        let share = sign * Int64(event.share)
        if event.isPaid {
            steps[step].paid += share
            delays[row].add(sign * Int64(event.daysLate), sign)
        } else {
            steps[step].left += share
        }
    }

    mutating func combine(_ other: LatenessLedger) {
        for index in begins.indices where other.begins[index] >= 0 {
            let (begin, others) = (begin(of: index), other.begins[index])
            for slot in 0..<slots { delays[begin + slot].add(other.delays[others + slot]) }
            for step in 0..<slots * LatenessAxis.count {
                steps[begin * LatenessAxis.count + step] += other.steps[others * LatenessAxis.count + step]
            }
        }
    }

    /// Turns changes into what each day knows.
    mutating func settle() {
        for row in delays.indices where row % slots > 0 {
            delays[row].add(delays[row - 1])
            for step in row * LatenessAxis.count..<(row + 1) * LatenessAxis.count {
                steps[step] += steps[step - LatenessAxis.count]
            }
        }
    }
}

extension LatenessLedger {
    /// The company's delays of documents that are not flagged, and of those that are.
    func delays(_ currency: Int, _ slot: Int) -> (plain: PaymentDelay, flagged: PaymentDelay) {
        var (plain, flagged) = (PaymentDelay(), PaymentDelay())
        for segment in -1..<segments {
            if let row = row(currency, slot, segment, isFlagged: false) { plain.add(delays[row]) }
            if let row = row(currency, slot, segment, isFlagged: true) { flagged.add(delays[row]) }
        }
        return (plain, flagged)
    }

    /// The segment's counts, flagged documents as if they had not been put off.
    func counts(_ currency: Int, _ slot: Int, segment: Int, flaggedBy shift: Int) -> AxisCounts {
        var sum = AxisCounts()
        if let row = row(currency, slot, segment, isFlagged: false) { sum.add(steps(row), earlierBy: 0) }
        if let row = row(currency, slot, segment, isFlagged: true) { sum.add(steps(row), earlierBy: shift) }
        return sum
    }

    private func row(_ currency: Int, _ slot: Int, _ segment: Int, isFlagged: Bool) -> Int? {
        let begin = begins[index(currency, segment, isFlagged: isFlagged)]
        return begin < 0 ? nil : begin + slot
    }

    private func steps(_ row: Int) -> ArraySlice<AxisStep> {
        steps[row * LatenessAxis.count..<(row + 1) * LatenessAxis.count]
    }
}
