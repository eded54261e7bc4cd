import Charts
import Markup
import Metrics
import Playbooks
import Receivables
import Templates

/// Why customers do not pay, and what contacts came to.
struct ReasonsComposer {
    let contents: SiteContents
    /// Of all collectors, over the whole period.
    let counts: VisitCounts

    private static let reasons = 12
    private static let trends = 8
    private static let tracks = 2
    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }

    func fill(_ view: inout VisitsView) {
        view.reasons = reasons
        view.outcomes = outcomes
    }

    private var reasons: ReasonsView? {
        let pareto = counts.pareto
        guard !pareto.isEmpty else { return nil }
        let given = pareto.reduce(0) { $0 + $1.main }
        var view = ReasonsView()
        view.line = language.phrase(
            "fieldWork.reasonsLine", count: counts.contacts, ["given": language.text(count: given)])
        view.rows = rows(of: pareto, given: given)
        view.lead = lead(pareto, given: given)
        view.chart = chart(view.rows, title: view.lead ?? view.line)
        view.trends = trends(of: pareto.prefix(Self.trends).map(\.reason))
        return view
    }

    private func rows(of pareto: [VisitCounts.Reason], given: Int) -> [ReasonRow] {
        var sum = 0
        func row(_ name: String, _ main: Int, all: Int?) -> ReasonRow {
            sum += main
            var row = ReasonRow()
            row.name = name
            (row.main, row.all) = (main, all)
            row.share = TemplateShare(Int128(main), over: Int128(given))
            row.cumulative = TemplateShare(Int128(sum), over: Int128(given))
            row.cumulativeText = Ratio(Int128(sum), over: Int128(given)).map { language.percent($0) } ?? ""
            return row
        }
        var rows = pareto.prefix(Self.reasons).map { reason in
            let code = reason.reason.rawValue
            var row = row(language.code("why", code), reason.main, all: reason.all)
            row.url = url(of: reason.reason)
            row.mainURL = reason.main > 0 ? VisitLogPage.url("reason", code) : nil
            row.allURL = VisitLogPage.url("named", code)
            row.tracks = tracks(answering: reason.reason)
            return row
        }
        let rest = pareto.dropFirst(Self.reasons)
        if !rest.isEmpty {
            // One contact may name several of the rest: how many name any of them is not their sum.
            let name = language.phrase("fieldWork.otherReasons", count: rest.count)
            rows.append(row(name, rest.reduce(0) { $0 + $1.main }, all: nil))
        }
        return rows
    }

    /// The customers whose latest named reason it is, those with most overdue first.
    private func url(of reason: NonPaymentReason) -> String { CustomersLink(["reason": reason.rawValue]).url }

    private func tracks(answering reason: NonPaymentReason) -> [HeatLink] {
        contents.playbook.situations(answering: reason.rawValue).prefix(Self.tracks).map { situation in
            HeatLink(text: situation.article.id, url: situation.article.path)
        }
    }

    /// The fewest of the first reasons that make up half of all.
    private func lead(_ pareto: [VisitCounts.Reason], given: Int) -> String? {
        var sum = 0
        for (place, reason) in pareto.enumerated() where reason.main > 0 {
            sum += reason.main
            guard sum * 2 >= given, let share = Ratio(Int128(sum), over: Int128(given)) else { continue }
            return language.phrase("fieldWork.reasonsLead", count: place + 1, ["share": language.percent(share)])
        }
        return nil
    }

    private func chart(_ rows: [ReasonRow], title: String) -> TrustedHTML {
        let drawn = rows.filter { $0.main > 0 }.map { row in
            Pareto.Part(
                name: row.name, value: Double(row.main), label: language.text(count: row.main),
                cumulative: row.cumulativeText, url: row.url, isRest: row.url == nil)
        }
        let said =
            drawn.isEmpty ? [] : rows.filter { $0.main > 0 }.map { "\($0.name) \(language.text(count: $0.main))" }
        return Pareto(
            drawn,
            words: .init(
                value: language.word("fieldWork.times"), whole: Ratio(1, over: 1).map { language.percent($0) } ?? "",
                cumulative: language.word("fieldWork.running")),
            caption: Caption(id: "reasons-chart", title: title, description: language.list(said))
        ).svg
    }

    /// By month how often each was the main reason, with all contacts below.
    private func trends(of reasons: [NonPaymentReason]) -> HeatTable {
        let months = visits.company.months.map { month in
            Dictionary(uniqueKeysWithValues: (month?.pareto ?? []).map { ($0.reason, $0.main) })
        }
        let scale = HeatScale(covering: reasons.flatMap { reason in months.map { Double($0[reason] ?? 0) } })
        var table = HeatTable()
        table.labelledBy = "trends"
        table.corner = language.word("fieldWork.reason")
        var year = ""
        table.columns = visits.months.map { month in
            let isYearsFirst = year != language.axisYear(month)
            year = language.axisYear(month)
            return HeatColumn(language.axisMonth(month), note: isYearsFirst ? year : nil)
        }
        table.rows = reasons.map { reason in
            var row = HeatRow()
            row.name = contents.codes.why[reason]
            row.url = url(of: reason)
            row.links = tracks(answering: reason)
            row.cells = months.map { month in
                let count = month[reason] ?? 0
                return HeatCell(language.text(count: count), Double(count), on: scale)
            }
            return row
        }
        var total = HeatRow()
        total.name = language.word("fieldWork.contacts")
        total.cells = visits.company.months.map {
            HeatCell(language.text(count: $0?.contacts ?? 0), style: "strong")
        }
        total.isTotal = true
        table.rows.append(total)
        return table
    }

    /// Most frequent first, then in the codes' order; contacts without one last.
    private var outcomes: [OutcomeRow] {
        let known = VisitOutcome.allCases.enumerated().map { (place: $0, code: $1, count: counts.count(of: $1)) }
            .filter { $0.count > 0 }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
        let blank = counts.contacts - known.reduce(0) { $0 + $1.count }
        let largest = max(known.first?.count ?? 0, blank)
        let rows = known.map { known in
            var row = outcome(known.count, largest, language.code("outcome", known.code.rawValue))
            row.url = VisitLogPage.url("outcome", known.code.rawValue)
            return row
        }
        return blank > 0 ? rows + [outcome(blank, largest, language.word("common.unknown"))] : rows
    }

    private func outcome(_ count: Int, _ largest: Int, _ name: String) -> OutcomeRow {
        var row = OutcomeRow()
        row.name = name
        row.bar = InlineBar(Double(count), largest: Double(largest), style: "open").svg
        row.count = count
        row.share = TemplateShare(Int128(count), over: Int128(counts.contacts))
        return row
    }
}
