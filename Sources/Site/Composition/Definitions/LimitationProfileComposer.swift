import Receivables

/// The limitation profile in force: what it says, where it comes from, and what nobody has verified.
struct LimitationProfileComposer {
    let contents: SiteContents

    private var language: Language { contents.language }

    func compose() -> LimitationProfileView {
        var view = LimitationProfileView()
        guard let rules = contents.portfolio.policy.limitation else {
            view.off = language.word("definition.profile.off")
            return view
        }
        view.facts = (period(rules) + others(rules) + origin(rules)).map { name, value in
            ParameterView(name: language.word("definition.profile." + name), value: value)
        }
        view.notes = rules.notes.texts(in: language.tag).map { note in
            var line = RuleView()
            line.text = note
            return line
        }
        view.hasNotes = !view.notes.isEmpty
        return view
    }

    private func period(_ rules: LimitationRules) -> [(String, String)] {
        let start = language.word("definition.start." + rules.start.rawValue)
        let demand =
            rules.suitWithinMonths.map { language.phrase("definition.profile.demandSuit", count: $0) }
            ?? word(rules.demandInterrupts)
        return [
            ("period", language.phrase("definition.profile.years", count: rules.years, ["start": start])),
            ("demand", rules.demandInterrupts ? demand : word(false)),
            ("acknowledgement", language.word("definition.acknowledgementForm." + rules.acknowledgement.rawValue)),
            ("partPayment", word(rules.partPaymentInterrupts)),
            ("states", language.list(rules.warningDays.map { language.text(count: $0) })),
        ]
    }

    private func others(_ rules: LimitationRules) -> [(String, String)] {
        let none = language.word("definition.value.none")
        let years = { (key: String, count: Int?) in
            count.map { language.phrase(key, count: $0) } ?? none
        }
        return [
            ("longStop", years("definition.profile.longStopYears", rules.longStopYears)),
            ("enforcement", years("definition.profile.enforcementYears", rules.enforcementYears)),
            ("guarantee", years("definition.value.months", rules.guaranteeMonths)),
            ("review", rules.reviewBefore.map { language.text($0) } ?? none),
        ]
    }

    private func origin(_ rules: LimitationRules) -> [(String, String)] {
        let isVerified = rules.isVerified
        let verified =
            isVerified ? language.word("definition.profile.verified") : language.word("definition.profile.unverified")
        let checked = [rules.checkedOn.map { language.text($0) }, verified].compactMap(\.self)
            .joined(separator: language.style.listSeparator)
        return [("source", rules.source.isEmpty ? rules.id : rules.source), ("checked", checked)]
    }

    private func word(_ flag: Bool) -> String {
        flag ? language.word("definition.condition.yes") : language.word("definition.condition.no")
    }
}
