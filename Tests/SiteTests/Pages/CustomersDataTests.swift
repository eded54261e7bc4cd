import Foundation
import Receivables
import TestSupport
import Testing

@Suite("The customers' data for the browser")
struct CustomersDataTests {
    @Test("a column is one text, and what repeats is written once")
    func columns() throws {
        var page = PageCase()
        page.ledger.document("C2", "INV-2", day("2026-06-01"), due: day("2026-07-01"), 250_05)
        page.ledger.document("客 3", "INV-3", day("2026-01-01"), due: day("2026-03-01"), 99_00)
        page.ledger.dispute("客 3", "INV-3", 40_00, from: day("2026-05-01"))
        page.amend = { records in
            for (row, name) in ["Alpha\tOne", "Beta </script>", "Gamma"].enumerated() {
                records.customers[row].name = records.texts.append(name) ?? .empty
            }
        }
        let data = try Self.data(page)
        #expect(Self.column("name", in: data) == #"Alpha One\#tBeta \u003c/script\u003e\#tGamma"#)
        #expect(Self.column("number", in: data) == "C1\tC2\t客 3")
        #expect(Self.column("path", in: data) == "\t\t_e5_ae_a2_203")
        #expect(Self.column("open", in: data) == "10000.00,250.05,99.00")
        #expect(Self.column("overdue", in: data) == "=,,=")
        #expect(Self.column("claimable", in: data) == "=,,59.00")
        #expect(Self.column("disputed", in: data) == ",,40.00")
        #expect(Self.column("oldest", in: data) == "180,,121")
    }

    @Test("promises stand with the currency they were made in; the next one is all that falls due by its day")
    func promises() throws {
        var page = PageCase()
        page.ledger.document("C2", "INV-2", day("2026-06-01"), due: day("2026-07-01"), 250_00)
        page.field.promise("C1", "P1", made: day("2026-06-20"), due: day("2026-07-05"), 100_00)
        page.field.promise("C1", "P2", made: day("2026-06-21"), due: day("2026-07-05"), 20_00)
        page.field.promise("C1", "P3", made: day("2026-06-22"), due: day("2026-09-01"), 7_00)
        page.field.promise("C2", "P4", made: day("2026-04-01"), due: day("2026-05-01"), 50_00)
        let data = try Self.data(page)
        #expect(Self.column("promised", in: data) == "-5,")
        #expect(Self.column("promisedAmount", in: data) == "120.00,")
        #expect(Self.column("due", in: data) == "1,")
        #expect(Self.column("broken", in: data) == ",1")
    }

    @Test("the reason is the one that the latest contact named first, however many came after it without one")
    func reasons() throws {
        var page = PageCase()
        page.field.visit("C1", "V1", day("2026-03-01")) { $0.reasons = [.quality] }
        page.field.visit("C1", "V2", day("2026-04-01")) { $0.reasons = [.process, .cashFlow] }
        page.field.visit("C1", "V3", day("2026-05-01"))
        page.field.visit("C1", "V4", day("2026-07-01")) { $0.reasons = [.noInvoice] }
        let data = try Self.data(page)
        #expect(data.contains(#""reason":["PROCESS"]"#))
        #expect(Self.column("reason", in: data) == "0")
        #expect(Self.column("contact", in: data) == "60")
    }

    @Test("a part in an ageing class and a share of a salesperson add up to the row they are of")
    func parts() throws {
        var page = PageCase()
        page.ledger.document("C1", "INV-2", day("2026-05-01"), due: day("2026-06-01"), 5_00)
        page.amend = { records in
            records.customers[0].salesperson = records.texts.append("S1") ?? .empty
            records.documents.salesperson.set(
                records.texts.append("S2") ?? .empty, row: 1, of: records.documents.count)
        }
        let data = try Self.data(page)
        #expect(
            data.contains(#""sellers":["S1","S2"],"sellerParts":{"row":"0,0","name":"0,1","amount":"10000.00,5.00"}"#))
        #expect(data.contains(#""ageParts":{"row":"0,0","name":"2,5","amount":"5.00,10000.00"}"#))
    }

    private static func data(_ page: PageCase) throws -> String { try page.page("assets/customers-data.js").source }

    private static func column(_ name: String, in data: String) -> Substring? {
        guard let columns = data.range(of: "\"columns\":{"),
            let start = data[columns.upperBound...].range(of: "\"\(name)\":\"")
        else { return nil }
        return data[start.upperBound...].prefix { $0 != "\"" }
    }
}
