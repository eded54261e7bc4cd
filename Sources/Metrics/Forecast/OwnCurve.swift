/// One customer's lateness curve, drawn to that of his segment by n ÷ (n + k), n being the documents that he has paid.
///
/// Fitted for one forecast day after another, since most of what one day knows the next one knows too; its columns are
/// used again for the next customer, of which only the days between his first and last are touched.
struct OwnCurve {
    private var paid = [Int64](repeating: 0, count: LatenessAxis.count)
    private var left = [Int64](repeating: 0, count: LatenessAxis.count)
    private var unpaid = [Double](repeating: 1, count: LatenessAxis.count)
    private var (first, last) = (LatenessAxis.count, -1)
    /// Millionths of documents.
    private var (risk, settled) = (Int64(0), Int64(0))
    /// What it was fitted for last; before all forecast days at first.
    private var (slot, shift) = (-1, 0)
    private var weight = 0.0
    private var shared: [Double] = []
    /// The customer's mean paid delay, without regard to disputes.
    private(set) var delay = PaymentDelay()

    /// Forgets the customer.
    mutating func clear() {
        for position in first..<max(first, last + 1) { (paid[position], left[position]) = (0, 0) }
        (first, last) = (LatenessAxis.count, -1)
        (risk, settled) = (0, 0)
        (slot, shift) = (-1, 0)
        delay = PaymentDelay()
    }

    /// - Parameters:
    ///   - events: the customer's, the same for all his days since `clear()`.
    ///   - slot: later than that of the fit before.
    ///   - shift: days by which flagged documents count as put off.
    mutating func fit(
        _ events: ArraySlice<ShareEvent>, currency: UInt8, slot: Int, shift: Int, shared: [Double], shrinkage: Int
    ) {
        self.shared = shared
        for event in events where event.currency == currency {
            let (was, isKnown) = (event.isKnown(at: self.slot), event.isKnown(at: slot))
            let isMoved = event.isDisputed && shift != self.shift
            guard was != isKnown || isMoved else { continue }
            if was { count(event, -1, shift: self.shift) }
            if isKnown { count(event, 1, shift: shift) }
        }
        (self.slot, self.shift) = (slot, shift)
        let documents = Double(settled) / Double(ShareEvent.whole)
        weight = documents / max(documents + Double(shrinkage), .leastNormalMagnitude)
        estimate()
    }

    /// - Parameter sign: 1 to take the event in, −1 to take it out.
    private mutating func count(_ event: ShareEvent, _ sign: Int64, shift: Int) {
        let days = Int(event.daysLate) - (event.isDisputed ? shift : 0)
        let position = max(0, LatenessAxis.position(days))
        (first, last) = (min(first, position), max(last, position))
        let share = sign * Int64(event.share)
        risk += share
        if event.isPaid {
            paid[position] += share
            settled += share
            delay.add(sign * Int64(event.daysLate), sign)
        } else {
            left[position] += share
        }
    }

    private mutating func estimate() {
        guard first <= last else { return }
        var (risk, share) = (risk, 1.0)
        for position in first...last {
            let events = paid[position]
            if events > 0 { share *= Double(risk - events) / Double(risk) }
            unpaid[position] = share
            risk -= events + left[position]
        }
    }

    /// The share still unpaid at the end of a position; 1 before the axis.
    func share(at position: Int) -> Double {
        guard position >= 0 else { return 1 }
        let other = shared[min(position, LatenessAxis.last)]
        guard weight > 0, position >= first else { return weight + (1 - weight) * other }
        return weight * unpaid[min(position, last)] + (1 - weight) * other
    }
}
