import Charts
import Metrics
import Receivables
import Templates

/// All figures by currency, and the months behind the overview's pictures.
struct FiguresPage {
    let contents: SiteContents
    let setting: PageSetting

    static let path: PagePath = "figures.html"

    private var language: Language { contents.language }

    private static let measures: [Measure] = [
        .open, .overdue, .claimable, .disputed, .unapplied, .credit, .sales, .receipts, .daysSalesOutstanding,
        .countBackDays, .bestPossibleDays, .averageDaysDelinquent, .collectionEffectiveness,
        .collectionEffectivenessOverYear, .recoveryRate, .dueRecoveryRate, .onTimeRate, .daysLate, .daysLatePaid,
    ]

    func compose() -> FiguresView {
        var view = FiguresView()
        view.site = setting.site
        view.page = setting.frame(language.word("allFigures.title"), section: .overview, depth: 0)
        let currencies = contents.metrics.currencies.filter { $0.now.tally.customers > 0 }
        view.isEmpty = currencies.isEmpty
        view.blocks = currencies.map { block($0) }
        return view
    }

    private func block(_ figures: CurrencyFigures) -> FiguresBlock {
        let anchor = figures.currency.code
        var block = FiguresBlock()
        BalanceComposer(contents, root: "", measures: Self.measures).fill(&block.balance, figures, anchor: anchor)
        let months = MonthComposer(language: language, figures: figures)
        block.months = months.chart(id: anchor + "-months-chart")
        block.monthRows = months.rows
        let course = AgeingCourseComposer(contents: contents, figures: figures)
        block.classNames = course.classes
        block.ageingMonths = course.rows
        block.accountAge = accountAge(figures)
        return block
    }

    private func accountAge(_ figures: CurrencyFigures) -> [BreakdownRow] {
        let amounts = figures.now.tally.accountAge
        let largest = amounts.map { Double($0.magnitude) }.max() ?? 0
        guard largest > 0 else { return [] }
        // What is no age comes last, as in the ageing.
        let ages = AccountAge.allCases.enumerated().sorted { left, right in
            let isApart = [left, right].map { $0.element == .unapplied || $0.element == .credit }
            return isApart[0] == isApart[1] ? left.offset < right.offset : isApart[1]
        }
        return ages.map { ($0.element, amounts[$0.offset]) }.filter { $1 != 0 }.map { age, amount in
            var row = BreakdownRow()
            row.name = language.word("age." + age.rawValue)
            row.bar = InlineBar(Double(amount), largest: largest, style: "open").svg
            row.amount = TemplateMoney(figures.now.money(amount))
            row.share = TemplateShare(amount, over: figures.now.open)
            return row
        }
    }
}
