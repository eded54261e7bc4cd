import Metrics
import Receivables

/// Which customers have a page of evidence, and the rows that it is made from, found once for all.
struct EvidenceList: Sendable {
    let contents: SiteContents
    private let papers: RowsByCustomer
    private let contracts: RowsByCustomer
    private let plans: RowsByCustomer
    private let isWanted: [Bool]

    /// Those who owe something past due, for nobody goes to court over what is not due yet; where letters are for due
    /// visits alone, of them those who are visited next or whose limitation is near or past.
    init(_ contents: SiteContents) {
        let records = contents.records
        self.contents = contents
        let customers = records.customers.count
        papers = RowsByCustomer(records.evidence.map(\.customer), customers: customers)
        contracts = RowsByCustomer(records.contracts.map(\.customer), customers: customers)
        plans = RowsByCustomer(records.plans.map(\.customer), customers: customers)
        let next = contents.letters == .due ? contents.visitedNext : []
        let limitation = contents.recovery.limitation
        isWanted = records.customers.indices.map { customer in
            switch contents.letters {
            case .none: false
            case .all: contents.owesPastDue(customer)
            case .due:
                (next.contains(customer) || limitation.customer(customer)?.clock.isUrgent ?? false)
                    && contents.owesPastDue(customer)
            }
        }
    }

    func has(_ customer: Int) -> Bool { isWanted.indices.contains(customer) && isWanted[customer] }

    func papers(of customer: Int) -> [Int] { papers[customer].map { Int($0) } }
    func contracts(of customer: Int) -> [Int] { contracts[customer].map { Int($0) } }
    func plans(of customer: Int) -> [Int] { plans[customer].map { Int($0) } }
}

extension SiteContents {
    fileprivate func owesPastDue(_ customer: Int) -> Bool {
        metrics.summaries(of: customer).contains { $0.overdue > 0 }
    }
}
