import Metrics
import Receivables
import Templates

/// What a customer promised, and what receipts made of it.
struct PromiseComposer {
    let file: CaseFile
    private let language: Language

    private var contents: SiteContents { file.contents }
    static let mostRows = 12
    private let ledger: PromiseLedger
    private var receiptsAreKnown: Bool { ledger.receiptsAreKnown }

    init(file: CaseFile) {
        self.file = file
        ledger = file.contents.recovery.promises
        language = file.contents.language
    }

    func fill(_ view: inout DossierPromises) {
        let hasData = contents.records.presentTables.contains(.promises) || !contents.records.promises.isEmpty
        view.empty = language.word(hasData ? "promises.empty" : "promises.noTable")
        view.isJudged = receiptsAreKnown
        let (shown, older) = split
        let first = file.judgements.first?.currency
        let hasSeveralCurrencies = file.judgements.contains { $0.currency != first }
        view.rows = shown.map { row($0, hasSeveralCurrencies) }
        view.older = older.isEmpty ? nil : self.older(older)
        view.rate = file.judgements.isEmpty ? nil : rate
    }

    /// Newest first: the rows that are shown, those that are not due yet among them, and the others.
    private var split: (shown: [PromiseJudgement], older: [PromiseJudgement]) {
        let promises = contents.records.promises
        let sorted = file.judgements.sorted {
            (promises[$1.promise].madeOn, promises[$1.promise].dueOn, $1.promise)
                < (promises[$0.promise].madeOn, promises[$0.promise].dueOn, $0.promise)
        }
        var (shown, older) = ([PromiseJudgement](), [PromiseJudgement]())
        shown.reserveCapacity(min(sorted.count, Self.mostRows))
        for (place, judgement) in sorted.enumerated() {
            if place < Self.mostRows || judgement.state == .open {
                shown.append(judgement)
            } else {
                older.append(judgement)
            }
        }
        return (shown, older)
    }

    /// How many older promises there are, by what became of them.
    private func older(_ judgements: [PromiseJudgement]) -> String {
        guard receiptsAreKnown else { return language.phrase("promises.older", count: judgements.count) }
        let states = PromiseState.allCases.compactMap { state -> String? in
            let count = judgements.count { $0.state == state }
            guard count > 0 else { return nil }
            return language.phrase(
                "promises.olderState",
                ["state": contents.codes.promiseState[state], "count": language.text(count: count)])
        }
        return language.phrase(
            "promises.olderStates", count: judgements.count, ["states": language.list(states)])
    }

    private func row(_ judgement: PromiseJudgement, _ showsCurrency: Bool) -> PromiseRow {
        let promise = contents.records.promises[judgement.promise]
        let currency = contents.records.currencies[Int(judgement.currency)]
        func money(_ amount: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(amount), currency: currency))
        }
        let (code, about) = (showsCurrency ? currency.code : nil, about(judgement, promise).joined(by: " · "))
        guard receiptsAreKnown else {
            return PromiseRow(
                madeOn: promise.madeOn.template, dueOn: promise.dueOn.template, amount: money(judgement.promised),
                currency: code, level: judgement.level, about: about)
        }
        return PromiseRow(
            madeOn: promise.madeOn.template, dueOn: promise.dueOn.template, amount: money(judgement.promised),
            currency: code, mark: judgement.state.mark,
            state: contents.codes.promiseState[judgement.state], isBroken: judgement.state == .broken,
            received: money(judgement.received), missing: judgement.missing > 0 ? money(judgement.missing) : nil,
            last: judgement.last.template, level: judgement.level, keptOn: judgement.keptOn.map { TemplateDay($0) },
            about: about, fills: fills(judgement, currency))
    }

    /// The receipts that came in its window.
    private func fills(_ judgement: PromiseJudgement, _ currency: Currency) -> String? {
        let fills = ledger.fills(of: judgement)
        guard !fills.isEmpty else { return nil }
        let phrase = language.pattern("promises.fill")
        return language.list(
            fills.map { fill in
                let amount = Money(minorUnits: Int128(fill.amount), currency: currency)
                return phrase.filled(with: ["date": language.text(fill.day), "amount": language.number(amount)])
            })
    }

    private func about(_ judgement: PromiseJudgement, _ promise: Promise) -> [String] {
        var notes: [String] = []
        notes.reserveCapacity(4)
        if let form = promise.form { notes.append(contents.codes.form[form]) }
        if let promisor = contents.known(promise.promisor) { notes.append(promisor) }
        if let number = contents.known(promise.invoiceNumber) {
            notes.append(language.phrase("promises.forDocument", ["number": number]))
        }
        if let plan = contents.known(promise.plan) { notes.append(language.phrase("promises.ofPlan", ["plan": plan])) }
        if let condition = contents.known(promise.condition) { notes.append(condition) }
        if judgement.successor != nil { notes.append(language.word("promises.superseded")) }
        if let withdrawn = promise.withdrawnOn.known, withdrawn <= contents.asOf {
            notes.append(language.phrase("promises.withdrawn", ["date": language.text(withdrawn)]))
        }
        return notes
    }

    /// How this customer keeps his word, by count and by amount, with what so few cases leave open.
    private var rate: SentenceView {
        let rate = ledger.rate(of: file.customer)
        let url = "../definitions.html#promise-kept-rate"
        guard let share = rate.byCount.rate.known, let interval = rate.byCount.interval else {
            let why = FigureComposer(language: language).reason(rate.byCount.reason)
            return SentenceView(parts: language.sentence("promises.rateNone", ["why": why]), url: url)
        }
        let amounts = rate.amounts.compactMap { amounts in
            rate.byAmount(in: amounts.currency).known.map { share in
                rate.amounts.count > 1
                    ? "\(contents.currencyCodes[Int(amounts.currency)]) \(language.percent(share))"
                    : language.percent(share)
            }
        }
        return SentenceView(
            parts: language.sentence(
                "promises.rate",
                [
                    "rate": language.percent(share), "kept": language.text(count: rate.kept),
                    "n": language.text(count: rate.n), "low": percent(interval.low), "high": percent(interval.high),
                    "amount": language.list(amounts),
                ]), url: url)
    }

    private func percent(_ billionths: Int64) -> String {
        Ratio(Int128(billionths), over: 1_000_000_000).map { language.percent($0) } ?? ""
    }
}

extension PromiseState {
    /// Tells the state without colour.
    fileprivate var mark: String {
        switch self {
        case .open: "○"
        case .kept: "✓"
        case .partial: "◐"
        case .broken: "✗"
        case .renegotiated: "↻"
        case .withdrawn: "–"
        }
    }
}
