import Metrics
import Receivables

extension JSONWriter {
    mutating func input(_ input: MetricsDocument.Input) {
        object { json in
            json.key("file")
            json.string(input.file)
            json.key("ignored")
            json.number(input.ignored)
            json.key("rejected")
            json.number(input.rejected)
            json.key("rows")
            json.number(input.rows)
            json.key("sha256")
            json.string(input.sha256)
            json.key("table")
            json.string(input.table)
            json.key("used")
            json.number(input.used)
        }
    }

    mutating func aging(_ day: DayFigures) {
        array(day.scheme.classes) { json, aging in
            json.agingRow(
                day.scheme.id(of: aging), day.money(day.amount(aging)), day.tally.agingDocuments[aging.index])
        }
    }

    mutating func accountAge(_ day: DayFigures) {
        array(AccountAge.allCases.enumerated()) { json, age in
            json.agingRow(
                age.element.rawValue, day.money(day.tally.accountAge[age.offset]),
                day.tally.accountAgeDocuments[age.offset])
        }
    }

    private mutating func agingRow(_ name: String, _ amount: Money, _ documents: Int) {
        object { json in
            json.money("amount", amount)
            json.key("class")
            json.string(name)
            json.key("documents")
            json.number(documents)
        }
    }

    mutating func control(_ day: DayFigures) {
        let control = day.tally.control
        object { json in
            json.money("balance", day.money(control.balance))
            json.money("credit_notes", day.money(control.creditNotes))
            json.money("discounts", day.money(control.discounts))
            json.money("exchange_differences", day.money(control.exchangeDifferences))
            json.money("invoiced", day.money(control.invoiced))
            json.money("openings", day.money(control.openings))
            json.money("prepayments", day.money(control.prepayments))
            json.money("receipts", day.money(control.receipts))
            json.money("transfers", day.money(control.transfers))
            json.money("write_offs", day.money(control.writeOffs))
        }
    }

    mutating func month(_ month: MonthFigures, _ day: DayFigures) {
        object { json in
            json.ratio("cei", month.collectionEffectiveness)
            json.ratio("due_recovery_rate", month.dueRecoveryRate)
            json.key("month")
            json.string(String(month.end.description.prefix(7)))
            json.money("open", day.money(month.open))
            json.money("overdue", day.money(month.overdue))
            json.money("receipts", day.money(month.receipts))
            json.ratio("recovery_rate", month.recoveryRate)
            json.money("sales", day.money(month.sales))
        }
    }

    /// Of every measure that rests on a span of days: the day it begins after and the day it ends on.
    mutating func periods(_ day: DayFigures, and others: [(key: String, days: [CalendarDay])]) {
        var members = JSONMembers()
        let measured = MeasureCatalogue.all.compactMap { measure in
            day.period(of: measure).map { (key: measure.key, days: [$0.after, $0.to]) }
        }
        for (key, days) in measured + others {
            members.add(key) { json in
                json.array(days) { $0.string($1.description) }
            }
        }
        self.members(members)
    }

    mutating func rollForward(_ figures: CurrencyFigures) {
        guard let roll = figures.rollForward else { return null() }
        let money = { figures.now.money($0) }
        object { json in
            json.money("closing", money(roll.closing))
            json.money("invoiced", money(roll.invoiced))
            json.money("opening", money(roll.opening))
            json.money("other", money(roll.other))
            json.money("received", money(roll.received))
            json.key("since")
            json.string(roll.since.description)
        }
    }

    mutating func salesWindow(_ day: DayFigures) {
        object { json in
            json.key("clipped")
            json.bool(day.salesWindow.isClipped)
            json.key("days")
            json.number(day.salesWindow.days)
        }
    }

    mutating func reporting(_ totals: ReportingTotals) {
        var members = JSONMembers()
        members.add("currency") { $0.string(totals.currency.code) }
        members.add("rate_date") { $0.day(totals.rateDate) }
        let figures = [
            ("open", totals.open), ("overdue", totals.overdue), ("claimable", totals.claimable),
            ("disputed", totals.disputed),
        ]
        for (name, figure) in figures { members.add(name, figure.map { .money($0) }) }
        self.members(members)
    }
}
