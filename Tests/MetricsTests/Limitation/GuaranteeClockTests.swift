import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Guarantees and bills")
struct GuaranteeClockTests {
    private func guarantee(
        on asOf: String, until end: CalendarDay = .unknown, rules: LimitationRules = LimitationRules(),
        _ fill: @escaping (inout Guarantee) -> Void = { _ in }
    ) -> GuaranteeClock? {
        var claim = Claim(due: day("2024-08-31"), rules: rules)
        claim.add {
            $0.guarantee("C1", "G1", of: ["R1"], until: end, fill)
            $0.plan("C1", "PL1", day("2024-09-10"), of: ["R1"])
        }
        return claim.register(on: asOf).guarantees(of: 0).first
    }

    @Test("a guarantee without a period has six months from the due date, and is marked")
    func assumed() {
        let clock = guarantee(on: "2024-12-31")
        #expect(clock?.end == day("2025-02-28"))
        #expect(clock?.isAssumed == true)
        #expect(clock?.daysLeft == 59)
        #expect(clock?.state == .running(.quarter))
        #expect(clock?.isExtendedWithoutConsent == true)
        #expect(guarantee(on: "2024-12-31") { $0.hasWrittenConsent = true }?.isExtendedWithoutConsent == false)
    }

    @Test("where the law has no such period, or nothing is secured, no end is shown")
    func unavailable() {
        var rules = LimitationRules()
        rules.guaranteeMonths = nil
        #expect(guarantee(on: "2024-12-31", rules: rules)?.state == .unavailable(.noPeriod))
        var claim = Claim(due: day("2024-08-31"))
        claim.add { $0.guarantee("C1", "G1", of: ["X"]) }
        let register = claim.register(on: "2024-12-31")
        #expect(register.guarantees(of: 0).first?.state == .unavailable(.noSecuredDocument))
        #expect(register.findings().map(\.code.id) == ["guarantee-without-period", "proof-of-unknown-document"])
    }

    @Test("a timely claim ends the period and starts the guarantee debt's own limitation; a late one does not")
    func claims() {
        let end = day("2025-03-31")
        let timely = guarantee(on: "2026-01-01", until: end) { $0.claimedOn = day("2025-03-31") }
        #expect(timely?.state == .satisfied(on: day("2025-03-31")))
        #expect(timely?.ownLimitation == day("2028-03-31"))
        let late = guarantee(on: "2026-01-01", until: end) { $0.claimedOn = day("2025-04-01") }
        #expect(late?.state == .running(.expired))
        #expect(late?.wasClaimedLate == true)
        #expect(late?.ownLimitation == nil)
        // Before the claim was made it is not known.
        #expect(guarantee(on: "2025-03-30", until: end) { $0.claimedOn = end }?.state == .running(.month))
    }

    @Test("rights from a bill end two years and six months behind its maturity, whatever is demanded")
    func bills() {
        var claim = Claim(due: day("2024-08-31"))
        claim.ledger.payment(
            "C1", "P1", day("2024-06-01"), 100, method: .tradeBill, maturesOn: day("2024-08-31"),
            bouncedOn: day("2024-09-02"))
        claim.ledger.payment(
            "C1", "P2", day("2024-06-02"), 100, method: .bankBill, maturesOn: day("2024-08-31"),
            clearedOn: day("2024-08-31"))
        claim.ledger.payment("C1", "P3", day("2024-06-03"), 100, method: .voucher)
        claim.ledger.payment("C1", "P4", day("2024-06-04"), 100)
        let bills = claim.register(on: "2024-12-31").bills(of: 0)
        #expect(bills.map(\.payment) == [0, 2])
        #expect(bills.first?.acceptor?.end == day("2026-08-31"))
        #expect(bills.first?.recourse?.end == day("2025-02-28"))
        #expect(bills.first?.recourse?.state == .quarter)
        #expect(bills.first?.hasBounced == true)
        #expect(bills.last?.maturity == nil)
        #expect(claim.register(on: "2024-08-30").bills(of: 0).map(\.payment) == [0, 1, 2])
    }
}
