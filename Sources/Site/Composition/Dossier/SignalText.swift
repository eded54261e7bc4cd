import Advice
import Receivables

/// Says what stands behind gates and rules: values, reasons, and why something is not known.
struct SignalText {
    let contents: SiteContents

    private var language: Language { contents.language }

    func value(_ value: SignalValue, of signal: Signal) -> String {
        switch value {
        case .unknown(let why): unknown(why)
        case .absent: language.word("common.none")
        case .money(let money): language.text(money)
        case .days(let days): language.text(days: days)
        case .count(let count): language.text(count: count)
        case .share(let ratio): language.percent(ratio)
        case .flag(let isSet): language.word(isSet ? "advice.yes" : "advice.no")
        case .codes(let codes): self.codes(codes, of: signal)
        case .day(let day): language.text(day)
        case .identifiers(let texts): language.list(texts.map { contents.text($0) })
        }
    }

    func unknown(_ why: Unknown) -> String {
        guard case .noTable(let table) = why else { return language.word("signalUnknown.\(why.id)") }
        return language.phrase("signalUnknown.no_table", ["table": language.code("table", table.rawValue)])
    }

    func name(_ signal: Signal) -> String { language.word("signal.\(signal.name)") }

    /// `逾期天数 136 天；…`: what is behind a gate or a rule.
    func inputs(_ inputs: [ReasonInput]) -> String? {
        let known = inputs.filter { !$0.value.isNothing }
        guard !known.isEmpty else { return nil }
        return known.map { input in
            language.phrase(
                "advice.input", ["signal": name(input.signal), "value": value(input.value, of: input.signal)])
        }.joined(separator: language.word("advice.separator"))
    }

    /// The same without what the words of a key name already; nil where there are no words and they stand for them.
    func inputs(_ inputs: [ReasonInput], besides key: String) -> String? {
        guard let pattern = language.patterns[key] else { return nil }
        return self.inputs(
            inputs.filter { input in
                let name = input.signal.name
                return !pattern.pieces.contains { $0 == .place(name) || $0 == .place(name + "_on") }
            })
    }

    /// The words of a gate or a rule with its values; nil where it has none or a value that they need is not there,
    /// as with a rule of the company's own.
    func words(_ key: String, _ inputs: [ReasonInput]) -> String? {
        guard let pattern = language.patterns[key] else { return nil }
        var isWhole = true
        let text = pattern.filled { place in
            let filling = filling(of: place, inputs)
            isWhole = isWhole && filling != nil
            return filling
        }
        return isWhole ? text : nil
    }

    /// `{dpd_max}` is a value, `{last_reasons_on}` the newest of its days.
    private func filling(of place: String, _ inputs: [ReasonInput]) -> String? {
        for input in inputs where !input.value.isNothing {
            if input.signal.name == place { return value(input.value, of: input.signal) }
            if input.signal.name + "_on" == place { return input.value.newestDay.map { language.text($0) } }
        }
        return nil
    }

    private func codes(_ codes: [DatedCode], of signal: Signal) -> String {
        guard case .codes(let vocabulary) = signal.kind else { return "" }
        let known = vocabulary.codes
        return language.list(
            codes.compactMap { code in
                let place = Int(code.position)
                return known.indices.contains(place) ? language.code(vocabulary.family, known[place]) : nil
            })
    }
}

extension SignalValue {
    /// Nothing to show: not known, known not to be, or no code of those asked for.
    var isNothing: Bool {
        switch self {
        case .unknown, .absent: true
        case .codes(let codes): codes.isEmpty
        case .identifiers(let texts): texts.isEmpty
        default: false
        }
    }
}
