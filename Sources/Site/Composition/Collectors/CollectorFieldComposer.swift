import Advice
import Metrics
import Receivables
import Templates

/// Visits, promises and duties of all collectors.
struct CollectorFieldComposer {
    let desk: CollectorDesk

    static let cadence = 30
    static let brokenDays = 90
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var mix: CompanyMix { contents.recovery.scorecards.mix }
    private var ledger: PromiseLedger { contents.recovery.promises }

    private var visiting: [(CollectorDesk.Entry, CollectorVisits)] {
        desk.entries.compactMap { entry in entry.card.visits.map { (entry, $0) } }
    }

    private var dutiful: [CollectorDesk.Entry] {
        desk.entries.filter { !$0.customers.isEmpty || $0.card.promises != nil }
    }

    var fieldRest: String? { rest(visiting.count) }
    var dutiesRest: String? { rest(dutiful.count) }

    private func rest(_ count: Int) -> String? {
        let rest = count - CollectorsComposer.rows
        return rest > 0 ? language.phrase("collectors.rest", count: rest) : nil
    }

    /// Those who made a visit or had one to make.
    var field: [CollectorFieldRow] {
        let whole = contents.recovery.visits.company.funnel.rate(from: .done, to: .commitment)
        let rates = RateComposer(language: language, whole: whole, noteKey: "collectors.small", least: 10)
        return visiting.prefix(CollectorsComposer.rows).map { entry, visits in
            let funnel = visits.funnel
            var row = CollectorFieldRow()
            row.name = entry.isNobody ? language.word("collectors.noName") : entry.name
            row.url = entry.path?.text
            (row.planned, row.done) = (funnel.count(.planned), funnel.count(.done))
            row.decisionMakers = funnel.rate(from: .done, to: .decisionMakerMet).share
            row.rate = rates.view(funnel.rate(from: .done, to: .commitment))
            row.inTime = visits.lateEntryRate.missing.share
            row.cash = language.text(
                funnel.cash.map {
                    Money(
                        minorUnits: $0.credited.amount, currency: contents.records.currencies[Int($0.currency)])
                })
            return row
        }
    }

    /// Those with customers, or with promises that can be judged.
    var duties: [CollectorDutyRow] {
        let kept = ledger.currencies.reduce(into: (hits: 0, n: 0)) { sum, currency in
            sum.hits += currency.rate.kept
            sum.n += currency.rate.n
        }
        let rates = RateComposer(
            language: language, whole: SampleRate(hits: kept.hits, of: kept.n), noteKey: "collectors.small", least: 10)
        let lists = Set(contents.advisor.workLists.map { contents.text($0.collector) })
        return dutiful.prefix(CollectorsComposer.rows).map { entry in
            var row = CollectorDutyRow()
            row.name = entry.name
            row.url = entry.path?.text
            row.rate = rates.view(entry.card.promises?.byCount ?? SampleRate(hits: 0, of: 0))
            let counts = counts(of: entry)
            (row.open, row.due, row.broken) = (counts.open, counts.due, counts.broken)
            row.idle = idle(of: entry).count
            let name = entry.isNobody ? "-" : contents.customers.person(entry.id)
            func link(_ promise: String, _ count: Int?) -> String? {
                (count ?? 0) > 0 ? CustomersLink(["collector": name, "promise": promise]).url : nil
            }
            row.openUrl = link("open", row.open)
            row.dueUrl = link("due", row.due)
            row.brokenUrl = link("broken", row.broken)
            if lists.contains(entry.id) {
                row.worklistUrl = WorkListComposer(contents: contents, collector: entry.id).stem + ".html"
            }
            return row
        }
    }

    /// Promises of the customers whom he has now; nil where nobody can say what broke.
    func counts(of entry: CollectorDesk.Entry) -> (open: Int, due: Int, broken: Int?) {
        var counts = (open: 0, due: 0, broken: ledger.receiptsAreKnown ? 0 : Int?.none)
        for customer in entry.customers {
            for judgement in ledger.judgements(of: customer) {
                if judgement.state == .open { counts.open += 1 }
                if isDue(judgement) { counts.due += 1 }
                if isBroken(judgement) { counts.broken? += 1 }
            }
        }
        return counts
    }

    /// Open, and due today or within 7 days, as the customers' table filters.
    func isDue(_ judgement: PromiseJudgement) -> Bool {
        guard judgement.state == .open else { return false }
        let due = contents.records.promises[judgement.promise].dueOn
        return due >= contents.asOf && due <= contents.asOf.adding(days: 7)
    }

    func isBroken(_ judgement: PromiseJudgement) -> Bool {
        ledger.receiptsAreKnown && judgement.state == .broken
            && judgement.last >= contents.asOf.adding(days: -Self.brokenDays)
    }

    /// Customers who have something to be claimed and with whom nobody was in touch for 30 days; who waited longest
    /// first, never at the head. Those who must not be contacted wait for nobody.
    func idle(of entry: CollectorDesk.Entry) -> [Int] {
        let (contacts, customers) = (contents.recovery.visits.contacts, contents.records.customers)
        let latest = contents.asOf.adding(days: -Self.cadence)
        func last(_ customer: Int) -> CalendarDay {
            contacts.indices.contains(customer) ? contacts[customer].lastContact ?? .unknown : .unknown
        }
        return entry.customers.filter { customer in
            last(customer) < latest && !customers[customer].mustNotBeContacted
                && !customers[customer].isCollectionHeld && contents.isClaimable(customer)
        }.sorted { (last($0), $0) < (last($1), $1) }
    }
}

extension SampleRate {
    var share: TemplateShare? { rate.known.flatMap { TemplateShare($0) } }
    /// How often it did not happen.
    var missing: SampleRate { SampleRate(hits: n - hits, of: n, else: reason) }
}
