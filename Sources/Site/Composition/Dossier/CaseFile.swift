import Advice
import Metrics
import Receivables

/// What the recovery engine says of one customer, asked once for all sections of his dossier, and only where one of
/// them needs it.
///
/// A class, so that the many composers of a dossier share it by one reference.
final class CaseFile {
    let contents: SiteContents
    let customer: Int
    let figures: [CurrencyFigures]
    let signals: Signals
    let advice: CustomerAdvice
    let judgements: ArraySlice<PromiseJudgement>

    /// What is open, by currency as the figures are.
    private(set) lazy var parts = openParts
    private(set) lazy var papers = contents.recovery.limitation.papers(of: customer)
    private(set) lazy var events = contents.recovery.limitation.events(of: customer)
    /// Events that hold no limitation because they name no document.
    private(set) lazy var unplaced = contents.recovery.limitation.unplaced(among: events)
    /// One for each currency in which something may be asked for.
    private(set) lazy var plans = figures.compactMap {
        $0.now.tally.claimable > 0 ? contents.recovery.plans(for: customer, $0) : nil
    }
    /// How he settled what he owed, by currency as the figures are.
    private(set) lazy var paymentRecords = figures.map { contents.metrics.paymentRecord(of: customer, $0) }
    /// The promise made last; of one day's that due last.
    private(set) lazy var lastPromise = latestPromise
    private lazy var signedPlans = SignedPlan.all(of: customer, judgements, contents)
    /// The instalments not due yet of signed plans that are neither cancelled nor broken, the next first.
    private(set) lazy var runningInstalments = instalmentsToCome

    init(_ contents: SiteContents, customer: Int, figures: [CurrencyFigures]) {
        self.contents = contents
        self.customer = customer
        self.figures = figures
        signals = contents.advisor.signals(of: customer)
        advice = contents.advisor.advice(by: signals)
        judgements = contents.recovery.promises.judgements(of: customer)
        for judgement in judgements.suffix(PromiseComposer.mostRows) {
            contents.fetch(contents.records.promises[judgement.promise].promisor)
            contents.fetch(contents.records.promises[judgement.promise].invoiceNumber)
        }
    }

    /// Those that would hold a date if they named a document.
    var unplacedProofs: [UnplacedEvent] { unplaced.filter { $0.event.grade?.isProof ?? false } }

    /// Of the open documents, the nearest date first; expired ones before all, those without a date last.
    var nearestClocks: [LimitationClock] {
        contents.recovery.limitation.clocks(of: customer).sorted {
            ($0.safeDate ?? .distantFuture, $0.document) < ($1.safeDate ?? .distantFuture, $1.document)
        }
    }

    /// Nobody talks about money with him: gates keep the case for legal.
    var isLegalOnly: Bool { advice.isLegalOnly }

    /// The position of the first gate that leaves money to legal: no amounts and no plans are offered then.
    var planGate: Int? { advice.gates.firstIndex { $0.effect.legal == .only || $0.effect.legal == .sameDay } }

    /// Plans of which an instalment was not paid, or not in full.
    var brokenPlans: [String] {
        guard contents.recovery.promises.receiptsAreKnown else { return [] }
        return signedPlans.filter(\.isBroken).map(\.id)
    }

    private var openParts: [[OpenPart]] {
        let parts = figures.map { contents.openParts(of: customer, currency: $0.index) }
        // Most sections tell documents by their numbers.
        for parts in parts { contents.fetchNumbers(of: parts.lazy.map(\.document)) }
        return parts
    }

    private var instalmentsToCome: [PromiseJudgement] {
        let open = signedPlans.filter { !$0.isBroken }.flatMap(\.instalments).filter { $0.state == .open }
        let promises = contents.records.promises
        return open.sorted { (promises[$0.promise].dueOn, $0.promise) < (promises[$1.promise].dueOn, $1.promise) }
    }

    private var latestPromise: PromiseJudgement? {
        let promises = contents.records.promises
        return judgements.max {
            (promises[$0.promise].madeOn, promises[$0.promise].dueOn)
                < (promises[$1.promise].madeOn, promises[$1.promise].dueOn)
        }
    }
}

/// A plan that was signed by the day and not cancelled, with the promises that are its instalments.
private struct SignedPlan {
    let id: String
    let instalments: [PromiseJudgement]
    var isBroken: Bool { instalments.contains { $0.state == .broken || $0.state == .partial } }

    static func all(
        of customer: Int, _ judgements: ArraySlice<PromiseJudgement>, _ contents: SiteContents
    ) -> [SignedPlan] {
        let (promises, texts) = (contents.records.promises, contents.records.texts)
        let instalments = judgements.filter { !promises[$0.promise].plan.isEmpty }
        guard !instalments.isEmpty else { return [] }
        return contents.records.plans.filter { plan in
            let isCancelled = plan.cancelledOn.known.map { $0 <= contents.asOf } ?? false
            return Int(plan.customer) == customer && plan.signedOn <= contents.asOf && !isCancelled
        }.map { plan in
            SignedPlan(
                id: texts.string(plan.id),
                instalments: instalments.filter { texts.compare(promises[$0.promise].plan, plan.id) == 0 })
        }
    }
}
