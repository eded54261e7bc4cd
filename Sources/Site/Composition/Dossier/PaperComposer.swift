import Metrics
import Receivables

/// Which papers of the open documents are there, which are missing and who should find them. Documents that lack the
/// same papers share a row.
struct PaperComposer {
    let file: CaseFile

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }
    private static let mostRows = 12

    func fill(_ view: inout PapersView) {
        view.columns = PaperCheck.Item.allCases.map { AdviceLine(text: language.code("paper", $0.rawValue)) }
        let documents = contents.records.documents
        let wanted = file.papers.checks.filter { check in
            let isOverdue = documents.due[check.document].known.map { $0 < contents.asOf } ?? false
            return isOverdue || check.entries.contains { $0.status.isMissing }
        }.sorted { (documents.due[$0.document], $0.document) < (documents.due[$1.document], $1.document) }
        let groups = groups(wanted)
        view.rows = groups.prefix(Self.mostRows).map { row($0) }
        let shown = groups.prefix(Self.mostRows).reduce(0) { $0 + $1.count }
        let rest = file.papers.checks.count - shown
        view.more = rest > 0 && !view.rows.isEmpty ? language.phrase("paper.more", count: rest) : nil
    }

    private func groups(_ checks: [PaperCheck]) -> [[PaperCheck]] {
        var groups: [[PaperCheck]] = []
        var places: [[Shown]: Int] = [:]
        for check in checks {
            let cells = check.entries.map { Shown($0.status, contents) }
            if let same = places[cells] {
                groups[same].append(check)
            } else {
                places[cells] = groups.count
                groups.append([check])
            }
        }
        return groups
    }

    /// What a cell says, without its grade and source.
    private enum Shown: Hashable {
        case present(PaperCheck.Form?)
        case recorded
        case outdated(Int)
        /// By the owner's id itself: a text read by two threads has two handles.
        case missing(String)
        case notApplicable

        init(_ status: PaperCheck.Status, _ contents: SiteContents) {
            switch status {
            case .present(_, let form, _): self = .present(form)
            case .recorded: self = .recorded
            case .outdated(let days, _): self = .outdated(days)
            case .missing(let owner): self = .missing(contents.text(owner))
            case .notApplicable: self = .notApplicable
            }
        }
    }

    private func row(_ group: [PaperCheck]) -> PaperRow {
        let numbers = group.map { contents.text(contents.records.documents.number[$0.document]) }
        return PaperRow(
            numbers: language.numbers(numbers),
            cells: group[0].entries.map { PaperCell(text: text($0.status), isMissing: $0.status.isMissing) })
    }

    private func text(_ status: PaperCheck.Status) -> String {
        switch status {
        case .present(_, .original?, _): language.word("paper.original")
        case .present(_, .copy?, _): language.word("paper.copy")
        case .present(_, nil, _): language.word("paper.present")
        case .recorded: language.word("paper.recorded")
        case .outdated(let days, _): language.phrase("paper.outdated", ["days": language.text(count: days)])
        case .missing(let owner):
            owner.isEmpty
                ? language.word("paper.missing")
                : language.phrase(
                    "paper.missingOwner", ["owner": contents.customers.person(contents.text(owner))])
        case .notApplicable: language.word("paper.notApplicable")
        }
    }
}

extension PaperCheck.Status {
    fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
