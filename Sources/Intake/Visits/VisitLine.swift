package import Receivables

/// A visit's record as it is kept: one canonical cell a column, whatever its source called or spelt it.
package struct VisitLine: Sendable {
    package let id: String
    package let customer: String
    package let date: CalendarDay
    /// The record that this one corrects; empty for a first record.
    package let corrects: String
    /// In the order of `columns`.
    package let cells: [String]
    package let file: String
    package let line: Int

    /// The canonical header.
    package static let columns: [String] = VisitColumn.all.map(\.name)

    init(_ visit: Visit, _ words: VisitWords, file: String) {
        id = words.texts.string(visit.id)
        customer = words.customer
        date = visit.date
        corrects = words.texts.string(visit.corrects)
        cells = VisitColumn.all.map { $0.cell(visit, words) }
        self.file = file
        line = visit.row.line ?? 0
    }
}

extension Records {
    /// Every visit of the portfolio as it would be recorded.
    package var visitLines: [VisitLine] {
        visits.map { visit in
            let words = VisitWords(
                texts: texts, currency: currencies[Int(visit.currency)],
                customer: texts.string(customers[Int(visit.customer)].id))
            return VisitLine(visit, words, file: sourceFiles[visit.row.file])
        }
    }
}
