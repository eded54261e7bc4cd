import Findings
import Receivables

/// Blank due dates, derived from terms where these have one meaning; due dates before their documents.
struct DueDates {
    private var known: [String: PaymentTerms?] = [:]
    private var derivedByFile: [Int: Int] = [:]

    /// - Parameter marks: by sorted document.
    mutating func settle(
        _ records: inout Records, _ texts: TextPool, marks: (Int) -> RowMark, _ outcomes: inout RowOutcomes,
        hasDueColumn: (Int) -> Bool
    ) {
        for document in 0..<records.documents.count {
            let due = records.documents.due[document]
            let date = records.documents.date[document]
            if due.isKnown {
                if due < date { noteReversed(marks(document), &outcomes) }
                continue
            }
            guard records.documents.kind[document].takesTerms,
                !records.documents.flags[document].contains(.retention)
            else { continue }
            derive(document, &records, texts, marks, &outcomes, hasDueColumn)
        }
        for (file, count) in derivedByFile.sorted(by: { $0.key < $1.key }) {
            outcomes.report(
                Finding(
                    .dueDerived, at: SourceLocation(file: records.sourceFiles[file]),
                    "the file has no due_date: \(count) due dates were worked out from terms"))
        }
    }

    private mutating func derive(
        _ document: Int, _ records: inout Records, _ texts: TextPool, _ marks: (Int) -> RowMark,
        _ outcomes: inout RowOutcomes, _ hasDueColumn: (Int) -> Bool
    ) {
        let own = records.documents.terms[document]
        let customers = records.customers[Int(records.documents.customer[document])].terms
        for (text, owner) in [(own, "its"), (customers, "the customer's")] where !text.isEmpty {
            let words = texts.string(text)
            guard let terms = terms(words) else {
                outcomes.warn(
                    .unknownTerms, marks(document),
                    "due_date is blank, and \(owner) terms \(quoted: words) have more than one meaning",
                    help: "export due_date, or write NET 30, EOM 30, DAY 10 OF +1")
                continue
            }
            let due = terms.dueDay(from: records.documents.date[document])
            records.documents.due[document] = due
            records.documents.flags[document].insert(.dueDerived)
            let mark = marks(document)
            if hasDueColumn(Int(mark.file)) {
                outcomes.warn(
                    .dueDerived, mark, field: "due_date",
                    "due_date is blank: \(due) from \(owner) terms \(quoted: words)")
            } else {
                derivedByFile[Int(mark.file), default: 0] += 1
            }
            return
        }
    }

    private mutating func terms(_ text: String) -> PaymentTerms? {
        if let known = known[text] { return known }
        let terms = PaymentTerms(text)
        known[text] = .some(terms)
        return terms
    }

    private func noteReversed(_ mark: RowMark, _ outcomes: inout RowOutcomes) {
        outcomes.warn(
            .dueBeforeInvoice, mark, field: "due_date", "due_date lies before invoice_date", help: "check both dates")
    }
}

extension DocumentKind {
    /// Credit notes and prepayments fall due to nobody.
    fileprivate var takesTerms: Bool { self != .creditNote && self != .prepayment }
}
