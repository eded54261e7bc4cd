import Receivables

/// Opening balances and receipts by currency, collector and class. Runs of customers combine.
struct CollectorSums: Sendable {
    private let classes: Int
    private let people: Int
    private let scheme: AgingScheme
    /// By (currency, collector, class).
    private var opening: [Int128]
    private var receipts: [Int128]
    /// By (currency, collector).
    private var documents: [Int]

    init(people: Int, _ walk: SettlementWalk) {
        scheme = AgingScheme(walk.portfolio.policy)
        classes = scheme.classes.count
        self.people = people
        let currencies = walk.portfolio.records.currencies.count
        opening = [Int128](repeating: 0, count: currencies * people * classes)
        receipts = opening
        documents = [Int](repeating: 0, count: currencies * people)
    }

    mutating func combine(_ other: CollectorSums) {
        opening.add(other.opening)
        receipts.add(other.receipts)
        documents.add(other.documents)
    }

    mutating func add(_ run: Range<Int>, _ collectors: [Int], _ period: Period, _ walk: SettlementWalk) {
        for customer in run {
            for document in walk.portfolio.documents(of: customer, upTo: period.after) where walk.amount[document] > 0 {
                let (uncovered, pending) = walk.open(document, on: period.after)
                guard uncovered > 0 || pending > 0 else { continue }
                let row = Int(walk.currency[document]) * people + collectors[customer]
                let place = place(document, uncovered, period, walk)
                documents[row] += 1
                opening[row * classes + place] += Int128(max(0, uncovered))
                opening[row * classes + AgingClass.billPending.index] += Int128(max(0, pending))
                let bills = AgingClass.billPending.index
                let places = (open: uncovered > 0 ? place : bills, bills: pending > 0 ? bills : place)
                addReceipts(document, places, row, period, walk)
            }
        }
    }

    private func place(_ document: Int, _ uncovered: Int64, _ period: Period, _ walk: SettlementWalk) -> Int {
        scheme.agingClass(
            uncovered: max(0, uncovered), kind: walk.kind[document], due: walk.due[document],
            isRetention: walk.flags[document].contains(.retention), on: period.after
        ).index
    }

    /// A bill that was pending at the beginning and became cash is a receipt of its own class; nothing counts in a
    /// class in which the document had no balance, whatever bounced since.
    private mutating func addReceipts(
        _ document: Int, _ places: (open: Int, bills: Int), _ row: Int, _ period: Period, _ walk: SettlementWalk
    ) {
        for movement in walk.movements(of: document)
        where walk.movements.kind[movement].isPayment && walk.movements.until[movement] > period.to {
            let cash = walk.movements.cashDay(movement)
            guard cash > period.after, cash <= period.to else { continue }
            let wasPending = walk.movements.from[movement] <= period.after
            let index = wasPending ? places.bills : places.open
            receipts[row * classes + index] += Int128(walk.movements.amount[movement])
        }
    }
}

extension CollectorSums {
    func record(_ currency: UInt8, _ ids: [String], _ period: Period) -> CollectorRecord? {
        let rows = (0..<people).map { Int(currency) * people + $0 }
        var whole = (opening: zeros, receipts: zeros)
        for row in rows {
            whole.opening.add(slice(opening, row))
            whole.receipts.add(slice(receipts, row))
        }
        let count = rows.reduce(0) { $0 + documents[$1] }
        guard count > 0 else { return nil }
        let company = figures("", whole.opening, whole.receipts, of: whole, documents: count)
        let own = rows.filter { documents[$0] > 0 }.map { row in
            figures(
                ids[row - Int(currency) * people], slice(opening, row), slice(receipts, row), of: whole,
                documents: documents[row])
        }
        let named = own.filter { !$0.collector.isEmpty }.sorted {
            $0.collector.utf8.lexicographicallyPrecedes($1.collector.utf8)
        }
        return CollectorRecord(
            currency: currency, period: period, rows: named + own.filter(\.collector.isEmpty), company: company)
    }

    private var zeros: [Int128] { [Int128](repeating: 0, count: classes) }

    private func slice(_ sums: [Int128], _ row: Int) -> [Int128] { Array(sums[row * classes..<(row + 1) * classes]) }

    private func figures(
        _ collector: String, _ opening: [Int128], _ receipts: [Int128],
        of whole: (opening: [Int128], receipts: [Int128]), documents: Int
    ) -> CollectorRecord.Row {
        let expected = opening.indices.reduce(Int128(0)) {
            $0 + CollectorSums.expected(opening[$1], whole.receipts[$1], of: whole.opening[$1])
        }
        let received = receipts.reduce(0, +)
        return CollectorRecord.Row(
            collector: collector, opening: opening.reduce(0, +), documents: documents, receipts: received,
            expected: Ratio(expected, over: CollectorSums.parts)?.scaled(places: 0) ?? 0,
            index: Figure(received * CollectorSums.parts, over: expected))
    }

    /// Expectations are kept in millionths of minor units: fractions with a denominator for each class would outgrow
    /// every number, and the company's own come out whole, so that its index is exactly 1.
    private static let parts: Int128 = 1_000_000

    /// balance × receipts ÷ all, in millionths, half away from zero.
    private static func expected(_ balance: Int128, _ receipts: Int128, of all: Int128) -> Int128 {
        guard balance > 0, all > 0 else { return 0 }
        if balance == all { return receipts * parts }
        let product = (receipts.magnitude * UInt128(parts)).multipliedFullWidth(by: balance.magnitude)
        guard product.high < all.magnitude else { return receipts * parts }
        let (quotient, rest) = all.magnitude.dividingFullWidth(product)
        let rounded = rest >= all.magnitude - rest ? quotient + 1 : quotient
        return receipts < 0 ? -Int128(clamping: rounded) : Int128(clamping: rounded)
    }
}
