import Metrics
import Receivables
import Templates

/// The chronology of one customer: what the ledger, papers, visits, promises and payments tell, by day.
struct EvidenceComposer {
    let list: EvidenceList
    let customer: Int
    let clocks: [LimitationClock]
    let effects: EvidenceEffects

    private var contents: SiteContents { list.contents }
    private var records: Records { contents.records }
    private var language: Language { contents.language }
    private var texts: LimitationText { LimitationText(contents: contents) }
    private var day: CalendarDay { contents.asOf }

    private struct Entry {
        let day: CalendarDay
        let row: EvidenceEventRow
    }

    /// Earliest first, undated ones before all; of one day in the order of the ledger, papers, visits, promises, money.
    var rows: [EvidenceEventRow] {
        let entries = contracts + ledger + papers + visits + promises + plans + payments + disputes
        return entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
            \.element.row)
    }

    private func entry(
        _ day: CalendarDay, _ kind: String, _ what: [String?], _ documents: String? = nil, table: TableKind,
        row id: String, _ source: LimitationEvent.Source? = nil
    ) -> Entry {
        var row = EvidenceEventRow()
        row.day = day.template
        row.kind = kind
        let known = what.compactMap(\.self).filter { !$0.isEmpty }
        row.what = known.isEmpty ? nil : known.joined(separator: language.word("advice.separator"))
        row.documents = documents
        row.source = [language.code("table", table.rawValue), id].filter { !$0.isEmpty }.joined(separator: " ")
        if let entry = source.flatMap({ effects[$0] }) {
            row.grade = entry.event.grade?.rawValue
            row.effect = text(entry)
            row.counts = entry.effects.contains { $0.effect.counts }
        }
        return Entry(day: day, row: row)
    }

    private func text(_ entry: EvidenceEffects.Entry) -> String {
        entry.effects.prefix(3).map { effect, documents in
            documents.count == clocks.count
                ? texts.effect(effect)
                : language.phrase(
                    "evidenceLine.effectOf",
                    ["effect": texts.effect(effect), "documents": language.numbers(documents.map(number))])
        }.joined(separator: language.word("advice.separator"))
    }

    private func number(_ document: Int) -> String { contents.text(records.documents.number[document]) }

    private func named(_ numbers: [Text]) -> String? {
        guard !numbers.isEmpty else { return nil }
        let texts = numbers.map { contents.text($0) }
        return texts.contains("*") ? language.word("evidenceLine.allOpen") : language.numbers(texts)
    }

    private func money(_ amount: Int64, _ currency: UInt8) -> String? {
        guard amount != .min else { return nil }
        return language.text(Money(minorUnits: Int128(amount), currency: records.currencies[Int(currency)]))
    }

    // MARK: The claim

    private var contracts: [Entry] {
        list.contracts(of: customer).map { records.contracts[$0] }.filter { $0.signedOn <= day }.map { contract in
            entry(
                contract.signedOn, language.word("evidenceLine.contract"),
                [contents.text(contract.number), contents.known(contract.jurisdiction)], table: .contracts,
                row: contents.text(contract.number))
        }
    }

    /// Documents of one day in one line for each thing that happened.
    private var ledger: [Entry] {
        let documents = records.documents
        let facts: [(key: String, day: (Int) -> CalendarDay)] = [
            ("evidenceLine.delivery", { documents.deliveredOn[$0] }),
            ("evidenceLine.acceptance", { documents.acceptedOn[$0] }),
            ("evidenceLine.invoice", { documents.date[$0] }),
            ("evidenceLine.taxInvoice", { documents.taxInvoiceDeliveredOn[$0] }),
        ]
        return facts.flatMap { key, dayOf in
            let dated = clocks.map(\.document).filter { dayOf($0).isKnown && dayOf($0) <= day }
            return Dictionary(grouping: dated, by: dayOf).sorted { $0.key < $1.key }.map { day, documents in
                entry(
                    day, language.word(key), [], language.numbers(documents.map(number)), table: .receivables, row: "")
            }
        }
    }

    private var papers: [Entry] {
        list.papers(of: customer).compactMap { row in
            let paper = records.evidence[row]
            let when = max(paper.date, paper.deliveredOn)
            guard !(paper.date.known.map { $0 > day } ?? false) else { return nil }
            let delivered = paper.deliveredOn.known.flatMap { $0 <= day ? $0 : nil }
            var found = entry(
                delivered == nil ? paper.date : when, language.code("paperKind", paper.kind.rawValue),
                [
                    paper.level.map { language.phrase("evidenceLine.level", count: Int($0)) },
                    delivered == nil ? nil : paper.deliveryMode.map { language.code("delivery", $0.rawValue) },
                    delivered == nil ? nil : paper.signerRole.map { language.code("role", $0.rawValue) },
                    delivered == nil
                        ? nil : paper.acknowledgement.map { language.code("acknowledgement", $0.rawValue) },
                    contents.known(paper.waybill), delivered == nil ? nil : contents.known(paper.witness),
                ], named(paper.invoiceNumbers), table: .documents, row: contents.text(paper.id), .paper(row))
            var line = found.row
            line.original = [
                paper.state.map { language.code("paperState", $0.rawValue) }, contents.known(paper.originalAt),
            ].compactMap(\.self).joined(separator: " ")
            line.file = contents.known(paper.fileReference)?.fileName
            found = Entry(day: found.day, row: line)
            return found
        }
    }

    // MARK: What was said, promised and paid

    private var visits: [Entry] {
        contents.portfolio.doneVisits(of: customer, on: day).map { row in
            let visit = records.visits[row]
            return entry(
                visit.date, language.code("channel", visit.channel.rawValue),
                [
                    visit.outcome.map { language.code("outcome", $0.rawValue) },
                    visit.metRole.map { language.code("role", $0.rawValue) },
                    visit.deliveryMode.map { language.code("delivery", $0.rawValue) },
                    visit.acknowledgement.map { language.code("acknowledgement", $0.rawValue) },
                    money(visit.acknowledgedAmount, visit.currency),
                ], named(visit.invoiceNumbers), table: .visits, row: contents.text(visit.id), .visit(row))
        }
    }

    private var promises: [Entry] {
        contents.customers.promises(of: customer).filter { records.promises[$0].madeOn <= day }.map { row in
            let promise = records.promises[row]
            return entry(
                promise.madeOn, language.word("evidenceLine.promise"),
                [
                    money(promise.amount, promise.currency),
                    promise.dueOn.known.map { language.phrase("evidenceLine.by", ["date": language.text($0)]) },
                    promise.form.map { language.code("form", $0.rawValue) }, contents.known(promise.promisor),
                ], promise.invoiceNumber.isEmpty ? nil : contents.text(promise.invoiceNumber), table: .promises,
                row: contents.text(promise.id), .promise(row))
        }
    }

    private var plans: [Entry] {
        list.plans(of: customer).filter { records.plans[$0].signedOn <= day }.map { row in
            let plan = records.plans[row]
            return entry(
                plan.signedOn, language.word("evidenceLine.plan"),
                [plan.principal.flatMap { money($0, plan.currency) }], named(plan.invoiceNumbers), table: .plans,
                row: contents.text(plan.id), .plan(row))
        }
    }

    private var payments: [Entry] {
        effects.payments.map { row in
            let payments = records.payments
            return entry(
                payments.date[row], language.word("evidenceLine.payment"),
                [money(payments.amount[row], payments.currency[row]), contents.known(payments.reference[row])],
                paid(row), table: .payments, row: contents.text(payments.id[row]), .payment(row))
        }
    }

    private func paid(_ row: Int) -> String? {
        guard let entry = effects[.payment(row)] else { return nil }
        return language.numbers(entry.effects.flatMap(\.documents).map(number))
    }

    private var disputes: [Entry] {
        contents.customers.disputes(of: customer).map { records.disputes[$0] }.filter { $0.openedOn <= day }.map {
            dispute in
            entry(
                dispute.openedOn, language.word("evidenceLine.dispute"),
                [
                    money(dispute.amount, dispute.currency), dispute.reason.map { language.code("why", $0.rawValue) },
                    dispute.resolvedOn.known.flatMap { $0 <= day ? $0 : nil }.map {
                        language.phrase("evidenceLine.resolved", ["date": language.text($0)])
                    },
                ], contents.known(dispute.invoiceNumber), table: .disputes, row: contents.text(dispute.id))
        }
    }
}

extension String {
    /// Without the folders: where a file lies on somebody's computer is nobody's business.
    fileprivate var fileName: String {
        split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? self
    }
}
