import Metrics
import Receivables

/// How limitation dates came about, event by event: documents with the same chain share one.
struct ChainComposer {
    let file: CaseFile
    let words: LimitationText

    private var language: Language { file.contents.language }
    /// Older events of a chain are counted.
    private static let mostSteps = 8

    func chains(_ histories: [LimitationHistory]) -> [ChainView] {
        var groups: [[LimitationHistory]] = []
        for history in histories where !history.steps.isEmpty || history.clock.isUrgent {
            let same = groups.firstIndex {
                $0[0].steps == history.steps && $0[0].clock.isUrgent == history.clock.isUrgent
            }
            if let same, !history.steps.isEmpty { groups[same].append(history) } else { groups.append([history]) }
        }
        return groups.map { chain($0) }
    }

    private func chain(_ group: [LimitationHistory]) -> ChainView {
        let numbers = group.map { file.contents.text(file.contents.records.documents.number[$0.clock.document]) }
        var view = ChainView()
        view.title = language.phrase("limitation.chain", ["documents": language.list(numbers)])
        view.isUrgent = group[0].clock.isUrgent
        let steps = group[0].steps
        view.start = start(group[0], isAlone: group.count == 1)
        let older = steps.count - Self.mostSteps
        view.older = older > 0 ? language.phrase("limitation.older", count: older) : nil
        view.steps = steps.suffix(Self.mostSteps).map { step in
            var view = ChainStepView()
            view.day = words.day(step.event)
            view.event = words.event(step.event)
            view.source = words.source(step.event.source)
            view.effect = words.effect(step.effect)
            if case .none = step.effect { view.counts = false } else { view.counts = true }
            return view
        }
        return view
    }

    /// From when the period runs before anything happened.
    private func start(_ history: LimitationHistory, isAlone: Bool) -> String? {
        guard isAlone, let due = history.dueDate, let safe = history.firstSafeDate else { return nil }
        return language.phrase("limitation.start", ["due": language.text(due), "safe": language.text(safe)])
    }
}
