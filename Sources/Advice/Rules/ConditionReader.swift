import Findings
import Settings

/// Reads conditions of `rules.yml`; what cannot be read is a finding with its place, and no condition.
struct ConditionReader {
    private static let forms = ["all", "any", "not", "rule", "signal"]
    private static let deepest = 16

    let file: SettingsFile
    /// Where each entry stands in the rule book.
    let places: [String: Int]
    let fallback: String?
    /// Where an entry refers to another, by both places: for circles.
    private(set) var references: [[Int]: SettingsPlace] = [:]

    init(_ file: SettingsFile, places: [String: Int], fallback: String?) {
        self.file = file
        self.places = places
        self.fallback = fallback
    }

    /// - Parameter place: the entry whose condition it is.
    mutating func condition(_ map: SettingsMap, of place: Int, depth: Int = 0) -> Condition? {
        let forms = ConditionReader.forms.filter(map.has)
        guard forms.count == 1, let form = forms.first, depth <= ConditionReader.deepest else {
            let message: FindingMessage =
                depth > ConditionReader.deepest
                ? "conditions stand in each other too deep"
                : "a condition has one of \(ConditionReader.forms.joined(separator: ", ")), not \(forms.count) of them"
            file.report(.badSetting, at: map.keys.first.flatMap(map.keyPlace), message)
            return nil
        }
        switch form {
        case "all": return parts("all", map, of: place, depth).map { .all($0) }
        case "any": return parts("any", map, of: place, depth).map { .any($0) }
        case "not":
            map.finish()
            guard let nested = map.map("not") else { return nil }
            return condition(nested, of: place, depth: depth + 1).map { .not($0) }
        case "rule": return reference(map, from: place)
        default: return comparison(map).map { .comparison($0) }
        }
    }

    private mutating func parts(_ key: String, _ map: SettingsMap, of place: Int, _ depth: Int) -> [Condition]? {
        map.finish()
        guard let nested = map.maps(key) else { return nil }
        var parts: [Condition] = []
        for part in nested {
            guard let condition = condition(part, of: place, depth: depth + 1) else { return nil }
            parts.append(condition)
        }
        return parts
    }

    private mutating func reference(_ map: SettingsMap, from place: Int) -> Condition? {
        map.finish()
        guard let name = map.text("rule") else { return nil }
        guard name != fallback, let target = places[name] else {
            let others = places.keys.filter { $0 != fallback }
            file.report(
                .unknownRule, at: map.place(of: "rule"), field: "rule",
                name == fallback
                    ? "\(quoted: name) is the fallback, on which nothing can rest"
                    : "there is no rule \(quoted: name) to rest on",
                help: others.nearest(to: name).map { "did you mean \($0)?" })
            return nil
        }
        if references[[place, target]] == nil { references[[place, target]] = map.place(of: "rule") }
        return .rule(target)
    }
}

// MARK: Comparisons

extension ConditionReader {
    private func comparison(_ map: SettingsMap) -> Comparison? {
        guard let signal = file.signal(map.text("signal"), at: map.place(of: "signal")) else { return nil }
        let operators = map.keys.filter { $0 != "signal" && $0 != "within" }
        guard operators.count == 1, let name = operators.first else {
            file.report(
                .ruleOperator, at: (operators.dropFirst().first ?? "signal").placed(in: map), field: signal.name,
                "\(signal.name) is compared \(operators.count) times here; compare once in each condition")
            return nil
        }
        guard isKnown(name, for: signal, in: map) else { return nil }
        if name != "has", map.has("within") {
            file.report(.ruleOperator, at: map.keyPlace(of: "within"), field: "within", "within goes with has alone")
            return nil
        }
        return test(name, signal, map).map { Comparison(signal: signal, test: $0) }
    }

    private func isKnown(_ name: String, for signal: Signal, in map: SettingsMap) -> Bool {
        let fitting = signal.kind.operators
        if fitting.contains(name) { return true }
        let all = Relation.allCases.map(\.rawValue) + ["is", "has", "only"]
        let choice = fitting.isEmpty ? "" : "; compare with " + fitting.joined(separator: ", ")
        if all.contains(name) {
            file.report(
                .ruleType, at: map.keyPlace(of: name), field: signal.name,
                "\(signal.name) is \(signal.kind.phrase)\(choice)")
        } else {
            file.report(
                .ruleOperator, at: map.keyPlace(of: name), field: signal.name,
                "there is no comparison \(quoted: name)\(choice)",
                help: fitting.nearest(to: name).map { "did you mean \($0)?" })
        }
        return false
    }

    private func test(_ name: String, _ signal: Signal, _ map: SettingsMap) -> Comparison.Test? {
        switch signal.kind {
        case .codes(let vocabulary):
            guard let set = codes(name, signal, vocabulary, map) else { return nil }
            guard name == "has" else { return .only(set) }
            let within = map.integer("within", in: 0...36_500)
            return map.has("within") && within == nil ? nil : .has(set, within: within)
        case .flag:
            guard let text = map.text(name) else { return nil }
            if let flag = ["true": true, "false": false][text] { return .flag(flag) }
        case .money, .share, .days, .count:
            guard let text = map.text(name) else { return nil }
            let isWhole = signal.kind == .days || signal.kind == .count
            if let limit = DecimalLiteral.billionths(text), let relation = Relation(rawValue: name),
                !isWhole || limit % Int128(Decay.whole) == 0 && !text.hasSuffix("%"),
                signal.kind != .money || !text.hasSuffix("%")
            {
                return .number(relation, limit)
            }
        case .day, .identifiers: break
        }
        file.report(
            .ruleType, at: map.place(of: name), field: signal.name,
            "\(quoted: map.text(name) ?? "") is not what \(signal.name) is compared with: \(signal.kind.phrase)")
        return nil
    }

    private func codes(
        _ name: String, _ signal: Signal, _ vocabulary: Vocabulary, _ map: SettingsMap
    ) -> CodeSet? {
        guard let texts = map.placedTexts(name) else { return nil }
        var set = CodeSet()
        for (text, place) in texts {
            guard let position = vocabulary.position(of: text) else {
                file.report(
                    .ruleCode, at: place, field: signal.name, "\(signal.name) has no code \(quoted: text)",
                    help: vocabulary.codes.nearest(to: text).map { "did you mean \($0)?" }
                        ?? "it has " + vocabulary.codes.joined(separator: ", "))
                return nil
            }
            set.insert(position)
        }
        return set
    }
}

extension SettingsFile {
    /// The signal of that name; nil without a name, and with a finding where there is no such signal.
    func signal(_ name: String?, at place: SettingsPlace?) -> Signal? {
        guard let name else { return nil }
        if let signal = Signal.named(name) { return signal }
        report(
            .unknownSignal, at: place, field: "signal", "there is no signal \(quoted: name)",
            help: Signal.names.nearest(to: name).map { "did you mean \($0)?" }
                ?? "the signals are " + Signal.names.joined(separator: ", "))
        return nil
    }
}

extension String {
    fileprivate func placed(in map: SettingsMap) -> SettingsPlace? { map.keyPlace(of: self) }
}
