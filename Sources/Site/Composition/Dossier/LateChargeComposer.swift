import Metrics
import Receivables

/// What late payment of the open documents costs, at which rates, and which documents cannot be charged and why.
struct LateChargeComposer {
    let file: CaseFile

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }
    /// Further documents stand as one sum: the smallest charges.
    private static let mostRows = 12

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
        view.lines = (rates(charges) + gaps(charges) + notes(charges)).map { AdviceLine(text: $0) }
        view.unit = language.unitLine(currency)
        let largest = charges.documents.enumerated().sorted {
            ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
        }
        view.rows = largest.prefix(Self.mostRows).map { row($0.element, currency) }
        let rest = largest.dropFirst(Self.mostRows).map(\.element)
        if !rest.isEmpty {
            let sum = Money(minorUnits: rest.reduce(0) { $0 + $1.amount }, currency: currency)
            view.more = language.phrase("lateCharge.more", count: rest.count, ["amount": language.number(sum)])
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

    /// One line a rate, with how many documents it is for.
    private func rates(_ charges: LateCharges) -> [String] {
        var seen: [(rate: LateRate, count: Int)] = []
        for document in charges.documents {
            if let place = seen.firstIndex(where: { $0.rate == document.rate }) {
                seen[place].count += 1
            } else {
                seen.append((document.rate, 1))
            }
        }
        return seen.map { entry in
            language.phrase("lateCharge.rateLine", count: entry.count, ["rate": rate(entry.rate)])
        }
    }

    func rate(_ rate: LateRate) -> String {
        let value = language.phrase(
            rate.period == .day ? "lateCharge.aDay" : "lateCharge.aYear",
            ["rate": language.exactPercent(billionths: rate.value)])
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
        LateChargeGap.ids.compactMap { id in
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

    private func row(_ charge: DocumentLateCharge, _ currency: Currency) -> LateChargeRow {
        let spans = charge.spans.map { span in
            language.phrase(
                "lateCharge.span",
                [
                    "from": language.text(span.after.adding(days: 1)), "to": language.text(span.through),
                    "days": language.text(count: span.days),
                    "amount": language.number(Money(minorUnits: Int128(span.amount), currency: currency)),
                ])
        }
        return LateChargeRow(
            number: contents.text(contents.records.documents.number[charge.document]), rate: rate(charge.rate),
            spans: spans.joined(separator: language.word("advice.separator")),
            disputed: charge.disputed == 0
                ? nil : language.number(Money(minorUnits: charge.disputed, currency: currency)),
            amount: language.number(Money(minorUnits: charge.amount, currency: currency)))
    }
}
