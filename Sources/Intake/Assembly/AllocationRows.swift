import Findings
import Receivables

/// The rows of the allocations table with their references resolved.
struct AllocationRows {
    /// A row that names a known document.
    private struct Resolved {
        let row: Int
        /// The first, where there are instalments.
        let document: Int
        /// More than one, or none where the row goes to one document.
        let instalments: [Int]
        let payment: Int
        let credit: Int
        let kind: AllocationKind
    }

    private var resolved: [Resolved] = []
    /// By row of the staged payments: one of the documents that the allocations table gives it to.
    private(set) var allocatedPayments: [Int32: Int32] = [:]

    init(_ staging: inout Staging, positions: [Int32], _ index: DocumentIndex, _ documents: Documents) {
        let rows = staging.allocations.store.rows
        guard !rows.isEmpty else { return }
        let marks = staging.payments.marks
        let payments = LookupTable(staging.payments.store.names, wanted: NameFilter(rows.map(\.payment))) {
            marks[$0].isUsed
        }
        for row in rows.indices where staging.allocations.marks[row].isUsed {
            resolve(row, rows[row], &staging, payments, positions, index, documents)
        }
    }

    private mutating func resolve(
        _ row: Int, _ source: AllocationsTable.Row, _ staging: inout Staging, _ payments: LookupTable,
        _ positions: [Int32], _ index: DocumentIndex, _ documents: Documents
    ) {
        let kind = source.kind ?? (source.credit.isNone ? .payment : .credit)
        var payment = -1
        if kind == .payment {
            guard !source.payment.isNone, let found = payments.first(source.payment) else {
                UnresolvedAllocation.rejectPayment(row, source, &staging)
                return
            }
            payment = found
        }
        let own = payment < 0 ? -1 : staging.payments.store.payments.customer[payment]
        let customer = own < 0 ? -1 : positions[Int(own)]
        let document: Int
        var instalments: [Int] = []
        switch index.match(source.invoice, customer: customer) {
        case .one(let found): document = found
        case .instalments(let parts): (document, instalments) = (parts[0], parts)
        case .unknown: return UnresolvedAllocation.rejectDocument(row, isAmbiguous: false, &staging)
        case .ambiguous: return UnresolvedAllocation.rejectDocument(row, isAmbiguous: true, &staging)
        }
        var credit = -1
        if kind == .credit {
            guard case .one(let found) = index.match(source.credit, customer: documents.customer[document]) else {
                return UnresolvedAllocation.rejectDocument(row, field: "credit_no", isAmbiguous: false, &staging)
            }
            credit = found
        }
        if payment >= 0 { allocatedPayments[Int32(payment)] = Int32(document) }
        resolved.append(
            Resolved(
                row: row, document: document, instalments: instalments, payment: payment, credit: credit, kind: kind))
    }

    /// - Parameter paymentPositions: from a staged payment's row to its place among the sorted payments; −1 if rejected.
    func entries(
        _ staging: inout Staging, _ documents: Documents, _ payments: Payments, paymentPositions: [Int32],
        _ shares: inout InstalmentShares
    ) -> [AllocationEntry] {
        var entries: [AllocationEntry] = []
        entries.reserveCapacity(resolved.count)
        for item in resolved where item.instalments.isEmpty {
            guard let entry = entry(item, &staging, documents, payments, paymentPositions) else { continue }
            entries.append(entry)
        }
        let spread = resolved.indices.filter { !resolved[$0].instalments.isEmpty }
        for (_, place) in spread.map({ (key: key(resolved[$0], staging), place: $0) }).sorted(by: { $0.key < $1.key }) {
            let item = resolved[place]
            guard let entry = entry(item, &staging, documents, payments, paymentPositions) else { continue }
            entries += shares.split(entry, over: item.instalments, documents)
        }
        return entries
    }

    private func entry(
        _ item: Resolved, _ staging: inout Staging, _ documents: Documents, _ payments: Payments,
        _ paymentPositions: [Int32]
    ) -> AllocationEntry? {
        let source = staging.allocations.store.rows[item.row]
        let position = item.payment < 0 ? -1 : paymentPositions[item.payment]
        guard item.payment < 0 || position >= 0 else {
            UnresolvedAllocation.rejectPayment(item.row, source, &staging)
            return nil
        }
        let currency = staging.currencies[Int(documents.currency[item.document])]
        var entry = AllocationEntry(
            document: Int32(item.document), payment: position,
            amount: currency.minorUnits(ofTenThousandths: source.amount), credit: Int32(item.credit),
            date: source.date, reversedOn: source.reversedOn, row: staging.allocations.marks[item.row].reference,
            kind: item.kind)
        if source.paymentAmount != .min, position >= 0 {
            let other = staging.currencies[Int(payments.currency[Int(position)])]
            entry.paymentAmount = other.minorUnits(ofTenThousandths: source.paymentAmount)
        }
        return entry
    }

    /// Instalments are filled in the order of date, payment and amount, whatever the order of the rows.
    private func key(_ item: Resolved, _ staging: Staging) -> (Int32, Int64, UInt64, Int) {
        let source = staging.allocations.store.rows[item.row]
        let payment = item.payment < 0 ? 0 : staging.payments.marks[item.payment].identity
        return (source.date.number, source.amount, payment ^ staging.allocations.marks[item.row].content, item.row)
    }
}

extension Currency {
    /// Rounded half away from zero.
    func minorUnits(ofTenThousandths amount: Int64) -> Int64 {
        let divisor = 10_000 / minorUnitsPerUnit
        let (quotient, rest) = amount.quotientAndRemainder(dividingBy: divisor)
        return abs(rest) * 2 >= divisor && divisor > 1 ? quotient + (amount < 0 ? -1 : 1) : quotient
    }
}
