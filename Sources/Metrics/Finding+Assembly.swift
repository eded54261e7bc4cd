import Findings
import Receivables

extension Finding {
    /// The note in words, at its row.
    init(_ note: AssemblyNote, _ records: Records) {
        let documents = records.documents
        let number = records.texts.string(documents.number[note.document])
        let currency = records.currencies[Int(documents.currency[note.document])]
        let amount = Money(minorUnits: Int128(note.amount), currency: currency).decimal
        let place = SourceLocation(
            file: records.sourceFiles.indices.contains(note.row.file) ? records.sourceFiles[note.row.file] : "",
            line: note.row.line)
        switch note.kind {
        case .overAllocated:
            self.init(
                .overAllocated, at: place,
                "\(private: amount) more than is left is allocated to document \(quoted: number); it stays unapplied")
        case .currencyMismatch:
            self.init(
                .currencyMismatch, at: place, field: "payment_amount",
                "document \(quoted: number) is in \(currency.code), what pays it is not, and payment_amount is missing")
        case .oppositeSigns:
            self.init(
                .oppositeSigns, at: place,
                "what is allocated to document \(quoted: number) would move it away from 0; it stays unapplied")
        case .unbacked:
            self.init(
                .unbackedAllocation, at: place,
                "the allocation to document \(quoted: number) names no payment or credit note that was read")
        }
    }
}
