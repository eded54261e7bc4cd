package import Findings
import Receivables

/// What keeps late charges from being worked out, gathered over customers in any order.
package struct LateChargeNotes: Sendable, Hashable {
    private var firstUncovered: CalendarDay?
    private var uncoveredDocuments = 0
    private var documentsWithoutStanding = 0
    private var customersWithoutDay: Set<Int> = []

    package init() {}

    package mutating func add(_ charges: LateCharges) {
        documentsWithoutStanding += charges.documentsWithoutStanding
        for gap in charges.gaps {
            switch gap.reason {
            case .noRate(let day): addUncovered(day)
            case .insolvencyDayUnknown: customersWithoutDay.insert(charges.customer)
            case .beforeLoanPrimeRate, .noRule, .receiptDayUnknown, .outOfRange: continue
            }
        }
        for document in charges.documents {
            if let day = document.rate.uncheckedAgainst { addUncovered(day) }
        }
    }

    package mutating func combine(_ other: LateChargeNotes) {
        firstUncovered = [firstUncovered, other.firstUncovered].compactMap(\.self).min()
        uncoveredDocuments += other.uncoveredDocuments
        documentsWithoutStanding += other.documentsWithoutStanding
        customersWithoutDay.formUnion(other.customersWithoutDay)
    }

    private mutating func addUncovered(_ day: CalendarDay) {
        firstUncovered = min(firstUncovered ?? day, day)
        uncoveredDocuments += 1
    }
}

extension LateChargeTerms {
    /// What is to be said of the late charges of all that is open, and of the contracts' rates.
    ///
    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: linear in the portfolio.
    package func findings(jobs: Int = 2) -> [Finding] {
        let parts = inParallel(portfolio.customerRuns(jobs)) { customers in
            var notes = LateChargeNotes()
            for customer in customers {
                let own = charges(of: customer, isWithSettled: false) { $0.mayBeNoted(until: $1) }
                for charges in own { notes.add(charges) }
            }
            return notes
        }
        return findings(parts.reduce(into: LateChargeNotes()) { $0.combine($1) })
    }

    /// - Parameter notes: of the customers whose charges were worked out already.
    package func findings(_ notes: LateChargeNotes) -> [Finding] {
        let records = portfolio.records
        return records.contracts.compactMap { Finding(oddRateOf: $0, records) }
            + notes.findings(hasLoanPrimeRates: !loanPrimeRates.isEmpty)
    }
}

extension LateRateChoice {
    /// Whether notes may have anything to say of a document with this rate: of most there is nothing, and what they
    /// cost need not be worked out to know it.
    fileprivate func mayBeNoted(until end: LateChargeEnd) -> Bool {
        guard case .success(let rate) = result, !isStandingMissing else { return true }
        return rate.uncheckedAgainst != nil || end == .unknown
    }
}

extension LateChargeNotes {
    fileprivate func findings(hasLoanPrimeRates: Bool) -> [Finding] {
        [uncovered(hasLoanPrimeRates), standing, insolvency].compactMap(\.self)
    }

    private func uncovered(_ hasLoanPrimeRates: Bool) -> Finding? {
        firstUncovered.map { day in
            Finding(
                uncovered: .loanPrimeRate, on: day, isKindKnown: hasLoanPrimeRates,
                neededBy: LateChargeNotes.count(uncoveredDocuments, "document"))
        }
    }

    private var standing: Finding? {
        guard documentsWithoutStanding > 0 else { return nil }
        let documents = LateChargeNotes.count(documentsWithoutStanding, "document")
        return Finding(
            .companySizeUnknown, field: "our_sme",
            "\(documents) of large or public debtors: were we a small company? set our_sme, or sme under our")
    }

    private var insolvency: Finding? {
        guard !customersWithoutDay.isEmpty else { return nil }
        let customers = LateChargeNotes.count(customersWithoutDay.count, "insolvent customer")
        return Finding(
            .insolvencyDayUnknown, "\(customers) without a dated bankruptcy claim; add it to the documents table")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension Finding {
    /// Nil where the contract has no late rate, or one that can be meant: above 0, at most 1 % a day, and per year
    /// from 0.1 % to 100 %.
    fileprivate init?(oddRateOf contract: Contract, _ records: borrowing Records) {
        guard let rate = contract.lateRate else { return nil }
        let isDaily = contract.lateRatePeriod == .day
        let (least, most): (Int64, Int64) = isDaily ? (1, 10_000_000) : (1_000_000, 1_000_000_000)
        guard rate < least || rate > most else { return nil }
        let file = contract.row.file
        let name = records.sourceFiles.indices.contains(file) ? records.sourceFiles[file] : ""
        let bound = isDaily ? "between 0 and 1 % a day" : "between 0.1 % and 100 % a year"
        let shown = "\(Finding.decimal(rate)) per \(contract.lateRatePeriod.rawValue)"
        self.init(
            .oddLateRate, at: SourceLocation(file: name, line: contract.row.line), field: "late_rate",
            "a late rate of \(shown) is not \(bound); write it as a fraction and check late_rate_per")
    }

    /// Billionths as a decimal number without needless zeros.
    private static func decimal(_ billionths: Int64) -> String {
        let magnitude = billionths.magnitude
        let places = String(String(magnitude % 1_000_000_000 + 1_000_000_000).dropFirst())
        let needed = places.reversed().drop { $0 == "0" }.reversed()
        let whole = "\(billionths < 0 ? "-" : "")\(magnitude / 1_000_000_000)"
        return needed.isEmpty ? whole : "\(whole).\(String(needed))"
    }
}
