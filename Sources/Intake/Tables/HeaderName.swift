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
        // Scalars, not characters, whose bounds cost more to find than all the rest: every cell may be a header.
        let folded = text.unicodeScalars.map(HeaderName.foldingWidth)
        var unit = Unit()
        let name = HeaderName.withoutUnitBrackets(folded, &unit)
        unit.currencyCode = unit.currencyCode ?? HeaderName.currencySuffix(of: folded)
        key = String(name.filter(HeaderName.isMeaningful)).lowercased()
        exponent = unit.exponent
        currencyCode = unit.currencyCode
    }

    /// The keys of a list of names with `|` between them.
    static func keys(of names: String) -> [String] {
        names.utf8.split(separator: UInt8(ascii: "|")).map { HeaderName(String(Substring($0))).key }
    }

    /// The same header without a unit that stands at its end without brackets: `金额万元`.
    var withoutTrailingUnit: (key: String, exponent: Int)? {
        guard key.unicodeScalars.last == "元" else { return nil }
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
    private static func currencySuffix(of name: [Unicode.Scalar]) -> String? {
        guard let separator = name.lastIndex(where: { $0 == "_" || $0 == " " || $0 == "-" }) else { return nil }
        let word = name[(separator + 1)...]
        return word.count == 3 ? knownCurrency(String(word).lowercased()) : nil
    }

    private static func foldingWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
    }

    private static func withoutUnitBrackets(_ name: [Unicode.Scalar], _ unit: inout Unit) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var rest = name[...]
        while let open = rest.firstIndex(where: isOpening),
            let close = rest[(open + 1)...].firstIndex(where: isClosing)
        {
            let inside = rest[(open + 1)..<close]
            result += rest[..<open]
            if !unit.read(String(inside)) { result += inside }
            rest = rest[(close + 1)...]
        }
        return result + rest
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "(" || scalar == "[" || scalar == "【" || scalar == "〔"
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ")" || scalar == "]" || scalar == "】" || scalar == "〕"
    }

    private static func isMeaningful(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

extension String {
    fileprivate init(_ scalars: some Collection<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.reserveCapacity(scalars.count)
        for scalar in scalars { view.append(scalar) }
        self.init(view)
    }
}
