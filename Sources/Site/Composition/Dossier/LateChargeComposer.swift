import Metrics
import Receivables
import Templates

/// What late payment of the open documents costs, at which rates, and which documents cannot be charged and why.
struct LateChargeComposer {
    let file: CaseFile
    let words: LateChargeWords
    private let language: Language

    private var contents: SiteContents { file.contents }
    /// Further documents stand as one sum: the smallest charges.
    private static let mostRows = 12

    init(file: CaseFile, words: LateChargeWords) {
        self.file = file
        self.words = words
        language = file.contents.language
    }

    var views: [LateChargesView] {
        guard file.figures.contains(where: { $0.now.overdue > 0 }) else { return [] }
        let charges = contents.recovery.lateCharges.charges(of: file.customer, isWithSettled: false)
        return charges.map { view($0) }
    }

    private func view(_ charges: LateCharges) -> LateChargesView {
        let currency = contents.records.currencies[Int(charges.currency)]
        var view = LateChargesView()
        view.anchor = currency.code
        view.total = language.sentence(
            charges.documents.isEmpty ? "lateCharge.none" : "lateCharge.total",
            [
                "undisputed": language.text(Money(minorUnits: charges.undisputed, currency: currency)),
                "disputed": language.text(Money(minorUnits: charges.disputed, currency: currency)),
                "end": end(charges.end),
            ])
        let rates = rates(charges)
        view.lines = rates.map { AdviceLine(text: line($0)) }
        for line in gaps(charges) + notes(charges) { view.lines.append(AdviceLine(text: line)) }
        view.unit = language.unitLine(currency)
        let documents = charges.documents
        let largest = documents.indices.sorted {
            (documents[$1].amount, $0) < (documents[$0].amount, $1)
        }
        view.rows = largest.prefix(Self.mostRows).map { row(documents[$0], rates, currency) }
        let rest = largest.dropFirst(Self.mostRows)
        if !rest.isEmpty {
            let sum = Money(minorUnits: rest.reduce(0) { $0 + documents[$1].amount }, currency: currency)
            view.more = language.phrase(words.more, count: rest.count, ["amount": language.number(sum)])
        }
        return view
    }

    private func end(_ end: LateChargeEnd) -> String {
        switch end {
        case .day(let day): language.text(day)
        case .bankruptcy(let claimed): language.phrase("lateCharge.endBankruptcy", ["date": language.text(claimed)])
        case .unknown: language.word("common.unknown")
        }
    }

    /// A rate in words, with how many documents it is for.
    private struct Rate {
        let rate: LateRate
        let text: String
        var count: Int
    }

    /// In the order of the documents that have them first.
    private func rates(_ charges: LateCharges) -> [Rate] {
        var rates: [Rate] = []
        // By place: a rate taken out of its list counts its text's references.
        for place in charges.documents.indices {
            let rate = charges.documents[place].rate
            if let known = rates.indices.first(where: { rates[$0].rate == rate }) {
                rates[known].count += 1
            } else {
                rates.append(Rate(rate: rate, text: self.rate(rate), count: 1))
            }
        }
        return rates
    }

    private func line(_ rate: Rate) -> String {
        language.phrase(words.rateLine, count: rate.count, ["rate": rate.text])
    }

    func rate(_ rate: LateRate) -> String {
        let phrase = rate.period == .day ? words.aDay : words.aYear
        let value = phrase.filled(with: ["rate": language.exactPercent(billionths: rate.value)])
        switch rate.source {
        case .contract(let row):
            return language.phrase("lateCharge.byContract", ["rate": value, "number": contract(row)])
        case .contractRaised(let row, let date):
            return language.phrase(
                "lateCharge.byContractRaised",
                ["rate": value, "number": contract(row), "date": language.text(date)])
        case .smallCompany(_, let standing):
            let declared: String? = standing.wasDeclared == true ? nil : language.word("lateCharge.undeclared")
            return language.phrase("lateCharge.bySmallCompany", ["rate": value]) + (declared ?? "")
        case .loanPrimeRate(let date):
            return language.phrase(
                "lateCharge.byLoanPrimeRate",
                ["rate": value, "date": language.text(date), "factor": language.factor(billionths: rate.multiple)])
        }
    }

    private func contract(_ row: Int) -> String {
        contents.records.contracts.indices.contains(row) ? contents.text(contents.records.contracts[row].number) : ""
    }

    private func gaps(_ charges: LateCharges) -> [String] {
        if charges.gaps.isEmpty { return [] }
        return LateChargeGap.ids.compactMap { id in
            let count = charges.gaps.count { $0.reason.id == id }
            guard count > 0 else { return nil }
            return language.phrase(
                "lateCharge.gapLine", count: count, ["why": language.word("lateCharge.gap.\(id)")])
        }
    }

    private func notes(_ charges: LateCharges) -> [String] {
        var notes: [String] = []
        if charges.documentsWithoutStanding > 0 {
            notes.append(language.phrase("lateCharge.withoutStanding", count: charges.documentsWithoutStanding))
        }
        if charges.hasGeneralDispute { notes.append(language.word("lateCharge.generalDispute")) }
        return notes
    }

    private func row(_ charge: DocumentLateCharge, _ rates: [Rate], _ currency: Currency) -> LateChargeRow {
        let spans = charge.spans.map { span in
            words.span.filled(with: [
                "from": language.text(span.after.adding(days: 1)), "to": language.text(span.through),
                "days": language.text(count: span.days),
                "amount": language.number(Money(minorUnits: Int128(span.amount), currency: currency)),
            ])
        }
        return LateChargeRow(
            number: contents.text(contents.records.documents.number[charge.document]),
            rate: rates.first { $0.rate == charge.rate }?.text ?? "",
            spans: spans.joined(by: words.separator),
            disputed: charge.disputed == 0
                ? nil : TemplateMoney(Money(minorUnits: charge.disputed, currency: currency)),
            amount: TemplateMoney(Money(minorUnits: charge.amount, currency: currency)))
    }
}

/// What the section on late charges says of every customer, looked up once for all.
final class LateChargeWords: Sendable {
    let span, aDay, aYear: Pattern
    let rateLine, more: CountedPhrase
    let separator: String

    init(_ language: Language) {
        span = language.pattern("lateCharge.span")
        aDay = language.pattern("lateCharge.aDay")
        aYear = language.pattern("lateCharge.aYear")
        rateLine = language.counted("lateCharge.rateLine")
        more = language.counted("lateCharge.more")
        separator = language.word("advice.separator")
    }
}
