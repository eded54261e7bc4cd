import Receivables
import TestSupport
import Testing

@Suite("The promises page")
struct PromisesPageTests {
    /// Four kept, one partly kept, two broken in spring; three that are open.
    private func example() -> PageCase {
        var page = PageCase()
        page.field.assign("C1", to: "P-1", from: day("2026-01-01"))
        for number in 1...7 {
            let due = day("2026-03-02").adding(days: 7 * number)
            page.field.promise("C1", "R\(number)", made: due.adding(days: -3), due: due, 100_000) {
                $0.form = number <= 3 ? .signed : .oral
            }
            let paid: Int64 = number <= 4 ? 100_000 : number == 5 ? 40_000 : 0
            if paid > 0 { page.ledger.payment("C1", "P\(number)", due, paid) }
        }
        for (number, due) in ["2026-06-30", "2026-07-03", "2026-07-20"].enumerated() {
            page.field.promise("C1", "R\(number + 8)", made: day("2026-06-20"), due: day(due), 50_000)
        }
        return page
    }

    @Test("the sentence says what is open and due, and how promises were kept with n and interval")
    func sentence() throws {
        let words = try example().page("promises.html").words
        #expect(words.contains("3 promises open, CNY 1.5k still to come."))
        #expect(words.contains("2 fall due within 7 days, CNY 1.0k."))
        #expect(words.contains("None has failed since 2026-05-31."))
        #expect(words.contains("Kept over 12 months: 57.1% ( 4 of 7 , 95% interval 25.0%–84.2% ), by amount 62.9%"))
    }

    @Test("the board puts each open promise under its due day, with its days and what is missing")
    func board() throws {
        let page = try example().page("promises.html")
        let due = page.rows("due")
        #expect(due.map { $0[4] } == ["2026-06-30", "2026-07-03"])
        #expect(due[0][0...3] == ["C1", "500.00", "0.00", "500.00"])
        #expect(due[0][5] == "2026-07-01")
        #expect(page.rows("later").map { $0[4] } == ["2026-07-20"])
        #expect(page.source.contains("href=\"customers/C1.html#promises\""))
        #expect(page.rows("grace").isEmpty)
    }

    @Test("a promise past its due day is in grace, then it has failed and stands with the largest missing first")
    func grace() throws {
        var page = example()
        page.asOf = day("2026-07-01")
        #expect(try page.page("promises.html").rows("grace").map { $0[4] } == ["2026-06-30"])
        page.field.promise("C1", "R20", made: day("2026-06-20"), due: day("2026-07-02"), 900_000)
        page.asOf = day("2026-07-10")
        let failed = try page.page("promises.html").rows("failed")
        #expect(failed.map { $0[3] } == ["9,000.00", "500.00", "500.00"])
        #expect(failed.allSatisfy { $0[6] == "broken" })
    }

    @Test("today stands first: each list with its count and sum, and the weeks with what came and what did not")
    func today() throws {
        var page = example()
        page.asOf = day("2026-04-20")
        let text = try page.page("promises.html")
        #expect(text.row("CNY-now", "Failed since 2026-03-31")[2...3] == ["1,600.00", "2"])
        #expect(text.row("CNY-now", "Due today")[2...3] == ["1,000.00", "1"])
        #expect(
            text.source.contains(
                "<a href=\"#week-2026-04-06\">2026-04-06–2026-04-12</a></th><td class=\"n\">1</td>"
                    + "<td class=\"n\">1,000.00</td><td class=\"n\">400.00</td><td class=\"n\">600.00</td>"))
    }

    @Test("forms and collectors are compared with n and interval; below ten nobody is ranked, in words")
    func keepers() throws {
        let page = try example().page("promises.html")
        #expect(page.row("keepers-form", "signed")[1...6] == ["3", "0", "0", "3", "100.0%", "43.9%–100.0%"])
        #expect(page.row("keepers-form", "signed")[7] == "below 10: no ranking")
        #expect(page.row("keepers-collector", "P-1")[1...4] == ["4", "1", "2", "7"])
        #expect(page.row("keepers-customer", "C1")[3] == "2")
    }

    @Test("the months of the picture stand in a table too, and together are the rate's n")
    func months() throws {
        let rows = try example().page("promises.html").rows("months")
        #expect(rows.map { $0[0] } == ["Apr 2026", "Mar 2026"])
        #expect(rows.compactMap { Int($0[4]) }.reduce(0, +) == 7)
    }

    @Test("currencies are named and never added up")
    func currencies() throws {
        var page = PageCase(currencies: ["CNY", "USD"])
        page.field.promise("C1", "R1", made: day("2026-06-20"), due: day("2026-07-02"), 10_000)
        page.field.promise("C1", "R2", made: day("2026-06-20"), due: day("2026-07-03"), 20_000) { $0.currency = 1 }
        let text = try page.page("promises.html")
        #expect(text.words.contains("CNY 100.00 and USD 200.00 missing"))
        #expect(text.words.contains("Renminbi: 1 promise open") && text.words.contains("US dollars: 1 promise open"))
        #expect(text.rows("due").map { $0[1] } == ["100.00 CNY", "200.00 USD"])
    }

    @Test("where only open items are known nothing is called broken, and the page says what is missing")
    func openItemsOnly() throws {
        var page = example()
        page.ledger.isOpenItemsOnly = true
        let text = try page.page("promises.html")
        #expect(text.words.contains("data/payments.csv"))
        #expect(text.rows("due").count == 2)
        #expect(!text.words.contains("broken") && text.rows("keepers-form").isEmpty && text.rows("months").isEmpty)
    }

    @Test("without promises the page names the file and the columns that would fill it", arguments: ["en", "zh-Hans"])
    func empty(language: String) throws {
        var page = PageCase()
        page.language = language
        let words = try page.page("promises.html").words
        #expect(words.contains("data/promises.csv") && words.contains("due_on") && words.contains("promised_date"))
    }

    @Test("a thousand promises of one week list forty and add up the rest")
    func caps() throws {
        var page = PageCase()
        for number in 0..<1_000 {
            page.field.promise("C1", "R\(number)", made: day("2026-06-20"), due: day("2026-07-02"), 10_000)
        }
        let text = try page.page("promises.html")
        #expect(text.rows("due").count == 41)
        #expect(text.row("due", "960 others")[1...3] == ["96,000.00", "0.00", "96,000.00"])
        #expect(text.source.contains("href=\"customers.html#promise=due&amp;currency=CNY\">960 others"))
        #expect(text.source.utf8.count < 150_000)
    }
}
