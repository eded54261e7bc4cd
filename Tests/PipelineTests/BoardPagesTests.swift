import TestSupport
import Testing

@Suite("The sample's boards")
struct BoardPagesTests {
    @Test("Every sum leads to its rows and is what they add up to, and every heading to what the number is")
    func sums() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--language", "en"], into: "site", of: scratch).exitCode == 0)
        let boards = [
            ("promises.html", "promise-state"), ("limitation.html", "limitation-date"), ("disputes.html", "open-task"),
            ("outlook.html", "forecast-backtest"), ("compare.html", "class-movement"),
        ]
        for (path, definition) in boards {
            let html = try scratch.text("site/\(path)")
            let board = BoardPage(html, currency: path == "limitation.html" ? "CNY" : nil)
            #expect(board.unlinked == [], "\(path)")
            let compared = board.compared()
            #expect(compared.differences == [], "\(path)")
            #expect(compared.count >= (path == "outlook.html" ? 0 : 2), "\(path)")
            #expect(html.contains("definitions.html#\(definition)\""), "\(path)")
        }
        // Nothing is linked that a collector's tree does not have.
        #expect(try SampleSite.build(["--audience", "collector:L01"], into: "own", of: scratch).exitCode == 0)
        #expect(scratch.exists("own/promises.html") && !scratch.exists("own/outlook.html"))
    }
}
