import Advice
import Receivables

/// Says what a gate or a rule asks for, in full.
struct ConditionWords {
    let language: Language
    let book: RuleBook
    let currency: Currency

    func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): parts.map(nested).joined(separator: language.word("definition.condition.all"))
        case .any(let parts): parts.map(nested).joined(separator: language.word("definition.condition.any"))
        case .not(let part): language.phrase("definition.condition.not", ["text": text(part)])
        case .rule(let place): language.phrase("definition.condition.fires", ["id": book.entries[place].id.text])
        case .comparison(let comparison): text(comparison)
        }
    }

    /// In brackets where it has parts of its own.
    private func nested(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts) where parts.count > 1, .any(let parts) where parts.count > 1:
            language.phrase("definition.condition.nested", ["text": text(condition)])
        default: text(condition)
        }
    }

    private func text(_ comparison: Comparison) -> String {
        let signal = name(of: comparison.signal)
        let codes = comparison.codes.map { code($0, of: comparison.signal) }.joined(separator: " / ")
        switch comparison.test {
        case .number(let relation, let limit):
            return language.phrase(
                "definition.condition.compare",
                ["signal": signal, "relation": relation.sign, "value": value(limit, comparison.signal.kind)])
        case .flag(let flag):
            let value = flag ? language.word("definition.condition.yes") : language.word("definition.condition.no")
            return language.phrase("definition.condition.flag", ["signal": signal, "value": value])
        case .has(_, within: nil):
            return language.phrase("definition.condition.has", ["signal": signal, "codes": codes])
        case .has(_, within: let days?):
            return language.phrase(
                "definition.condition.hasWithin",
                ["signal": signal, "days": language.text(days: days), "codes": codes])
        case .only:
            return language.phrase("definition.condition.only", ["signal": signal, "codes": codes])
        }
    }

    /// In words where the language has them, else as `rules.yml` has it.
    func name(of signal: Signal) -> String { language.words["signal." + signal.name] ?? signal.name }

    private func code(_ code: String, of signal: Signal) -> String {
        guard case .codes(let vocabulary) = signal.kind else { return code }
        return language.words["\(vocabulary.family).\(code.lowercased())"] ?? code
    }

    /// - Parameter billionths: of a whole unit.
    private func value(_ billionths: Int128, _ kind: SignalKind) -> String {
        let one = Int128(Billionths.one.count)
        switch kind {
        case .money:
            let minor = billionths * Int128(currency.minorUnitsPerUnit) / one
            return language.text(Money(minorUnits: minor, currency: currency))
        case .days: return language.text(days: Int(billionths / one))
        case .share: return Ratio(billionths, over: one).map(language.percent) ?? ""
        default: return language.text(count: Int(billionths / one))
        }
    }
}

extension Relation {
    fileprivate var sign: String {
        switch self {
        case .above: ">"
        case .atLeast: "≥"
        case .below: "<"
        case .atMost: "≤"
        case .equals: "="
        case .differs: "≠"
        }
    }
}
