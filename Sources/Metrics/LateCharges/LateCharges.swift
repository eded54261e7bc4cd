import Receivables

/// A customer's late charges in one currency, document by document.
///
/// Formula: for each document Σ over spans of constant open amount: amount × rate × days (÷ basis for a rate per
/// year); the due day is not counted, the payment day is; rounded half up once a document.
/// Unit: money, minor units of the currency.
/// Undefined: a document stands among `gaps` where no rate is known for it, or not until when it ran.
/// Better: lower.
///
/// Unallocated payments shorten no document: whose they are is not known.
package struct LateCharges: Sendable, Hashable {
    package struct Gap: Sendable, Hashable {
        package let document: Int
        package let reason: LateChargeGap
    }

    /// Index into `Records.customers`.
    package let customer: Int
    /// Position in `Records.currencies`.
    package let currency: UInt8
    package let end: LateChargeEnd
    /// In the documents' order, settled ones among them.
    package internal(set) var documents: [DocumentLateCharge] = []
    /// Documents that were late and have no charge: the totals leave them out.
    package internal(set) var gaps: [Gap] = []
    /// Documents for which our standing as a small company would decide and is not known.
    package internal(set) var documentsWithoutStanding = 0
    /// A dispute that names no document is open: what it disputes cannot be told apart here.
    package let hasGeneralDispute: Bool

    init(_ customer: Int, currency: UInt8, _ end: LateChargeEnd, hasGeneralDispute: Bool) {
        self.customer = customer
        self.currency = currency
        self.end = end
        self.hasGeneralDispute = hasGeneralDispute
    }
}

extension LateCharges {
    package var total: Int128 { documents.reduce(0) { $0 + $1.amount } }
    package var disputed: Int128 { documents.reduce(0) { $0 + $1.disputed } }
    /// What may be asked for: not disputed, settled documents included.
    package var undisputed: Int128 { total - disputed }
    /// The undisputed charge of what is still open: what a letter on the open items asks for.
    package var onOpenDocuments: Int128 { documents.reduce(0) { $0 + ($1.isSettled ? 0 : $1.undisputed) } }
}

extension LateChargeTerms {
    /// The customer's late charges, one a currency in which something was late, in the currencies' order.
    ///
    /// - Parameter isWithSettled: false leaves out what was paid late and is not open on the day any more.
    /// - Complexity: O(documents and movements of the customer).
    package func charges(of customer: Int, isWithSettled: Bool = true) -> [LateCharges] {
        charges(of: customer, isWithSettled: isWithSettled) { _, _ in true }
    }

    /// - Parameter isWanted: whether a document is asked for, told by its rate and by the end of its customer's charges.
    func charges(
        of customer: Int, isWithSettled: Bool, where isWanted: (LateRateChoice, LateChargeEnd) -> Bool
    ) -> [LateCharges] {
        let end = end(of: customer)
        var found: [LateCharges] = []
        var places = [Int](repeating: -1, count: portfolio.records.currencies.count)
        // One document after another mostly names the same contract.
        var contract: (number: Text, row: Int?) = (.empty, nil)
        let documents =
            isWithSettled
            ? Array(portfolio.documents(of: customer, upTo: day)) : portfolio.unsettledDocuments(of: customer, on: day)
        for document in documents where isWithSettled || portfolio.state(of: document, on: day).open > 0 {
            let spans = lateSpans(of: document, end)
            guard !spans.isEmpty else { continue }
            let number = portfolio.records.documents.contract[document]
            if number != contract.number { contract = (number, contractRow(of: document)) }
            let choice = choice(for: document, contract.row)
            guard isWanted(choice, end) else { continue }
            let currency = portfolio.records.documents.currency[document]
            if places[Int(currency)] < 0 {
                places[Int(currency)] = found.count
                found.append(none(customer, currency, end))
            }
            add(document, spans, choice, to: &found[places[Int(currency)]])
        }
        return found.sorted { $0.currency < $1.currency }
    }

    private func none(_ customer: Int, _ currency: UInt8, _ end: LateChargeEnd) -> LateCharges {
        let disputes = portfolio.openDisputes(ofCustomer: customer, on: day)
        return LateCharges(
            customer, currency: currency, end,
            hasGeneralDispute: disputes.contains { $0.currency == currency && $0.amount > 0 })
    }

    private func lateSpans(of document: Int, _ end: LateChargeEnd) -> [OpenSpan] {
        guard portfolio.records.documents.amount[document] > 0, let start = portfolio.lateStart(of: document) else {
            return []
        }
        let last = min(day, end.lastDay ?? day)
        return start < last ? portfolio.openSpans(of: document, after: start, through: last) : []
    }

    private func add(
        _ document: Int, _ spans: [OpenSpan], _ choice: LateRateChoice, to charges: inout LateCharges
    ) {
        if choice.isStandingMissing { charges.documentsWithoutStanding += 1 }
        switch charge(document, spans, charges.end, choice) {
        case .success(let charge): charges.documents.append(charge)
        case .failure(let reason): charges.gaps.append(.init(document: document, reason: reason))
        }
    }

    private func charge(
        _ document: Int, _ spans: [OpenSpan], _ end: LateChargeEnd, _ choice: LateRateChoice
    ) -> Result<DocumentLateCharge, LateChargeGap> {
        guard end != .unknown else { return .failure(.insolvencyDayUnknown) }
        guard !portfolio.hasUndatedReceipt(document, by: day) else { return .failure(.receiptDayUnknown) }
        return choice.result.flatMap { rate in
            let open = portfolio.state(of: document, on: day).open
            let disputed = portfolio.disputed(of: document, open: open, on: day)
            let charge = DocumentLateCharge(document, rate, spans, open: open, disputed: disputed)
            return charge.map { .success($0) } ?? .failure(.outOfRange)
        }
    }
}

extension Portfolio {
    /// A receipt that only the document's own row tells of, dated the day of the export for want of a better one.
    fileprivate func hasUndatedReceipt(_ document: Int, by day: CalendarDay) -> Bool {
        guard let exported = records.documents.exportedAt[document].known ?? records.exportedAt, exported <= day else {
            return false
        }
        return movements.of(document).contains { movement in
            movements.kind[movement] == .payment && records.payments.id[Int(movements.source[movement])].isEmpty
                && movements.from[movement] == exported
        }
    }
}
