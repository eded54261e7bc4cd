import Findings

/// A row with more or fewer cells than the header names.
enum RaggedRow {
    static func check(_ fit: RecordFit, _ plan: FilePlan, _ reading: inout RowReading) {
        switch fit {
        case .exact, .blankTail: return
        case .short(let missing):
            guard !plan.padsShortRows else { return }
            note(plan.width - missing, plan.width, &reading)
        case .long(let extra): note(plan.width + extra, plan.width, &reading)
        }
    }

    private static func note(_ count: Int, _ width: Int, _ reading: inout RowReading) {
        reading.note(
            .raggedRow, "the row has \(count) fields, the header \(width)",
            help: count > width
                ? "put quotes around values that hold the delimiter" : "reading: { ragged: pad } fills short rows")
    }
}
