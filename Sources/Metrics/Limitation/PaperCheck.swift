package import Receivables

/// Which papers of one open document are there, and who should find the others.
package struct PaperCheck: Sendable, Hashable {
    package enum Item: String, Sendable, Hashable, CaseIterable {
        case contract, order, delivery, acceptance, invoice, statement, demand

        /// `allCases`, made once for checks of each document.
        static let inOrder = allCases

        /// In `allCases`.
        var place: Int {
            switch self {
            case .contract: 0
            case .order: 1
            case .delivery: 2
            case .acceptance: 3
            case .invoice: 4
            case .statement: 5
            case .demand: 6
            }
        }
    }

    package enum Form: String, Sendable, Hashable { case original, copy }

    package enum Status: Sendable, Hashable {
        /// - grade: of its seal, signature or delivery; nil where the row tells of none.
        /// - form: nil where the row does not say.
        /// - source: the paper, or the visit that tells of it.
        case present(grade: EvidenceGrade?, form: Form?, source: LimitationEvent.Source)
        /// A number or a day stands in the receivables' row; the paper itself is not listed.
        case recorded
        /// A statement was signed more than 90 days ago.
        case outdated(days: Int, source: LimitationEvent.Source)
        /// - owner: who should find it, empty where nobody is known.
        case missing(owner: Text)
        case notApplicable
    }

    package struct Entry: Sendable, Hashable {
        package let item: Item
        package let status: Status
    }

    package let document: Int
    /// By `Item.allCases`.
    package let entries: [Entry]

    package subscript(item: Item) -> Status { entries[item.place].status }
}

/// A customer's papers, and what they say as a whole.
package struct CustomerPapers: Sendable, Hashable {
    /// Of his open documents, by document.
    package let checks: [PaperCheck]
    /// Open documents without a delivery note or an acceptance on file; nil where no `documents` table was read.
    package let withoutDeliveryProof: Int?
    /// Open documents of which nothing says that the tax invoice was handed over; nil where no table or column could.
    package let withoutInvoiceDelivery: Int?
    /// Days since the customer last signed a statement of account; nil where he never did.
    package let reconciliationAge: Int?
}
