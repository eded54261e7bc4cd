import Foundation
import TestSupport
import Testing

/// Mistakes that a site of receivables commonly makes, asked of the built pages.
@Suite("Traps of the pages")
struct PageTrapTests {
    @Test("trap 1: overview, dossiers, JSON and CSV give one and the same amount, to the cent")
    func sameFigures() throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--language", "en"], into: "site", of: scratch).exitCode == 0)
        let json = try metrics(["--project", SampleSite.repository, "--format", "json"], in: scratch)
        let csv = Set(
            try metrics(["--project", SampleSite.repository, "--format", "csv"], in: scratch).split(separator: "\n")
                .map(String.init))
        let overview = PageFigures(try scratch.text("site/index.html"))
        for currency in try MetricsJSON(json).currencies {
            let code = currency.text("currency")
            let block = try #require(overview.block(code))
            #expect(block.amount("Receivable") == PageFigures.shown(currency.text("open")))
            #expect(block.amount("Overdue") == PageFigures.shown(currency.text("overdue")))
            for figure in ["open", "overdue", "claimable"] {
                #expect(csv.contains("\(code),all,,\(figure),,\(currency.text(figure)),"))
            }
            var open = Decimal(0)
            for customer in currency.rows("customers") {
                open += try #require(Decimal(string: customer.text("open")))
                try expectSame(customer, code, scratch)
            }
            #expect(open == Decimal(string: currency.text("open")))
        }
    }

    private func expectSame(_ customer: [String: Any], _ code: String, _ scratch: Scratch) throws {
        let id = customer.text("id")
        let page = PageFigures(try scratch.text("site/customers/\(id).html"))
        guard Decimal(string: customer.text("open")) != 0 else { return }
        let block = try #require(page.block(code), "\(id)")
        #expect(block.amount("Receivable") == PageFigures.shown(customer.text("open")), "\(id)")
        #expect(block.amount("Overdue") == PageFigures.shown(customer.text("overdue")), "\(id)")
        if customer.text("overdue") != "0.00" {
            #expect(block.amount("Claimable") == PageFigures.shown(customer.text("claimable")), "\(id)")
        }
    }

    @Test("trap 5: what a payment over many invoices leaves is shown as unapplied on the customer's page")
    func unappliedIsShown() throws {
        let scratch = try Scratch()
        try scratch.write(
            TinyPortfolio.receivables + "I2,C1,One,2026-01-05,2026-02-05,100.00,,\n", to: "data/receivables.csv")
        try scratch.write("payment_id,customer_id,date,amount\nP1,C1,2026-03-01,170.00\n", to: "data/payments.csv")
        try scratch.write(
            "invoice_no,amount,payment_id\nI1,80.00,P1\nI2,60.00,P1\n", to: "data/allocations.csv")
        let run = try BinaryRun.huikuan(["build", "--language", "en"], in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let block = try #require(PageFigures(try scratch.text("site/customers/C1.html")).block("CNY"))
        #expect(block.amount("Receivable") == "30.00" && block.amount("Overdue") == "60.00")
        #expect(block.html.contains("Unapplied cash</a></th><td>−30.00</td>"))
        #expect(block.amount("Claimable") == "30.00")
    }

    @Test("trap 10: two currencies stand in blocks of their own, and no page adds them up without a rate")
    func currenciesApart() throws {
        let scratch = try Scratch()
        try scratch.write(
            "invoice_no,customer_id,invoice_date,due_date,amount,currency\n"
                + "I1,C1,2026-01-05,2026-02-04,100.00,CNY\nI2,C1,2026-01-05,2026-02-04,30.00,USD\n",
            to: "data/receivables.csv")
        #expect(try BinaryRun.huikuan(["build", "--language", "en"], in: scratch).exitCode == 0)
        for path in ["site/index.html", "site/customers/C1.html"] {
            let page = PageFigures(try scratch.text(path))
            #expect(page.block("CNY")?.amount("Receivable") == "100.00")
            #expect(page.block("USD")?.amount("Receivable") == "30.00")
            #expect(!page.html.contains("130.00"), "\(path)")
        }
        let json = try metrics(["--format", "json"], in: scratch)
        #expect(json.contains("\"open_reason\": \"no_rate\""))
    }

    @Test("trap 14: letters hold no internal word, and nothing of other customers", arguments: ["en", "zh-Hans"])
    func letters(language: String) throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--language", language], into: "site", of: scratch).exitCode == 0)
        let letters = try scratch.tree("site").files.filter { $0.key.hasPrefix("letters/") }
        #expect(letters.count > 100)
        for (path, bytes) in letters {
            let letter = LetterText(String(decoding: bytes, as: UTF8.self))
            #expect(letter.internalWords(inSlipAlone: path.contains("-visit-record")) == [], "\(path)")
            #expect(letter.othersNames(than: path) == [], "\(path)")
        }
    }

    @Test("trap 16: a placeholder that nothing fills, or a word that no language has, stops the build")
    func unfilledPlaceholders() throws {
        let layout = try String(
            contentsOfFile: "\(SampleSite.repository)/templates/pages/customers.mustache", encoding: .utf8)
        for (mistake, code) in [
            ("{{noSuchThing}}", "[template-unknown-name]"), ("{{strings.no.such.word}}", "[template-unknown-words]"),
            ("{{>partials/nothing}}", "[template-unknown-partial]"),
        ] {
            let scratch = try tiny()
            try scratch.write(layout + mistake + "\n", to: "templates/pages/customers.mustache")
            let run = try BinaryRun.huikuan(["build"], in: scratch)
            #expect(run.exitCode == 1 && run.errors.contains(code), "\(mistake)\n\(run.errors)")
            #expect(!scratch.exists("site"))
        }
    }

    @Test("trap 16: no built page holds a placeholder or the key of a word", arguments: ["en", "zh-Hans"])
    func nothingLeftUnfilled(language: String) throws {
        let scratch = try Scratch()
        #expect(try SampleSite.build(["--language", language], into: "site", of: scratch).exitCode == 0)
        for (path, bytes) in try scratch.tree("site").files where path.hasSuffix(".html") {
            let html = String(decoding: bytes, as: UTF8.self)
            for mark in ["{{", "}}", "strings.", "Optional(", ">nil<", "NaN"] {
                #expect(!html.contains(mark), "\(path): \(mark)")
            }
        }
    }

    @Test("trap 17: what has nothing to divide by is unavailable with its reason, on pages and in the JSON, never 0")
    func unavailable() throws {
        let scratch = try tiny()
        #expect(try BinaryRun.huikuan(["build", "--language", "en"], in: scratch).exitCode == 0)
        let page = try scratch.text("site/customers/C1.html")
        let rate = try #require(page.range(of: "on-time-rate\">"))
        let row = page[rate.upperBound...].prefix(400).prefix { $0 != "\n" }
        #expect(row.contains("unavailable") && !row.contains("0.0%"), "\(row)")
        let json = try metrics(["--format", "json"], in: scratch)
        #expect(json.contains("\"on_time_rate\": null") && json.contains("\"on_time_rate_reason\": \"no_base\""))
        #expect(json.contains("\"days_late\": null"))
    }

    @Test("trap 18: rare characters, markup and formulas in names are shown to the letter and do nothing")
    func hostileNames() throws {
        let names = ["𠮷𡈽䶮䲜有限公司", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "{{name}}", "@SUM(A1)"]
        let scratch = try Scratch()
        let rows = names.enumerated().map {
            "I\($0),C\($0),\"\($1.replacing("\"", with: "\"\""))\",2026-01-05,,5.00,,\n"
        }
        try scratch.write(TinyPortfolio.header + rows.joined(), to: "data/receivables.csv")
        #expect(try BinaryRun.huikuan(["build"], in: scratch).exitCode == 0)
        let list = try scratch.text("site/customers.html")
        for (index, name) in names.enumerated() {
            let escaped = name.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&#34;")
            let page = try scratch.text("site/customers/C\(index).html")
            #expect(page.contains("<h1>\(escaped)"), "\(name)")
            #expect(list.contains(escaped), "\(name)")
            #expect(!page.contains("<script>alert") && !list.contains("<script>alert"))
        }
        for (path, bytes) in try scratch.tree("site").files where path.hasSuffix(".js") || path.hasSuffix(".json") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("<script>alert"), "\(path)")
        }
        let json = try metrics(["--format", "json"], in: scratch)
        let customers = try MetricsJSON(json).currencies.flatMap { $0.rows("customers").map { $0.text("name") } }
        #expect(customers == names)
    }

    @Test("trap 18: a name with a four-byte character of GB18030 is read to the letter")
    func rareCharacters() throws {
        let scratch = try Scratch()
        // 李𠮷 in GB18030: two bytes and four.
        let name: [UInt8] = [0xC0, 0xEE, 0x95, 0x34, 0xB2, 0x35]
        let begin = Array((TinyPortfolio.header + "I1,C1,").utf8)
        try scratch.write(begin + name + Array(",2026-01-05,,5.00,,\n".utf8), to: "data/receivables.csv")
        #expect(try BinaryRun.huikuan(["build"], in: scratch).exitCode == 0)
        #expect(try scratch.text("site/customers/C1.html").contains("<h1>李𠮷"))
    }

    @Test("trap 19: with a fixed as-of date the place, the hour and the user's language change no byte")
    func reproducible() throws {
        let scratch = try Scratch()
        try SampleSite.copy(to: scratch)
        let places = [
            ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"],
            ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
            ["TZ": "America/Adak", "LANG": "C", "LC_ALL": "C"],
        ]
        for (index, environment) in places.enumerated() {
            let run = try BinaryRun.huikuan(
                ["build", "--as-of", "2026-05-31", "--output", "site\(index)"], in: scratch, environment: environment)
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        let first = try scratch.tree("site0")
        #expect(!first.isEmpty)
        #expect(try scratch.tree("site1").differences(from: first) == [])
        #expect(try scratch.tree("site2").differences(from: first) == [])
    }

    private func tiny() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        return scratch
    }

    private func metrics(_ options: [String], in scratch: Scratch) throws -> String {
        let run = try BinaryRun.huikuan(["metrics"] + options, in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        return run.outputText
    }
}
