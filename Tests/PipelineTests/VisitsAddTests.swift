import Foundation
import Intake
import Receivables
import TestSupport
import Testing

@Suite("huikuan visits add")
struct VisitsAddTests {
    private static let recorded = "data/visits-recorded.csv"
    private static let header = "visit_id,customer_id,visit_date,collector_id,outcome\n"

    private func portfolio() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        return scratch
    }

    private func add(_ files: String..., to scratch: Scratch) throws -> BinaryRun {
        try BinaryRun.huikuan(["visits", "add"] + files, in: scratch)
    }

    /// The recorded rows, cells by header.
    private func rows(_ scratch: Scratch) throws -> [[String: String]] {
        let lines = try scratch.text(Self.recorded).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test("Rows are added under the full header, a row a visit, and the last line says what to do next")
    func adds() throws {
        let scratch = try portfolio()
        try scratch.write(
            Self.header + "V1,C1,2026-01-04,L1,REFUSED_PAY\nV2,C1,2026-01-05,L1,NO_CONTACT\n", to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(
            run.errorLines.last
                == "Added 2 visits, skipped 0 recorded before, refused 0. They are in data/visits-recorded.csv. Next: huikuan build"
        )
        let text = try scratch.text(Self.recorded)
        #expect(text.hasPrefix(VisitLine.columns.joined(separator: ",") + "\n"))
        #expect(try rows(scratch).map { $0["visit_id"] } == ["V1", "V2"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path("data")).sorted() == [
                "receivables.csv", "visits-recorded.csv",
            ])
        #expect(!scratch.exists(".visits-recorded.lock"))
    }

    @Test("The canonical header holds every column of the visits table once")
    func headerIsComplete() throws {
        let visits = try #require(TableOutline.all.first { $0.kind == .visits })
        #expect(VisitLine.columns.sorted() == visits.fields.map(\.name).sorted())
    }

    @Test("Other headers, codes in Chinese, other spellings and GB18030 become canonical")
    func canonical() throws {
        let scratch = try portfolio()
        let text =
            "拜访编号;客户编号;日期;催收员;结果;原因;承诺金额;承诺日期;承诺形式;客户原话\nV1;C1;2026年1月4日;L1;口头承诺;没钱,等下游回款;1,200.5;2026/2/1;口头;月底一定付\n"
        let bytes = try #require(TextEncoding.gb18030.encode(Array(text.utf8)))
        try scratch.write(bytes, to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let row = try #require(try rows(scratch).first)
        #expect(row["visit_date"] == "2026-01-04" && row["channel"] == "ONSITE" && row["status"] == "done")
        #expect(row["outcome"] == "PTP_ORAL" && row["reasons"] == "CASHFLOW;DOWNSTREAM")
        #expect(
            row["promised_amount"] == "1200.50" && row["promised_date"] == "2026-02-01"
                && row["promised_form"] == "oral")
        #expect(row["customer_words"] == "月底一定付" && row["currency"] == "CNY")
    }

    @Test("Run again, everything is skipped and the file is not touched")
    func idempotent() throws {
        let scratch = try portfolio()
        try scratch.write(Self.header + "V1,C1,2026-01-04,L1,REFUSED_PAY\n", to: "new.csv")
        _ = try add("new.csv", to: scratch)
        let before = try scratch.bytes(Self.recorded)
        // The same visit in other words.
        try scratch.write("拜访编号,结果,催收员,客户编号,日期\nV1,拒绝付款,L1,C1,2026/1/4\n", to: "again.csv")
        let run = try add("new.csv", "again.csv", to: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errorLines.last?.hasPrefix("Added 0 visits, skipped 2 recorded before, refused 0.") == true)
        #expect(try scratch.bytes(Self.recorded) == before)
    }

    @Test("The same number with other content is refused, and nothing of the file is added", arguments: [true, false])
    func conflict(isRecorded: Bool) throws {
        let scratch = try portfolio()
        let old = Self.header + "V1,C1,2026-01-04,L1,REFUSED_PAY\n"
        // What the portfolio has from its own export counts as much as what was recorded.
        try scratch.write(old, to: isRecorded ? "old.csv" : "data/visits.csv")
        if isRecorded { #expect(try add("old.csv", to: scratch).exitCode == 0) }
        let before = try? scratch.bytes(Self.recorded)
        try scratch.write(
            Self.header + "V2,C1,2026-01-05,L1,NO_CONTACT\nV1,C1,2026-01-04,L1,PAID_FULL\n", to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 1)
        #expect(
            run.errors.contains(
                "new.csv:3:1: error: visit \"V1\" is recorded already, with other content: line 2 of \(isRecorded ? Self.recorded : "data/visits.csv")"
            ), "\(run.errors)")
        #expect(run.errors.contains("corrects_visit_id: V1"))
        #expect(
            run.errorLines.last?.hasPrefix("Added 0 visits, skipped 0 recorded before, refused 1. Nothing was written.")
                == true)
        #expect((try? scratch.bytes(Self.recorded)) == before)
    }

    @Test("A correction is a row of its own; one of an unknown or another customer's visit is refused")
    func corrections() throws {
        let scratch = try portfolio()
        try scratch.write(
            TinyPortfolio.receivables + "I2,C2,Two,2026-01-05,2026-02-04,100.00,,\n", to: "data/receivables.csv")
        let header = "visit_id,customer_id,visit_date,collector_id,outcome,corrects_visit_id\n"
        try scratch.write(
            header + "V2,C1,2026-01-04,L1,PAID_PART,V1\nV1,C1,2026-01-04,L1,NO_CONTACT,\n", to: "good.csv")
        #expect(try add("good.csv", to: scratch).exitCode == 0)
        let before = try scratch.bytes(Self.recorded)
        try scratch.write(
            header
                + "V3,C1,2026-01-04,L1,PAID_PART,V9\nV4,C2,2026-01-04,L1,PAID_PART,V1\nV5,C1,2026-01-04,L1,PAID_PART,V5\n",
            to: "bad.csv")
        let run = try add("bad.csv", to: scratch)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("bad.csv:2:31: error: it corrects visit \"V9\", which is unknown"), "\(run.errors)")
        #expect(run.errors.contains("bad.csv:3:31: error: it corrects visit \"V1\", which is another customer's"))
        #expect(run.errors.contains("bad.csv:4:31: error: it corrects visit \"V5\", which is unknown"))
        #expect(run.errorLines.last?.contains("refused 3.") == true)
        #expect(try scratch.bytes(Self.recorded) == before)
    }

    @Test(
        "A row that says something which would be lost is refused with its place",
        arguments: [
            ("V1,C9,2026-01-04,L1,NO_CONTACT,,,,", "new.csv:2:4: error: customer \"C9\" is unknown"),
            ("V1,C1,2026-02-30,L1,NO_CONTACT,,,,", "new.csv:2:7: error: visit_date \"2026-02-30\" is not a date"),
            ("V1,C1,2026-01-04,L1,NOBODY,,,,", "new.csv:2:21: error: outcome \"NOBODY\" is no known code"),
            ("V1,C1,2026-01-04,L1,,,,,", "error: a visit that was done has no outcome"),
            ("V1,C1,2026-01-04,,NO_CONTACT,,,,", "new.csv:2:18: error: collector_id is blank"),
            ("V1,C1,2026-01-04,L1,NO_CONTACT,MOODY,,,", "new.csv:2:32: error: reasons \"MOODY\" is no known code"),
            ("V1,C1,2026-01-04,L1,NO_CONTACT,OTHER,,,", "error: reason OTHER needs a reason_note"),
            ("V1,C1,2026-01-04,L1,PTP_ORAL,,,50,", "error: a promise needs promised_amount and promised_date"),
            ("V1,C1,2026-01-04,L1,PTP_ORAL,,,50.005,2026-02-01", "new.csv:2:32: error: promised_amount"),
        ])
    func refuses(row: String, expected: String) throws {
        let scratch = try portfolio()
        let header =
            "visit_id,customer_id,visit_date,collector_id,outcome,reasons,reason_note,promised_amount,promised_date\n"
        try scratch.write(header + row + "\nV2,C1,2026-01-05,L1,NO_CONTACT,,,,\n", to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains(expected), "\(run.errors)")
        #expect(run.errorLines.last?.contains("refused 1. Nothing was written.") == true, "\(run.errors)")
        #expect(!scratch.exists(Self.recorded))
    }

    @Test("Formulas, quotes, commas, line ends and rare characters come through a spreadsheet's eyes and back")
    func survives() throws {
        let scratch = try portfolio()
        let said = [
            "=HYPERLINK(\"http://x\",\"y\")", "+86 135", "-1", "@SUM(A1)", "'=1", "''", "'tis", "𠮷𡈽\n第二行,\"引号\"",
            "a'=b",
        ]
        let rows = said.enumerated().map { index, words in
            "V\(index),C1,2026-01-04,L1,REFUSED_PAY,\"\(words.replacing("\"", with: "\"\""))\"\n"
        }
        try scratch.write(
            "visit_id,customer_id,visit_date,collector_id,outcome,customer_words\n" + rows.joined(), to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let written = try scratch.text(Self.recorded)
        #expect(written.contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","))
        for start in ["=", "+", "-", "@"] {
            #expect(!written.contains(",\(start)") && !written.contains(",\"\(start)"))
        }
        // What was read from its own file says the same again.
        #expect(try add(Self.recorded, to: scratch).errorLines.last?.hasPrefix("Added 0 visits, skipped 9") == true)
        #expect(try add("new.csv", to: scratch).errorLines.last?.hasPrefix("Added 0 visits, skipped 8") != true)
    }

    @Test("What is recorded is read by every build, also where sources are named, and stands on the dossier")
    func isBuilt() throws {
        let scratch = try portfolio()
        try scratch.write("sources:\n  - table: receivables\n    file: data/receivables.csv\n", to: "huikuan.yml")
        try scratch.write(
            "visit_id,customer_id,visit_date,collector_id,outcome,customer_words\nV1,C1,2026-01-04,L1,REFUSED_PAY,'=1+1 元\n",
            to: "new.csv")
        #expect(try add("new.csv", to: scratch).exitCode == 0)
        let run = try BinaryRun.huikuan(["build", "--language", "en"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let page = try scratch.text("site/customers/C1.html")
        #expect(page.contains("=1+1 元") && !page.contains("&#39;=1+1"))
        #expect(page.contains("href=\"../record.html#C1\""))
    }

    @Test(
        "A file that people have saved again is added to in its own order, or refused where that would lose something")
    func otherHeader() throws {
        let scratch = try portfolio()
        try scratch.write(
            "\u{FEFF}客户编号,visit_id,备注,visit_date,collector_id,outcome,channel,status,is_decision_maker,demand_made,currency,track_helped\r\nC1,V1,x,2026-01-04,L1,NO_CONTACT,,,,,,",
            to: Self.recorded)
        try scratch.write(Self.header + "V2,C1,2026-01-05,L1,NO_CONTACT\n", to: "new.csv")
        let run = try add("new.csv", to: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(
            try scratch.text(Self.recorded).hasSuffix(
                "C1,V1,x,2026-01-04,L1,NO_CONTACT,,,,,,\nC1,V2,,2026-01-05,L1,NO_CONTACT,ONSITE,done,,none,CNY,\n"))
        let before = try scratch.bytes(Self.recorded)
        try scratch.write(
            "visit_id,customer_id,visit_date,collector_id,outcome,customer_words\nV3,C1,2026-01-05,L1,NO_CONTACT,好\n",
            to: "more.csv")
        let refused = try add("more.csv", to: scratch)
        #expect(
            refused.exitCode == 1 && refused.errors.contains("columns that this file lacks: customer_words"),
            "\(refused.errors)")
        #expect(try scratch.bytes(Self.recorded) == before)
    }

    @Test("Missing files, folders and portfolios are told, with exit code 1")
    func missing() throws {
        let scratch = try portfolio()
        #expect(try add("no.csv", to: scratch).exitCode == 1)
        #expect(try add("data", to: scratch).exitCode == 1)
        let run = try BinaryRun.huikuan(["visits", "add", "x.csv", "--project", "nowhere"], in: scratch)
        #expect(run.exitCode == 1 && run.errors.contains("[no-portfolio]"), "\(run.errors)")
        #expect(!scratch.exists(Self.recorded) && !scratch.exists(".visits-recorded.lock"))
        #expect(try BinaryRun.huikuan(["visits", "add"], in: scratch).exitCode == 64)
    }
}
