import Charts
import Markup
import Metrics
import Receivables
import Templates

/// Roll rates of one currency, as the heat of twelve months.
struct RollRateComposer {
    let contents: SiteContents
    let rolls: RollRates
    let currency: Currency

    private var language: Language { contents.language }

    /// Below so many documents a rate is shown in grey.
    private static let wellFounded = 50
    /// Rates compare between rows and tables: all is the darkest.
    private static let heat = HeatScale(largest: 1)

    /// Nil where nothing ever stood in a class.
    var view: RollRatesView? {
        guard let oldest = rolls.base.lastIndex(where: { $0 > 0 }) else { return nil }
        var view = RollRatesView()
        if let first = rolls.monthEnds.first, let last = rolls.monthEnds.last {
            view.period = language.phrase(
                "outlook.rollPeriod", ["from": language.month(first), "to": language.month(last)])
        }
        view.months = rolls.monthEnds.map { NoticeView(text: language.axisMonth($0)) }
        view.rows = (0...oldest).map { row($0) }
        return view
    }

    private func row(_ past: Int) -> RollRateRow {
        var row = RollRateRow()
        row.name = language.phrase(
            "outlook.rollName", ["from": Self.month(past), "to": Self.month(past + 1)])
        row.url = contents.customersAboutSoLate(months: past, currency)
        row.rate = rolls.rates[past].known.flatMap { TemplateShare($0) }
        row.base = money(rolls.base[past])
        row.rolled = money(rolls.rolled[past])
        row.documents = rolls.documents[past]
        row.isSmall = rolls.documents[past] < Self.wellFounded
        row.cells = rolls.months.map { month in
            guard let rate = month.rates[past].known else { return RollRateRow.Cell() }
            return RollRateRow.Cell(rate: TemplateShare(rate), heat: Self.heat.style(of: rate.drawn))
        }
        return row
    }

    static func month(_ past: Int) -> String { past < RollClass.last ? "M\(past)" : "M\(past)+" }

    private func money(_ minorUnits: Int128) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
    }
}

extension SiteContents {
    /// The customers with an amount in the ageing class of so many whole months past due.
    func customersAboutSoLate(months: Int, _ currency: Currency) -> String {
        let aging = ageing.scheme.agingClass(
            uncovered: 1, kind: .invoice, due: asOf.adding(days: months == 0 ? 1 : 15 - 30 * months),
            isRetention: false, on: asOf)
        return CustomersLink(["age": ageing.id(of: aging), "currency": currency.code]).url
    }
}
