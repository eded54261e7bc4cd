import Receivables

/// What a language calls a currency.
///
/// A class, so that words that are looked up are one reference.
final class CurrencyWords: Sendable {
    let code: String
    let name: String
    let unit: String
    fileprivate let packedCode: UInt32

    /// One that the language has no words for is called by its code.
    fileprivate init(_ currency: Currency, name: String? = nil, unit: String? = nil) {
        code = currency.code
        self.name = name ?? currency.code
        self.unit = unit ?? currency.code
        packedCode = currency.packedCode
    }
}

/// The currencies that a language has words for: a handful, found without a text or a hash.
struct CurrencyTable: Sendable {
    private let words: [CurrencyWords]

    init(_ style: LanguageStyle) {
        let codes = Set(style.currencyNames.keys).union(style.currencyUnits.keys).sorted()
        words = codes.compactMap { code in
            guard let currency = Currency(code: code), currency.code == code else { return nil }
            return CurrencyWords(currency, name: style.currencyNames[code], unit: style.currencyUnits[code])
        }
    }

    subscript(currency: Currency) -> CurrencyWords {
        words.first { $0.packedCode == currency.packedCode } ?? CurrencyWords(currency)
    }
}
