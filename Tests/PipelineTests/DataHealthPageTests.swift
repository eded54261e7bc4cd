import Foundation
import TestSupport
import Testing

@Suite("The data-health page")
struct DataHealthPageTests {
    /// The findings' part of the page.
    private func findings(_ rows: String, language: String, configuration: String = "") throws -> String {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables + rows, to: "data/receivables.csv")
        if !configuration.isEmpty { try scratch.write(configuration, to: "huikuan.yml") }
        let run = try BinaryRun.huikuan(["build", "--language", language], in: scratch)
        #expect(scratch.exists("site/data-health.html"), "\(run.errors)")
        let page = String(decoding: try scratch.tree("site").files["data-health.html"] ?? Data(), as: UTF8.self)
        let parts = page.components(separatedBy: "id=\"findings\"")
        return try #require(parts.count == 2 ? parts.last : nil)
    }

    @Test("In Chinese a finding has its title and remedy in Chinese, and what was seen marked as English")
    func chinese() throws {
        let part = try findings("I2,C1,One,2026-02-30,2026-03-31,5.00,,\n", language: "zh-Hans")
        #expect(part.contains("日期无法识别 <code>bad-date</code>"))
        #expect(part.contains("写成 2026-03-05；"))
        #expect(part.contains("<code>data/receivables.csv:3:11</code>"))
        #expect(part.contains("<ol lang=\"en\"><li>invoice_date &#34;2026-02-30&#34; is not a date"))
        #expect(!part.contains("Not a date"))
    }

    @Test("In English the program's own words stand there")
    func english() throws {
        let part = try findings("I2,C1,One,2026-02-30,2026-03-31,5.00,,\n", language: "en")
        #expect(part.contains("Not a date <code>bad-date</code>"))
    }

    @Test("Amounts of findings stay off the page", arguments: ["zh-Hans", "en"])
    func withheld(language: String) throws {
        let part = try findings("I2,C1,One,2026-01-05,2026-03-31,4711x,,\n", language: language)
        #expect(part.contains("<code>bad-amount</code>") && !part.contains("4711"))
    }

    @Test("A cell that reads like a program's leftover may be quoted, and ends no build")
    func leftovers() throws {
        let part = try findings("I2,C1,One,NaN {{x}},2026-03-31,5.00,,\n", language: "zh-Hans")
        #expect(part.contains("NaN {{x}}"))
    }
}
