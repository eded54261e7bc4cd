import Charts
import Metrics
import Receivables
import Templates

/// What people brought beside their targets.
struct TargetComposer {
    let desk: CollectorDesk

    private static let rows = CollectorsComposer.rows
    private static let months = 12
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }

    var empty: String {
        language.word(contents.records.presentTables.contains(.targets) ? "targets.none" : "targets.noTable")
    }

    var view: TargetsView? {
        let all = contents.recovery.targets
        guard let latest = all.last?.month else { return nil }
        let now = all.filter { $0.month == latest }
        let largest = now.compactMap { $0.attainment.known?.drawn }.max() ?? 1
        var view = TargetsView()
        view.line = language.phrase(
            "targets.line",
            [
                "month": language.month(latest), "to": language.text(min(latest.endOfMonth, contents.asOf)),
                "unit": language.unitLine(contents.portfolio.policy.currency),
            ])
        view.rows = now.prefix(Self.rows).map { row($0, largest: largest) }
        view.rest =
            now.count > Self.rows ? language.phrase("promiseBoard.restRows", count: now.count - Self.rows) : nil
        let first = latest.adding(months: 1 - Self.months)
        let months = (0..<Self.months).map { first.adding(months: $0) }
        view.months = months.map { LineView(text: language.month($0)) }
        let recent = Dictionary(grouping: all.filter { $0.month >= first }, by: \.person)
        view.history = now.prefix(Self.rows).map { person in
            var row = TargetHistoryRow()
            row.name = name(person.person)
            row.cells = months.map { month in
                let target = recent[person.person]?.first { $0.month == month }
                return TargetCell(attainment: target?.attainment.known.flatMap { TemplateShare($0) })
            }
            return row
        }
        return view
    }

    private func name(_ id: String) -> String {
        id.isEmpty ? language.word("common.unknown") : desk.entry(of: id)?.name ?? contents.customers.person(id)
    }

    private func row(_ target: TargetAttainment, largest: Double) -> TargetRow {
        var row = TargetRow()
        row.name = name(target.person)
        row.url = desk.entry(of: target.person)?.path?.text
        row.target = TemplateMoney(target.target)
        row.receipts = TemplateMoney(target.receipts)
        row.attainment = target.attainment.known.flatMap { TemplateShare($0) }
        row.reason = target.attainment.reason.map { language.word("unavailable.\($0.id)") } ?? ""
        row.bar = target.attainment.known.map {
            InlineBar($0.drawn, before: 1, largest: max(1, largest), style: "open").svg
        }
        row.others = language.text(target.others)
        return row
    }
}
