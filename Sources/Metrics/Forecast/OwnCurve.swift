/// One customer's lateness curve, drawn to that of his segment by n ÷ (n + k), n being the documents that he has paid;
/// its columns are used again for the next customer, of which only the days between his first and last are touched.
struct OwnCurve {
    private var paid = [Int64](repeating: 0, count: LatenessAxis.count)
    private var left = [Int64](repeating: 0, count: LatenessAxis.count)
    private var unpaid = [Double](repeating: 1, count: LatenessAxis.count)
    private var (first, last) = (0, -1)
    private var weight = 0.0
    private var shared: [Double] = []
    /// The customer's mean paid delay, without regard to disputes.
    private(set) var delay = PaymentDelay()

    /// - Parameter shift: days by which flagged documents count as put off.
    mutating func fit(
        _ events: ArraySlice<ShareEvent>, currency: UInt8, slot: Int, shift: Int, shared: [Double], shrinkage: Int
    ) {
        self.shared = shared
        (first, last) = (LatenessAxis.count, -1)
        delay = PaymentDelay()
        var (risk, settled) = (Int64(0), Int64(0))
        for event in events where event.currency == currency && event.isKnown(at: slot) {
            let days = Int(event.daysLate) - (event.isDisputed ? shift : 0)
            let position = max(0, LatenessAxis.position(days))
            (first, last) = (min(first, position), max(last, position))
            risk += Int64(event.share)
            if event.isPaid {
                paid[position] += Int64(event.share)
                settled += Int64(event.share)
                delay.add(Int64(event.daysLate))
            } else {
                left[position] += Int64(event.share)
            }
        }
        let documents = Double(settled) / Double(ShareEvent.whole)
        weight = documents / max(documents + Double(shrinkage), .leastNormalMagnitude)
        estimate(risk)
    }

    private mutating func estimate(_ all: Int64) {
        guard first <= last else { return }
        var (risk, share) = (all, 1.0)
        for position in first...last {
            let events = paid[position]
            if events > 0 { share *= Double(risk - events) / Double(risk) }
            unpaid[position] = share
            risk -= events + left[position]
            (paid[position], left[position]) = (0, 0)
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
