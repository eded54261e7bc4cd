import Findings
import Foundation
import Intake
import Receivables
import Testing

/// Bad input gets a clear answer.
struct BadInputTests {
    private let header = "invoice_no,customer_id,invoice_date,amount\n"

    @Test("Without a receivables file the finding lists what is there")
    func noReceivables() throws {
        let reading = try TestPortfolio(["data/ar.csv": "a,b\n"]).read()
        #expect(reading.stopsBuild)
        #expect(reading.finding(.noReceivables)?.help?.contains("data/ar.csv") == true)
    }

    @Test("An empty file and a header without rows stop the build")
    func emptyFiles() throws {
        #expect(try TestPortfolio(["data/receivables.csv": ""]).read().finding(.emptyFile) != nil)
        let headerOnly = try TestPortfolio(["data/receivables.csv": header]).read()
        #expect(headerOnly.finding(.noRows)?.severity == .error && headerOnly.stopsBuild)
        let files = [
            "data/receivables.csv": header + "1,c,2026-01-01,5\n",
            "data/payments.csv": "payment_id,date,amount,invoice_no\n",
        ]
        let emptyPayments = try TestPortfolio(files).read()
        #expect(emptyPayments.finding(.noRows)?.severity == .warning && !emptyPayments.stopsBuild)
    }

    @Test("Payments given as receivables are recognised")
    func wrongTable() throws {
        let payments = "payment_id,invoice_no,customer_id,date,amount,currency,method\nP1,I1,C1,2026-01-01,5,CNY,cash\n"
        let reading = try TestPortfolio(["data/receivables.csv": payments]).read()
        #expect(reading.stopsBuild)
        #expect(reading.message(.wrongTable).contains("payments"))
        let customers = "customer_id,name,credit_limit\nC1,A,5\n"
        #expect(
            try TestPortfolio(["data/receivables.csv": customers]).read().message(.wrongTable).contains("customers"))
    }

    @Test("An invoice list that also names the payment of each invoice stays an invoice list")
    func invoicesWithPaymentColumns() throws {
        let text = "invoice_no,customer_id,invoice_date,amount,payment_id,paid_date\n1,C1,2026-01-01,5,P1,2026-01-05\n"
        let reading = try TestPortfolio(["data/receivables.csv": text]).read()
        #expect(!reading.stopsBuild && reading.records.documents.count == 1)
    }

    @Test("A missing column is one finding with the headers seen and the nearest of them")
    func missingColumn() throws {
        let reading = try TestPortfolio([
            "data/receivables.csv": "invoce_no,customer_id,invoice_date,amount\n1,c,2026-01-01,5\n"
        ])
        .read()
        #expect(reading.count(.missingColumn) == 1 && reading.stopsBuild)
        #expect(reading.message(.missingColumn).contains("invoice_no"))
        #expect(reading.message(.missingColumn).contains("customer_id, invoice_date"))
        #expect(reading.finding(.missingColumn)?.help?.contains("invoce_no") == true)
    }

    @Test("A folder where a file should be, and a missing file, are named")
    func notAFile() throws {
        let portfolio = try TestPortfolio(["data/ar.csv/inner.csv": "x"])
        let source = SourceSpec(table: .receivables, files: ["data/ar.csv"])
        #expect(try portfolio.read([source]).finding(.notAFile)?.location?.file == "data/ar.csv")
        let missing = SourceSpec(table: .receivables, files: ["data/none-*.csv", "data/none.csv"])
        #expect(try portfolio.read([missing]).count(.missingFile) == 2)
    }

    @Test("A file that may not be read is the machine's fault", .enabled(if: getuid() != 0))
    func unreadable() throws {
        let portfolio = try TestPortfolio(["data/receivables.csv": header])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: portfolio.folder.appendingPathComponent("data/receivables.csv").path)
        #expect(throws: IntakeFailure.self) { try portfolio.read() }
    }

    @Test("Identifiers that differ only in case or spacing are told apart and told of")
    func similarCustomers() throws {
        let rows = "1,C 9,2026-01-01,5\n2,c9,2026-01-01,5\n3,D1,2026-01-01,5\n"
        let reading = try TestPortfolio(["data/receivables.csv": header + rows]).read()
        #expect(reading.records.customers.count == 3)
        #expect(reading.message(.similarCustomers) == "customers \"C 9\", \"c9\" differ in case or spacing only")
    }

    @Test(
        "Names of any kind are kept as they are",
        arguments: [
            String(repeating: "长", count: 300), "<script>alert(1)</script>", "{{name}}", "=cmd|' /C calc'!A0",
            "🧾 Café 𠮷野家",
        ])
    func hostileNames(name: String) throws {
        let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        let files = [
            "data/receivables.csv": header + "1,C1,2026-01-01,5\n",
            "data/customers.csv": "customer_id,name\nC1,\(quoted)\n",
        ]
        let reading = try TestPortfolio(files).read()
        #expect(reading.records.texts.string(reading.records.customers[0].name) == name)
    }

    @Test("10,000 documents of one customer, and of one number, are read")
    func oneLargeCustomer() throws {
        let rows = (0..<10_000).map { "N\($0),C1,2026-01-01,1.50" }.joined(separator: "\n")
        let reading = try TestPortfolio(["data/receivables.csv": header + rows]).read()
        #expect(reading.records.documents.count == 10_000)
        #expect(reading.file("data/receivables.csv")?.used.amounts.map(\.decimal) == ["15000.00"])
        var source = SourceSpec(table: .receivables, files: ["data/receivables.csv"])
        source.repeats = .separate
        let same = (0..<10_000).map { "N,C1,2026-01-01,\($0).01" }.joined(separator: "\n")
        let repeated = try TestPortfolio(["data/receivables.csv": header + same]).read([source])
        #expect(repeated.records.documents.count == 10_000)
    }

    @Test("An amount beyond 64 bits, NUL bytes and damaged identifiers reject their rows only")
    func rowErrors() throws {
        let rows = """
            1,C1,2026-01-01,92233720368547758.08
            2,C1,2026-01-01,5\u{0}
            2.4952E+19,C1,2026-01-01,5
            4,C1,2026-01-01,5

            """
        let reading = try TestPortfolio(["data/receivables.csv": header + rows]).read()
        #expect(reading.lines(.amountOverflow) == [2])
        #expect(reading.lines(.brokenRecord) == [3])
        #expect(reading.lines(.damagedIdentifier) == [4])
        #expect(reading.records.documents.count == 1 && !reading.stopsBuild)
    }

    @Test("An unterminated quote refuses the file at the quote; nothing of it is used")
    func unterminatedQuote() throws {
        let rows = "1,C1,2026-01-01,5\n2,\"C1,2026-01-01,5\n"
        let reading = try TestPortfolio(["data/receivables.csv": header + rows]).read()
        #expect(reading.stopsBuild && reading.records.documents.count == 0)
        let place = reading.finding(.unterminatedQuote)?.location
        #expect(place?.line == 3 && place?.column == 3)
    }

    @Test("A ragged row is rejected with its place, or padded where that is configured")
    func raggedRows() throws {
        let files = [
            "data/receivables.csv":
                "invoice_no,customer_id,invoice_date,amount,note\n1,C1,2026-01-01,5\n2,C1,2026-01-01,5,x,y\n"
        ]
        let strict = try TestPortfolio(files).read()
        #expect(strict.lines(.raggedRow) == [2, 3] && strict.records.documents.count == 0)
        let lenient = try TestPortfolio(files).read { $0.padsShortRows = true }
        #expect(lenient.lines(.raggedRow) == [3] && lenient.records.documents.count == 1)
    }

    @Test("The same content twice is read once")
    func sameFileTwice() throws {
        let content = header + "1,C1,2026-01-01,5\n"
        let source = SourceSpec(table: .receivables, files: ["data/ar-*.csv"])
        let reading = try TestPortfolio(["data/ar-1.csv": content, "data/ar-2.csv": content]).read([source])
        #expect(reading.records.documents.count == 1)
        #expect(reading.finding(.repeatedFile)?.location?.file == "data/ar-2.csv")
    }

    @Test("Unknown profiles and fields get the nearest name")
    func unknownNames() throws {
        var source = SourceSpec(table: .receivables, files: ["data/receivables.csv"])
        source.profile = "ibm"
        source.columns = ["invoce_no": .headers(["invoice_no"])]
        var profiles = ProfileLibrary()
        profiles.add("ibm-ar", "table: receivables\n", file: "content/profiles/ibm-ar.yml")
        let portfolio = try TestPortfolio(["data/receivables.csv": header + "1,C1,2026-01-01,5\n"])
        let reading = try portfolio.read([source], profiles: profiles)
        #expect(reading.finding(.unknownProfile)?.help?.contains("ibm-ar") == true)
        #expect(reading.finding(.unknownField)?.help?.contains("invoice_no") == true)
    }
}
