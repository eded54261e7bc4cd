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

    /// Why a row cannot be used.
    private enum Obstacle: Error {
        case unknownPayment
        case unknownDocument(field: String, isAmbiguous: Bool)
    }

    /// What became of some rows, in their order.
    private struct Run: Sendable {
        var resolved: [Resolved] = []
        var obstacles: [(row: Int, obstacle: Obstacle)] = []
    }

    private var resolved: [Resolved] = []
    /// By row of the staged payments: one of the documents that the allocations table gives it to.
    private(set) var allocatedPayments: [Int32: Int32] = [:]

    /// - Returns: nil where there is no allocations table.
    static func payments(
        _ payments: Staged<PaymentStore>, namedBy allocations: Staged<AllocationStore>
    ) -> LookupTable? {
        guard !allocations.marks.isEmpty else { return nil }
        let wanted = NameFilter(allocations.store.rows.map(\.payment))
        return LookupTable(payments.store.names, wanted: wanted) { payments.marks[$0].isUsed }
    }

    /// - Parameter payments: those that the rows name.
    init(
        _ staging: inout Staging, _ payments: LookupTable?, positions: [Int32], _ index: DocumentIndex,
        _ documents: Documents, jobs: Int
    ) {
        guard let payments else { return }
        let targets = Targets(
            rows: staging.allocations.store.rows, payments: payments,
            customers: staging.payments.store.payments.customer, positions: positions, index: index,
            documents: documents)
        let runs = AllocationRows.runs(staging.allocations.marks, targets, jobs: jobs)
        resolved.reserveCapacity(runs.reduce(0) { $0 + $1.resolved.count })
        for run in runs {
            resolved += run.resolved
            for (row, obstacle) in run.obstacles { reject(row, obstacle, targets.rows[row], &staging) }
        }
        for item in resolved where item.payment >= 0 {
            allocatedPayments[Int32(item.payment)] = Int32(item.document)
        }
    }

    private static func runs(_ marks: [RowMark], _ targets: Targets, jobs: Int) -> [Run] {
        let runs = rowRuns(marks.count)
        return parallelMap(runs.count, jobs: jobs) { place in
            var run = Run()
            for row in runs[place] where marks[row].isUsed {
                do throws(Obstacle) {
                    run.resolved.append(try targets.resolve(row))
                } catch {
                    run.obstacles.append((row, error))
                }
            }
            return run
        }
    }

    private func reject(_ row: Int, _ obstacle: Obstacle, _ source: AllocationsTable.Row, _ staging: inout Staging) {
        switch obstacle {
        case .unknownPayment: UnresolvedAllocation.rejectPayment(row, source, &staging)
        case .unknownDocument(let field, let isAmbiguous):
            UnresolvedAllocation.rejectDocument(row, field: field, isAmbiguous: isAmbiguous, &staging)
        }
    }

    /// Where the references of allocations lead.
    private struct Targets: Sendable {
        let rows: [AllocationsTable.Row]
        let payments: LookupTable
        /// By staged payment.
        let customers: [Int32]
        let positions: [Int32]
        let index: DocumentIndex
        let documents: Documents

        func resolve(_ row: Int) throws(Obstacle) -> Resolved {
            let source = rows[row]
            let kind = source.kind ?? (source.credit.isNone ? .payment : .credit)
            var payment = -1
            if kind == .payment {
                guard !source.payment.isNone, let found = payments.first(source.payment) else { throw .unknownPayment }
                payment = found
            }
            let own = payment < 0 ? -1 : customers[payment]
            let document: Int
            var instalments: [Int] = []
            switch index.match(source.invoice, customer: own < 0 ? -1 : positions[Int(own)]) {
            case .one(let found): document = found
            case .instalments(let parts): (document, instalments) = (parts[0], parts)
            case .unknown: throw .unknownDocument(field: "invoice_no", isAmbiguous: false)
            case .ambiguous: throw .unknownDocument(field: "invoice_no", isAmbiguous: true)
            }
            var credit = -1
            if kind == .credit {
                guard case .one(let found) = index.match(source.credit, customer: documents.customer[document]) else {
                    throw .unknownDocument(field: "credit_no", isAmbiguous: false)
                }
                credit = found
            }
            return Resolved(
                row: row, document: document, instalments: instalments, payment: payment, credit: credit, kind: kind)
        }
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
