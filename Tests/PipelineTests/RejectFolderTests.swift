import Foundation
import TestSupport
import Testing

@Suite("Rejected rows")
struct RejectFolderTests {
    /// 客户一, 杭州, in GB18030.
    private static let name: [UInt8] = [0xBF, 0xCD, 0xBB, 0xA7, 0xD2, 0xBB]

    private func source(_ rows: [[UInt8]]) -> [UInt8] {
        Array("invoice_no;customer_id;customer_name;invoice_date;amount;paid_amount\r\n".utf8) + rows.flatMap { $0 }
    }

    private func row(_ number: String, _ date: String) -> [UInt8] {
        Array("\(number);C1;".utf8) + Self.name + Array(";\(date);\"5,00\";\r\n".utf8)
    }

    @Test("They come back in the source's encoding, delimiter and line ends, byte for byte")
    func byteForByte() throws {
        let scratch = try Scratch()
        let bytes = source([row("I1", "2026-01-05"), row("I2", "2026-02-30"), row("I3", "2026-01-07")])
        try scratch.write(bytes, to: "ar.csv")
        try scratch.write(
            "sources:\n  - { table: receivables, file: ar.csv, decimal: \",\", encoding: gb18030 }\n", to: "huikuan.yml"
        )
        let run = try BinaryRun.huikuan(["build"], in: scratch)
        #expect(run.exitCode == 3, "\(run.errors)")
        let header = Array(
            "file;line;code;invoice_no;customer_id;customer_name;invoice_date;amount;paid_amount\r\n".utf8)
        #expect(
            try scratch.bytes("rejects/receivables/ar.csv")
                == header + Array("ar.csv;3;bad-date;".utf8) + row("I2", "2026-02-30"))
        #expect(try scratch.text("site/customers/C1.html").contains("客户一"))
        #expect(!scratch.exists("site/rejects"))
    }

    @Test("They are gone when the source is mended, and nothing else of the folder is")
    func emptied() throws {
        let scratch = try Scratch()
        let bad = TinyPortfolio.receivables + "I2,C1,One,2026-02-30,,5.00,,\n"
        try scratch.write(bad, to: "data/receivables.csv")
        try scratch.write("mine\n", to: "rejects/notes.txt")
        #expect(try BinaryRun.huikuan(["build"], in: scratch).exitCode == 3)
        #expect(scratch.exists("rejects/receivables/receivables.csv"))
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        #expect(try BinaryRun.huikuan(["build"], in: scratch).exitCode == 0)
        #expect(try scratch.tree("rejects").files.keys.sorted() == ["notes.txt"])
    }

    @Test("They are written where --rejects says, also by a build that stops")
    func elsewhere() throws {
        let scratch = try Scratch()
        try scratch.write(
            TinyPortfolio.receivables + "I2,C1,One,2026-02-30,,5.00,,\n", to: "data/receivables.csv")
        let run = try BinaryRun.huikuan(["build", "--strict", "--rejects", "elsewhere"], in: scratch)
        #expect(run.exitCode == 1)
        #expect(scratch.exists("elsewhere/receivables/receivables.csv"))
        #expect(!scratch.exists("rejects") && !scratch.exists("site"))
    }

    @Test("A mistake in a template is all that is told, and not even they are written")
    func mistakeInTemplate() throws {
        let scratch = try Scratch()
        try scratch.write(
            TinyPortfolio.receivables + "I2,C1,One,2026-02-30,,5.00,,\n", to: "data/receivables.csv")
        try scratch.write("<p>{{nonsense}}</p>", to: "templates/pages/overview.mustache")
        for arguments in [[], ["--redact"], ["--jobs", "1"]] {
            let run = try BinaryRun.huikuan(["build"] + arguments, in: scratch)
            #expect(run.exitCode == 1)
            #expect(run.errors.contains("nonsense") && !run.errors.contains("bad-date"), "\(run.errors)")
            #expect(!scratch.exists("rejects") && !scratch.exists("site"))
        }
    }
}
