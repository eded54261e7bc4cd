import Metrics
import Receivables

/// All currencies in the reporting currency, with the rates that were used; or that they are not added up.
struct ReportingComposer {
    let contents: SiteContents

    private var language: Language { contents.language }
    private var totals: ReportingTotals { contents.metrics.reporting }

    /// Nil where nothing is in another currency.
    var sentence: SentenceView? {
        guard isNeeded else { return nil }
        guard let open = totals.open.known, let overdue = totals.overdue.known, let claimable = totals.claimable.known
        else {
            let values = (name: language.currencyName(totals.currency), days: ExchangeRates.oldest)
            return SentenceView(
                parts: language.sentence(
                    "reporting.noRate", ["currency": values.name, "days": language.text(count: values.days)]))
        }
        return SentenceView(
            parts: language.sentence(
                "reporting.line",
                [
                    "currency": language.currencyName(totals.currency),
                    "open": language.shortWithCurrency(open), "overdue": language.shortWithCurrency(overdue),
                    "claimable": language.shortWithCurrency(claimable),
                ]))
    }

    /// Each rate with its day.
    var rates: String? {
        guard isNeeded, totals.open.known != nil, !totals.rates.isEmpty else { return nil }
        let words = RateWords(language: language, target: totals.currency)
        return language.phrase("reporting.rates", ["rates": language.list(totals.rates.compactMap(words.text))])
    }

    /// The rates behind amounts of single customers that are shown in the reporting currency; nil where none was needed.
    var ratesOfCustomers: String? {
        let used = contents.metrics.currencies.filter { $0.currency != totals.currency && $0.now.overdue > 0 }
        let words = RateWords(language: language, target: totals.currency)
        let rates = used.compactMap { figures in
            contents.rates.rate(figures.index).flatMap { words.text(figures.currency, $0) }
        }
        return rates.isEmpty ? nil : language.phrase("reporting.rates", ["rates": language.list(rates)])
    }

    private var isNeeded: Bool {
        contents.metrics.currencies.contains { $0.currency != totals.currency && $0.now.tally.openDocuments > 0 }
    }
}
