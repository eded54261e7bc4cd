import Foundation
import Receivables
import Site
import TestSupport
import Testing

@Suite("The overview")
struct OverviewPageTests {
    /// 400 customers in two currencies with two years of documents.
    private static func portfolio(_ language: String) -> PageCase {
        var page = PageCase(currencies: ["CNY", "USD"])
        page.language = language
        for number in 1...400 {
            let customer = "K\(1000 + number)"
            for turn in 0..<6 {
                let date = page.asOf.adding(days: -(number * 7 + turn * 113) % 720)
                let document = "\(customer)-\(turn)"
                page.ledger.document(
                    customer, document, date, due: date.adding(days: 30 + number % 60),
                    Int64(number * 977_31 + turn * 311_07), currency: number % 4 == 0 ? 1 : 0)
                guard (number + turn) % 3 > 0 else { continue }
                page.ledger.payment(
                    customer, "P-" + document, date.adding(days: 20 + number % 90), Int64(number * 500_11),
                    currency: number % 4 == 0 ? 1 : 0, for: document)
            }
        }
        page.amend = { records in
            for index in records.customers.indices {
                let names = [("浙江", "钢构", "L"), ("江苏", "五金 & 机电", "M"), ("上海", "", "N")][index % 3]
                records.customers[index].region = records.texts.append(names.0 + String(index % 11)) ?? .empty
                records.customers[index].industry = records.texts.append(names.1) ?? .empty
                records.customers[index].collector = records.texts.append(names.2 + String(index % 13)) ?? .empty
                records.customers[index].salesperson = records.texts.append("S\(index % 9)") ?? .empty
            }
        }
        return page
    }

    @Test("it weighs little: the page, the style sheet and all else that it loads", arguments: ["zh-Hans", "en"])
    func weight(language: String) throws {
        let page = try Self.portfolio(language).page("index.html")
        let loads = page.source.components(between: "assets/", "\"").map { String($0.dropFirst("assets/".count)) }
        #expect(loads.sorted() == ["huikuan.css", "icon.svg"])
        let assets = SharedData.repository.appendingPathComponent("templates/assets")
        let loaded = try loads.reduce(0) { sum, name in
            try sum + CompactStyle(Array(Data(contentsOf: assets.appendingPathComponent(name)))).bytes.count
        }
        #expect(page.source.utf8.count < 54_000, "the page")
        #expect(page.source.utf8.count + loaded < 105_000, "all")
    }

    @Test("every way to cut the overdue adds up to it, and is switched without a script")
    func breakdowns() throws {
        let page = try Self.portfolio("en").page("index.html")
        let first = page.source.cut(from: "aria-labelledby=\"CNY-where\"", to: "</section>") ?? ""
        let tables = first.components(between: "<table class=\"bars\">", "</table>")
        #expect(tables.count == 7)
        #expect(first.components(between: "<input type=\"radio\" name=\"CNY\"", ">").count == 7)
        #expect(first.components(between: " checked", ">").count == 1)
        #expect(!page.source.contains("<script") && !page.source.contains(" style="))
        let overdue = try #require(Self.amounts(tables[0].cut(from: "<tfoot>", to: "</tfoot>") ?? "").first)
        #expect(overdue > 0)
        for table in tables {
            let rows = Self.amounts(table.cut(from: "<tbody>", to: "</tbody>") ?? "")
            #expect(rows.reduce(0, +) == overdue)
            #expect(Self.amounts(table.cut(from: "<tfoot>", to: "</tfoot>") ?? "") == [overdue])
        }
    }

    @Test("each row leads to its customers, whatever the name")
    func links() throws {
        let page = try Self.portfolio("en").page("index.html")
        let filters = page.source.components(between: "customers.html#", "\"").map {
            String($0.dropFirst("customers.html#".count))
        }
        let expected = [
            "industry=%E4%BA%94%E9%87%91%20%26%20%E6%9C%BA%E7%94%B5", "industry=-", "salesperson=S3", "size=A",
            "age=d31_60", "state=overdue",
        ]
        for filter in expected {
            #expect(
                filters.contains { $0 == filter + "&amp;currency=CNY" }, "\(filter) in \(filters)")
        }
        #expect(filters.contains("currency=USD&amp;sort=-claimable"))
    }

    @Test("a portfolio of open items has no sizes, no course and no changes, and says why there is no forecast")
    func openItems() throws {
        var page = PageCase()
        page.ledger.isOpenItemsOnly = true
        let text = try page.page("index.html")
        #expect(!text.source.contains("#size=") && !text.source.contains("class=\"layered\""))
        #expect(!text.source.contains("class=\"since\""))
        #expect(text.words.contains("No forecast: "))
        #expect(text.row("CNY-where", "Overdue").isEmpty)
        #expect(text.source.contains("<tfoot>"))
    }

    @Test("the months behind the pictures stand on a page of their own, which each picture leads to")
    func months() throws {
        let portfolio = Self.portfolio("en")
        #expect(try portfolio.page("index.html").source.contains("href=\"figures.html#USD\""))
        let page = try portfolio.page("figures.html")
        for currency in ["CNY", "USD"] {
            let months = page.rows(currency + "-months")
            let classes = page.rows(currency + "-classes")
            #expect(months.count == 24 && classes.count == 24)
            // Overdue of the month, there and here.
            #expect(zip(months, classes).allSatisfy { $0[0] == $1[0] && $0[2] == $1.last })
        }
    }

    /// The third cell of each row.
    private static func amounts(_ rows: String) -> [Int] {
        rows.components(between: "<tr>", "</tr>").compactMap { row in
            let cells = row.components(between: "<td>", "</td>").map { $0.dropFirst("<td>".count) }
            return cells.count > 1 ? Int(cells[1].filter { $0.isNumber || $0 == "-" }) : nil
        }
    }
}
