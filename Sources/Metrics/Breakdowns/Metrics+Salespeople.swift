package import Receivables

/// What of one customer's overdue one person sold.
package struct SalespersonShare: Sendable, Hashable {
    /// Of the document, else of the customer; empty where the data do not say.
    package let salesperson: Text
    /// Minor units.
    package internal(set) var amount: Int128
    package internal(set) var documents: Int
}

extension Metrics {
    /// The overdue of a customer in a currency by who sold it, in the order of the documents; together it is
    /// `summary.overdue`.
    ///
    /// - Complexity: O(the customer's documents).
    package func salespersonShares(of summary: CustomerSummary) -> [SalespersonShare] {
        guard summary.overdue != 0 else { return [] }
        let (documents, texts) = (portfolio.records.documents, portfolio.records.texts)
        let own = portfolio.records.customers[summary.customer].salesperson
        var shares: [SalespersonShare] = []
        for document in portfolio.unsettledDocuments(of: summary.customer, on: asOf)
        where documents.currency[document] == summary.currency {
            guard let late = portfolio.daysPastDue(document, on: asOf), late > 0 else { continue }
            let uncovered = portfolio.state(of: document, on: asOf).uncovered
            guard uncovered > 0 else { continue }
            let seller = documents.salesperson[document].isEmpty ? own : documents.salesperson[document]
            let place = shares.firstIndex { texts.compare($0.salesperson, seller) == 0 } ?? shares.count
            if place == shares.count { shares.append(SalespersonShare(salesperson: seller, amount: 0, documents: 0)) }
            shares[place].amount += Int128(uncovered)
            shares[place].documents += 1
        }
        return shares
    }
}
