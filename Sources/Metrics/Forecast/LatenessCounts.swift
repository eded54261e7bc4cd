/// Paid and unpaid parts of documents by position on the lateness axis, for every position in `ForecastDays`:
/// millionths of documents, exact in any order.
///
/// Kept as changes from one forecast day to the next, because most of what one day knows the next one knows too.
struct LatenessCounts: Sendable {
    private(set) var paid: [Int64]
    private(set) var left: [Int64]
    /// Σ days late and number of payments, for means; by slot.
    private(set) var delay: [Int64]
    private(set) var payments: [Int64]

    init(slots: Int) {
        paid = [Int64](repeating: 0, count: slots * LatenessAxis.count)
        left = paid
        delay = [Int64](repeating: 0, count: slots)
        payments = delay
    }

    private var slots: Int { delay.count }

    mutating func add(_ event: ShareEvent) {
        let position = max(0, LatenessAxis.position(Int(event.daysLate)))
        let (from, until) = (Int(event.from), Int(event.until))
        let begin = from * LatenessAxis.count + position
        let end = until < slots ? until * LatenessAxis.count + position : -1
        if event.isPaid {
            paid[begin] += Int64(event.share)
            if end >= 0 { paid[end] -= Int64(event.share) }
            count(event.daysLate, from, until)
        } else {
            left[begin] += Int64(event.share)
            if end >= 0 { left[end] -= Int64(event.share) }
        }
    }

    private mutating func count(_ daysLate: Int32, _ from: Int, _ until: Int) {
        delay[from] += Int64(daysLate)
        payments[from] += 1
        guard until < slots else { return }
        delay[until] -= Int64(daysLate)
        payments[until] -= 1
    }

    mutating func combine(_ other: LatenessCounts) {
        for index in paid.indices {
            paid[index] += other.paid[index]
            left[index] += other.left[index]
        }
        delay.add(other.delay)
        payments.add(other.payments)
    }

    /// Turns changes into what each day knows.
    mutating func settle() {
        for index in LatenessAxis.count..<max(LatenessAxis.count, paid.count) {
            paid[index] += paid[index - LatenessAxis.count]
            left[index] += left[index - LatenessAxis.count]
        }
        for slot in 1..<max(1, slots) {
            delay[slot] += delay[slot - 1]
            payments[slot] += payments[slot - 1]
        }
    }
}
