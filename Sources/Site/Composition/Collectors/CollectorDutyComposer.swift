import Metrics
import Receivables
import Templates

/// What waits for a collector: promises, customers without contact; and what he did last.
struct CollectorDutyComposer {
    let desk: CollectorDesk
    let entry: CollectorDesk.Entry

    private static let promises = 20
    private static let idle = 10
    private static let log = 40
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var field: CollectorFieldComposer { CollectorFieldComposer(desk: desk) }

    func fill(_ view: inout CollectorPageView) {
        view.promises = promises
        let idle = field.idle(of: entry)
        view.idleLine = language.phrase(
            "collectorPage.idle", count: idle.count, ["days": language.text(count: CollectorFieldComposer.cadence)])
        view.idle = idle.prefix(Self.idle).map { idleRow($0) }
        view.logLine = language.phrase(
            "collectorPage.log", count: entry.visits.count,
            ["days": language.text(count: CollectorDesk.days), "shown": language.text(count: Self.log)])
        view.log = entry.visits.prefix(Self.log).map { logRow(records.visits[$0]) }
    }

    // MARK: Promises

    /// Of the customers whom he has now: due or in grace first, then broken ones, then what is due later.
    private var promises: CollectorPromises {
        let all = entry.customers.flatMap { contents.recovery.promises.judgements(of: $0) }
        func sorted(_ isWanted: (PromiseJudgement) -> Bool) -> [PromiseJudgement] {
            all.filter(isWanted).sorted { (dueOn($0), $0.promise) < (dueOn($1), $1.promise) }
        }
        let due = sorted { field.isDue($0) }
        let broken = sorted { field.isBroken($0) }
        let later = sorted { $0.state == .open && !field.isDue($0) }
        let listed = due + broken.reversed() + later
        var view = CollectorPromises()
        view.line = language.phrase(
            "collectorPage.promises", count: due.count + later.count,
            [
                "due": language.text(count: due.count), "broken": language.text(count: broken.count),
                "days": language.text(count: CollectorFieldComposer.brokenDays),
            ])
        view.empty = language.word("collectorPage.promisesNone")
        view.rows = listed.prefix(Self.promises).map { row($0) }
        let rest = listed.count - view.rows.count
        view.rest = rest > 0 ? language.phrase("common.others", count: rest) : nil
        return view
    }

    private func dueOn(_ judgement: PromiseJudgement) -> CalendarDay { records.promises[judgement.promise].dueOn }

    private func row(_ judgement: PromiseJudgement) -> CollectorPromiseRow {
        let currency = records.currencies[Int(judgement.currency)]
        func money(_ minorUnits: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(minorUnits), currency: currency))
        }
        var row = CollectorPromiseRow()
        row.name = contents.customers.names[judgement.customer]
        row.url = CollectorPage.root + contents.customers.path(of: judgement.customer) + "#promises"
        row.due = TemplateDay(dueOn(judgement))
        row.state = contents.codes.promiseState[judgement.state]
        row.isPressing = judgement.state != .open
        row.promised = money(judgement.promised)
        row.missing = money(judgement.missing)
        row.currency = currency.code
        return row
    }

    // MARK: Contact

    private func idleRow(_ customer: Int) -> CollectorIdleRow {
        let contacts = contents.recovery.visits.contacts
        let last = contacts.indices.contains(customer) ? contacts[customer].lastContact : nil
        var row = CollectorIdleRow()
        row.name = contents.customers.names[customer]
        row.url = CollectorPage.root + contents.customers.path(of: customer)
        row.lastContact = last.map { TemplateDay($0) }
        row.days = last.map { contents.asOf.days(since: $0) }
        row.claimable = language.text(
            contents.metrics.summaries(of: customer).filter { $0.claimable > 0 }.map {
                Money(minorUnits: $0.claimable, currency: records.currencies[Int($0.currency)])
            })
        return row
    }

    private func logRow(_ visit: Visit) -> CollectorLogRow {
        let customer = Int(visit.customer)
        var row = CollectorLogRow()
        row.day = TemplateDay(visit.date)
        if records.customers.indices.contains(customer) {
            row.name = contents.customers.names[customer]
            row.url = CollectorPage.root + contents.customers.path(of: customer) + "#visits"
        }
        row.channel = contents.codes.channel[visit.channel]
        row.outcome = visit.outcome.map { contents.codes.outcome[$0] } ?? language.word("common.unknown")
        row.reasons = language.list(visit.reasons.map { contents.codes.why[$0] })
        if let step = visit.nextStep {
            let name = contents.codes.nextStep[step]
            row.next = visit.nextDate.known.map { "\(language.text($0)) \(name)" } ?? name
        }
        return row
    }
}
