import Receivables

/// A column's header as people write it, reduced to what it means: case, blanks, `_`, full-width letters and unit
/// suffixes such as `金额(万元)` make no difference.
package struct HeaderName: Hashable, Sendable {
    /// Letters and digits only, lower case.
    package let key: String
    /// Power of ten that the header's unit multiplies amounts by: 4 for 万元.
    package let exponent: Int
    /// The currency that the header says its amounts are in.
    package let currencyCode: String?

    package init(_ text: String) {
        let folded = HeaderName.foldingWidths(text)
        var unit = Unit()
        var key = HeaderName.withoutUnitBrackets(folded, &unit)
        unit.currencyCode = unit.currencyCode ?? HeaderName.currencySuffix(of: folded)
        key.unicodeScalars.removeAll { !HeaderName.isMeaningful($0) }
        self.key = key.lowercased()
        exponent = unit.exponent
        currencyCode = unit.currencyCode
    }

    /// The same header without a unit that stands at its end without brackets: `金额万元`.
    var withoutTrailingUnit: (key: String, exponent: Int)? {
        for (suffix, exponent) in [("万元", 4), ("萬元", 4), ("千元", 3), ("亿元", 8), ("元", 0)]
        where key.hasSuffix(suffix) && key.count > suffix.count {
            return (String(key.dropLast(suffix.count)), exponent)
        }
        return nil
    }

    private struct Unit {
        var exponent = 0
        var currencyCode: String?

        /// Takes in what stands in brackets.
        /// - Returns: false when it is no unit but part of the name.
        mutating func read(_ text: String) -> Bool {
            let plain = text.trimmed.lowercased()
            if let exponent = Unit.exponents[plain] {
                self.exponent = exponent
                return true
            }
            if let code = Unit.currencyNames[plain] ?? HeaderName.knownCurrency(plain) {
                currencyCode = code
                return true
            }
            return Unit.plain.contains(plain)
        }

        private static let exponents = [
            "元": 0, "圆": 0, "万元": 4, "萬元": 4, "万": 4, "千元": 3, "亿元": 8, "億元": 8, "百万元": 6, "k": 3,
            "thousand": 3, "million": 6,
        ]
        private static let currencyNames = [
            "人民币": "CNY", "人民幣": "CNY", "人民币元": "CNY", "rmb": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD",
            "新台币": "TWD", "新臺幣": "TWD", "欧元": "EUR", "歐元": "EUR", "日元": "JPY", "¥": "CNY", "$": "USD", "€": "EUR",
        ]
        private static let plain: Set<String> = [
            "含税", "含稅", "价税合计", "天", "日", "days", "day", "%", "y/n", "是/否", "必填", "required", "yyyy-mm-dd",
        ]
    }

    private static let currencyCodes: Set<String> = [
        "cny", "usd", "eur", "gbp", "hkd", "twd", "jpy", "krw", "sgd", "aud", "cad", "chf", "inr", "thb", "vnd", "myr",
        "idr", "php", "mop", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf", "rub", "brl", "mxn", "zar", "aed", "sar",
    ]

    fileprivate static func knownCurrency(_ text: String) -> String? {
        currencyCodes.contains(text) ? text.uppercased() : nil
    }

    /// `converted_usd`: a currency's code as the last word.
    private static func currencySuffix(of text: String) -> String? {
        guard let separator = text.lastIndex(where: { $0 == "_" || $0 == " " || $0 == "-" }) else { return nil }
        return knownCurrency(String(text[text.index(after: separator)...]).lowercased())
    }

    private static func foldingWidths(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            folded.append(value == 0x3000 ? " " : Unicode.Scalar(value) ?? scalar)
        }
        return String(folded)
    }

    private static func withoutUnitBrackets(_ text: String, _ unit: inout Unit) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { "([【〔".contains($0) }) {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(where: { ")]】〕".contains($0) }) else { break }
            if !unit.read(String(inside[..<close])) { result += inside[..<close] }
            rest = inside[inside.index(after: close)...]
        }
        return result + rest
    }

    private static func isMeaningful(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
