import Findings

/// Looks for offers that nobody in the company may make without asking.
struct OfferLint {
    private let wording: Wording
    private let authority: LintRules.Authority

    init(_ wording: Wording, _ authority: LintRules.Authority) {
        self.wording = wording
        self.authority = authority
    }

    func findings(in draft: ArticleDraft) -> [Finding] {
        draft.lines(of: [.offer]).compactMap { line in
            guard !SearchedText(line.text).holds(anyOf: wording.approvals) else { return nil }
            let clauses = line.text.split { "，,；;。".contains($0) }
            guard let excess = clauses.lazy.compactMap({ excess(in: String($0)) }).first else { return nil }
            return Finding(
                .offerAboveAuthority, at: draft.source.location(of: excess.words, in: line.lines),
                "\(quoted: excess.words) is above the highest level of authority, \(excess.limit); lower it, or say who approves it"
            )
        }
    }

    private func excess(in clause: String) -> (words: String, limit: String)? {
        let text = SearchedText(clause)
        let amounts = StatedAmount.all(in: clause)
        let isDiscount = text.holds(anyOf: wording.discounts)
        if let above = amounts.first(where: { amount in
            (isDiscount || amount.isPrice) && amount.discount.map { $0 > authority.discount } ?? false
        }) {
            let tenths = authority.discount / 1_000_000
            return (above.words, "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)")%")
        }
        if text.holds(anyOf: wording.extensions),
            let above = amounts.first(where: { $0.days.map { $0 > authority.extensionDays } ?? false })
        {
            return (above.words, "\(authority.extensionDays) days")
        }
        return nil
    }
}

/// A share or a time that a clause states in figures or in Chinese numerals.
struct StatedAmount {
    let words: String
    /// Billionths of an amount.
    var discount: Int64?
    var days: Int?
    /// Names a part of the price, which is a discount whatever the words around it.
    var isPrice = false

    static func all(in clause: String) -> [StatedAmount] {
        let characters = Array(clause)
        var found: [StatedAmount] = []
        var index = 0
        while index < characters.count {
            let number = characters[index...].prefix { $0.isNumeral }
            guard !number.isEmpty else {
                index += 1
                continue
            }
            let before = String(characters[max(0, index - 3)..<index])
            if let stated = stated(number, before: before, after: characters[number.endIndex...]) {
                found.append(stated)
            }
            index = number.endIndex
        }
        return found
    }

    private static let units: [(unit: String, days: Int)] = [
        ("个月", 30), ("個月", 30), ("周", 7), ("週", 7), ("天", 1), ("日", 1), ("months", 30), ("month", 30),
        ("weeks", 7), ("week", 7), ("days", 1), ("day", 1),
    ]

    private static func stated(
        _ number: ArraySlice<Character>, before: String, after: ArraySlice<Character>
    ) -> StatedAmount? {
        guard let value = thousandths(String(number)) else { return nil }
        let rest = String(after.drop { $0 == " " }.prefix(9)).lowercased()
        func words(_ unit: String) -> String {
            String(number) + String(after.prefix(after.prefix { $0 == " " }.count + unit.count))
        }
        if before == "百分之" { return StatedAmount(words: before + String(number), discount: value * 10_000) }
        for unit in ["%", "％", "per cent", "percent"] where rest.hasPrefix(unit) {
            return StatedAmount(words: words(unit), discount: value * 10_000)
        }
        if rest.hasPrefix("成") { return StatedAmount(words: words("成"), discount: value * 100_000) }
        if rest.hasPrefix("折"), !rest.hasPrefix("折让"), value < 100_000 {
            // 九折 is nine tenths, 九五折 nineteen twentieths.
            let paid = value >= 10_000 ? value * 10_000 : value * 100_000
            return StatedAmount(words: words("折"), discount: 1_000_000_000 - paid, isPrice: true)
        }
        for (unit, days) in units where rest.hasPrefix(unit) {
            return StatedAmount(words: words(unit), days: Int(value) * days / 1000)
        }
        return nil
    }

    private static let numerals: [Character: Int64] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9, "半": 0,
    ]

    /// The number in thousandths: `1.5`, `30`, `三十`, `九五`.
    private static func thousandths(_ text: String) -> Int64? {
        guard text.count <= 9 else { return nil }
        if text.first?.isASCII == true {
            let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
            guard let whole = pieces.first.flatMap({ Int64($0) }), pieces.count <= 2 else { return nil }
            guard pieces.count == 2 else { return whole * 1000 }
            return Int64(pieces[1].padded(to: 3)).map { whole * 1000 + $0 }
        }
        if text == "半" { return 500 }
        var value: Int64 = 0
        var digits: Int64 = 0
        for character in text {
            switch character {
            case "十": (value, digits) = (value + max(1, digits) * 10, 0)
            case "百": (value, digits) = (value + max(1, digits) * 100, 0)
            default:
                guard let digit = numerals[character] else { return nil }
                digits = digits * 10 + digit
            }
        }
        return (value + digits) * 1000
    }
}

extension Character {
    fileprivate var isNumeral: Bool { ("0"..."9").contains(self) || self == "." || "零〇一二两兩三四五六七八九十百半".contains(self) }
}

extension Substring {
    /// The first digits, followed by noughts where there are fewer.
    fileprivate func padded(to count: Int) -> String {
        String(prefix(count)) + String(repeating: "0", count: Swift.max(0, count - self.count))
    }
}
