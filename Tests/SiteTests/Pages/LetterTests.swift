import Metrics
import Receivables
import Site
import TestSupport
import Testing

@Suite("Letters and forms")
struct LetterTests {
    @Test("a statement asks for what the dossier calls claimable, and its groups make up the open balance")
    func sums() throws {
        var compared = 0
        for seed in UInt64(1)...25 {
            let generated = GeneratedPortfolio(seed: seed)
            var policy = generated.policy
            policy.ourselves = ["": LetterCase.company("Acme Ltd")]
            let portfolio = Portfolio.assemble(generated.records, asOf: generated.asOf, policy: policy, jobs: 1)
            let contents = try PageCase().contents(of: portfolio)
            let letters = try LetterCase.letters(contents, PageCase())
            for (name, html) in letters where name.contains("-statement") {
                let subtotal = try #require(html.cents(after: "\">Please pay</th><td>", column: 3))
                let total = try #require(html.cents(after: "\">Total</th><td>", column: 3))
                let customer = try #require(contents.metrics.portfolio.customer(ofLetter: name))
                let figures = contents.metrics.figures(of: customer)
                #expect(
                    figures.contains { $0.now.tally.claimable == subtotal && $0.now.open == total }, "\(seed) \(name)")
                compared += 1
            }
        }
        #expect(compared > 20)
    }

    @Test("disputed, not due and retained amounts stand apart from what is asked for")
    func groups() throws {
        var letter = LetterCase()
        letter.page.ledger.document("C1", "INV-2", day("2026-06-01"), due: day("2026-07-15"), 250_000)
        letter.page.ledger.document("C1", "INV-3", day("2025-12-01"), due: day("2027-01-01"), 40_000, flags: .retention)
        letter.page.ledger.dispute("C1", "INV-1", 100_000, from: day("2026-06-01"))
        letter.page.ledger.payment("C1", "P1", day("2026-06-02"), 50_000)
        let statement = try #require(letter.letters()["C1-statement.html"])
        #expect(statement.cents(after: "\">Please pay</th><td>", column: 3) == 850_000)
        #expect(statement.cents(after: "\">Not yet due</th><td>", column: 3) == 250_000)
        #expect(statement.cents(after: "\">Retention</th><td>", column: 3) == 40_000)
        #expect(statement.cents(after: "\">Queried</th><td>", column: 3) == 100_000)
        #expect(statement.contains("CNY eight thousand five hundred and 00/100"))
        #expect(!statement.contains("late charge"))
    }

    @Test("only the demand whose turn it is, and never one that was served")
    func demands() throws {
        var letter = LetterCase()
        #expect(try letter.demandNames() == ["C1-demand-1.html"])
        letter.demand(level: 1, delivered: "2026-02-10")
        #expect(try letter.demandNames() == ["C1-demand-2.html"])
        letter.demand(level: 2, delivered: "2026-06-28")
        #expect(try letter.demandNames().isEmpty)
    }

    @Test("insolvency withholds demands and plans, and the dossier says so")
    func insolvency() throws {
        var letter = LetterCase()
        letter.page.amend = { $0.customers[0].status = .insolvent }
        let names = try letter.letters().keys
        #expect(!names.contains { $0.contains("demand") || $0.contains("undertaking") || $0.contains("agreement") })
        #expect(names.contains("C1-statement.html") && names.contains("C1-receipt.html"))
        #expect(try letter.page.page("customers/C1.html").words.contains("insolvency, a lawsuit or Legal is involved"))
    }

    @Test("our side can sign though nobody is named for the customer", arguments: ["en", "zh-Hans"])
    func signatures(language: String) throws {
        var letter = LetterCase()
        letter.page.language = language
        for (name, html) in try letter.letters() {
            #expect(html.contains("<div class=\"party"), "\(name)")
            #expect(!name.contains("statement") || html.contains("<div class=\"party sealed\">"), "\(name)")
        }
    }

    @Test("each of our companies writes for itself, and one without particulars does not write")
    func entities() throws {
        var letter = LetterCase()
        letter.page.ledger.document("C1", "INV-2", day("2025-12-01"), due: day("2026-01-01"), 300_000)
        letter.page.policy.ourselves = ["A": LetterCase.company("Alpha"), "B": LetterCase.company("Beta")]
        func amend(_ names: [String]) -> (inout Records) -> Void {
            { records in
                for (row, name) in names.enumerated() {
                    let text = records.texts.append(name) ?? .empty
                    records.documents.entity.set(text, row: row, of: records.documents.count)
                }
            }
        }
        letter.page.amend = amend(["A", "B"])
        let letters = try letter.letters()
        let first = try #require(letters["C1-statement.html"])
        let second = try #require(letters["C1-statement-2.html"])
        #expect(first.contains("Alpha") && !first.contains("Beta"))
        #expect(first.cents(after: "\">Please pay</th><td>", column: 3) == 1_000_000)
        #expect(second.contains("Beta") && second.cents(after: "\">Please pay</th><td>", column: 3) == 300_000)
        letter.page.amend = amend(["A", "X"])
        #expect(try letter.letters()["C1-statement-2.html"] == nil)
        #expect(try letter.page.page("customers/C1.html").words.contains("lacks the particulars of the company “X”"))
    }

    @Test("an amount in capitals is the amount in figures, wherever both stand")
    func capitals() throws {
        for amount in [1, 100_000_00, 20_030_000_400_50, 107_000_53] as [Int64] {
            var letter = LetterCase()
            letter.page.language = "zh-Hans"
            letter.page.ledger.document("C1", "INV-2", day("2025-12-01"), due: day("2026-01-01"), amount)
            var found = 0
            for (name, html) in try letter.letters() {
                for match in html.matches(of: #/([0-9,]+)\.([0-9]{2})元（大写：人民币([^）]+)）/#) {
                    let cents = Int(match.1.filter { $0 != "," } + match.2)
                    #expect(CapitalReading.cents(String(match.3)) == cents, "\(name) \(match.0)")
                    found += 1
                }
            }
            #expect(found > 5)
        }
    }
}

extension LetterCase {
    fileprivate func demandNames() throws -> [String] { try letters().keys.filter { $0.contains("demand") }.sorted() }
}

extension Portfolio {
    /// The customer whose number the letter's file begins with.
    fileprivate func customer(ofLetter name: String) -> Int? {
        records.customers.indices.first {
            name.hasPrefix(records.texts.string(records.customers[$0].id) + "-statement")
        }
    }
}

extension String {
    /// The amount of a row's n-th cell behind a mark, in minor units.
    fileprivate func cents(after mark: String, column: Int) -> Int128? {
        guard let start = firstRange(of: mark) else { return nil }
        let cells = self[start.upperBound...].replacing("</td><td>", with: "|").prefix { $0 != "<" }
        let parts = cells.split(separator: "|")
        guard parts.count >= column else { return nil }
        let text = parts[column - 1]
        return Int128(text.filter(\.isNumber)).map { text.hasPrefix("−") ? -$0 : $0 }
    }
}

/// Reads capital numerals back, digit by digit, by another way than they are written.
private enum CapitalReading {
    static func cents(_ text: String) -> Int? {
        let digits = Array("零壹贰叁肆伍陆柒捌玖")
        var (total, section, digit) = (0, 0, 0)
        var units = 0
        for character in text {
            switch character {
            case "拾":
                section += digit * 10
                digit = 0
            case "佰":
                section += digit * 100
                digit = 0
            case "仟":
                section += digit * 1000
                digit = 0
            case "万":
                total += (section + digit) * 10_000
                section = 0
                digit = 0
            case "亿":
                total = (total + section + digit) * 100_000_000
                section = 0
                digit = 0
            case "元":
                units = (total + section + digit) * 100
                digit = 0
            case "角":
                units += digit * 10
                digit = 0
            case "分":
                units += digit
                digit = 0
            case "整": break
            default:
                guard let value = digits.firstIndex(of: character) else { return nil }
                digit = value
            }
        }
        return units
    }
}
