import Receivables

/// What a document's contract and its two sides say of late payment.
struct LateRateAgreement {
    /// Whether we were a small or medium-sized company towards a large or public debtor at signing.
    enum Standing: Equatable {
        case small(SmallCompanyStanding)
        case other
        /// The debtor is large or public, and nothing says what we were.
        case unknown
    }

    /// The regulation on payments to small and medium-sized companies is in force from this day on.
    static let smallCompanyRuleSince = CalendarDay(number: 18_506)
    /// Breaches from this day on are measured by the loan prime rate.
    static let loanPrimeRateSince = CalendarDay(number: 18_128)
    /// Billionths a day where nothing is agreed: five in ten thousand.
    private static let statutory: Int64 = 500_000

    /// Index into `Records.contracts`.
    let contract: Int?
    /// Nil where none is agreed: a rate of 0 is a cell that says nothing.
    let rate: LateRate?
    let standing: Standing
    /// Days of a year: the contract's own, else the policy's.
    let basis: Int
    /// The first day of being late.
    let breach: CalendarDay

    init(_ document: Int, _ contract: Int?, _ portfolio: Portfolio) {
        let terms = contract.map { portfolio.records.contracts[$0] }
        let basis = terms?.lateBasis.map(Int.init) ?? portfolio.policy.late.basis
        self.contract = contract
        self.basis = basis
        rate = contract.flatMap { row in
            guard let agreed = terms?.lateRate, agreed > 0 else { return nil }
            return LateRate(value: agreed, terms?.lateRatePeriod ?? .day, basis: basis, .contract(row))
        }
        standing = LateRateAgreement.standing(document, terms, portfolio)
        breach = portfolio.lateStart(of: document)?.adding(days: 1) ?? portfolio.records.documents.date[document]
    }

    func statutoryRate(_ standing: SmallCompanyStanding) -> LateRate {
        LateRate(
            value: LateRateAgreement.statutory, .day, basis: basis, .smallCompany(contract: contract, standing))
    }

    private static func standing(_ document: Int, _ terms: Contract?, _ portfolio: Portfolio) -> Standing {
        let debtor = Int(portfolio.records.documents.customer[document])
        let scale = portfolio.records.customers[debtor].scale
        let concluded = terms?.signedOn.known ?? portfolio.records.documents.date[document]
        guard scale == .large || scale == .publicBody, concluded >= smallCompanyRuleSince else { return .other }
        let entity = portfolio.records.texts.string(portfolio.records.documents.entity[document])
        let ourselves = portfolio.policy.ourselves[entity] ?? portfolio.policy.ourselves[""]
        guard let isSmall = terms?.weAreSME ?? ourselves?.isSME else { return .unknown }
        let known = SmallCompanyStanding(
            isOfContract: terms?.weAreSME != nil, wasDeclared: terms?.weDeclaredSME)
        return isSmall ? .small(known) : .other
    }
}

extension Portfolio {
    /// The last day that is not late: the due day, or the document's own where it was dated later. Nil where no due
    /// date is known.
    func lateStart(of document: Int) -> CalendarDay? {
        records.documents.due[document].known.map { max($0, records.documents.date[document]) }
    }
}
