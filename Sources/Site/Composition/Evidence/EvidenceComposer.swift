import Metrics
import Receivables
import Templates

/// The chronology of one customer: what the ledger, papers, visits, promises and payments tell, by day.
struct EvidenceComposer {
    let list: EvidenceList
    let customer: Int
    let clocks: [LimitationClock]
    let effects: EvidenceEffects
    private let language: Language
    private let texts: LimitationText
    private let codes: RecordWords
    private let separator: String

    init(_ list: EvidenceList, customer: Int, _ clocks: [LimitationClock], _ effects: EvidenceEffects) {
        self.list = list
        self.customer = customer
        self.clocks = clocks
        self.effects = effects
        language = list.contents.language
        texts = LimitationText(contents: list.contents)
        codes = list.contents.codes
        separator = language.word("advice.separator")
    }

    private var contents: SiteContents { list.contents }
    private var records: Records { contents.records }
    private var day: CalendarDay { contents.asOf }

    private struct Entry {
        let day: CalendarDay
        var row = EvidenceEventRow()
    }

    /// Earliest first, undated ones before all; of one day in the order of the ledger, papers, visits, promises, money.
    var rows: [EvidenceEventRow] {
        var entries: [Entry] = []
        addContracts(to: &entries)
        addLedger(to: &entries)
        addPapers(to: &entries)
        addVisits(to: &entries)
        addPromises(to: &entries)
        addPlans(to: &entries)
        addPayments(to: &entries)
        addDisputes(to: &entries)
        // A row is a dozen texts: places are moved instead.
        let order = entries.indices.sorted { (entries[$0].day, $0) < (entries[$1].day, $1) }
        return order.map { entries[$0].row }
    }

    /// - Parameter what: those that say something are told one behind the other.
    private func entry(
        _ day: CalendarDay, _ kind: String, _ what: [String?], _ documents: String? = nil, source: String,
        _ row: LimitationEvent.Source? = nil
    ) -> Entry {
        var entry = Entry(day: day)
        entry.row.day = day.template
        entry.row.kind = kind
        entry.row.what = joined(what)
        entry.row.documents = documents
        entry.row.source = source
        if let effect = row.flatMap({ effects[$0] }) {
            entry.row.grade = effect.event.grade?.rawValue
            entry.row.effect = text(effect)
            entry.row.counts = effect.effects.contains { $0.effect.counts }
        }
        return entry
    }

    private func joined(_ parts: [String?]) -> String? {
        let told = parts.compactMap { part in part.flatMap { $0.isEmpty ? nil : $0 } }
        return told.isEmpty ? nil : told.joined(by: separator)
    }

    private func text(_ entry: EvidenceEffects.Entry) -> String {
        entry.effects.prefix(3).map { effect, documents in
            documents.count == clocks.count
                ? texts.effect(effect)
                : language.phrase(
                    "evidenceLine.effectOf",
                    ["effect": texts.effect(effect), "documents": contents.numbers(of: documents)])
        }.joined(by: separator)
    }

    private func named(_ numbers: [Text]) -> String? {
        guard !numbers.isEmpty else { return nil }
        let texts = numbers.map { contents.text($0) }
        guard !texts.contains("*") else { return language.word("evidenceLine.allOpen") }
        return language.numbers(Array(texts.prefix(Language.mostNumbers)), of: texts.count)
    }

    private func money(_ amount: Int64, _ currency: UInt8) -> String? {
        guard amount != .min else { return nil }
        return language.text(Money(minorUnits: Int128(amount), currency: records.currencies[Int(currency)]))
    }

    private func table(_ table: TableKind) -> String { language.code("table", table.rawValue) }

    /// Where a row stands: its table, and its id where it has one.
    private func source(_ table: String, _ id: Text) -> String {
        id.isEmpty ? table : "\(table) \(contents.text(id))"
    }

    // MARK: The claim

    private func addContracts(to entries: inout [Entry]) {
        let (kind, table) = (language.word("evidenceLine.contract"), table(.contracts))
        for row in list.contracts(of: customer) where records.contracts[row].signedOn <= day {
            let contract = records.contracts[row]
            entries.append(
                entry(
                    contract.signedOn, kind,
                    [contents.text(contract.number), contents.known(contract.jurisdiction)],
                    source: source(table, contract.number)))
        }
    }

    private func addLedger(to entries: inout [Entry]) {
        addLedger("evidenceLine.delivery", to: &entries) { records.documents.deliveredOn[$0] }
        addLedger("evidenceLine.acceptance", to: &entries) { records.documents.acceptedOn[$0] }
        addLedger("evidenceLine.invoice", to: &entries) { records.documents.date[$0] }
        addLedger("evidenceLine.taxInvoice", to: &entries) { records.documents.taxInvoiceDeliveredOn[$0] }
    }

    /// Documents of one day in one line for each thing that happened.
    private func addLedger(_ key: String, to entries: inout [Entry], _ dayOf: (Int) -> CalendarDay) {
        var dated: [(day: CalendarDay, document: Int)] = []
        for clock in clocks {
            let happened = dayOf(clock.document)
            if happened.isKnown, happened <= day { dated.append((happened, clock.document)) }
        }
        dated.sort { $0.day < $1.day }
        let (kind, source) = (language.word(key), table(.receivables))
        var rest = dated[...]
        while let first = rest.first {
            let same = rest.prefix { $0.day == first.day }
            let documents = contents.numbers(of: same.lazy.map(\.document))
            entries.append(entry(first.day, kind, [], documents, source: source))
            rest = rest[same.endIndex...]
        }
    }

    private func addPapers(to entries: inout [Entry]) {
        let table = table(.documents)
        for row in list.papers(of: customer) {
            let paper = records.evidence[row]
            if let date = paper.date.known, date > day { continue }
            entries.append(entry(paper, row, table))
        }
    }

    private func entry(_ paper: Evidence, _ row: Int, _ table: String) -> Entry {
        var what = [paper.level.map { language.phrase("evidenceLine.level", count: Int($0)) }]
        let isDelivered = paper.deliveredOn.known.map { $0 <= day } ?? false
        if isDelivered {
            what += [
                paper.deliveryMode.map { codes.delivery[$0] }, paper.signerRole.map { codes.role[$0] },
                paper.acknowledgement.map { codes.acknowledgement[$0] },
            ]
        }
        what.append(contents.known(paper.waybill))
        if isDelivered { what.append(contents.known(paper.witness)) }
        var found = entry(
            isDelivered ? max(paper.date, paper.deliveredOn) : paper.date,
            language.code("paperKind", paper.kind.rawValue), what, named(paper.invoiceNumbers),
            source: source(table, paper.id), .paper(row))
        found.row.original = [
            paper.state.map { language.code("paperState", $0.rawValue) }, contents.known(paper.originalAt),
        ].compactMap(\.self).joined(separator: " ")
        found.row.file = contents.known(paper.fileReference)?.fileName
        return found
    }

    // MARK: What was said, promised and paid

    private func addVisits(to entries: inout [Entry]) {
        let table = table(.visits)
        let rows = contents.portfolio.doneVisits(of: customer, on: day)
        for row in rows { contents.fetch(records.visits[row].id) }
        for row in rows { entries.append(entry(ofVisit: row, table)) }
    }

    /// By place: a visit is hundreds of bytes.
    private func entry(ofVisit row: Int, _ table: String) -> Entry {
        let visits = records.visits
        return entry(
            visits[row].date, codes.channel[visits[row].channel],
            [
                visits[row].outcome.map { codes.outcome[$0] }, visits[row].metRole.map { codes.role[$0] },
                visits[row].deliveryMode.map { codes.delivery[$0] },
                visits[row].acknowledgement.map { codes.acknowledgement[$0] },
                money(visits[row].acknowledgedAmount, visits[row].currency),
            ], named(visits[row].invoiceNumbers), source: source(table, visits[row].id), .visit(row))
    }

    private func addPromises(to entries: inout [Entry]) {
        let (kind, table) = (language.word("evidenceLine.promise"), table(.promises))
        for row in contents.customers.promises(of: customer) where records.promises[row].madeOn <= day {
            let promise = records.promises[row]
            entries.append(
                entry(
                    promise.madeOn, kind,
                    [
                        money(promise.amount, promise.currency),
                        promise.dueOn.known.map { language.phrase("evidenceLine.by", ["date": language.text($0)]) },
                        promise.form.map { codes.form[$0] }, contents.known(promise.promisor),
                    ], contents.known(promise.invoiceNumber), source: source(table, promise.id), .promise(row)))
        }
    }

    private func addPlans(to entries: inout [Entry]) {
        let (kind, table) = (language.word("evidenceLine.plan"), table(.plans))
        for row in list.plans(of: customer) where records.plans[row].signedOn <= day {
            let plan = records.plans[row]
            entries.append(
                entry(
                    plan.signedOn, kind, [plan.principal.flatMap { money($0, plan.currency) }],
                    named(plan.invoiceNumbers), source: source(table, plan.id), .plan(row)))
        }
    }

    private func addPayments(to entries: inout [Entry]) {
        let (kind, table) = (language.word("evidenceLine.payment"), table(.payments))
        for row in effects.payments {
            let amount = money(records.payments.amount[row], records.payments.currency[row])
            entries.append(
                entry(
                    records.payments.date[row], kind, [amount, contents.known(records.payments.reference[row])],
                    paid(row), source: source(table, records.payments.id[row]), .payment(row)))
        }
    }

    private func paid(_ row: Int) -> String? {
        effects[.payment(row)].map { contents.numbers(of: $0.effects.flatMap(\.documents)) }
    }

    private func addDisputes(to entries: inout [Entry]) {
        let (kind, table) = (language.word("evidenceLine.dispute"), table(.disputes))
        for row in contents.customers.disputes(of: customer) where records.disputes[row].openedOn <= day {
            let dispute = records.disputes[row]
            let resolved = dispute.resolvedOn.known.flatMap { $0 <= day ? $0 : nil }
            entries.append(
                entry(
                    dispute.openedOn, kind,
                    [
                        money(dispute.amount, dispute.currency),
                        dispute.reason.map { codes.why[$0] },
                        resolved.map { language.phrase("evidenceLine.resolved", ["date": language.text($0)]) },
                    ], contents.known(dispute.invoiceNumber), source: source(table, dispute.id)))
        }
    }
}

extension String {
    /// Without the folders: where a file lies on somebody's computer is nobody's business.
    fileprivate var fileName: String {
        split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? self
    }
}
