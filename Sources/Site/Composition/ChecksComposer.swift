import Advice
import Metrics
import Receivables

/// What a collector must settle before he names the amount: disputes, money and credits without a document, doubtful dates.
struct ChecksComposer {
    let file: CaseFile

    private var contents: SiteContents { file.contents }
    private var customer: Int { file.customer }
    private var figures: [CurrencyFigures] { file.figures }
    private var language: Language { contents.language }

    var checks: [SentenceView] {
        var checks = disputes.map { SentenceView(parts: $0) }
        for place in figures.indices {
            addAmounts(figures[place], to: &checks)
            addDates(figures[place], file.parts[place], to: &checks)
        }
        if figures.contains(where: { $0.now.open != 0 }) {
            if let reconciliation { checks.append(reconciliation) }
            addPapers(to: &checks)
            if let unplaced { checks.append(unplaced) }
        }
        let hasMasterData = contents.records.presentTables.contains(.customers)
        if hasMasterData, !contents.records.customers[customer].isListed {
            checks.append(SentenceView(parts: language.sentence("customer.checkCreatedFromRows", [:])))
        }
        return checks
    }

    /// When the customer last signed a statement, and by how much it differed.
    private var reconciliation: SentenceView? {
        guard file.signals[.reconciliationAge].unknown == nil else { return nil }
        guard let days = file.papers.reconciliationAge else {
            return SentenceView(parts: language.sentence("customer.checkNeverReconciled", [:]))
        }
        let age = language.text(days: days)
        if let difference = reconciliationDifference {
            return SentenceView(
                parts: language.sentence("customer.checkReconDiffers", ["days": age, "amount": difference]))
        }
        guard days > 90 else { return nil }
        return SentenceView(parts: language.sentence("customer.checkReconOld", ["days": age]))
    }

    private var reconciliationDifference: String? {
        guard case .money(let money) = file.signals[.reconciliationDifference], money.minorUnits != 0 else {
            return nil
        }
        return language.text(money)
    }

    private func addPapers(to checks: inout [SentenceView]) {
        func add(_ key: String, _ count: Int?) {
            guard let count, count > 0 else { return }
            checks.append(SentenceView(parts: language.sentence(key, count: count, [:]), url: "#papers"))
        }
        add("customer.checkNoDelivery", file.papers.withoutDeliveryProof)
        add("customer.checkNoInvoice", file.papers.withoutInvoiceDelivery)
    }

    /// Confirmations and demands that count for nothing because they name no document.
    private var unplaced: SentenceView? {
        let count = file.unplacedProofs.count
        guard count > 0 else { return nil }
        return SentenceView(
            parts: language.sentence("customer.checkUnplaced", count: count, [:]), url: "#limitation")
    }

    private var disputes: [[SentencePart]] {
        let disputes = contents.records.disputes
        return contents.customers.disputes(of: customer).filter { disputes[$0].isOpen(on: contents.asOf) }
            .map { row in
                let dispute = disputes[row]
                let currency = contents.records.currencies[Int(dispute.currency)]
                return language.sentence(
                    "customer.checkDispute",
                    [
                        "id": contents.text(dispute.id),
                        "amount": language.text(Money(minorUnits: Int128(dispute.amount), currency: currency)),
                        "reason": dispute.reason.map { contents.codes.why[$0] }
                            ?? language.word("common.unknown"),
                        "opened": language.text(dispute.openedOn),
                    ])
            }
    }

    private func addAmounts(_ figures: CurrencyFigures, to checks: inout [SentenceView]) {
        func add(_ key: String, _ aging: AgingClass, _ target: String) {
            let amount = figures.now.amount(aging)
            guard amount != 0 else { return }
            let text = language.text(figures.now.money(Int128(clamping: amount.magnitude)))
            let url = "#\(figures.currency.code)-\(target)"
            checks.append(SentenceView(parts: language.sentence(key, ["amount": text]), url: url))
        }
        add("customer.checkUnapplied", .unapplied, "unapplied")
        add("customer.checkCredit", .credit, "credit")
        add("customer.checkBills", .billPending, "bill_pending")
    }

    private func addDates(_ figures: CurrencyFigures, _ parts: [OpenPart], to checks: inout [SentenceView]) {
        let flags = contents.records.documents.flags
        var (flagged, disputed, derived) = (0, Int128(0), 0)
        var (undated, undatedSum) = (0, Int128(0))
        var last = -1
        for part in parts {
            if part.aging == .noDueDate {
                undated += 1
                undatedSum += Int128(part.open)
            }
            // The parts of one document stand together.
            guard part.document != last else { continue }
            last = part.document
            if flags[last].rawValue & DocumentFlags.dueDerived.rawValue != 0 { derived += 1 }
            guard flags[last].rawValue & DocumentFlags.disputed.rawValue != 0 else { continue }
            let open = contents.portfolio.state(of: last, on: contents.asOf).open
            flagged += 1
            disputed += Int128(contents.portfolio.disputed(of: last, open: open, on: contents.asOf))
        }
        if flagged > 0 { checks.append(sentence("customer.checkDisputedFlag", flagged, figures.now.money(disputed))) }
        if derived > 0 { checks.append(sentence("customer.checkDerivedDue", derived, nil)) }
        if undated > 0 { checks.append(sentence("customer.checkNoDue", undated, figures.now.money(undatedSum))) }
    }

    private func sentence(_ key: String, _ count: Int, _ amount: Money?) -> SentenceView {
        SentenceView(
            parts: language.sentence(
                key, count: count, ["amount": amount.map { language.text($0) } ?? ""]))
    }
}
