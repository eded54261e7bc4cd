import Advice
import Charts
import Markup
import Metrics
import Receivables
import Templates

/// A collector's customers by currency: ageing beside the company's, what changed, how the months went, the largest.
struct CollectorBlockComposer {
    let desk: CollectorDesk
    let entry: CollectorDesk.Entry

    private static let largest = 10
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }
    private var cards: Scorecards { contents.recovery.scorecards }
    private var card: Scorecard { entry.card }
    private var labels: AgeingLabels { contents.ageing }

    /// Currencies in which he has or had something.
    private var currencies: [CurrencyFigures] {
        contents.metrics.currencies.filter {
            (card.portfolio($0.index)?.customers ?? 0) > 0 || card.courses[$0.index] != nil
        }
    }

    var blocks: [CollectorBlock] {
        let figures = currencies
        let matters = matters(in: figures.map(\.index))
        return figures.map { block($0, matters[$0.index] ?? []) }
    }

    private func block(_ figures: CurrencyFigures, _ matters: [CustomerSummary]) -> CollectorBlock {
        let currency = figures.currency
        var block = CollectorBlock()
        block.anchor = currency.code
        block.name = language.currencyName(currency)
        block.unit = language.unitLine(currency)
        if let own = card.portfolio(figures.index), own.positive > 0 {
            let mix = cards.mix.ageing(figures.index)
            block.classes = classes(own, mix, currency)
            block.ageing = ageing(own, mix, currency)
            block.open = money(own.open, currency)
        }
        block.course = card.portfolio(figures.index).flatMap { course($0, currency) }
        block.largest = matters.prefix(Self.largest).map { matter($0, currency) }
        guard let course = card.courses[figures.index] else { return block }
        let composer = CollectorCourseComposer(language: language, currency: currency, periods: cards.periods)
        block.chart = composer.chart(of: course, id: currency.code + "-months-chart")
        block.months = composer.months(of: course)
        block.sum = composer.sum(of: course)
        return block
    }

    private func money(_ minorUnits: Int128, _ currency: Currency) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }

    private func short(_ minorUnits: Int128, _ currency: Currency) -> String {
        language.shortWithCurrency(Money(minorUnits: minorUnits, currency: currency))
    }

    // MARK: Sentences

    /// What he has, how it came, and what to make of the index: of the first currency, the others stand in their blocks.
    var sentences: [SentenceView] {
        guard let figures = currencies.first else {
            return [SentenceView(parts: language.sentence("collectorPage.nothing", ["name": entry.name]))]
        }
        let currency = figures.currency
        return [size(figures.index, currency)] + [change(figures.index, currency)].compactMap(\.self)
            + [index(figures.index, currency)].compactMap(\.self)
    }

    private func size(_ index: UInt8, _ currency: Currency) -> SentenceView {
        let own = card.portfolio(index)
        return SentenceView(
            parts: language.sentence(
                "collectorPage.size", count: card.customers,
                [
                    "name": entry.name, "open": short(own?.open ?? 0, currency),
                    "overdue": short(own?.overdue ?? 0, currency), "late": language.text(count: own?.late ?? 0),
                ]))
    }

    private func change(_ index: UInt8, _ currency: Currency) -> SentenceView? {
        guard let course = card.portfolio(index)?.course, let day = contents.metrics.comparisonDay else { return nil }
        let key = course.change < 0 ? "down" : course.change > 0 ? "up" : "flat"
        let parts = language.sentence(
            "collectorPage.change.\(key)",
            ["date": language.text(day), "amount": short(Int128(clamping: course.change.magnitude), currency)])
        guard course.customersTaken + course.customersHanded > 0 else { return SentenceView(parts: parts) }
        return SentenceView(
            parts: parts
                + language.sentence(
                    "collectorPage.moved",
                    [
                        "taken": language.text(count: course.customersTaken),
                        "handed": language.text(count: course.customersHanded),
                    ]))
    }

    private func index(_ index: UInt8, _ currency: Currency) -> SentenceView? {
        guard let course = card.courses[index] else { return nil }
        let url = CollectorPage.root + "definitions.html#collector-index"
        let composer = CollectorCourseComposer(language: language, currency: currency, periods: cards.periods)
        guard let interval = course.interval, let text = composer.text(course.index) else {
            return SentenceView(
                parts: language.sentence(
                    "collectorPage.index.few",
                    [
                        "documents": language.text(count: CollectorCourse.fewestDocuments),
                        "customers": language.text(count: CollectorCourse.fewestCustomers),
                    ]), url: url)
        }
        let one: Int64 = 1_000_000_000
        let key = interval.low > one ? "above" : interval.high < one ? "below" : "alike"
        return SentenceView(
            parts: language.sentence(
                "collectorPage.index.\(key)", count: cards.periods.count,
                [
                    "received": short(course.receipts, currency), "expected": short(course.expected, currency),
                    "index": text, "interval": composer.text(interval),
                ]), url: url)
    }

    // MARK: Ageing

    private func shown(_ own: CollectorPortfolio, _ mix: CompanyMix.Ageing?) -> [AgingClass] {
        labels.displayOrder.filter { aging in
            own.aging[aging.index] != 0 || (mix?.shares[aging.index] ?? 0) > 0
        }
    }

    private func classes(
        _ own: CollectorPortfolio, _ mix: CompanyMix.Ageing?, _ currency: Currency
    ) -> [CollectorClassRow] {
        shown(own, mix).map { aging in
            var row = CollectorClassRow()
            let amount = own.aging[aging.index]
            row.swatch = labels.swatch(aging)
            row.label = labels.label(aging)
            row.amount = money(amount, currency)
            guard aging != .credit, aging != .unapplied else { return row }
            row.share = TemplateShare(amount, over: own.positive)
            row.company = mix.flatMap { TemplateShare(Int128($0.shares[aging.index]), over: 1000) }
            return row
        }
    }

    /// Both in shares: his above, the company's below.
    private func ageing(_ own: CollectorPortfolio, _ mix: CompanyMix.Ageing?, _ currency: Currency) -> TrustedHTML {
        let whole = Double(amount: own.positive)
        let segments = shown(own, mix).filter { $0 != .credit && $0 != .unapplied }.map { aging in
            let share = Double(amount: max(0, own.aging[aging.index])) / whole
            return AgeingBar.Segment(
                style: labels.swatch(aging), value: share, before: Double(mix?.shares[aging.index] ?? 0) / 1000,
                label: share >= 0.08
                    ? Ratio(own.aging[aging.index], over: own.positive).map { language.percent($0) } ?? "" : "",
                isBracketed: aging.isOverdue)
        }
        let overdue = Ratio(own.overdue, over: own.positive).map { language.percent($0) } ?? ""
        let company = mix.flatMap { Ratio(Int128($0.overdue), over: 1000) }.map { language.percent($0) } ?? ""
        let words = AgeingBar.Words(
            now: entry.name, total: short(own.open, currency),
            bracket: language.phrase("collectorPage.overdueShare", ["share": overdue]),
            before: language.word("collectorIndex.company"),
            totalBefore: language.phrase("collectorPage.overdueShare", ["share": company]))
        let description = language.phrase(
            "collectorPage.ageingDescription", ["name": entry.name, "own": overdue, "company": company])
        return AgeingBar(
            segments, words: words,
            caption: Caption(
                id: currency.code + "-ageing-chart", title: language.word("collectorPage.ageing"),
                description: description)
        ).svg
    }

    // MARK: Course

    private func course(_ own: CollectorPortfolio, _ currency: Currency) -> CollectorCourseView? {
        guard let course = own.course, let day = contents.metrics.comparisonDay else { return nil }
        guard course.then != 0 || course.takenOver != 0 || own.overdue != 0 else { return nil }
        var view = CollectorCourseView()
        view.thenLabel = language.text(day)
        view.nowLabel = language.text(contents.asOf)
        view.then = money(course.then, currency)
        view.takenOver = money(course.takenOver, currency)
        view.handedOver = money(course.handedOver, currency)
        view.sign = course.change < 0 ? language.numbers.minus : language.numbers.plus
        view.change = money(Int128(clamping: course.change.magnitude), currency)
        view.now = money(own.overdue, currency)
        return view
    }

    // MARK: Largest

    /// By currency: those of whom something can be claimed or is overdue, the largest first.
    private func matters(in currencies: [UInt8]) -> [UInt8: [CustomerSummary]] {
        var matters: [UInt8: [CustomerSummary]] = [:]
        for customer in entry.customers {
            for summary in contents.metrics.summaries(of: customer) where summary.overdue > 0 {
                matters[summary.currency, default: []].append(summary)
            }
        }
        return matters.mapValues { summaries in
            summaries.sorted { left, right in
                left.claimable != right.claimable
                    ? left.claimable > right.claimable
                    : (right.overdue, left.customer) < (left.overdue, right.customer)
            }
        }
    }

    private func matter(_ summary: CustomerSummary, _ currency: Currency) -> CollectorMatterRow {
        let customer = summary.customer
        var row = CollectorMatterRow()
        row.name = contents.customers.names[customer]
        row.url = CollectorPage.root + contents.customers.path(of: customer)
        row.claimable = money(summary.claimable, currency)
        row.overdue = money(summary.overdue, currency)
        row.oldestDays = summary.oldestDaysPastDue > 0 ? summary.oldestDaysPastDue : nil
        let contacts = contents.recovery.visits.contacts
        if contacts.indices.contains(customer) {
            row.lastContact = contacts[customer].lastContact.map { TemplateDay($0) }
        }
        row.remarks =
            contents.advisor.priorities.priority(of: customer).map { priority in
                language.list(
                    priority.isOnList
                        ? priority.largestParts(2).map { language.text($0) }
                        : priority.keptOff.map { language.text($0) })
            } ?? ""
        return row
    }
}
