import Findings
import Receivables

/// The rejected rows of each source file as a file of the same encoding, delimiter and header.
struct RejectWriting {
    let files: [RejectFile]

    init(_ plans: [FilePlan], _ rejects: [RejectedRow]) {
        files = plans.compactMap { plan in
            let rows = rejects.filter { $0.file == plan.file }.sorted { $0.range.lowerBound < $1.range.lowerBound }
            return rows.isEmpty
                ? nil : RejectFile(path: RejectWriting.path(of: plan), bytes: RejectWriting.bytes(plan, rows))
        }
    }

    private static func path(of plan: FilePlan) -> String {
        let name = plan.path.split(separator: "/").last.map(String.init) ?? plan.path
        return "\(plan.outline.kind.rawValue)/\(name)"
    }

    private static func bytes(_ plan: FilePlan, _ rows: [RejectedRow]) -> [UInt8] {
        var bytes: [UInt8] = []
        let delimiter = String(decoding: [plan.dialect.delimiter], as: UTF8.self)
        append(&bytes, plan, ["file", "line", "code"].joined(separator: delimiter) + delimiter)
        append(&bytes, plan, plan.header.range, plan.header.line, plan.header.lineCount)
        for row in rows {
            append(&bytes, plan, front(plan, row, delimiter))
            append(&bytes, plan, row.range, row.line, row.lineCount)
        }
        return bytes
    }

    private static func front(_ plan: FilePlan, _ row: RejectedRow, _ delimiter: String) -> String {
        var writer = CSVWriter(dialect: plan.dialect)
        writer.field(plan.path)
        writer.field(String(row.line))
        writer.field(row.code.id)
        return String(decoding: writer.bytes, as: UTF8.self) + delimiter
    }

    /// A path that the source's encoding lacks is written as it is in the portfolio: the row's own bytes matter more.
    private static func append(_ bytes: inout [UInt8], _ plan: FilePlan, _ text: String) {
        bytes += plan.text.encoding.encode(Array(text.utf8)) ?? Array(text.utf8)
    }

    private static func append(_ bytes: inout [UInt8], _ plan: FilePlan, _ range: Range<Int>, _ line: Int, _ count: Int)
    {
        bytes += plan.text.originalBytes(of: range, line: line, count: count)
        // The last line of a file may lack its end.
        guard let last = bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r"), last != 0 else { return }
        append(&bytes, plan, "\n")
    }
}
