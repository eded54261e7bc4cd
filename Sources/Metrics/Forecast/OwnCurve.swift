/// One customer's lateness curve, drawn to that of his segment by n ÷ (n + k), n being the documents that he has paid.
///
/// Fitted for one forecast day after another, since most of what one day knows the next one knows too; its columns are
/// used again for the next customer, of which only the days on which something happened are touched.
struct OwnCurve {
    private var steps = [AxisStep](repeating: AxisStep(), count: LatenessAxis.count)
    /// A bit for each position at which something happened: few of those between the first and the last have one.
    private var marks = [UInt64](repeating: 0, count: LatenessAxis.count / 64 + 1)
    /// The customer's own share still unpaid at the end of each position.
    private var unpaid = [Double](repeating: 1, count: LatenessAxis.count)
    private var (first, last) = (LatenessAxis.count, -1)
    /// Millionths of documents.
    private var (risk, settled) = (Int64(0), Int64(0))
    /// By forecast day, what it sees otherwise than the day before: the customer's events that begin, and the complements
    /// of those that end.
    private var changes: [[Int32]]
    /// Of the customer's events those that are flagged as disputed.
    private var flagged: [Int32] = []
    /// What it was fitted for last; before all forecast days at first.
    private var (slot, shift) = (-1, 0)
    private var weight = 0.0
    private var shared: [Double] = []
    /// The share that is still unpaid at the axis' end.
    private(set) var never = 1.0
    /// The customer's mean paid delay, without regard to disputes.
    private(set) var delay = PaymentDelay()

    /// - Parameter slots: the number of forecast days.
    init(slots: Int) { changes = [[Int32]](repeating: [], count: slots) }

    /// Forgets the customer.
    mutating func clear() {
        for word in marks.indices {
            while marks[word] != 0 {
                steps[word * 64 + marks[word].trailingZeroBitCount] = AxisStep()
                marks[word] &= marks[word] - 1
            }
        }
        (first, last) = (LatenessAxis.count, -1)
        (risk, settled) = (0, 0)
        for slot in changes.indices { changes[slot].removeAll(keepingCapacity: true) }
        flagged.removeAll(keepingCapacity: true)
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
        if self.slot < 0 {
            begin(events.span, currency: currency, slot: slot, shift: shift)
        } else {
            go(on: events.span, slot: slot, shift: shift)
        }
        (self.slot, self.shift) = (slot, shift)
        let documents = Double(settled) / Double(ShareEvent.whole)
        weight = documents / max(documents + Double(shrinkage), .leastNormalMagnitude)
        estimate()
        never = share(at: LatenessAxis.last)
    }

    /// For the first day all of a currency's events are looked at; most of them stay what they are from then on.
    private mutating func begin(_ events: Span<ShareEvent>, currency: UInt8, slot: Int, shift: Int) {
        for place in events.indices where events[place].currency == currency {
            let (from, until) = (Int(events[place].from), Int(events[place].until))
            if events[place].isKnown(at: slot) { count(events[place], 1, shift: shift) }
            if from > slot { changes[from].append(Int32(place)) }
            if until > slot, until < changes.count { changes[until].append(~Int32(place)) }
            if events[place].isDisputed { flagged.append(Int32(place)) }
        }
    }

    private mutating func go(on events: Span<ShareEvent>, slot: Int, shift: Int) {
        if shift != self.shift {
            for place in flagged where events[Int(place)].isKnown(at: self.slot) {
                count(events[Int(place)], -1, shift: self.shift)
                count(events[Int(place)], 1, shift: shift)
            }
        }
        for day in self.slot + 1...slot {
            for change in changes[day] {
                count(events[Int(change < 0 ? ~change : change)], change < 0 ? -1 : 1, shift: shift)
            }
        }
    }

    /// - Parameter sign: 1 to take the event in, −1 to take it out.
    private mutating func count(_ event: ShareEvent, _ sign: Int64, shift: Int) {
        let days = Int(event.daysLate) - (event.isDisputed ? shift : 0)
        let position = max(0, LatenessAxis.position(days))
        (first, last) = (min(first, position), max(last, position))
        marks[position / 64] |= 1 << UInt64(position % 64)
        let share = sign * Int64(event.share)
        risk += share
        if event.isPaid {
            steps[position].paid += share
            settled += share
            delay.add(sign * Int64(event.daysLate), sign)
        } else {
            steps[position].left += share
        }
    }

    private mutating func estimate() {
        // Without a payment the shared curve alone counts.
        guard first <= last, settled > 0 else { return }
        var (risk, share) = (risk, 1.0)
        for word in first / 64...last / 64 {
            let positions = word * 64..<min(word * 64 + 64, LatenessAxis.count)
            guard marks[word] != 0 else {
                for quiet in positions { unpaid[quiet] = share }
                continue
            }
            // Events stand close together: to look at each position is quicker than to find the next marked one.
            for position in positions {
                let step = steps[position]
                if step.paid > 0 { share *= Double(risk - step.paid) / Double(risk) }
                risk -= step.paid + step.left
                unpaid[position] = share
            }
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
