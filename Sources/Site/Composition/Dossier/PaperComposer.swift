import Metrics
import Receivables

/// Which papers of the open documents are there, which are missing and who should find them. Documents that lack the
/// same papers share a row.
struct PaperComposer {
    private let contents: SiteContents
    private let words: PaperWords
    private let checks: [PaperCheck]

    private static let mostRows = 12

    init(file: CaseFile, words: PaperWords) {
        contents = file.contents
        self.words = words
        checks = file.papers.checks
    }

    func fill(_ view: inout PapersView) {
        view.columns = words.columns
        let groups = groups
        view.rows = groups.map { row($0) }
        let rest = checks.count - groups.reduce(0) { $0 + $1.count }
        view.more = rest > 0 && !groups.isEmpty ? contents.language.phrase("paper.more", count: rest) : nil
    }

    /// Positions of the checks of documents that are overdue or lack a paper, by due day and document.
    private var wanted: [Int] {
        let due = contents.records.documents.due
        return checks.indices.filter { place in
            let isOverdue = due[checks[place].document].known.map { $0 < contents.asOf } ?? false
            return isOverdue || checks[place].entries.contains { $0.status.isMissing }
        }.sorted { (due[checks[$0].document], $0) < (due[checks[$1].document], $1) }
    }

    /// As many as there are rows: those of further groups are counted as the rest.
    private var groups: [[Int]] {
        var groups: [[Int]] = []
        for place in wanted {
            // By place: a closure over the groups would count their documents up and down.
            if let same = groups.indices.first(where: { lookAlike(groups[$0][0], place) }) {
                groups[same].append(place)
            } else if groups.count < Self.mostRows {
                groups.append([place])
            }
        }
        return groups
    }

    /// Two checks by place; both have an entry for each item.
    private func lookAlike(_ check: Int, _ other: Int) -> Bool {
        checks[check].entries.indices.allSatisfy { item in
            lookAlike(checks[check].entries[item].status, checks[other].entries[item].status)
        }
    }

    /// Whether two cells say the same, without their grades and sources.
    private func lookAlike(_ status: PaperCheck.Status, _ other: PaperCheck.Status) -> Bool {
        switch (status, other) {
        case (.present(_, let form, _), .present(_, let otherForm, _)): form == otherForm
        case (.outdated(let days, _), .outdated(let otherDays, _)): days == otherDays
        case (.missing(let owner), .missing(let otherOwner)): contents.records.texts.areEqual(owner, otherOwner)
        case (.recorded, .recorded), (.notApplicable, .notApplicable): true
        default: false
        }
    }

    private func row(_ group: [Int]) -> PaperRow {
        var (owner, name) = (Text.empty, words.missing)
        let cells = checks[group[0]].entries.map { entry -> PaperCell in
            // One person is to find several papers in a row.
            if case .missing(let next) = entry.status, next != owner { (owner, name) = (next, missing(next)) }
            return PaperCell(text: text(entry.status, missing: name), isMissing: entry.status.isMissing)
        }
        return PaperRow(numbers: contents.numbers(of: group.lazy.map { checks[$0].document }), cells: cells)
    }

    private func missing(_ owner: Text) -> String {
        guard let id = contents.known(owner) else { return words.missing }
        return words.missingOwner.filled(with: ["owner": contents.customers.person(id)])
    }

    private func text(_ status: PaperCheck.Status, missing: String) -> String {
        switch status {
        case .present(_, .original?, _): words.original
        case .present(_, .copy?, _): words.copy
        case .present(_, nil, _): words.present
        case .recorded: words.recorded
        case .outdated(let days, _):
            words.outdated.filled(with: ["days": contents.language.text(count: days)])
        case .missing: missing
        case .notApplicable: words.notApplicable
        }
    }
}

/// What the table of papers says of every customer, looked up once for all.
final class PaperWords: Sendable {
    /// By `PaperCheck.Item.allCases`.
    let columns: [AdviceLine]
    let original, copy, present, recorded, missing, notApplicable: String
    let missingOwner, outdated: Pattern

    init(_ language: Language) {
        columns = PaperCheck.Item.allCases.map { AdviceLine(text: language.code("paper", $0.rawValue)) }
        original = language.word("paper.original")
        copy = language.word("paper.copy")
        present = language.word("paper.present")
        recorded = language.word("paper.recorded")
        missing = language.word("paper.missing")
        notApplicable = language.word("paper.notApplicable")
        missingOwner = language.pattern("paper.missingOwner")
        outdated = language.pattern("paper.outdated")
    }
}

extension PaperCheck.Status {
    fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
