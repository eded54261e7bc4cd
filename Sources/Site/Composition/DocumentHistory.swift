import Receivables

/// All documents of a customer, settled ones included, newest first, in pages.
struct DocumentHistory {
    /// Oldest first.
    private let documents: Range<Int>

    static let rowsOfPage = 500

    init(_ contents: SiteContents, customer: Int) {
        documents = contents.portfolio.documents(of: customer, upTo: contents.asOf)
    }

    /// A customer without a document has no history.
    var isNeeded: Bool { !documents.isEmpty }

    var count: Int { documents.count }
    var pages: Int { (documents.count + Self.rowsOfPage - 1) / Self.rowsOfPage }

    /// Places in the history, newest first from 0.
    func places(ofPage page: Int) -> Range<Int> {
        let start = page * Self.rowsOfPage
        return start..<min(start + Self.rowsOfPage, documents.count)
    }

    func document(at place: Int) -> Int { documents.upperBound - 1 - place }
}
