import Metrics
import Receivables

/// How limitation dates came about, event by event: documents with the same events share one chain.
struct ChainComposer {
    let file: CaseFile
    let words: LimitationText

    private var language: Language { file.contents.language }

    private struct Group {
        let steps: [LimitationHistory.Step]
        var histories: [LimitationHistory]
        var hasOlder: Bool
    }

    /// - Parameter isUrgent: those that must be acted on have all their events; of others the last that matter.
    func chains(_ histories: [LimitationHistory], isUrgent: Bool) -> [ChainView] {
        var groups: [Group] = []
        for history in histories where history.clock.isUrgent == isUrgent && (isUrgent || history.decisive != nil) {
            let steps = Array(history.steps.suffix(isUrgent ? 12 : 3))
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
        let numbers = group.histories.map {
            file.contents.text(file.contents.records.documents.number[$0.clock.document])
        }
        var view = ChainView()
        view.title = file.contents.language.numbers(numbers)
        view.start = group.histories.count == 1 ? start(group.histories[0]) : nil
        view.hasOlder = group.hasOlder
        view.steps = group.steps.map { step in
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
    private func start(_ history: LimitationHistory) -> String? {
        guard let due = history.dueDate, let safe = history.firstSafeDate else { return nil }
        return language.phrase("limitation.start", ["due": language.text(due), "safe": language.text(safe)])
    }
}

extension Language {
    /// The first documents by number, the rest counted.
    func numbers(_ numbers: [String], most: Int = 6) -> String {
        let shown = list(Array(numbers.prefix(most)))
        return numbers.count > most ? shown + phrase("limitation.andMore", count: numbers.count - most) : shown
    }
}
