import Advice
import Receivables

/// Says what stands behind gates and rules: values, reasons, and why something is not known.
///
/// One for all dossiers: names of signals and words of rules are looked up when it is made.
final class SignalText: Sendable {
    private let contents: SiteContents
    /// By signal.
    private let names: [String]
    private let input: Pattern
    private let separator: String
    /// By kind of words, then by gate or rule.
    private let phrases: [KeyTable<ReasonPhrase>]

    init(contents: SiteContents) {
        let language = contents.language
        self.contents = contents
        names = Signal.allCases.map { language.word("signal.\($0.name)") }
        input = language.pattern("advice.input")
        separator = language.word("advice.separator")
        let ids = contents.advisor.book.entries.map(\.id)
        phrases = ReasonWords.allCases.map { kind in
            let found = ids.compactMap { id in
                language.patterns[kind.key(of: id)].map { (id.text, ReasonPhrase($0)) }
            }
            return KeyTable(Dictionary(found, uniquingKeysWith: { first, _ in first }))
        }
    }

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

    func name(_ signal: Signal) -> String { names[signal.rawValue] }

    func hasWords(_ kind: ReasonWords, of id: RuleID) -> Bool { phrase(kind, of: id) != nil }

    /// `逾期天数 136 天；…`: what is behind a gate or a rule.
    func inputs(_ inputs: [ReasonInput]) -> String? { self.inputs(inputs, besides: []) }

    /// The same without what its words name already; nil where there are no words and the inputs stand for them.
    func inputs(_ inputs: [ReasonInput], besides kind: ReasonWords, of id: RuleID) -> String? {
        phrase(kind, of: id).flatMap { self.inputs(inputs, besides: $0.signals) }
    }

    private func inputs(_ inputs: [ReasonInput], besides named: [Signal]) -> String? {
        var texts: [String] = []
        for input in inputs where !input.value.isNothing && !named.contains(input.signal) {
            texts.append(
                self.input.filled(with: [
                    "signal": name(input.signal), "value": value(input.value, of: input.signal),
                ]))
        }
        return texts.isEmpty ? nil : texts.joined(by: separator)
    }

    /// The words of a gate or a rule with its values; nil where it has none or a value that they need is not there,
    /// as with a rule of the company's own.
    func words(_ kind: ReasonWords, of id: RuleID, _ inputs: [ReasonInput]) -> String? {
        guard let phrase = phrase(kind, of: id) else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(phrase.pieces.count)
        for piece in phrase.pieces {
            guard let words = words(piece, inputs) else { return nil }
            texts.append(words)
        }
        return texts.joined(by: "")
    }

    private func phrase(_ kind: ReasonWords, of id: RuleID) -> ReasonPhrase? { phrases[kind.rawValue][id.text] }

    private func words(_ piece: ReasonPhrase.Piece, _ inputs: [ReasonInput]) -> String? {
        switch piece {
        case .words(let words): words
        case .value(let signal): input(of: signal, inputs).map { value($0.value, of: signal) }
        case .newestDay(let signal): input(of: signal, inputs)?.value.newestDay.map { language.text($0) }
        case .unknown: nil
        }
    }

    private func input(of signal: Signal, _ inputs: [ReasonInput]) -> ReasonInput? {
        inputs.first { $0.signal == signal && !$0.value.isNothing }
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

/// What the language may say of a gate or a rule.
enum ReasonWords: Int, CaseIterable {
    case gateTitle, gateText, ruleReason

    fileprivate func key(of id: RuleID) -> String {
        switch self {
        case .gateTitle: "gate.\(id.text).title"
        case .gateText: "gate.\(id.text).text"
        case .ruleReason: "rule.\(id.text).reason"
        }
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

/// The words of a gate or a rule with the signals that stand in them.
///
/// A class, so that one that is looked up is one reference.
private final class ReasonPhrase: Sendable {
    enum Piece: Sendable {
        case words(String)
        /// `{dpd_max}`
        case value(Signal)
        /// `{last_reasons_on}`: the newest day of its codes.
        case newestDay(Signal)
        /// No signal's name: nothing fills it.
        case unknown
    }

    let pieces: [Piece]
    /// Those that the words name.
    let signals: [Signal]

    init(_ pattern: Pattern) {
        pieces = pattern.pieces.map { piece in
            switch piece {
            case .words(let words): return .words(words)
            case .place(let name):
                if let signal = Signal.named(name) { return .value(signal) }
                guard name.hasSuffix("_on") else { return .unknown }
                return Signal.named(String(name.dropLast(3))).map { .newestDay($0) } ?? .unknown
            }
        }
        signals = pieces.compactMap { piece in
            switch piece {
            case .value(let signal), .newestDay(let signal): signal
            case .words, .unknown: nil
            }
        }
    }
}
