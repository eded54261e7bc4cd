import Charts
import Metrics
import Receivables
import Templates

/// Why customers do not pay, and what contacts came to.
struct ReasonsComposer {
    let contents: SiteContents
    /// Of all collectors, over the whole period.
    let counts: VisitCounts

    private static let reasons = 12
    private static let trends = 8
    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }

    func fill(_ view: inout VisitsView) {
        view.reasons = reasons
        view.outcomes = outcomes
    }

    private var reasons: ReasonsView? {
        let pareto = counts.pareto
        guard let largest = pareto.map(\.main).max() else { return nil }
        let given = pareto.reduce(0) { $0 + $1.main }
        var view = ReasonsView()
        view.line = language.phrase(
            "fieldWork.reasonsLine", count: counts.contacts, ["given": language.text(count: given)])
        var sum = 0
        func row(_ name: String, _ main: Int, all: Int?) -> ReasonRow {
            sum += main
            var row = ReasonRow()
            row.name = name
            row.bar = InlineBar(Double(min(main, largest)), largest: Double(largest), style: "overdue").svg
            (row.main, row.all) = (main, all)
            row.share = TemplateShare(Int128(main), over: Int128(given))
            row.cumulative = TemplateShare(Int128(sum), over: Int128(given))
            return row
        }
        view.rows = pareto.prefix(Self.reasons).map {
            row(language.code("why", $0.reason.rawValue), $0.main, all: $0.all)
        }
        let rest = pareto.dropFirst(Self.reasons)
        if !rest.isEmpty {
            // One contact may name several of the rest: how many name any of them is not their sum.
            let name = language.phrase("fieldWork.otherReasons", count: rest.count)
            view.rows.append(row(name, rest.reduce(0) { $0 + $1.main }, all: nil))
        }
        view.months = visits.months.map { LineView(text: language.month($0)) }
        view.trends = trends(of: pareto.prefix(Self.trends).map(\.reason))
        return view
    }

    /// By month how often each was the main reason, with all contacts below.
    private func trends(of reasons: [NonPaymentReason]) -> [ReasonTrendRow] {
        let months = visits.company.months.map { month in
            Dictionary(uniqueKeysWithValues: (month?.pareto ?? []).map { ($0.reason, $0.main) })
        }
        let largest = reasons.flatMap { reason in months.map { $0[reason] ?? 0 } }.max() ?? 0
        var total = ReasonTrendRow()
        total.name = language.word("fieldWork.contacts")
        total.cells = visits.company.months.map { HeatCell(count: $0?.contacts ?? 0, heat: "") }
        total.isTotal = true
        return reasons.map { reason in
            var row = ReasonTrendRow()
            row.name = language.code("why", reason.rawValue)
            row.cells = months.map { HeatCell($0[reason] ?? 0, of: largest) }
            return row
        } + [total]
    }

    /// Most frequent first, then in the codes' order; contacts without one last.
    private var outcomes: [OutcomeRow] {
        let known = VisitOutcome.allCases.enumerated().map { (place: $0, code: $1, count: counts.count(of: $1)) }
            .filter { $0.count > 0 }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
        let blank = counts.contacts - known.reduce(0) { $0 + $1.count }
        let largest = max(known.first?.count ?? 0, blank)
        let rows = known.map { outcome($0.count, largest, language.code("outcome", $0.code.rawValue)) }
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

extension HeatCell {
    private static let steps = 4

    /// - Parameter largest: of the table.
    init(_ count: Int, of largest: Int) {
        let step = largest > 0 ? (count * Self.steps + largest - 1) / largest : 0
        self.init(count: count, heat: step > 0 ? "heat-\(min(step, Self.steps))" : "quiet")
    }
}
