package import Receivables

/// Which late charge applies to which document on a day: made once, asked for each customer.
package struct LateChargeTerms: Sendable {
    /// Billionths: the loan prime rate and half of it again, the upper end of what courts add.
    package static let usualMultiple: Int64 = 1_500_000_000

    package let portfolio: Portfolio
    package let day: CalendarDay
    /// Billionths by which the loan prime rate is taken where nothing is agreed.
    package let multiple: Int64
    let loanPrimeRates: InterestRates
    private let contracts: IdentifierIndex
    /// By customer: the date of the first bankruptcy claim.
    private let bankruptcies: [Int32: CalendarDay]

    /// - Parameter day: not after the portfolio's own, which it is where none is given.
    /// - Complexity: linear in contracts, rates and evidence.
    package init(_ portfolio: Portfolio, on day: CalendarDay? = nil, multiple: Int64 = usualMultiple) {
        let day = min(day ?? portfolio.asOf, portfolio.asOf)
        let records = portfolio.records
        self.portfolio = portfolio
        self.day = day
        self.multiple = multiple
        loanPrimeRates = InterestRates(.loanPrimeRate, in: records, upTo: day)
        contracts = IdentifierIndex(records.contracts.map(\.number), in: records.texts)
        let claims = records.evidence.filter { $0.isBankruptcyClaim(on: day) }.map { ($0.customer, $0.date) }
        bankruptcies = Dictionary(claims, uniquingKeysWith: min)
    }

    /// The contract that the document names, if it is the customer's and was signed by the day.
    func contractRow(of document: Int) -> Int? {
        let number = portfolio.records.documents.contract[document]
        guard !number.isEmpty else { return nil }
        let customer = portfolio.records.documents.customer[document]
        return contracts.firstRow(of: number, in: portfolio.records.texts) { row in
            // An unknown signing day is before all others.
            portfolio.records.contracts[row].customer == customer && portfolio.records.contracts[row].signedOn <= day
        }
    }

    /// Up to when the customer's late charges run.
    package func end(of customer: Int) -> LateChargeEnd {
        if let claimed = bankruptcies[Int32(customer)] { return .bankruptcy(claimed: claimed) }
        return portfolio.records.customers[customer].status == .insolvent ? .unknown : .day(day)
    }
}

/// Up to when late charges run.
package enum LateChargeEnd: Sendable, Hashable {
    /// They still run.
    case day(CalendarDay)
    /// They stopped before this day, on which our claim in the customer's bankruptcy is dated. The petition was
    /// accepted on it or before it; of that day the data know nothing.
    case bankruptcy(claimed: CalendarDay)
    /// The customer is insolvent, and no paper says since when.
    case unknown

    /// The last day that is counted; nil where it is not known.
    package var lastDay: CalendarDay? {
        switch self {
        case .day(let day): day
        case .bankruptcy(let claimed): claimed.adding(days: -1)
        case .unknown: nil
        }
    }
}

extension Evidence {
    fileprivate func isBankruptcyClaim(on day: CalendarDay) -> Bool {
        kind == .bankruptcyClaim && date.isKnown && date <= day && state != .missing && state != .notApplicable
    }
}
