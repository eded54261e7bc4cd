import Receivables
import TestSupport
import Testing

@Suite("Redaction")
struct RedactionTests {
    @Test("a parent that is no customer gets a pseudonym too, the same in all its rows")
    func stranger() throws {
        var ledger = LedgerBuilder()
        let day = try #require(CalendarDay("2026-01-05"))
        for id in ["ALPHA", "BRAVO", "CHARLIE"] { ledger.document(id, "I-\(id)", day, 100) }
        var records = ledger.records()
        for (customer, parent) in [(0, "HOLDING"), (1, "HOLDING"), (2, "ALPHA")] {
            records.customers[customer].parent = records.texts.append(parent) ?? .empty
        }
        let words = Redaction.Words(
            customer: "Customer", contact: "Contact", colleague: "Colleague", guarantor: "Guarantor")
        let hidden = Redaction.redacted(records, words)
        let parents = hidden.customers.map { hidden.texts.string($0.parent) }
        #expect(parents[0] == parents[1] && parents[0] != "HOLDING")
        #expect(parents[2] == hidden.texts.string(hidden.customers[0].id))
        #expect(!hidden.customers.map { hidden.texts.string($0.id) }.contains(parents[0]))
    }
}
