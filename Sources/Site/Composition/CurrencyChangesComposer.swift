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

    /// More are a number and the customers' own list.
    private static let mostCustomers = 15

    var block: CompareBlock {
        var block = CompareBlock()
        block.anchor = part.currency.code
        block.currency = part.currency.code
        block.currencyName = language.currencyName(part.currency)
        block.unit = language.unitLine(part.currency)
        block.chart = chart
        block.steps = steps
        addMovements(to: &block)
        block.promises = promises
        block.lists = CustomerChange.Kind.allCases.compactMap { list($0) }
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
        func total(_ key: String, _ sum: Int128) -> CompareStep {
            CompareStep(name: language.word(key), amount: language.text(money(sum)), isTotal: true)
        }
        let changes: [(key: String, sum: Int128)] = [
            ("roll.invoiced", roll.invoiced), ("roll.received", -roll.received),
            ("compare.creditNotes", roll.creditNotes), ("compare.prepayments", roll.prepayments),
            ("compare.openings", roll.openings), ("compare.discounts", -roll.discounts),
            ("compare.writeOffs", -roll.writeOffs), ("compare.bounced", roll.bounced),
            ("compare.exchange", roll.exchange),
        ]
        return [total("roll.opening", roll.opening)]
            + changes.enumerated().filter { $0.offset < 2 || $0.element.sum != 0 }.map { entry in
                CompareStep(
                    name: language.word(entry.element.key), amount: language.change(of: money(entry.element.sum)))
            } + [total("roll.closing", roll.closing)]
    }

    // MARK: Classes

    private func addMovements(to block: inout CompareBlock) {
        let movements = part.movements
        let used = contents.ageing.displayOrder.filter {
            movements.opening(of: $0) != 0 || movements.closing(of: $0) != 0
        }
        let largest =
            used.flatMap { from in used.filter { $0 != from }.map { movements.moved(from: from, to: $0).magnitude } }
            .max() ?? 0
        block.columns = used.map { NoticeView(text: contents.ageing.label($0)) }
        block.rows = used.map { from in
            var row = MovementRow()
            row.name = contents.ageing.label(from)
            row.cells =
                [cell(movements.left(from: from), isSame: true, largest)]
                + used.map { cell(movements.moved(from: from, to: $0), isSame: from == $0, largest) }
            row.total = TemplateMoney(money(movements.opening(of: from)))
            return row
        }
        var came = MovementRow()
        came.name = language.word("compare.came")
        came.cells = [MovementRow.Cell()] + used.map { cell(movements.came(to: $0), isSame: true, largest) }
        var closing = MovementRow()
        closing.name = language.phrase("compare.standsNow", ["date": language.text(contents.asOf)])
        closing.isSum = true
        let left = used.reduce(0) { $0 + movements.left(from: $1) }
        closing.cells =
            [MovementRow.Cell(amount: TemplateMoney(money(left)))]
            + used.map { MovementRow.Cell(amount: TemplateMoney(money(movements.closing(of: $0)))) }
        block.rows += [came, closing]
    }

    /// Only what moved from one class to another is coloured: what stayed is no movement.
    private func cell(_ sum: Int128, isSame: Bool, _ largest: UInt128) -> MovementRow.Cell {
        guard sum != 0 else { return MovementRow.Cell() }
        var cell = MovementRow.Cell(amount: TemplateMoney(money(sum)))
        if !isSame, largest > 0 {
            cell.heat = "heat-\(min(4, 1 + Int(sum.magnitude * 4 / largest)))"
        }
        return cell
    }

    // MARK: Promises, customers

    private var promises: [PromiseSumRow] {
        guard contents.recovery.promises.receiptsAreKnown else { return [] }
        let sums: [(key: String, sum: PromiseChanges.Sum)] = [
            ("compare.promisesMade", part.promises.made), ("promiseState.kept", part.promises.kept),
            ("promiseState.partial", part.promises.partial), ("promiseState.broken", part.promises.broken),
        ]
        guard sums.contains(where: { $0.sum.count > 0 }) else { return [] }
        return sums.map { key, sum in
            PromiseSumRow(name: language.word(key), count: sum.count, amount: TemplateMoney(money(sum.amount)))
        }
    }

    private func list(_ kind: CustomerChange.Kind) -> ChangeList? {
        let customers = part.customers(kind)
        guard !customers.isEmpty else { return nil }
        var list = ChangeList()
        let key =
            switch kind {
            case .newlyOverdue: "newly"
            case .moreOverdue: "more"
            case .lessOverdue: "less"
            case .cleared: "cleared"
            }
        list.anchor = "\(part.currency.code)-\(key)"
        list.title = language.word("compare.\(key)")
        list.countLine = language.phrase("compare.customers", count: customers.count)
        list.rows = customers.prefix(Self.mostCustomers).map { change in
            var row = ChangeList.Row()
            row.name = contents.customers.names[change.customer]
            row.url = contents.customers.path(of: change.customer)
            row.before = TemplateMoney(money(change.overdueBefore))
            row.now = TemplateMoney(money(change.overdue))
            row.change = language.change(of: money(change.overdueChange))
            return row
        }
        let rest = customers.dropFirst(Self.mostCustomers)
        list.more =
            rest.isEmpty
            ? nil
            : language.phrase(
                "compare.others", count: rest.count,
                ["amount": language.change(of: money(rest.reduce(0) { $0 + $1.overdueChange }))])
        return list
    }
}
