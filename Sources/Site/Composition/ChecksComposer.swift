import Metrics
import Receivables

/// What a collector must settle before he names the amount: disputes, money and credits without a document, doubtful dates.
struct ChecksComposer {
    let contents: SiteContents
    let customer: Int
    let figures: [CurrencyFigures]
    /// What is open, by currency.
    let parts: [UInt8: [OpenPart]]

    private var language: Language { contents.language }

    var checks: [SentenceView] {
        var checks = disputes.map { SentenceView(parts: $0) }
        for figures in figures {
            checks += amounts(figures)
            checks += dates(figures)
        }
        let hasMasterData = contents.records.presentTables.contains(.customers)
        if hasMasterData, !contents.records.customers[customer].isListed {
            checks.append(SentenceView(parts: language.sentence("customer.checkCreatedFromRows", [:])))
        }
        return checks
    }

    private var disputes: [[SentencePart]] {
        contents.customers.disputes(of: customer).map { contents.records.disputes[$0] }
            .filter { $0.isOpen(on: contents.asOf) }
            .map { dispute in
                let currency = contents.records.currencies[Int(dispute.currency)]
                return language.sentence(
                    "customer.checkDispute",
                    [
                        "id": contents.text(dispute.id),
                        "amount": language.text(Money(minorUnits: Int128(dispute.amount), currency: currency)),
                        "reason": dispute.reason.map { language.code("why", $0.rawValue) }
                            ?? language.word("common.unknown"),
                        "opened": language.text(dispute.openedOn),
                    ])
            }
    }

    private func amounts(_ figures: CurrencyFigures) -> [SentenceView] {
        let now = figures.now
        let anchor = "#\(figures.currency.code)-"
        let cases: [(key: String, aging: AgingClass, target: String)] = [
            ("customer.checkUnapplied", .unapplied, "unapplied"), ("customer.checkCredit", .credit, "credit"),
            ("customer.checkBills", .billPending, "bill_pending"),
        ]
        return cases.compactMap { entry in
            let amount = now.amount(entry.aging)
            guard amount != 0 else { return nil }
            let text = language.text(now.money(Int128(clamping: amount.magnitude)))
            return SentenceView(parts: language.sentence(entry.key, ["amount": text]), url: anchor + entry.target)
        }
    }

    private func dates(_ figures: CurrencyFigures) -> [SentenceView] {
        let documents = contents.records.documents
        let parts = parts[figures.index] ?? []
        var checks: [SentenceView] = []
        let flagged = Set(parts.map(\.document)).filter { documents.flags[$0].contains(.disputed) }
        if !flagged.isEmpty {
            let sum = flagged.reduce(Int128(0)) { sum, document in
                let open = contents.portfolio.state(of: document, on: contents.asOf).open
                return sum + Int128(contents.portfolio.disputed(of: document, open: open, on: contents.asOf))
            }
            checks.append(sentence("customer.checkDisputedFlag", flagged.count, figures.now.money(sum)))
        }
        let derived = Set(parts.map(\.document)).count { documents.flags[$0].contains(.dueDerived) }
        if derived > 0 { checks.append(sentence("customer.checkDerivedDue", derived, nil)) }
        let undated = parts.filter { $0.aging == .noDueDate }
        if !undated.isEmpty {
            let sum = undated.reduce(Int128(0)) { $0 + Int128($1.open) }
            checks.append(sentence("customer.checkNoDue", undated.count, figures.now.money(sum)))
        }
        return checks
    }

    private func sentence(_ key: String, _ count: Int, _ amount: Money?) -> SentenceView {
        SentenceView(
            parts: language.sentence(
                key, count: count, ["amount": amount.map { language.text($0) } ?? ""]))
    }
}
