import Receivables

/// All documents of a customer, settled ones included, newest first, in pages.
struct DocumentHistory {
    let documents: [Int]

    static let rowsOfPage = 500

    init(_ contents: SiteContents, customer: Int) {
        documents = contents.portfolio.documents(of: customer, upTo: contents.asOf).reversed()
    }

    /// A customer without a document has no history.
    var isNeeded: Bool { !documents.isEmpty }

    var pages: Int { (documents.count + Self.rowsOfPage - 1) / Self.rowsOfPage }

    func rows(ofPage page: Int) -> ArraySlice<Int> {
        let start = page * Self.rowsOfPage
        return documents[start..<min(start + Self.rowsOfPage, documents.count)]
    }
}
