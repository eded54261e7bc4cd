import Foundation
import TestSupport
import Testing

@Suite("A language whose words are not there")
struct MissingLanguageTests {
    @Test("It is named, and nothing is written")
    func named() throws {
        let scratch = try Scratch()
        for folder in ["templates", "content"] {
            try scratch.copy("\(SampleSite.repository)/\(folder)", to: "resources/\(folder)")
        }
        try FileManager.default.removeItem(atPath: scratch.path("resources/content/zh-Hant"))
        try scratch.write(TinyPortfolio.header, to: "data/receivables.csv")
        try scratch.write("language: zh-Hant\n", to: "huikuan.yml")
        let run = try BinaryRun.huikuan(
            ["build"], in: scratch, environment: ["HUIKUAN_RESOURCES": scratch.path("resources")])
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("there is no content for the language \"zh-Hant\" [unknown-language]"))
        #expect(!scratch.exists("site"))
    }
}
