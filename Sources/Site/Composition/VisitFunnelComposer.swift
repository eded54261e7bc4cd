import Charts
import Markup
import Metrics
import Receivables
import Templates

/// The way from planned visits to cash, and where the cash of the period came from.
struct VisitFunnelComposer {
    let contents: SiteContents

    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }
    private var funnel: VisitFunnel { visits.company.funnel }

    func fill(_ view: inout VisitsView) {
        view.funnel = rows
        view.funnelChart = chart
        let young = funnel.notJudged(.planned)
        if young > 0 {
            view.funnelNotes.append(LineView(text: language.phrase("funnel.young", count: young, ["days": days])))
        }
        if funnel.cancelled > 0 {
            view.funnelNotes.append(LineView(text: language.phrase("funnel.cancelled", count: funnel.cancelled)))
        }
        guard visits.cashIsKnown else {
            view.cashMissing = language.word("fieldWork.cashUnknown")
            return
        }
        view.cash = visits.cash.filter { $0.payments > 0 }.map { table($0) }
        if view.cash.isEmpty { view.cashMissing = language.word("fieldWork.cashNone") }
    }

    private var days: String { language.text(count: contents.portfolio.policy.attributionDays) }

    private var stages: [VisitStage] { VisitStage.allCases.filter { $0 != .cash || visits.cashIsKnown } }

    private var rows: [FunnelRow] {
        let stages = stages
        return stages.indices.map { place in
            let stage = stages[place]
            var row = FunnelRow()
            row.name = language.code("visitStage", stage.rawValue)
            row.url = VisitLogPage.url("stage", stage.rawValue)
            row.count = funnel.count(stage)
            row.young = funnel.notJudged(stage)
            guard place > 0 else { return row }
            let sample = funnel.rate(from: stages[place - 1], to: stage)
            row.rate = RateComposer(language: language, noteKey: "funnel.small", least: 10).view(sample)
            return row
        }
    }

    private var chart: TrustedHTML {
        let stages = stages
        let drawn = stages.indices.map { place in
            let stage = stages[place]
            let rate = place > 0 ? funnel.rate(from: stages[place - 1], to: stage).rate.known : nil
            return Funnel.Stage(
                name: language.code("visitStage", stage.rawValue), value: Double(funnel.count(stage)),
                label: language.text(count: funnel.count(stage)), step: rate.map { language.percent($0) } ?? "",
                url: VisitLogPage.url("stage", stage.rawValue))
        }
        let said = stages.map { stage in
            language.code("visitStage", stage.rawValue) + " " + language.text(count: funnel.count(stage))
        }
        let caption = Caption(
            id: "funnel-chart",
            title: language.phrase(
                "funnel.chartTitle", count: funnel.count(.planned),
                ["last": language.text(count: stages.last.map { funnel.count($0) } ?? 0)]),
            description: language.list(said))
        return Funnel(drawn, caption: caption).svg
    }

    // MARK: Cash

    private func table(_ period: PeriodCash) -> VisitCashTable {
        let currency = contents.records.currencies[Int(period.currency)]
        let own = funnel.cash.first { $0.currency == period.currency }
        var table = VisitCashTable()
        table.anchor = "cash-" + currency.code
        table.currencyName = language.currencyName(currency)
        table.unit = language.unitLine(currency)
        (table.payments, table.amount) = (period.payments, money(period.amount, currency))
        let parts: [(key: String, sum: VisitCash.Sum?, earning: VisitEarning?)] = [
            ("fieldWork.afterCommitment", own?.afterCommitment, .afterCommitment),
            ("fieldWork.afterOtherCommitment", own?.afterOtherCommitment, .afterOtherCommitment),
            ("fieldWork.withoutCommitment", own?.withoutCommitment, .withoutCommitment),
            ("fieldWork.notJudged", own?.notJudged, .notJudged),
            ("fieldWork.earlierVisits", period.ofEarlierVisits, nil),
        ]
        // The first three are what everybody looks for in the own currency; the others stand where there is something
        // to add up.
        let isOwn = currency == contents.portfolio.policy.currency
        table.rows = parts.enumerated().filter { isOwn && $0 < 3 || ($1.sum?.payments ?? 0) > 0 }.map { _, part in
            let sum = part.sum ?? VisitCash.Sum()
            var row = row(part.key, sum.amount, sum.payments, of: period, currency)
            row.visits = sum.visits
            row.url = part.earning.map { VisitLogPage.url("cash", $0.rawValue) }
            return row
        }
        table.rows.append(
            row("fieldWork.withoutVisit", period.amountWithoutVisit, period.paymentsWithoutVisit, of: period, currency))
        return table
    }

    private func row(
        _ key: String, _ amount: Int128, _ payments: Int, of period: PeriodCash, _ currency: Currency
    ) -> VisitCashRow {
        var row = VisitCashRow()
        row.name = language.word(key)
        row.bar = InlineBar(Double(amount: amount), largest: Double(amount: period.amount), style: "open").svg
        row.payments = payments
        row.amount = money(amount, currency)
        row.share = TemplateShare(amount, over: period.amount)
        return row
    }

    private func money(_ minorUnits: Int128, _ currency: Currency) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }
}
