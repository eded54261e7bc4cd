import Receivables

/// One page for all customers on which a visit is recorded without a server: `record.html#C0042`.
struct RecordPage {
    let contents: SiteContents
    let setting: PageSetting

    static let path: PagePath = "record.html"

    private var language: Language { contents.language }

    func compose() -> RecordView {
        var view = RecordView()
        view.site = setting.site
        view.page = setting.frame(language.word("record.title"), section: .visits, depth: 0)
        view.dataFile = CustomersPage.dataFile
        view.channels = choices("channel", VisitChannel.self)
        view.places = choices("place", PlaceType.self)
        view.roles = choices("role", MetRole.self)
        view.answers = [
            choice(.yes, "sheet.yes"), choice(.no, "sheet.no"),
        ]
        view.demands = choices("demandMade", DemandMade.self)
        view.deliveries = choices("delivery", DeliveryMode.self)
        view.acknowledgements = choices("acknowledgement", AcknowledgementLevel.self)
        view.outcomes = choices("outcome", VisitOutcome.self)
        view.instruments = choices("instrument", PaymentMethod.self)
        view.reasons = choices("why", NonPaymentReason.self)
        view.forms = choices("form", PromiseForm.self)
        view.moods = choices("mood", Mood.self)
        view.observations = choices("observation", SiteObservation.self)
        view.risks = choices("riskFlag", RiskFlag.self)
        view.nextSteps = choices("nextStep", NextStep.self)
        view.currencies = currencies
        view.people = people
        return view
    }

    /// The reporting currency first: it is the one of customers without a document.
    private var currencies: [CurrencyChoiceView] {
        let reporting = contents.portfolio.policy.currency
        return ([reporting] + contents.records.currencies.filter { $0 != reporting })
            .map { CurrencyChoiceView(code: $0.code, digits: Int($0.minorDigits)) }
    }

    /// Whose visits may be recorded here: in a collector's own tree, his.
    private var people: [ChoiceView] {
        let all = contents.records.people.map { person in
            ChoiceView(code: contents.text(person.id), label: contents.customers.person(contents.text(person.id)))
        }
        guard case .collector(let id) = contents.audience else { return all }
        return all.filter { $0.code == id }
    }

    private func choices<Code: RawRepresentable<String> & CaseIterable>(
        _ family: String, _ codes: Code.Type
    ) -> [ChoiceView] {
        codes.allCases.map { ChoiceView(code: $0.rawValue, label: language.code(family, $0.rawValue)) }
    }

    private func choice(_ answer: YesNoUnknown, _ key: String) -> ChoiceView {
        ChoiceView(code: answer.rawValue, label: language.word(key))
    }
}
