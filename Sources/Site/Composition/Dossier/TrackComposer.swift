import Advice
import Playbooks
import Receivables

/// What to say: the tracks with their reasons, and what could not be judged and why.
struct TrackComposer {
    let file: CaseFile
    let signals: SignalText
    let tracks: TrackCatalogue
    let values: SpokenValues?
    private let advice: CustomerAdvice
    private let language: Language

    /// The others stand in the article.
    private static let mostLines = 2

    private var contents: SiteContents { file.contents }

    init(file: CaseFile, signals: SignalText, tracks: TrackCatalogue, values: SpokenValues?) {
        self.file = file
        self.signals = signals
        self.tracks = tracks
        self.values = values
        advice = file.advice
        language = file.contents.language
    }

    /// What a rule gives as its reason, the same on each track that it speaks for.
    private struct Reason {
        let text: String
        let inputs: String?
    }

    func fill(_ view: inout AdviceView) {
        var reasons = [Reason?](repeating: nil, count: advice.reasons.count)
        view.tracks = advice.tracks.map { track($0, &reasons) }
        view.legalOnly = advice.isLegalOnly ? language.word("advice.legalOnlyText") : nil
        view.further = advice.isLegalOnly ? [] : advice.further.map { AdviceLine(text: further($0)) }
        view.lapsed = advice.lapsed.map { rule in
            AdviceLine(text: reason(rule) + tracks.lapsed.filled(with: ["days": age(rule)]))
        }
        view.notJudged = notJudged.map { AdviceLine(text: $0) }
        view.hasMore = !view.further.isEmpty || !view.lapsed.isEmpty || !view.notJudged.isEmpty
        view.moreLine = moreLine(further: view.further.count, lapsed: view.lapsed.count)
    }

    private func moreLine(further: Int, lapsed: Int) -> String {
        var counts: [String] = []
        func add(_ phrase: CountedPhrase, _ count: Int) {
            if count > 0 { counts.append(language.phrase(phrase, count: count)) }
        }
        add(tracks.moreFurther, further)
        add(tracks.moreLapsed, lapsed)
        add(tracks.moreOpen, advice.notJudged.count)
        return language.list(counts)
    }

    /// - Parameter reasons: by rule, as far as they have been worded.
    private func track(_ advice: TrackAdvice, _ reasons: inout [Reason?]) -> TrackView {
        let words = tracks[advice.track]
        var why: [ReasonView] = []
        why.reserveCapacity(advice.gates.count + advice.parts.count)
        for id in advice.gates { why.append(ReasonView(text: gate(id))) }
        for part in advice.parts { why.append(self.part(part, &reasons)) }
        return TrackView(
            url: words?.url, code: advice.track.text, title: words?.title ?? "", points: points(advice.weight),
            goal: words?.goal,
            say: words?.say?.filled(upTo: Self.mostLines) { values?[$0] }.map { AdviceLine(text: $0) } ?? [],
            never: words?.never, reasons: why)
    }

    private func gate(_ id: RuleID) -> String {
        let gate = advice.gates.first { $0.id == id }
        let title = gate.flatMap { signals.words(.gateTitle, of: id, $0.inputs) } ?? id.text
        return language.phrase("advice.byGate", ["gate": title])
    }

    private func part(_ part: TrackAdvice.Part, _ reasons: inout [Reason?]) -> ReasonView {
        guard let place = advice.reasons.firstIndex(where: { $0.id == part.rule }) else { return ReasonView(text: "") }
        let rule = advice.reasons[place]
        let reason = reasons[place] ?? reason(for: rule)
        reasons[place] = reason
        let halved = part.factor < .one && part.factor.count > 0
        return ReasonView(
            text: reason.text, inputs: reason.inputs,
            points: tracks.points.filled(with: ["points": points(part.weight)])
                + (halved ? decay(part, rule) : ""))
    }

    private func reason(for rule: FiredRule) -> Reason {
        Reason(text: reason(rule), inputs: signals.inputs(rule.inputs, besides: .ruleReason, of: rule.id))
    }

    private func decay(_ part: TrackAdvice.Part, _ rule: FiredRule) -> String {
        language.phrase(
            "advice.halved", ["days": age(rule), "factor": part.factor.ratio.map { language.percent($0) } ?? ""])
    }

    func reason(_ rule: FiredRule) -> String {
        signals.words(.ruleReason, of: rule.id, rule.inputs) ?? signals.inputs(rule.inputs)
            ?? language.phrase("advice.ownRule", ["id": rule.id.text])
    }

    private func age(_ rule: FiredRule) -> String {
        let newest = rule.inputs.lazy.compactMap(\.value.newestDay).max()
        return newest.map { language.text(count: contents.asOf.days(since: $0)) } ?? ""
    }

    private func further(_ track: TrackAdvice) -> String {
        let title = tracks[track.track]?.title ?? ""
        return tracks.further.filled(with: [
            "code": track.track.text, "title": title, "points": points(track.weight),
        ])
    }

    /// One line for each thing that is not known, with the gates and rules that wait for it.
    private var notJudged: [String] {
        var groups: [(why: String, ids: [String], signals: [String])] = []
        for entry in advice.notJudged {
            let why = language.list(entry.missing.map { signals.unknown($0.why) }.withoutRepeats)
            let names = entry.missing.map { signals.name($0.signal) }
            if let same = groups.firstIndex(where: { $0.why == why }) {
                groups[same].ids.append(entry.id.text)
                groups[same].signals += names
            } else {
                groups.append((why, [entry.id.text], names))
            }
        }
        return groups.map { group in
            language.phrase(
                "advice.notJudged",
                [
                    "ids": language.list(group.ids), "why": group.why,
                    "signals": language.list(group.signals.withoutRepeats),
                ])
        }
    }

    private func points(_ weight: Billionths) -> String {
        guard let ratio = weight.ratio, let tenths = ratio.scaled(places: 1) else { return "" }
        return tenths % 10 == 0
            ? language.decimal(scaled: tenths / 10, places: 0) : language.decimal(scaled: tenths, places: 1)
    }
}

extension [String] {
    /// The first of equal texts only.
    var withoutRepeats: [String] {
        var kept: [String] = []
        for text in self where !kept.contains(text) { kept.append(text) }
        return kept
    }
}
