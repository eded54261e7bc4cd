import Advice
import Playbooks

/// What stands above everything else: who must not be asked, where, and for what. Red only where it says stop.
struct GateComposer {
    let file: CaseFile
    let signals: SignalText

    private var language: Language { file.contents.language }

    var banners: [GateView] {
        file.advice.gates.map { gate in
            var view = GateView()
            view.level = gate.effect.banner.rawValue
            view.levelName = language.word("advice.\(gate.effect.banner.rawValue)")
            view.title =
                signals.words(.gateTitle, of: gate.id, gate.inputs)
                ?? language.phrase("advice.ownGate", ["id": gate.id.text])
            view.text = signals.words(.gateText, of: gate.id, gate.inputs)
            let duties = duties(gate.effect)
            view.duties = duties.isEmpty ? nil : language.list(duties)
            view.inputs =
                signals.hasWords(.gateTitle, of: gate.id)
                ? signals.inputs(gate.inputs, besides: .gateTitle, of: gate.id) : signals.inputs(gate.inputs)
            if let card = card(gate.effect.card) { (view.cardUrl, view.card) = ("../" + card.path, card.title) }
            return view
        }
    }

    private func duties(_ effect: GateEffect) -> [String] {
        var duties = [effect.legal.duty.map { language.word($0) }].compactMap(\.self)
        if effect.needsCompanion { duties.append(language.word("advice.companion")) }
        return duties
    }

    private func card(_ stem: String?) -> (path: String, title: String)? {
        let card = stem.flatMap { stem in file.contents.playbook.cards.first { $0.article.stem == stem } }
        return card.map { ($0.article.path, $0.article.title) }
    }
}

extension GateEffect.Legal {
    fileprivate var duty: String? {
        switch self {
        case .none: nil
        case .review: "advice.legalReview"
        case .sameDay: "advice.legalSameDay"
        case .only: "advice.legalOnly"
        }
    }
}
