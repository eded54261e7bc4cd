import Metrics
import Receivables

/// How limitation dates came about, event by event: documents with the same events share one chain.
struct ChainComposer {
    let file: CaseFile
    let words: ClaimWords

    private var language: Language { file.contents.language }

    private struct Group {
        let steps: ArraySlice<LimitationHistory.Step>
        var histories: [LimitationHistory]
        var hasOlder: Bool
    }

    /// - Parameter isUrgent: those that must be acted on have all their events; of others the last that matter.
    func chains(_ histories: [LimitationHistory], isUrgent: Bool) -> [ChainView] {
        var groups: [Group] = []
        for history in histories where history.clock.isUrgent == isUrgent && (isUrgent || history.decisive != nil) {
            let steps = history.steps.suffix(isUrgent ? 12 : 3)
            let hasOlder = steps.count < history.steps.count
            if !steps.isEmpty, let same = groups.firstIndex(where: { $0.steps == steps }) {
                groups[same].histories.append(history)
                groups[same].hasOlder = groups[same].hasOlder || hasOlder
            } else {
                groups.append(Group(steps: steps, histories: [history], hasOlder: hasOlder))
            }
        }
        return groups.map { chain($0) }
    }

    private func chain(_ group: Group) -> ChainView {
        var view = ChainView()
        view.title = file.contents.numbers(of: group.histories.lazy.map(\.clock.document))
        view.start = group.histories.count == 1 ? start(group.histories[0]) : nil
        view.hasOlder = group.hasOlder
        view.steps = group.steps.map { step in
            var view = ChainStepView()
            view.day = words.texts.day(step.event)
            view.event = words.event(step.event)
            view.source = words.texts.source(step.event.source)
            view.effect = words.texts.effect(step.effect)
            view.counts = step.effect.counts
            return view
        }
        return view
    }

    /// From when the period runs before anything happened.
    private func start(_ history: LimitationHistory) -> String? {
        guard let due = history.dueDate, let safe = history.firstSafeDate else { return nil }
        return language.phrase("limitation.start", ["due": language.text(due), "safe": language.text(safe)])
    }
}

extension SiteContents {
    /// The first of some documents by number, the rest counted.
    func numbers(of documents: some Collection<Int>) -> String {
        // Most rows stand for one document.
        if documents.count == 1, let only = documents.first { return text(records.documents.number[only]) }
        let first = documents.prefix(Language.mostNumbers).map { text(records.documents.number[$0]) }
        return language.numbers(first, of: documents.count)
    }
}

extension Language {
    /// So many documents are named.
    static let mostNumbers = 6

    /// The first documents by number, the rest counted.
    func numbers(_ first: [String], of count: Int) -> String {
        let shown = list(first)
        return count > first.count ? shown + phrase("limitation.andMore", count: count - first.count) : shown
    }
}
