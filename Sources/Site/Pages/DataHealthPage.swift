import Findings
import Metrics
import Receivables
import Templates

/// What was read, used, rejected and ignored; whether the totals agree; what to mend.
struct DataHealthPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var health: DataHealth { contents.health }
    private static let places = 5

    func compose() -> DataHealthView {
        var view = DataHealthView()
        view.site = setting.site
        view.page = setting.frame(language.word("health.title"), section: .dataHealth, depth: 0)
        view.headline = SentenceView(
            parts: language.sentence(
                "health.headline",
                [
                    "rows": language.text(count: health.rows), "used": language.text(count: health.used),
                    "rejected": language.text(count: health.rejected),
                    "ignored": language.text(count: health.ignored),
                ]))
        view.files = health.files.map { row($0) }
        view.controls = contents.metrics.currencies.map { control($0) }
        view.findings = findings
        view.hasFindings = !view.findings.isEmpty
        view.missing = missing
        view.hasMissing = !view.missing.isEmpty
        return view
    }

    private func row(_ file: DataHealth.File) -> FileRow {
        var row = FileRow()
        row.table = language.word("table." + file.table.rawValue)
        row.file = file.name
        row.rows = file.rows
        row.used = file.used
        row.rejected = file.rejected
        row.hasRejected = file.rejected > 0
        row.ignored = file.ignored
        let separator = language.words["health.separators." + file.delimiter] ?? file.delimiter
        row.format = "\(file.encoding) · \(separator)"
        row.hash = String(file.sha256.prefix(16))
        return row
    }

    // MARK: Control totals

    private func control(_ figures: CurrencyFigures) -> ControlView {
        let now = figures.now
        let totals = now.tally.control
        var view = ControlView()
        view.anchor = "control-\(figures.currency.code)"
        view.currencyName = language.currencyName(figures.currency)
        view.unit = language.unitLine(figures.currency)
        func line(_ key: String, _ amount: Int128, isTotal: Bool = false) -> ControlLine {
            var line = ControlLine()
            line.label = language.word("health." + key)
            line.amount = TemplateMoney(now.money(amount))
            line.isTotal = isTotal
            return line
        }
        view.lines = [
            line("documents", totals.invoiced + totals.creditNotes + totals.openings + totals.prepayments),
            line("payments", -totals.receipts), line("discounts", -totals.discounts),
            line("writeOffs", -totals.writeOffs), line("fx", -totals.exchangeDifferences),
        ]
        if totals.transfers != 0 { view.lines.append(line("transfers", totals.transfers)) }
        view.lines.append(line("classes", now.open, isTotal: true))
        if let comparison = LedgerComparison.all(contents).first(where: { $0.ledger.currency == figures.currency }) {
            let values: KeyValuePairs = [
                "ledger": language.number(comparison.ledger), "date": language.text(contents.asOf),
                "amount": language.number(comparison.amount),
            ]
            view.isWarning = comparison.amount.minorUnits != 0
            view.ledger = language.phrase(view.isWarning ? "health.ledger" : "health.ledgerEqual", values)
        }
        return view
    }

    // MARK: Findings

    /// One line a code, the gravest first.
    private var findings: [FindingView] {
        let byCode = Dictionary(grouping: health.findings, by: \.code)
        return byCode.sorted { left, right in
            let severities = [left, right].map { $0.value.map(\.severity).max() ?? .note }
            return severities[0] != severities[1] ? severities[0] > severities[1] : left.key.id < right.key.id
        }.map { view(of: $0, $1) }
    }

    private func view(of code: FindingCode, _ findings: [Finding]) -> FindingView {
        var view = FindingView()
        let severity = findings.map(\.severity).max() ?? .note
        view.severity = severity.rawValue
        view.severityLabel = language.word(severity == .warning ? "health.warningLabel" : "health." + severity.rawValue)
        view.title = language.words["finding.\(code.id).title"] ?? code.title
        view.code = code.id
        view.mend = language.words["finding.\(code.id).mend"] ?? code.mend
        view.count = findings.count
        let placed = findings.filter { $0.location != nil }.prefix(Self.places)
        view.places = placed.compactMap { $0.location.map { rule($0.description) } }
        let shown = placed.isEmpty ? findings.prefix(Self.places) : placed
        view.messages = shown.compactMap { message(of: $0).map(rule) }
        return view
    }

    private func rule(_ text: String) -> RuleView {
        var rule = RuleView()
        rule.text = text
        return rule
    }

    /// Without customers' names and amounts, as everywhere outside of the figures; nil where it names a folder of the
    /// computer that read the files.
    private func message(of finding: Finding) -> String? {
        let text = finding.message.text(showingValues: false) + (finding.help.map { "; \($0)" } ?? "")
        return text.contains(" /") || text.contains("\"/") ? nil : text
    }

    // MARK: What is missing

    /// Tables that would switch on what the pages cannot show now.
    private var missing: [RuleView] {
        let wanted: [TableKind] = [.customers, .payments, .visits, .promises, .disputes, .contacts, .rates, .ledger]
        return wanted.filter { !contents.records.presentTables.contains($0) }.map { table in
            var rule = RuleView()
            rule.text = language.phrase(
                "health.missingTable." + table.rawValue,
                ["file": "data/\(table.rawValue).csv", "table": language.word("table." + table.rawValue)])
            return rule
        }
    }
}
