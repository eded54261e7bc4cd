import Metrics
import Receivables

/// The three sentences at the top of a dossier: what is owed and may be asked, what was paid, what was said.
struct SummaryComposer {
    let file: CaseFile
    let visits: VisitHistory
    private let language: Language

    private var contents: SiteContents { file.contents }
    private var customer: Int { file.customer }
    private var figures: [CurrencyFigures] { file.figures }

    init(file: CaseFile, visits: VisitHistory) {
        self.file = file
        self.visits = visits
        language = file.contents.language
    }

    var sentences: [SentenceView] {
        // A currency in which nothing is open says nothing beside one in which something is.
        var sentences: [SentenceView] = []
        for place in figures.indices
        where figures[place].now.open != 0 || figures[place].now.tally.openDocuments > 0 {
            var parts = owed(figures[place], file.parts[place])
            addAsked(figures[place], to: &parts)
            sentences.append(SentenceView(parts: parts))
        }
        if sentences.isEmpty { sentences = [SentenceView(parts: language.sentence("customer.oweNothing", [:]))] }
        sentences.append(SentenceView(parts: paid))
        var said = seen
        addPromised(to: &said)
        if !said.isEmpty { sentences.append(SentenceView(parts: said)) }
        return sentences
    }

    private func owed(_ figures: CurrencyFigures, _ parts: [OpenPart]) -> [SentencePart] {
        let now = figures.now
        let open = language.text(now.money(now.open))
        if now.overdue > 0, let oldest = earliestDue(parts, where: \.isOverdue) {
            return language.sentence(
                "customer.oweOverdue", count: now.tally.overdueDocuments,
                [
                    "amount": language.text(now.money(now.overdue)), "date": language.text(oldest),
                    "days": language.text(days: contents.asOf.days(since: oldest)), "open": open,
                ])
        }
        guard let next = earliestDue(parts, where: { $0 == .notDue || $0 == .dueToday }) else {
            return language.sentence("customer.oweUndated", ["open": open])
        }
        return language.sentence("customer.oweNotDue", ["open": open, "date": language.text(next)])
    }

    /// The earliest due date of what is overdue, or of what will be due.
    private func earliestDue(_ parts: [OpenPart], where isWanted: (AgingClass) -> Bool) -> CalendarDay? {
        let due = contents.records.documents.due
        var earliest: CalendarDay?
        for part in parts where isWanted(part.aging) {
            guard let day = due[part.document].known else { continue }
            earliest = min(earliest ?? day, day)
        }
        return earliest
    }

    private func addAsked(_ figures: CurrencyFigures, to parts: inout [SentencePart]) {
        let now = figures.now
        // Where gates leave money to legal nobody asks for it at the door.
        guard now.overdue > 0, file.planGate == nil else { return }
        let claimable = now.tally.claimable
        let sentence =
            claimable > 0
            ? language.sentence("customer.askClaim", ["claimable": language.text(now.money(claimable))])
            : language.sentence("customer.askNothing", [:])
        parts.append(SentencePart(text: language.sentenceSpace, isFigure: false))
        parts += sentence
    }

    private var paid: [SentencePart] {
        let payments = contents.portfolio.payments(of: customer, upTo: contents.asOf)
        let last = payments.last {
            contents.portfolio.isCash($0, on: contents.asOf) && contents.records.payments.amount[$0] > 0
        }
        guard let last else {
            let isUnknown = contents.records.isOpenItemsOnly
            return language.sentence(isUnknown ? "customer.paidUnknown" : "customer.paidNever", [:])
        }
        let index = contents.records.payments.currency[last]
        let date = language.text(contents.records.payments.date[last])
        let money = Money(
            minorUnits: Int128(contents.records.payments.amount[last]),
            currency: contents.records.currencies[Int(index)])
        let amount = language.text(money)
        guard let own = figures.firstIndex(where: { $0.index == index }),
            let rate = figures[own].now[.onTimeRate].known, let late = figures[own].now[.daysLate].known
        else {
            return language.sentence("customer.paidLastOnly", ["date": date, "amount": amount])
        }
        let composer = FigureComposer(language: language)
        let (days, isEarly) = composer.lateness(late)
        return language.sentence(
            isEarly ? "customer.paidLastEarly" : "customer.paidLast",
            ["date": date, "amount": amount, "rate": composer.text(rate), "days": days])
    }

    private var seen: [SentencePart] {
        guard let last = visits.last else { return [] }
        let visits = contents.records.visits
        return language.sentence(
            "customer.seenLast",
            [
                "date": language.text(visits[last].date),
                "collector": contents.customers.person(contents.text(visits[last].collector)),
                "outcome": visits[last].outcome.map { contents.codes.outcome[$0] } ?? language.word("common.unknown"),
            ])
    }

    /// What was last promised, and what became of it by receipts.
    private func addPromised(to said: inout [SentencePart]) {
        guard let last = file.lastPromise else { return }
        let promise = contents.records.promises[last.promise]
        let currency = contents.records.currencies[Int(last.currency)]
        func text(_ amount: Int64) -> String {
            language.text(Money(minorUnits: Int128(amount), currency: currency))
        }
        let isKnown = contents.recovery.promises.receiptsAreKnown
        let sentence = language.sentence(
            isKnown ? "customer.promisedLast" : "customer.promisedUnknown",
            [
                "date": language.text(promise.madeOn), "due": language.text(promise.dueOn),
                "form": promise.form.map { contents.codes.form[$0] } ?? "",
                "amount": text(last.promised), "received": text(last.received),
                "state": contents.codes.promiseState[last.state],
            ])
        if visits.last != nil { said.append(SentencePart(text: language.sentenceSpace, isFigure: false)) }
        said += sentence
    }
}

extension Language {
    /// What stands between two sentences: nothing after a full-width stop.
    var sentenceSpace: String { tag.hasPrefix("zh") ? "" : " " }

    /// The label of a code of a closed vocabulary.
    func code(_ vocabulary: String, _ code: String) -> String {
        codes[vocabulary, code] ?? word("\(vocabulary).\(code.lowercased())")
    }
}
