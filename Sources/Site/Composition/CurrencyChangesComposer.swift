import Charts
import Markup
import Metrics
import Receivables
import Templates

/// Composes what changed in one currency.
struct CurrencyChangesComposer {
    let contents: SiteContents
    let part: CurrencyChanges

    private var language: Language { contents.language }
    private var roll: RollForward { part.rollForward }

    var block: CompareBlock {
        var block = CompareBlock()
        block.anchor = part.currency.code
        block.currency = part.currency.code
        block.currencyName = language.currencyName(part.currency)
        block.unit = language.unitLine(part.currency)
        block.chart = chart
        block.steps = steps
        addMovements(to: &block)
        let promises = PromiseChangesComposer(contents: contents, part: part)
        block.promises = promises.sums
        block.promiseGroups = promises.groups
        let customers = CustomerChangesComposer(contents: contents, part: part)
        block.lists = customers.overdue
        block.balances = customers.balances
        return block
    }

    private func money(_ sum: Int128) -> Money { Money(minorUnits: sum, currency: part.currency) }

    // MARK: Opening to closing

    private var chart: TrustedHTML {
        func change(_ key: String, _ sum: Int128) -> Waterfall.Step {
            .change(
                language.word(key), Double(amount: sum),
                label: (sum > 0 ? language.numbers.plus : "") + language.short(money(sum)))
        }
        func total(_ key: String, _ sum: Int128) -> Waterfall.Step {
            .total(language.word(key), Double(amount: sum), label: language.short(money(sum)))
        }
        let title = language.word("roll.title")
        let description = steps.map { "\($0.name) \($0.amount)" }.joined(separator: language.sentenceSpace + "· ")
        return Waterfall(
            [
                total("roll.opening", roll.opening), change("roll.invoiced", roll.invoiced),
                change("roll.received", -roll.received), change("roll.other", roll.other),
                total("roll.closing", roll.closing),
            ], caption: Caption(id: part.currency.code + "-waterfall", title: title, description: description)
        ).svg
    }

    /// What `other` is made of stands line by line, those without an amount left out.
    private var steps: [CompareStep] {
        func total(_ key: String, _ sum: Int128, _ url: String) -> CompareStep {
            CompareStep(name: language.word(key), url: url, amount: language.text(money(sum)), isTotal: true)
        }
        let definition = "definitions.html#roll-forward"
        let changes: [(key: String, sum: Int128, url: String)] = [
            ("roll.invoiced", roll.invoiced, "definitions.html#sales"),
            ("roll.received", -roll.received, "definitions.html#receipts"),
            ("compare.creditNotes", roll.creditNotes, definition),
            ("compare.prepayments", roll.prepayments, definition),
            ("compare.openings", roll.openings, definition), ("compare.discounts", -roll.discounts, definition),
            ("compare.writeOffs", -roll.writeOffs, definition), ("compare.bounced", roll.bounced, definition),
            ("compare.exchange", roll.exchange, definition),
        ]
        return [total("roll.opening", roll.opening, definition)]
            + changes.enumerated().filter { $0.offset < 2 || $0.element.sum != 0 }.map { entry in
                CompareStep(
                    name: language.word(entry.element.key), url: entry.element.url,
                    amount: language.change(of: money(entry.element.sum)))
            } + [total("roll.closing", roll.closing, CustomersLink(["currency": part.currency.code]).url)]
    }

    // MARK: Classes

    private func addMovements(to block: inout CompareBlock) {
        let movements = part.movements
        let used = contents.ageing.displayOrder.filter {
            movements.opening(of: $0) != 0 || movements.closing(of: $0) != 0
        }
        let heat = HeatScale(
            covering: used.flatMap { from in
                used.filter { $0 != from }.map { Double(amount: movements.moved(from: from, to: $0)) }
            })
        block.columns = used.map { NoticeView(text: contents.ageing.label($0), url: url($0)) }
        block.rows = used.map { from in
            var row = MovementRow()
            row.name = contents.ageing.label(from)
            row.url = url(from)
            row.cells =
                [cell(movements.left(from: from))]
                + used.map { cell(movements.moved(from: from, to: $0), from == $0 ? nil : heat) }
            row.total = TemplateMoney(money(movements.opening(of: from)))
            return row
        }
        var came = MovementRow()
        came.name = language.word("compare.came")
        came.url = "definitions.html#class-movement"
        came.cells = [MovementRow.Cell()] + used.map { cell(movements.came(to: $0)) }
        var closing = MovementRow()
        closing.name = language.phrase("compare.standsNow", ["date": language.text(contents.asOf)])
        closing.url = CustomersLink(["currency": part.currency.code]).url
        closing.isSum = true
        let left = used.reduce(0) { $0 + movements.left(from: $1) }
        closing.cells =
            [MovementRow.Cell(amount: TemplateMoney(money(left)))]
            + used.map { MovementRow.Cell(amount: TemplateMoney(money(movements.closing(of: $0)))) }
        block.rows += [came, closing]
    }

    /// The customers who stand in the class now.
    private func url(_ aging: AgingClass) -> String {
        CustomersLink(["age": contents.ageing.id(of: aging), "currency": part.currency.code]).url
    }

    /// Only what moved from one class to another is coloured: what stayed is no movement.
    private func cell(_ sum: Int128, _ heat: HeatScale? = nil) -> MovementRow.Cell {
        guard sum != 0 else { return MovementRow.Cell() }
        return MovementRow.Cell(
            amount: TemplateMoney(money(sum)), heat: heat.map { $0.style(of: Double(amount: sum)) })
    }
}
