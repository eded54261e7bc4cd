import Advice
import Receivables

/// Where the customer stands in the order of visits, part by part, and what keeps him off the list.
///
/// Made once for all customers.
struct CustomerPriorityComposer: Sendable {
    private let contents: SiteContents
    private let signals: SignalText
    private let language: Language
    /// By kind of part.
    private let names: [String]
    private let sum: Pattern
    private let separator: String

    init(contents: SiteContents, signals: SignalText) {
        self.contents = contents
        self.signals = signals
        language = contents.language
        names = PriorityPart.Kind.allCases.map { contents.language.word("priorityPart.\($0.rawValue)") }
        sum = contents.language.pattern("advice.partSum")
        separator = contents.language.word("advice.separator")
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
                    "reasons": priority.keptOff.map { language.text($0) }.joined(by: separator)
                ])
        return view
    }

    private func part(_ part: PriorityPart) -> PriorityPartView {
        let points = Ratio(
            part.value.numerator * Int128(part.weight.count), over: part.value.denominator * 10_000_000)
        return PriorityPartView(
            name: names[part.kind.place],
            input: signals.value(part.input, of: part.kind.signal),
            sum: sum.filled(with: [
                "value": language.percent(part.value),
                "weight": part.weight.ratio.map { language.percent($0) } ?? "",
                "points": tenths(points?.scaled(places: 1) ?? 0),
            ]))
    }

    private func tenths(_ tenths: Int128) -> String { language.decimal(scaled: tenths, places: 1) }
}

extension PriorityPart.Kind {
    fileprivate var place: Int {
        switch self {
        case .amount: 0
        case .overdue: 1
        case .broken: 2
        case .limitation: 3
        case .contact: 4
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
