import Advice
import Playbooks
import Receivables

/// Lays the whole rule book open: every gate, every rule, every weight.
struct RuleBookComposer {
    let contents: SiteContents

    private var language: Language { contents.language }
    private var book: RuleBook { contents.advisor.book }
    private var words: ConditionWords {
        ConditionWords(language: language, book: book, currency: contents.portfolio.policy.currency)
    }

    func compose() -> RuleBookView {
        var view = RuleBookView()
        for entry in book.entries {
            switch entry.role {
            case .gate(let effect): view.gates.append(gate(entry, effect))
            case .rule(let weights): view.rules.append(rule(entry, words.text(entry.condition), weights))
            case .fallback(let weights):
                view.rules.append(rule(entry, language.word("definition.rules.fallback"), weights))
            }
        }
        view.decay = decay
        return view
    }

    private func gate(_ entry: RuleBook.Entry, _ effect: GateEffect) -> RuleRowView {
        var row = RuleRowView()
        row.id = entry.id.text
        row.condition = words.text(entry.condition)
        var parts = [language.word("definition.banner." + effect.banner.rawValue)]
        if effect.legal != .none { parts.append(language.word("definition.legal." + effect.legal.rawValue)) }
        if effect.needsCompanion { parts.append(language.word("definition.effect.companion")) }
        if effect.isPrivate { parts.append(language.word("definition.effect.private")) }
        if let card = effect.card { parts.append(language.phrase("definition.effect.card", ["card": card])) }
        row.effect = parts.joined(separator: language.style.listSeparator)
        row.tracks = (effect.tracks + effect.lackingTracks).map { track($0, $0.text) }
        row.fades = fades(entry)
        return row
    }

    private func rule(
        _ entry: RuleBook.Entry, _ condition: String, _ weights: [RuleBook.TrackWeight]
    ) -> RuleRowView {
        var row = RuleRowView()
        row.id = entry.id.text
        row.condition = condition
        row.tracks = weights.map { weight in
            let values: KeyValuePairs = ["track": weight.track.text, "points": language.text(count: weight.points)]
            return track(weight.track, language.phrase("definition.rules.pointsOf", values))
        }
        row.fades = fades(entry)
        return row
    }

    private func track(_ id: TrackID, _ text: String) -> RuleTrackView {
        var view = RuleTrackView()
        view.text = text
        let situation = contents.playbook.situations.first { $0.article.id == id.text }
        view.url = situation.map { "playbook/" + $0.article.fileName }
        return view
    }

    private func fades(_ entry: RuleBook.Entry) -> String {
        book.fades(entry) ? language.word("definition.condition.yes") : language.word("definition.condition.no")
    }

    private var decay: [RuleView] {
        let signals = Signal.allCases.filter { book.decay.signals.contains($0) }.map(words.name)
        return book.decay.steps.map { step in
            var line = RuleView()
            let factor = Ratio(Int128(step.factor), over: Int128(Billionths.one.count)).map(language.percent) ?? ""
            line.text = language.phrase(
                "definition.rules.decay",
                ["days": language.text(days: step.olderThan), "factor": factor, "signals": language.list(signals)])
            return line
        }
    }
}
