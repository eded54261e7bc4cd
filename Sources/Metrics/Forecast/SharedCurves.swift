import Receivables

/// The lateness curves of each segment, drawn to the company's, for every currency and every forecast day; and the
/// company's mean delays.
struct SharedCurves: Sendable {
    private let slots: Int
    private let segments: Int
    private let shrinkage: Double
    /// Share unpaid at the end of each position of the axis, by (currency, slot, segment).
    private var curves: [[Double]]
    /// By (currency, slot).
    private(set) var delays: [PaymentDelay]
    private(set) var flaggedDelays: [Int]

    /// - Parameter ledger: settled.
    init(_ ledger: LatenessLedger, _ walk: ForecastWalk, _ disputes: DisputeDelays) {
        slots = ledger.slots
        segments = ledger.segments
        shrinkage = Double(walk.portfolio.policy.forecast.shrinkage)
        curves = []
        delays = []
        flaggedDelays = []
        for currency in 0..<ledger.currencies {
            for slot in 0..<slots { fit(ledger, currency, slot, disputes) }
        }
    }

    func index(_ currency: UInt8, _ slot: Int) -> Int { Int(currency) * slots + slot }

    /// - Parameter segment: −1 for the company.
    func curve(_ currency: UInt8, _ slot: Int, segment: Int) -> [Double] {
        curves[index(currency, slot) * (segments + 1) + segment + 1]
    }

    private mutating func fit(_ ledger: LatenessLedger, _ currency: Int, _ slot: Int, _ disputes: DisputeDelays) {
        let (plain, flagged) = ledger.delays(currency, slot)
        let shift = disputes.ofFlagged(flagged, plain, at: slot)
        var all = plain
        all.add(flagged)
        delays.append(all)
        flaggedDelays.append(shift)
        var own: [AxisCounts] = []
        var whole = AxisCounts()
        for segment in -1..<segments {
            let counts = ledger.counts(currency, slot, segment: segment, flaggedBy: shift)
            whole.combine(counts)
            own.append(counts)
        }
        let company = whole.unpaid()
        curves.append(company)
        for counts in own.dropFirst() {
            let weight = counts.documents / max(counts.documents + shrinkage, .leastNormalMagnitude)
            curves.append(weight > 0 ? SharedCurves.mix(counts.unpaid(), company, weight) : company)
        }
    }

    private static func mix(_ own: [Double], _ other: [Double], _ weight: Double) -> [Double] {
        own.indices.map { weight * own[$0] + (1 - weight) * other[$0] }
    }
}

/// Parts paid and left on one forecast day, by position on the axis.
struct AxisCounts: Sendable {
    private var steps: [AxisStep] = []

    /// Documents paid, counting parts.
    var documents: Double { Double(steps.reduce(0) { $0 + $1.paid }) / Double(ShareEvent.whole) }

    /// - Parameter steps: at all positions of the axis.
    mutating func add(_ steps: ArraySlice<AxisStep>, earlierBy shift: Int) {
        guard !self.steps.isEmpty || shift != 0 else {
            self.steps = Array(steps)
            return
        }
        if self.steps.isEmpty { self.steps = [AxisStep](repeating: AxisStep(), count: LatenessAxis.count) }
        for (position, step) in steps.enumerated() { self.steps[max(0, position - shift)] += step }
    }

    mutating func combine(_ other: AxisCounts) {
        guard !steps.isEmpty else {
            self = other
            return
        }
        for position in other.steps.indices { steps[position] += other.steps[position] }
    }

    /// The Kaplan–Meier share unpaid at the end of each position; 1 throughout where nothing was seen.
    func unpaid() -> [Double] {
        var shares = [Double](repeating: 1, count: LatenessAxis.count)
        var risk = steps.reduce(0) { $0 + $1.paid + $1.left }
        var share = 1.0
        for (position, step) in steps.enumerated() {
            if step.paid > 0 { share *= Double(risk - step.paid) / Double(risk) }
            shares[position] = share
            risk -= step.paid + step.left
        }
        return shares
    }
}
