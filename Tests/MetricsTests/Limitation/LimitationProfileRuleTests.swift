import Metrics
import Receivables
import TestSupport
import Testing

@Suite("What interrupts under which law")
struct LimitationProfileRuleTests {
    private enum Step { case demand, message, seal, payment }

    private func safeDate(
        _ step: Step, on date: String, asOf: String, _ change: (inout LimitationRules) -> Void
    ) -> String? {
        var rules = LimitationRules()
        change(&rules)
        var claim = Claim(due: day("2024-03-15"), rules: rules)
        switch step {
        case .payment: claim.ledger.payment("C1", "P1", day(date), 100, for: "R1")
        case .demand: claim.add { $0.paper("C1", "E1", .demand, day(date), of: ["R1"]) { $0.deliveryMode = .notary } }
        case .seal:
            claim.add {
                $0.paper("C1", "E1", .undertaking, day(date), of: ["R1"]) { $0.acknowledgement = .companySeal }
            }
        case .message:
            claim.add {
                $0.paper("C1", "E1", .chat, day(date), of: ["R1"]) {
                    ($0.acknowledgement, $0.addressAgreed) = (.message, true)
                }
            }
        }
        return claim.safeDate(on: asOf)
    }

    @Test("hk and uk: a demand or a message changes nothing, a signed acknowledgement or a payment starts six years")
    func commonLaw() {
        let rules: (inout LimitationRules) -> Void = {
            ($0.years, $0.demandInterrupts, $0.acknowledgement, $0.longStopYears) = (6, false, .signed, nil)
        }
        #expect(safeDate(.demand, on: "2025-01-10", asOf: "2026-01-01", rules) == "2030-03-15")
        #expect(safeDate(.message, on: "2025-01-10", asOf: "2026-01-01", rules) == "2030-03-15")
        #expect(safeDate(.seal, on: "2025-01-10", asOf: "2026-01-01", rules) == "2031-01-10")
        #expect(safeDate(.payment, on: "2025-01-10", asOf: "2026-01-01", rules) == "2031-01-10")
    }

    @Test("tw: a demand holds for six months only, unless a suit follows in them")
    func taiwan() {
        let rules: (inout LimitationRules) -> Void = { ($0.years, $0.suitWithinMonths) = (2, 6) }
        #expect(safeDate(.demand, on: "2026-01-10", asOf: "2026-02-01", rules) == "2026-07-10")
        #expect(safeDate(.demand, on: "2026-01-10", asOf: "2026-07-10", rules) == "2026-07-10")
        #expect(safeDate(.demand, on: "2026-01-10", asOf: "2026-07-11", rules) == "2026-03-15")
        // Long before the end it adds nothing.
        #expect(safeDate(.demand, on: "2024-05-10", asOf: "2024-06-01", rules) == "2026-03-15")
        #expect(safeDate(.seal, on: "2026-01-10", asOf: "2026-07-11", rules) == "2028-01-10")
        for (filed, state) in [("2026-07-10", LimitationState.inProceedings), ("2026-07-11", .expired)] {
            var changed = LimitationRules()
            rules(&changed)
            var claim = Claim(due: day("2024-03-15"), rules: changed)
            claim.add {
                $0.paper("C1", "E1", .demand, day("2026-01-10"), of: ["R1"]) { $0.deliveryMode = .notary }
                $0.paper("C1", "E2", .filing, day(filed), of: ["R1"])
            }
            #expect(claim.state(on: "2026-12-31") == state)
        }
    }

    @Test("de: three years from the year's end; an acknowledgement starts them again, a demand does not")
    func germany() {
        let rules: (inout LimitationRules) -> Void = {
            ($0.start, $0.demandInterrupts, $0.longStopYears) = (.yearEnd, false, 10)
        }
        #expect(safeDate(.demand, on: "2025-06-10", asOf: "2026-01-01", rules) == "2027-12-31")
        #expect(safeDate(.payment, on: "2025-06-10", asOf: "2026-01-01", rules) == "2028-06-10")
        // One in the year of the due date does not shorten the period.
        #expect(safeDate(.seal, on: "2024-06-10", asOf: "2026-01-01", rules) == "2027-12-31")
    }

    @Test("us-ucc: four years; neither demand nor part payment starts them again")
    func unitedStates() {
        let rules: (inout LimitationRules) -> Void = {
            ($0.years, $0.demandInterrupts, $0.partPaymentInterrupts) = (4, false, false)
            $0.acknowledgement = .signed
        }
        #expect(safeDate(.demand, on: "2025-06-10", asOf: "2026-01-01", rules) == "2028-03-15")
        #expect(safeDate(.payment, on: "2025-06-10", asOf: "2026-01-01", rules) == "2028-03-15")
        #expect(safeDate(.seal, on: "2025-06-10", asOf: "2026-01-01", rules) == "2029-06-10")
    }

    @Test("no event passes the long stop")
    func longStop() {
        #expect(safeDate(.seal, on: "2026-12-01", asOf: "2027-01-01") { $0.longStopYears = 4 } == "2028-03-15")
    }

    @Test("after a judgment of a law whose enforcement is not known there is no clock, and it is said why")
    func unknownEnforcement() {
        var rules = LimitationRules()
        rules.enforcementYears = nil
        var claim = Claim(due: day("2024-03-15"), rules: rules)
        claim.add { $0.paper("C1", "E1", .judgment, day("2025-01-01"), of: ["R1"]) }
        let register = claim.register(on: "2025-06-30")
        #expect(register.clocks.first.flatMap(register.missingReason) == .unknownEnforcement)
    }
}
