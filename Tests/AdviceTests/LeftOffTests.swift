import Advice
import Receivables
import TestSupport
import Testing

@Suite("Who is left off the list of visits, and what weighs most")
struct LeftOffTests {
    @Test("Customers count once, their reasons each, and who owes nothing claimable stands apart")
    func leftOff() {
        var ledger = AdviceLedger()
        for customer in ["A", "B", "C"] { ledger.owes(customer, 100, late: 10) }
        ledger.owes("D", 100, late: -10)
        ledger.customer("A") { $0.isCollectionHeld = true }
        ledger.customer("B") {
            $0.isCollectionHeld = true
            $0.mustNotBeContacted = true
        }
        let leftOff = ledger.advisor().priorities.leftOff
        #expect(leftOff.customers == 2)
        #expect(leftOff.reasons.map(\.id) == ["collection_hold", "do_not_contact"])
        #expect(leftOff.reasons.map(\.customers) == [2, 1])
        #expect(leftOff.withoutClaim == 1)
    }

    @Test("The parts that weigh most come first, and none that gives nothing")
    func largestParts() throws {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 31)
        ledger.visit("A", age: 0) { $0.channel = .phone }
        let priority = try #require(ledger.advisor().priorities.priority(of: 0))
        // All of the amount (35), two fifths of the days (10), nothing broken, no limitation known, spoken to today.
        #expect(priority.largestParts(5).map(\.kind) == [.amount, .overdue])
        #expect(priority.largestParts(5).map(\.tenths) == [350, 100])
        #expect(priority.largestParts(1).map(\.kind) == [.amount])
    }
}
