import Findings
import Receivables
import Yams

/// Reads the YAML head of an article key by key, so that every mistake is named with its place.
struct FrontMatterReader {
    private let source: ArticleSource
    private let kind: ArticleKind
    private(set) var front = FrontMatter()
    private(set) var findings: [Finding] = []
    /// Where each key's value stands, for checks that need the whole playbook.
    private(set) var places: [String: SourceLocation] = [:]

    private static let keys = [
        "id", "title", "stage", "reasons", "outcomes", "owner", "version", "reviewed_by", "reviewed_on",
        "review_every", "audience", "changes",
    ]
    private static let letterKeys = ["table", "account", "schedule", "number_prefix"]
    private static let lawKeys = ["source", "checked_on", "scope"]

    private var keys: [String] {
        switch kind {
        case .letter: Self.keys + Self.letterKeys
        case .law: Self.keys + Self.lawKeys
        default: Self.keys
        }
    }

    /// Lines between the two rules; more is not a head.
    private static let longest = 80

    init(source: ArticleSource, kind: ArticleKind) {
        self.source = source
        self.kind = kind
    }

    /// - Returns: the line after the head's closing rule, counted from 1.
    mutating func read() -> Int {
        guard let closing = closingRule else {
            report(.frontMatter, at: source.location(line: 1), "the article has no head between two lines of ---")
            return 1
        }
        readMapping(source.lines[1..<closing].joined(separator: "\n"))
        checkPresence()
        return closing + 2
    }

    /// Index of the line that ends the head.
    private var closingRule: Int? {
        guard source.lines.first == "---" else { return nil }
        return source.lines.indices.dropFirst().prefix(Self.longest).first { source.lines[$0] == "---" }
    }

    private mutating func readMapping(_ yaml: String) {
        do {
            guard case .mapping(let mapping)? = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else {
                return report(.frontMatter, at: source.location(line: 2), "the head is not a list of keys")
            }
            for (key, value) in mapping { read(key, value) }
            if kind == .law { readLaw(mapping) }
        } catch let YamlError.scanner(_, problem, mark, _), let YamlError.parser(_, problem, mark, _),
            let YamlError.composer(_, problem, mark, _)
        {
            report(.frontMatter, at: source.location(line: mark.line + 1, column: mark.column), "\(problem)")
        } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
            let line = (context.mark.line) + 1
            report(
                .frontMatter, at: source.location(line: line),
                "the head gives \(quoted: duplicates.joined(separator: ", ")) twice")
        } catch {
            report(.frontMatter, at: source.location(line: 2), "the head is not YAML")
        }
    }

    private mutating func read(_ key: Node, _ value: Node) {
        let name = key.scalar?.string ?? ""
        places[name] = place(of: value)
        switch name {
        case "id": front.id = text(value, name) ?? ""
        case "title": front.title = text(value, name) ?? ""
        case "stage": front.stages = texts(value, name)
        case "reasons": front.reasons = codes(value, name, among: VisitCodes.reasonCodes)
        case "outcomes": front.outcomes = codes(value, name, among: VisitCodes.outcomeCodes)
        case "owner": front.owner = text(value, name) ?? ""
        case "version": front.version = number(value, name) ?? 0
        case "reviewed_by": front.reviewedBy = optionalText(value, name)
        case "reviewed_on": front.reviewedOn = optionalText(value, name) == nil ? nil : day(value, name)
        case "review_every": front.reviewEveryDays = number(value, name)
        case "audience": front.audience = audience(value, name)
        case "changes": front.changes = changes(value)
        case "table" where kind == .letter: front.letter.table = table(value, name)
        case "account" where kind == .letter: front.letter.printsAccount = flag(value, name)
        case "schedule" where kind == .letter: front.letter.printsSchedule = flag(value, name)
        case "number_prefix" where kind == .letter: front.letter.numberPrefix = prefix(value, name)
        case _ where kind == .law && Self.lawKeys.contains(name): break
        default: reportUnknown(name, at: place(of: key))
        }
    }

    private mutating func checkPresence() {
        guard findings.isEmpty else { return }
        let missing = ["id", "title", "owner", "version"].filter { places[$0] == nil }
        for name in missing {
            report(.frontMatter, at: source.location(line: 1), field: name, "the head has no \(name)")
        }
    }
}

// MARK: - Letters and notes on law

extension FrontMatterReader {
    private mutating func table(_ node: Node, _ name: String) -> LetterForm.Table {
        let known = LetterForm.Table.allCases.map(\.rawValue)
        guard let text = text(node, name) else { return .none }
        if let table = LetterForm.Table(rawValue: text) { return table }
        reportUnknown(text, among: known, at: place(of: node), field: name)
        return .none
    }

    private mutating func flag(_ node: Node, _ name: String) -> Bool {
        if let flag = node.scalar.flatMap({ Bool($0.string) }) { return flag }
        report(.frontMatter, at: place(of: node), field: name, "\(name) is neither true nor false")
        return false
    }

    private mutating func prefix(_ node: Node, _ name: String) -> String {
        guard let text = optionalText(node, name) else { return "" }
        if text.utf8.count <= 8, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
            return text
        }
        report(.frontMatter, at: place(of: node), field: name, "\(name) is not a few capital Latin letters such as DZ")
        return ""
    }

    /// A note names its source, the day somebody looked and where it holds; with one of them missing it has none.
    private mutating func readLaw(_ mapping: Node.Mapping) {
        let statutes = mapping["source"].flatMap { optionalText($0, "source") }
        let scope = mapping["scope"].flatMap { optionalText($0, "scope") }
        let given = mapping["checked_on"].flatMap { optionalText($0, "checked_on") == nil ? nil : $0 }
        guard let statutes, let scope, let checkedOn = given.flatMap({ day($0, "checked_on") }) else { return }
        front.law = LawSource(statutes: statutes, checkedOn: checkedOn, scope: scope)
    }
}

// MARK: - Values

extension FrontMatterReader {
    private func place(of node: Node) -> SourceLocation {
        source.location(line: (node.mark?.line ?? 1) + 1, column: node.mark?.column ?? 1)
    }

    private mutating func text(_ node: Node, _ name: String) -> String? {
        guard let text = optionalText(node, name) else {
            report(.frontMatter, at: place(of: node), field: name, "\(name) is empty")
            return nil
        }
        return text
    }

    private mutating func optionalText(_ node: Node, _ name: String) -> String? {
        guard let scalar = node.scalar else {
            report(.frontMatter, at: place(of: node), field: name, "\(name) is not one value")
            return nil
        }
        let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
        return isNull || scalar.string.isEmpty ? nil : scalar.string
    }

    private mutating func number(_ node: Node, _ name: String) -> Int? {
        if let number = node.scalar.flatMap({ Int($0.string) }), number > 0 { return number }
        report(.frontMatter, at: place(of: node), field: name, "\(name) is not a whole number above 0")
        return nil
    }

    private mutating func day(_ node: Node, _ name: String) -> CalendarDay? {
        if let day = node.scalar.flatMap({ CalendarDay($0.string) }) { return day }
        report(.frontMatter, at: place(of: node), field: name, "\(name) is not a day such as 2026-06-30")
        return nil
    }

    /// A list, or one value that stands for a list of one.
    private func items(_ node: Node) -> [Node] {
        if let sequence = node.sequence { return Array(sequence) }
        return node.scalar?.string.isEmpty == false ? [node] : []
    }

    private mutating func texts(_ node: Node, _ name: String) -> [String] {
        var texts: [String] = []
        for item in items(node) {
            if let text = text(item, name) { texts.append(text) }
        }
        return texts
    }

    private mutating func codes(_ node: Node, _ name: String, among known: [String]) -> [String] {
        items(node).compactMap { item in
            guard let code = text(item, name) else { return nil }
            if known.contains(code) { return code }
            reportUnknown(code, among: known, at: place(of: item), field: name)
            return nil
        }
    }

    private mutating func audience(_ node: Node, _ name: String) -> [FrontMatter.Audience] {
        let known = FrontMatter.Audience.allCases.map(\.rawValue)
        return items(node).compactMap { item in
            guard let text = text(item, name) else { return nil }
            if let audience = FrontMatter.Audience(rawValue: text) { return audience }
            reportUnknown(text, among: known, at: place(of: item), field: name)
            return nil
        }
    }

    private mutating func changes(_ node: Node) -> [FrontMatter.Change] {
        items(node).compactMap { item in
            guard let version = item["version"].flatMap({ number($0, "version") }),
                let on = item["on"].flatMap({ day($0, "on") }), let what = item["what"]?.scalar?.string
            else {
                report(.frontMatter, at: place(of: item), field: "changes", "a change needs version, on and what")
                return nil
            }
            return FrontMatter.Change(version: version, on: on, what: what)
        }
    }
}

// MARK: - Findings

extension FrontMatterReader {
    private mutating func report(
        _ code: FindingCode, at place: SourceLocation, field: String? = nil, _ message: FindingMessage
    ) {
        findings.append(Finding(code, at: place, field: field, message))
    }

    private mutating func reportUnknown(_ name: String, at place: SourceLocation) {
        let suggestion = keys.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
        report(.frontMatterKey, at: place, field: name, "unknown key \(quoted: name)\(suggestion)")
    }

    private mutating func reportUnknown(_ value: String, among known: [String], at place: SourceLocation, field: String)
    {
        let suggestion = known.nearest(to: value).map { "; did you mean \($0)?" } ?? ""
        let code: FindingCode = field == "audience" || field == "table" ? .frontMatter : .unknownArticleCode
        report(code, at: place, field: field, "\(field): unknown value \(quoted: value)\(suggestion)")
    }
}
