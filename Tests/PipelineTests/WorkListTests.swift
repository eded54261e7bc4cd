import Foundation
import TestSupport
import Testing

@Suite("Work lists")
struct WorkListTests {
    @Test("Whoever is left off is on no day, and what is agreed keeps its hour")
    func days() throws {
        let scratch = try Scratch()
        try SampleSite.build(["--language", "en"], into: "site", of: scratch)
        let files = try scratch.tree("site").files.keys.filter { $0.hasPrefix("worklist/") && $0.hasSuffix(".html") }
        #expect(files.count == 3)
        for file in files {
            let page = try scratch.text("site/\(file)")
            let days = page.components(separatedBy: "id=\"left-off\"")
            let planned = customers(in: days[0])
            #expect(!planned.isEmpty, "\(file)")
            if days.count > 1 { #expect(planned.isDisjoint(with: customers(in: days[1])), "\(file)") }
            let calendar = try scratch.text("site/" + file.replacing(".html", with: ".ics"))
            #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
        }
        #expect(try scratch.text("site/worklist/p-L01.html").withEndTags.contains("<td class=\"d\">09:40</td>"))
    }

    @Test("What is agreed for later than the days ahead stands with its day and hour")
    func later() throws {
        let scratch = try Scratch()
        try SampleSite.build(["--language", "en"], into: "site", of: scratch)
        let page = try scratch.text("site/worklist/p-L03.html")
        let parts = page.components(separatedBy: "id=\"waiting\"")
        #expect(parts.count == 2)
        let row = try #require(parts.last?.components(separatedBy: "<tr>").first { $0.contains("C0013.html") })
        #expect(row.contains("2026-07-09 10:00"))
        // Nobody to whom somebody goes is missing: the visits of C0002 and C0006 are more than a week away.
        let lists = try (1...3).map { try scratch.text("site/worklist/p-L0\($0).html") }.joined()
        #expect(customers(in: lists).isSuperset(of: ["C0002", "C0006", "C0013"]))
    }

    @Test("No more stops a day than the collector can make, and nobody twice in the days ahead")
    func capacity() throws {
        let scratch = try Scratch()
        var rows = ""
        for number in 1...30 { rows += "I\(number),C\(number),Name \(number),2026-01-05,2026-02-04,\(number)00.00,,\n" }
        try scratch.write(TinyPortfolio.header + rows, to: "data/receivables.csv")
        try scratch.write(
            "customer_id,collector_id,from\n" + (1...30).map { "C\($0),L1,2026-01-01\n" }.joined(),
            to: "data/assignments.csv")
        try scratch.write("person_id,name,capacity_per_day\nL1,Li,4\n", to: "data/people.csv")
        let run = try BinaryRun.huikuan(["build", "--as-of", "2026-06-30", "--output", "site"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let page = try scratch.text("site/worklist/p-L1.html")
        let days = page.components(separatedBy: "<section class=\"work-day").dropFirst().map {
            $0.components(separatedBy: "</section>")[0]
        }
        #expect(days.map { customers(in: $0).count } == [4, 4, 4, 4, 4])
        #expect(days.reduce(into: Set<String>()) { $0.formUnion(customers(in: $1)) }.count == 20)
    }

    private func customers(in page: String) -> Set<String> {
        Set(page.matches(of: #/customers/([^."]+)\.html"/#).map { String($0.output.1) })
    }
}
