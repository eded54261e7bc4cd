/// Where a portfolio finds the rows that belong together: follows from the records alone, whatever allocations do.
struct PortfolioIndices: Sendable {
    let documents: CustomerRanges
    let payments: CustomerRanges
    let disputes: DisputeIndex
    let collectors: CollectorIndex
    let visits: VisitIndex
    let mentions: FirstMentions
    let calendar: WorkingCalendar

    init(_ records: borrowing Records, _ policy: Policy) {
        let customers = records.customers.count
        documents = CustomerRanges(of: records.documents.customer, customers: customers)
        payments = CustomerRanges(of: records.payments.customer, customers: customers)
        disputes = DisputeIndex(records.disputes, documents: records.documents.count)
        collectors = CollectorIndex(records.assignments, customers: customers)
        visits = VisitIndex(records.visits, records.texts, customers: customers)
        mentions = FirstMentions(records, visits)
        calendar = WorkingCalendar(policy.officialDays, own: records.calendar)
    }
}
