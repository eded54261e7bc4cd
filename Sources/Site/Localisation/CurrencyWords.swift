import Receivables

/// What a language calls a currency.
///
/// A class, so that words that are looked up are one reference.
final class CurrencyWords: Sendable {
    let code: String
    let name: String
    let unit: String
    /// Around an amount; nil where the language does not write it once.
    let amountFrame: NumberFrame?
    fileprivate let packedCode: UInt32

    /// One that the language has no words for is called by its code.
    /// - Parameter amount: how the language writes an amount with its currency.
    fileprivate init(_ currency: Currency, name: String? = nil, unit: String? = nil, amount: Pattern) {
        let code = currency.code
        let unit = unit ?? code
        self.code = code
        self.name = name ?? code
        self.unit = unit
        amountFrame = amount.frame(around: "amount") { place in
            place == "currency" ? code : place == "unit" ? unit : nil
        }
        packedCode = currency.packedCode
    }
}

/// The currencies that a language has words for: a handful, found without a text or a hash.
struct CurrencyTable: Sendable {
    private let words: [CurrencyWords]
    private let amount: Pattern

    init(_ style: LanguageStyle) {
        amount = style.amountWithCurrency
        let codes = Set(style.currencyNames.keys).union(style.currencyUnits.keys).sorted()
        words = codes.compactMap { code in
            guard let currency = Currency(code: code), currency.code == code else { return nil }
            return CurrencyWords(
                currency, name: style.currencyNames[code], unit: style.currencyUnits[code],
                amount: style.amountWithCurrency)
        }
    }

    subscript(currency: Currency) -> CurrencyWords {
        words.first { $0.packedCode == currency.packedCode } ?? CurrencyWords(currency, amount: amount)
    }
}
