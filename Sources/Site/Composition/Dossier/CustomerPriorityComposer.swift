import Advice
import Receivables

/// Where the customer stands in the order of visits, part by part, and what keeps him off the list.
struct CustomerPriorityComposer {
    let contents: SiteContents
    let signals: SignalText
    private let language: Language

    init(contents: SiteContents, signals: SignalText) {
        self.contents = contents
        self.signals = signals
        language = contents.language
    }

    func view(of customer: Int) -> PriorityView? {
        guard let priority = contents.advisor.priorities.priority(of: customer) else { return nil }
        var view = PriorityView()
        view.score = tenths(Int128(priority.tenths))
        view.parts = priority.parts.map { part($0) }
        view.keptOff =
            priority.keptOff.isEmpty
            ? nil
            : language.phrase(
                "advice.keptOff",
                [
                    "reasons": priority.keptOff.map { language.text($0) }.joined(
                        separator: language.word("advice.separator"))
                ])
        return view
    }

    private func part(_ part: PriorityPart) -> PriorityPartView {
        let points = Ratio(
            part.value.numerator * Int128(part.weight.count), over: part.value.denominator * 10_000_000)
        return PriorityPartView(
            name: language.word(part.kind.words),
            input: signals.value(part.input, of: part.kind.signal),
            sum: language.phrase(
                "advice.partSum",
                [
                    "value": language.percent(part.value),
                    "weight": part.weight.ratio.map { language.percent($0) } ?? "",
                    "points": tenths(points?.scaled(places: 1) ?? 0),
                ]))
    }

    private func tenths(_ tenths: Int128) -> String { language.decimal(scaled: tenths, places: 1) }
}

extension PriorityPart.Kind {
    fileprivate var words: String {
        switch self {
        case .amount: "priorityPart.amount"
        case .overdue: "priorityPart.overdue"
        case .broken: "priorityPart.broken"
        case .limitation: "priorityPart.limitation"
        case .contact: "priorityPart.contact"
        }
    }

    /// The signal whose kind its input has.
    fileprivate var signal: Signal {
        switch self {
        case .amount: .claimableAmount
        case .overdue: .daysPastDue
        case .broken: .brokenIn90Days
        case .limitation: .limitationState
        case .contact: .daysSinceContact
        }
    }
}
