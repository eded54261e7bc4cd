package import Receivables

/// The limitation of every open document as of the portfolio's day.
///
/// Formula: safe date = anchor + period; anchor = due date, or the last interruption proved with grade A or B.
/// Unit: calendar days. Undefined: without a due date, and where the configuration switches the clock off. Better:
/// more days left. The numbers are worked out at once; the chain of events behind one of them when it is asked for
/// (`history(of:)`), and so are guarantees, bills and papers.
///
/// A class: whoever asks for one part of it shares all by one reference.
package final class LimitationRegister: Sendable {
    package let portfolio: Portfolio
    /// Nil where the configuration says `none`: every document is then without a clock.
    package let rules: LimitationRules?
    /// Of open documents above zero, by document.
    package let clocks: [LimitationClock]
    /// Of customers with such a document, by customer.
    package let customers: [CustomerLimitation]
    /// By currency, rising.
    package let totals: [LimitationTotal]

    let records: ClaimRecords
    /// Of `clocks`.
    private let ranges: CustomerRanges

    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: O(documents + movements of those open + visits, papers, promises and plans of customers with
    ///   something open).
    package init(_ portfolio: Portfolio, jobs: Int = 2) {
        let records = ClaimRecords(portfolio, jobs: jobs)
        let walk = LimitationWalk(records: records)
        self.portfolio = portfolio
        self.records = records
        rules = records.law?.rules
        let clocks = inParallel(portfolio.customerRuns(jobs)) { walk.clocks(of: $0) }.flatMap { $0 }
        self.clocks = clocks
        ranges = CustomerRanges(of: clocks.map { Int32($0.customer) }, customers: portfolio.customerCount)
        customers = LimitationRegister.customers(clocks, records)
        totals = clocks.totals()
    }

    private static func customers(_ clocks: [LimitationClock], _ records: ClaimRecords) -> [CustomerLimitation] {
        var customers: [CustomerLimitation] = []
        var begin = 0
        for end in clocks.indices where end + 1 == clocks.count || clocks[end + 1].customer != clocks[end].customer {
            let own = CustomerLimitation(clocks[begin...end], records.documents.number, records.texts)
            if let own { customers.append(own) }
            begin = end + 1
        }
        return customers
    }
}

extension LimitationRegister {
    /// Nil for documents that are settled, credits, or dated later.
    package func clock(of document: Int) -> LimitationClock? {
        let place = clocks.partitioningIndex { $0.document >= document }
        return place < clocks.count && clocks[place].document == document ? clocks[place] : nil
    }

    /// The customer's clocks, by document; empty where nothing is open.
    package func clocks(of customer: Int) -> ArraySlice<LimitationClock> {
        clocks[ranges[customer]]
    }

    /// Nil where the customer has nothing open.
    package func customer(_ customer: Int) -> CustomerLimitation? {
        let place = customers.partitioningIndex { $0.customer >= customer }
        return place < customers.count && customers[place].customer == customer ? customers[place] : nil
    }

    /// The same as `totals`, of one customer.
    package func totals(of customer: Int) -> [LimitationTotal] { Array(clocks(of: customer)).totals() }

    /// The same as `totals`, of some documents: one of our companies, one collector's customers.
    package func totals(where isWanted: (LimitationClock) -> Bool) -> [LimitationTotal] {
        clocks.filter(isWanted).totals()
    }

    /// Why a document has no date; nil where it has one or is in proceedings.
    package func missingReason(of clock: LimitationClock) -> MissingClockReason? {
        guard clock.state == .noClock else { return nil }
        guard rules != nil else { return .switchedOff }
        return records.documents.due[clock.document].isKnown || history(of: clock.document)?.judgedOn != nil
            ? .unknownEnforcement : .noDueDate
    }
}

extension Array {
    /// The first place from which on `isBehind` holds; the elements are in that order.
    fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
