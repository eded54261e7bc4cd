import Receivables

/// The customer's payments that may count for his promises, as events in the order in which promises take them.
///
/// Money is a receipt when it is cash, so a cheque counts when it clears; a bill counts for promises of that bill when
/// it is received, and for all others when it clears or matures. Refunds and bounced payments are none.
struct PromiseReceipts {
    struct Event {
        let day: CalendarDay
        /// Index into `Records.payments`.
        let payment: Int
        /// Position in `rests`.
        let receipt: Int
        /// The receipt of a bill, which only promises of that bill take.
        let isBill: Bool
    }

    private(set) var events: [Event] = []
    /// By receipt, what is left of it.
    var rests: [Int64] = []

    /// What comes on a day on which no promise is running is nobody's, and left out.
    ///
    /// - Complexity: O(payments of the customer), and sorting where bills or cheques are among them.
    init(of customer: Int, for entries: [PromiseEntry], _ invoices: NamedInvoices, _ source: ReceiptSource) {
        guard !entries.isEmpty else { return }
        let bills = entries.contains { $0.bill != nil }
        let window = PromiseWindows(of: entries, upTo: source.day)
        for payment in source.payments(of: customer) {
            let date = source.date(payment)
            guard source.settlesLater(payment) else {
                if window.contains(date), source.counts(payment) { add(payment, source, cash: date) }
                continue
            }
            let received = bills && source.isBill(payment) && window.contains(date) ? date : nil
            let cash = source.cashDay(payment)
            guard received != nil || window.contains(cash), source.counts(payment) else { continue }
            add(payment, source, received: received, cash: window.contains(cash) ? cash : nil)
        }
        order(invoices, source)
    }

    private mutating func add(
        _ payment: Int, _ source: ReceiptSource, received: CalendarDay? = nil, cash: CalendarDay?
    ) {
        let receipt = rests.count
        rests.append(source.amount(payment))
        if let received { events.append(Event(day: received, payment: payment, receipt: receipt, isBill: true)) }
        if let cash { events.append(Event(day: cash, payment: payment, receipt: receipt, isBill: false)) }
    }

    /// By day, payment id and amount; receipts without an id by the invoice they are for, so that the order of rows in
    /// files decides nothing.
    private mutating func order(_ invoices: NamedInvoices, _ source: ReceiptSource) {
        func precedes(_ left: Event, _ right: Event) -> Bool {
            if left.day != right.day { return left.day < right.day }
            if left.payment == right.payment { return left.isBill && !right.isBill }
            let order = source.compare(left.payment, right.payment)
            if order != 0 { return order < 0 }
            let one = (source.amount(left.payment), invoices.firstInvoice(of: left.payment), left.payment)
            return one < (source.amount(right.payment), invoices.firstInvoice(of: right.payment), right.payment)
        }
        let isOrdered = zip(events, events.dropFirst()).allSatisfy { !precedes($1, $0) }
        guard !isOrdered else { return }
        sortByDay()
        var start = 0
        while start < events.count {
            let end = events[start...].firstIndex { $0.day != events[start].day } ?? events.count
            if end - start > 1 { events[start..<end].sort(by: precedes) }
            start = end
        }
    }

    /// Whole numbers are sorted faster than events, of which few share a day.
    private mutating func sortByDay() {
        var keys = events.indices.map { Int(events[$0].day.number) << 32 | $0 }
        keys.sort()
        events = keys.map { events[$0 & 0xFFFF_FFFF] }
    }
}

/// The spans of days in which any of a customer's promises takes receipts.
private struct PromiseWindows {
    /// Rising, without a day in common.
    private var spans: [(first: CalendarDay, last: CalendarDay)] = []

    /// - Parameter day: nothing later is known.
    init(of entries: [PromiseEntry], upTo day: CalendarDay) {
        spans.reserveCapacity(entries.count)
        for entry in entries.sorted(by: { $0.madeOn < $1.madeOn }) {
            let last = min(entry.last, day)
            guard entry.madeOn <= last else { continue }
            if let before = spans.last, entry.madeOn <= before.last {
                spans[spans.count - 1].last = max(before.last, last)
            } else {
                spans.append((entry.madeOn, last))
            }
        }
    }

    func contains(_ day: CalendarDay) -> Bool {
        for span in spans where day <= span.last { return day >= span.first }
        return false
    }
}

/// The columns of payments that receipts are made from, held here so that loops run over arrays of this target.
///
/// A class, because a copy of so many columns counts a reference for each of them.
final class ReceiptSource: Sendable {
    let day: CalendarDay
    private let portfolio: Portfolio
    private let payments: Payments
    private let texts: TextPool

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        day = portfolio.asOf
        payments = portfolio.records.payments
        texts = portfolio.records.texts
    }

    func payments(of customer: Int) -> Range<Int> { portfolio.payments(of: customer, upTo: day) }
    func date(_ payment: Int) -> CalendarDay { payments.date[payment] }
    func amount(_ payment: Int) -> Int64 { payments.amount[payment] }
    func currency(_ payment: Int) -> UInt8 { payments.currency[payment] }
    func method(_ payment: Int) -> PaymentMethod { payments.method[payment] }
    func isBill(_ payment: Int) -> Bool { payments.method[payment].isBill }
    func cashDay(_ payment: Int) -> CalendarDay { payments.cashDay(payment) }

    /// Whether it may become cash on another day than its own.
    func settlesLater(_ payment: Int) -> Bool { payments.method[payment].settlesLater }

    /// Whether it brings money in and has not bounced by the as-of day.
    func counts(_ payment: Int) -> Bool {
        payments.amount[payment] > 0 && (payments.bouncedOn[payment].known.map { $0 > day } ?? true)
    }

    /// Whether one of the customer's payments bounced on any day.
    func hasBounced(of customer: Int) -> Bool {
        payments.bouncedOn.isPresent && payments(of: customer).contains { payments.bouncedOn[$0].isKnown }
    }

    /// By id.
    func compare(_ left: Int, _ right: Int) -> Int {
        payments.id[left] == payments.id[right] ? 0 : texts.compare(payments.id[left], payments.id[right])
    }
}

extension PaymentMethod {
    /// Whether a payment may become cash on another day than its own.
    var settlesLater: Bool {
        switch self {
        case .bankBill, .tradeBill, .voucher, .cheque: true
        default: false
        }
    }
}
