import Advice
import Markup
import Metrics
import Receivables
import Templates

/// The table of customers: the first hundred as they are, all of them in a data file for the browser.
struct CustomersPage {
    let contents: SiteContents
    let setting: PageSetting

    static let dataFile = "assets/customers-data.js"
    private static let firstRows = 100

    private var language: Language { contents.language }

    func compose() -> CustomersView {
        let summaries = contents.metrics.customers
        var view = CustomersView()
        view.site = setting.site
        view.page = setting.frame(language.word("customers.title"), section: .customers, depth: 0)
        let overdue = Set(summaries.filter { $0.overdue > 0 }.map(\.customer)).count
        let all = contents.listedCustomerCount
        view.countLine = language.phrase(
            "customers.countLine", count: all, ["overdue": language.text(count: overdue)])
        view.groupsUrl = contents.customers.groups.all.isEmpty ? nil : GroupDesk.path(ofPage: 0)?.text
        view.dataFile = Self.dataFile
        view.columns = CustomerColumn.all.map { self.column($0) }
        view.ages = ageChoices
        view.reasons = NonPaymentReason.allCases.map {
            ChoiceView(code: $0.rawValue, label: contents.codes.why[$0])
        }
        view.questions = questions
        let first = order(of: summaries).prefix(Self.firstRows)
        view.firstPageLine = language.phrase(
            "customers.firstPage", count: summaries.count, ["shown": language.text(count: first.count)])
        view.rows = first.map { row(summaries[$0]) }
        view.totals = totals
        if view.totals.count > 1 {
            view.orderLine = language.phrase(
                "customers.orderLine", ["currency": contents.portfolio.policy.currency.code])
        }
        return view
    }

    /// Their places: the largest overdue first; among equals by name. The script's order.
    private func order(of summaries: [CustomerSummary]) -> [Int] {
        let (weights, ranks) = (CurrencyWeights(contents), contents.customers.alphabeticalRanks.value)
        return summaries.indices.sorted { left, right in
            let (first, second) = (summaries[left].currency, summaries[right].currency)
            return weights.isLarger(summaries[left].overdue, first, than: summaries[right].overdue, second)
                ?? ((ranks[summaries[left].customer], first) < (ranks[summaries[right].customer], second))
        }
    }

    private func column(_ column: CustomerColumn) -> CustomerColumnView {
        CustomerColumnView(
            key: column.key, label: language.word(column.word), isNumber: column.isNumber,
            fallsFirst: column.fallsFirst, isAlways: column.showing == .always,
            isAtFirst: column.showing != .whenChosen, isOrder: column.key == "overdue")
    }

    private var ageChoices: [ChoiceView] {
        contents.ageing.displayOrder.map {
            ChoiceView(code: contents.ageing.id(of: $0), label: contents.ageing.label($0))
        }
    }

    /// What a manager asks every week; each is nothing but an address.
    private var questions: [CustomerQuestionView] {
        [
            ("customers.all", ""), ("customers.onlyOver90", "state=d90"),
            ("customers.promiseBroken", "promise=broken"), ("customers.promiseFallsDue", "promise=due&sort=promised"),
            ("customers.onlyDisputed", "state=disputed&sort=-disputed"),
            ("customers.onlyLimit", "state=limit&sort=-limitation"),
            ("customers.onlySilent", "state=silent"), ("customers.onlyAboveLimit", "state=above&sort=-used"),
            ("customers.onlyCredit", "state=credit"),
        ].map { CustomerQuestionView(url: "#" + $0.1, label: language.word($0.0)) }
    }

    private var totals: [CustomerTotalRow] {
        contents.metrics.currencies.filter { $0.now.tally.customers > 0 }.map { figures in
            var row = CustomerTotalRow()
            row.label = language.phrase(
                "customers.total", ["count": language.text(count: figures.now.tally.customers)])
            row.currency = figures.currency.code
            row.overdue = TemplateMoney(figures.now.money(figures.now.overdue))
            row.claimable = TemplateMoney(figures.now.money(figures.now.tally.claimable))
            row.open = TemplateMoney(figures.now.money(figures.now.open))
            row.disputed = TemplateMoney(figures.now.money(figures.now.tally.disputed))
            return row
        }
    }

    private func row(_ summary: CustomerSummary) -> CustomerRow {
        let currency = contents.records.currencies[Int(summary.currency)]
        func money(_ minorUnits: Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
        }
        var row = CustomerRow()
        row.url = contents.customers.path(of: summary.customer)
        row.name = contents.customers.names[summary.customer]
        row.number = contents.text(contents.records.customers[summary.customer].id)
        row.collector = collector(of: summary.customer)
        row.region = contents.text(contents.records.customers[summary.customer].region)
        row.currency = currency.code
        row.open = money(summary.open)
        row.overdue = money(summary.overdue)
        row.claimable = money(summary.claimable)
        row.disputed = summary.disputed == 0 ? nil : money(summary.disputed)
        row.oldestDays = summary.oldestDaysPastDue > 0 ? summary.oldestDaysPastDue : nil
        row.daysLate = summary.daysLate.known.map { TemplateNumber(days: $0, places: language.numbers.daysPlaces) }
        row.priority = contents.advisor.priorities.priority(of: summary.customer).flatMap { priority in
            priority.isOnList ? TemplateNumber(scaled: Int128(priority.tenths), places: 1) : nil
        }
        row.limitation = contents.recovery.limitation.customer(summary.customer).map { word($0.state) } ?? ""
        return row
    }

    /// The customer's nearest state: from what needs no hand to what needs one first, so that the most pressing stand
    /// on top where the column falls.
    static let limitationOrder: [LimitationState] = [
        .noClock, .inProceedings, .ok, .expiredAgreed, .expired, .year, .halfYear, .quarter, .month,
    ]

    func word(_ state: LimitationState) -> String { language.word("limitationState.\(state.rawValue)") }

    func collector(of customer: Int) -> String {
        contents.customers.person(contents.text(contents.portfolio.collector(of: customer, on: contents.asOf)))
    }
}
