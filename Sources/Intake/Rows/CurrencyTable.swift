import Receivables

/// The currencies that rows have named so far, numbered as they came. The first is the reporting currency.
struct CurrencyTable: Sendable {
    private(set) var currencies: [Currency]
    private let minorDigits: [String: Int]

    init(reporting: Currency, minorDigits: [String: Int]) {
        currencies = [reporting]
        self.minorDigits = minorDigits
    }

    /// The number of the currency that a cell or a header names.
    /// - Returns: nil when it names none, or when a portfolio has more than 250.
    mutating func index(of spelling: String) -> UInt8? {
        let plain = spelling.trimmed
        guard let code = CurrencyTable.names[plain.lowercased()] ?? (plain.utf8.count == 3 ? plain.uppercased() : nil),
            let currency = Currency(code: code, minorDigits: minorDigits[code])
        else { return nil }
        return index(of: currency)
    }

    mutating func index(of currency: Currency) -> UInt8? {
        if let index = currencies.firstIndex(of: currency) { return UInt8(index) }
        guard currencies.count < 250 else { return nil }
        currencies.append(currency)
        return UInt8(currencies.count - 1)
    }

    private static let names = [
        "rmb": "CNY", "人民币": "CNY", "人民幣": "CNY", "人民币元": "CNY", "元": "CNY", "cnh": "CNY", "¥": "CNY", "￥": "CNY",
        "美元": "USD", "美金": "USD", "$": "USD", "us$": "USD", "欧元": "EUR", "歐元": "EUR", "€": "EUR", "港币": "HKD",
        "港元": "HKD", "港幣": "HKD", "hk$": "HKD", "新台币": "TWD", "新臺幣": "TWD", "台币": "TWD", "臺幣": "TWD", "nt$": "TWD",
        "ntd": "TWD", "日元": "JPY", "日圓": "JPY", "英镑": "GBP", "英鎊": "GBP", "£": "GBP", "韩元": "KRW", "澳门元": "MOP",
    ]
}
