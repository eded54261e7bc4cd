import Metrics
import Receivables

/// An exchange rate with its day: `1 USD = 7.1 CNY (2026-06-30)`.
struct RateWords {
    let language: Language
    let target: Currency

    func text(_ currency: Currency, _ rate: ConversionRate) -> String? {
        guard let billionths = rate.factor.scaled(places: 9), let day = rate.date else { return nil }
        let perUnit = billionths * Int128(currency.minorUnitsPerUnit) / Int128(target.minorUnitsPerUnit)
        return language.phrase(
            rate.isInverse ? "reporting.inverse" : "reporting.rate",
            [
                "from": currency.code, "to": target.code,
                "rate": language.factor(billionths: Int64(clamping: perUnit)), "date": language.text(day),
            ])
    }
}
