import Charts
import Metrics
import Receivables
import Templates

/// Disputes by reason and age, and the rows behind them.
struct DisputeComposer {
    let contents: SiteContents

    /// Of one reason; the others are a number with its amount.
    private static let rowsOfReason = 15
    private static let settledRows = 20

    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var matters: OpenMatters { contents.matters }

    // MARK: By reason

    /// One for each currency in which something is or was disputed.
    var blocks: [DisputeBlock] {
        contents.metrics.currencies.compactMap { figures in
            let loads = matters.reasons.filter { $0.currency == figures.index }
            guard !loads.isEmpty else { return nil }
            let largest = loads.map { Double(amount: $0.amount) }.max() ?? 0
            var block = DisputeBlock()
            block.anchor = figures.currency.code
            block.currency = figures.currency.code
            block.currencyName = language.currencyName(figures.currency)
            block.unit = language.unitLine(figures.currency)
            block.rows = loads.map { row($0, largest) }
            block.total = total(loads, figures.currency)
            return block
        }
    }

    private func row(_ load: DisputeLoad, _ largest: Double) -> DisputeReasonRow {
        let currency = records.currencies[Int(load.currency)]
        var row = DisputeReasonRow()
        row.name = why(load.reason)
        row.url = load.open > 0 ? "#" + anchor(load) : "#settled"
        if load.open > 0 {
            row.bar = AgeingBar.cell(
                zip(load.amounts, Self.styles).map { .init(style: $1, value: Double(amount: $0)) }, largest: largest)
        }
        row.amount = money(load.amount, currency)
        row.ages = load.amounts.map { DisputeAmount(amount: $0 == 0 ? nil : money($0, currency)) }
        (row.open, row.late, row.settled) = (load.open, load.late, load.settled)
        row.settledUrl = load.settled > 0 ? "#settled" : nil
        row.oldest = load.open > 0 ? load.oldestDays : nil
        row.days = language.meanDays(load.meanDays)
        return row
    }

    /// The older, the darker.
    private static let styles = ["age-overdue-1", "age-overdue-3", "age-overdue-6"]

    private func total(_ loads: [DisputeLoad], _ currency: Currency) -> DisputeReasonRow {
        var row = DisputeReasonRow()
        row.name = language.word("document.total")
        row.amount = money(loads.reduce(0) { $0 + $1.amount }, currency)
        row.ages = Self.styles.indices.map { place in
            DisputeAmount(amount: money(loads.reduce(0) { $0 + $1.amounts[place] }, currency))
        }
        row.open = loads.reduce(0) { $0 + $1.open }
        row.late = loads.reduce(0) { $0 + $1.late }
        row.settled = loads.reduce(0) { $0 + $1.settled }
        row.oldest = loads.map(\.oldestDays).max().flatMap { row.open > 0 ? $0 : nil }
        return row
    }

    // MARK: The rows

    /// Open disputes by currency and reason, in the order of the table above them, the oldest first.
    var groups: [DisputeGroup] {
        matters.reasons.filter { $0.open > 0 }.map { load in
            let rows = matters.disputes.filter {
                records.disputes[$0].reason == load.reason && records.disputes[$0].currency == load.currency
            }
            let currency = records.currencies[Int(load.currency)]
            var group = DisputeGroup()
            group.anchor = anchor(load)
            group.title = why(load.reason)
            group.currency = currency.code
            group.rows = rows.prefix(Self.rowsOfReason).map { dispute($0) }
            let rest = rows.dropFirst(Self.rowsOfReason)
            guard !rest.isEmpty else { return group }
            group.rest = ListRest(
                name: language.phrase("board.others", count: rest.count),
                url: CustomersLink(["state": "disputed", "currency": currency.code]).url,
                amount: money(rest.reduce(0) { $0 + Int128(records.disputes[$1].amount) }, currency))
            return group
        }
    }

    /// What was settled in the 12 months, the latest first.
    var settled: ClosedList {
        var list = ClosedList(count: matters.settled.count)
        list.rows = matters.settled.prefix(Self.settledRows).map { row in
            let dispute = records.disputes[row]
            var closed = ClosedRow(what: contents.text(dispute.id), kind: why(dispute.reason))
            closed.name = contents.customerName(dispute.customer)
            closed.url = contents.customerPath(dispute.customer)
            closed.opened = TemplateDay(dispute.openedOn)
            closed.closed = TemplateDay(dispute.resolvedOn)
            closed.days = max(0, dispute.resolvedOn.days(since: dispute.openedOn))
            return closed
        }
        let rest = matters.settled.count - list.rows.count
        list.rest = rest > 0 ? language.phrase("board.others", count: rest) : nil
        return list
    }

    private func dispute(_ row: Int) -> DisputeRow {
        let dispute = records.disputes[row]
        var view = DisputeRow()
        view.id = contents.text(dispute.id)
        view.name = contents.customerName(dispute.customer)
        view.url = contents.customerPath(dispute.customer)
        view.document = contents.known(dispute.invoiceNumber)
        view.amount = money(Int128(dispute.amount), records.currencies[Int(dispute.currency)])
        view.opened = TemplateDay(dispute.openedOn)
        view.days = contents.asOf.days(since: dispute.openedOn)
        view.due = dispute.dueOn.known.map { TemplateDay($0) }
        view.isLate = dispute.isLate(on: contents.asOf)
        view.owner = contents.customers.person(contents.text(dispute.owner))
        return view
    }

    private func anchor(_ load: DisputeLoad) -> String {
        "\(contents.currencyCodes[Int(load.currency)])-\(load.reason?.rawValue ?? "none")"
    }

    private func why(_ reason: NonPaymentReason?) -> String {
        reason.map { contents.codes.why[$0] } ?? language.word("common.unknown")
    }

    private func money(_ minorUnits: Int128, _ currency: Currency) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }
}

extension Language {
    /// One decimal; the word for none where nothing was closed.
    func meanDays(_ figure: Figure<Ratio>) -> String {
        figure.known.flatMap { $0.scaled(places: 1) }.map { decimal(scaled: $0, places: 1) } ?? word("common.none")
    }
}

extension SiteContents {
    /// Rows of disputes and tasks may name no customer.
    func customerName(_ customer: Int32) -> String {
        customer < 0 ? language.word("common.none") : customers.names[Int(customer)]
    }

    func customerPath(_ customer: Int32) -> String {
        customer < 0 ? CustomersLink([:]).url : customers.path(of: Int(customer))
    }
}
