import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Safe dates worked by hand")
struct LimitationVectorTests {
    @Test(
        "the safe date is the same day three years on, clipped to the month's end",
        arguments: [
            ("2024-03-15", "2027-03-15"), ("2024-02-29", "2027-02-28"), ("2023-12-31", "2026-12-31"),
        ])
    func vectors(due: String, safe: String) {
        #expect(Claim(due: day(due)).safeDate(on: "2024-06-30") == safe)
    }

    @Test("trap 9: a debt due on 29 February is safe until 28 February, in years with and without a calendar")
    func leapDay() {
        var claim = Claim(due: day("2024-02-29"))
        #expect(claim.clock(on: "2027-02-28")?.daysLeft == 0)
        #expect(claim.state(on: "2027-02-28") == .month)
        #expect(claim.state(on: "2027-03-01") == .expired)
        claim.add { $0.paper("C1", "E1", .demand, day("2025-01-31"), of: ["R1"]) { $0.deliveryMode = .agreedEmail } }
        #expect(claim.safeDate(on: "2026-01-01") == "2028-01-31")
        #expect(Claim(due: day("2096-02-29")).safeDate(on: "2096-12-31") == "2099-02-28")
    }

    @Test("trap 13: a demand after the safe date does not move it, and the guarantee's clock never moves")
    func lateDemand() {
        var claim = Claim(due: day("2020-06-30"))
        claim.add {
            $0.paper("C1", "E1", .demand, day("2023-07-01"), of: ["R1"]) { $0.deliveryMode = .notary }
            $0.paper("C1", "E2", .demand, day("2020-12-01"), of: ["X"]) { $0.deliveryMode = .notary }
            $0.guarantee("C1", "G1", of: ["R1"], until: day("2020-12-31"))
        }
        #expect(claim.safeDate(on: "2024-01-01") == "2023-06-30")
        #expect(claim.state(on: "2024-01-01") == .expired)
        #expect(claim.effects(on: "2024-01-01") == [.none(.afterExpiry)])
        let codes = claim.register(on: "2024-01-01").findings().map(\.code.id)
        #expect(codes == ["proof-of-unknown-document", "demand-after-expiry"])
        // A demand on the last day comes in time.
        claim.add { $0.paper("C1", "E0", .demand, day("2023-06-30"), of: ["R1"]) { $0.deliveryMode = .notary } }
        #expect(claim.safeDate(on: "2024-01-01") == "2026-07-01")
        let guarantee = claim.register(on: "2024-01-01").guarantees(of: 0).first
        #expect(guarantee?.end == day("2020-12-31"))
        #expect(guarantee?.state == .running(.expired))
    }

    @Test(
        "the days left make the states",
        arguments: [
            (366, LimitationState.ok), (365, .year), (181, .year), (180, .halfYear), (91, .halfYear), (90, .quarter),
            (31, .quarter), (30, .month), (0, .month), (-1, .expired),
        ])
    func states(left: Int, state: LimitationState) {
        let asOf = day("2027-03-15").adding(days: -left).description
        #expect(Claim(due: day("2024-03-15")).state(on: asOf) == state)
    }

    @Test("an event up to the due date does not count, one a day later does")
    func beforeDue() {
        for (date, safe) in [("2024-03-15", "2027-03-15"), ("2024-03-16", "2027-03-16")] {
            var claim = Claim(due: day("2024-03-15"))
            claim.add { $0.visit("C1", "V1", day(date), of: ["R1"]) { $0.acknowledgement = .companySeal } }
            #expect(claim.safeDate(on: "2025-01-01") == safe)
            let isDueDay = date == "2024-03-15"
            #expect(
                claim.effects(on: "2025-01-01") == [isDueDay ? .none(.notYetRunning) : .moved(to: day("2027-03-16"))])
        }
    }

    @Test("payments move the date of what they pay; set-off, credits, discounts, write-offs and bounced ones never do")
    func payments() {
        var claim = Claim(due: day("2024-01-31"))
        claim.ledger.payment("C1", "P1", day("2024-05-10"), 100, for: "R1")
        claim.ledger.payment("C1", "P2", day("2024-06-10"), 100, method: .offset, for: "R1")
        claim.ledger.payment("C1", "P3", day("2024-06-11"), 100, method: .netting, for: "R1")
        claim.ledger.payment("C1", "P4", day("2024-06-12"), 100, bouncedOn: day("2024-06-20"), for: "R1")
        claim.ledger.payment("C1", "P5", day("2024-06-13"), 100, method: .bankBill, for: "R1")
        claim.ledger.document("C1", "K1", day("2024-06-14"), -100, kind: .creditNote)
        claim.ledger.credit("K1", to: "R1", 100)
        claim.ledger.adjust("R1", .discount, 100, on: day("2024-06-15"))
        claim.ledger.adjust("R1", .writeOff, 100, on: day("2024-06-16"))
        #expect(claim.safeDate(on: "2024-06-12") == "2027-06-12")
        #expect(claim.safeDate(on: "2024-12-31") == "2027-05-10")
        let steps = claim.register(on: "2024-12-31").history(of: 0)?.steps ?? []
        #expect(
            steps.map(\.effect) == [
                .moved(to: day("2027-05-10")), .none(.neverInterrupts), .none(.neverInterrupts), .none(.bounced),
                .none(.billPending), .none(.neverInterrupts), .none(.neverInterrupts), .none(.neverInterrupts),
            ])
        #expect(steps.first?.event.grade == .b)
        claim.add { $0.designate("P1") }
        #expect(claim.register(on: "2024-12-31").history(of: 0)?.steps.first?.event.grade == .a)
    }

    @Test("a receipt that was allocated late counts from the day the debtor paid, once it is allocated")
    func lateAllocation() {
        var claim = Claim(due: day("2024-01-31"))
        claim.ledger.payment("C1", "P1", day("2024-05-10"), 100)
        claim.ledger.allocate("P1", to: "R1", 100, on: day("2025-02-01"))
        #expect(claim.safeDate(on: "2025-01-31") == "2027-01-31")
        #expect(claim.safeDate(on: "2025-02-01") == "2027-05-10")
    }

    @Test("a paid_amount without paid_date moves nothing: nobody knows the day")
    func undatedReceipt() {
        for (paidOn, safe) in [(CalendarDay.unknown, "2027-01-31"), (day("2024-07-01"), "2027-07-01")] {
            var claim = Claim(due: .unknown)
            claim.ledger = LedgerBuilder()
            claim.ledger.document(
                "C1", "R1", day("2023-12-01"), due: day("2024-01-31"), 1000, paidOn: paidOn, paidAmount: 400)
            claim.ledger.exportedAt = day("2024-12-31")
            #expect(claim.safeDate(on: "2024-12-31") == safe)
        }
    }

    @Test("a star stands for all that were open on the day, and an event without documents moves none")
    func scopes() {
        var claim = Claim(due: day("2024-01-31"))
        claim.ledger.document("C1", "R2", day("2024-08-01"), due: day("2024-08-01"), 500)
        claim.ledger.document("C1", "R3", day("2024-01-01"), due: day("2024-01-31"), 500)
        claim.add {
            $0.paper("C1", "E1", .undertaking, day("2024-06-01"), of: ["*"]) { $0.acknowledgement = .companySeal }
            $0.paper("C1", "E2", .undertaking, day("2024-09-01")) { $0.acknowledgement = .companySeal }
            $0.visit("C1", "V1", day("2024-09-02"), of: ["R9"]) { $0.acknowledgement = .companySeal }
        }
        let register = claim.register(on: "2024-12-31")
        #expect(register.clocks.compactMap(\.safeDate?.description) == ["2027-06-01", "2027-06-01", "2027-08-01"])
        let unplaced = register.unplaced(among: register.events(of: 0))
        #expect(unplaced.map(\.obstacle) == [.namesNoDocument, .unknownDocument])
        #expect(register.findings().map(\.code.id) == ["proof-of-unknown-document", "event-without-document"])
        #expect(register.customer(0)?.nearest == day("2027-06-01"))
    }

    @Test("that an oral demand names no document is normal life; that a sealed paper names none is told of")
    func unplacedDemands() {
        var claim = Claim(due: day("2024-01-31"))
        claim.add { $0.visit("C1", "V1", day("2024-09-02")) { $0.demandMade = .oral } }
        #expect(claim.register(on: "2024-12-31").findings().isEmpty)
        claim.add { $0.visit("C1", "V2", day("2024-09-03")) { $0.acknowledgement = .companySeal } }
        #expect(claim.register(on: "2024-12-31").findings().map(\.code.id) == ["event-without-document"])
    }

    @Test("a signed plan moves to its last instalment; cancelled, to its signing")
    func plans() {
        var claim = Claim(due: day("2024-01-31"))
        claim.add {
            $0.plan("C1", "PL1", day("2024-03-01"), of: ["R1"], cancelledOn: day("2025-01-15"))
            $0.promise("C1", "PR1", day("2024-03-01"), due: day("2024-06-30"), plan: "PL1")
            $0.promise("C1", "PR2", day("2024-03-01"), due: day("2024-09-30"), plan: "PL1")
            let successor = $0.text("PR4")
            $0.promise("C1", "PR3", day("2024-03-01"), due: day("2025-09-30"), plan: "PL1") {
                $0.supersededBy = successor
            }
            $0.promise("C1", "PR4", day("2024-10-01"), due: day("2025-02-28"), plan: "PL1")
            $0.paper("C1", "E1", .demand, day("2024-08-01"), of: ["R1"]) { $0.deliveryMode = .notary }
        }
        #expect(claim.safeDate(on: "2024-09-30") == "2028-09-30")
        #expect(claim.safeDate(on: "2024-12-31") == "2028-02-28")
        #expect(claim.effects(on: "2024-12-31") == [.moved(to: day("2028-02-28")), .none(.notYetRunning)])
        // Once cancelled, its signing and the demand after it are what is left.
        #expect(claim.safeDate(on: "2025-01-15") == "2027-08-01")
        #expect(claim.register(on: "2025-01-15").findings().map(\.code.id) == ["plan-cancelled"])
    }

    @Test("nothing expires in proceedings, and a judgment starts the two years of enforcement")
    func proceedings() {
        for kind in [PaperKind.filing, .paymentOrder, .bankruptcyClaim] {
            var claim = Claim(due: day("2024-01-31"))
            claim.add {
                $0.paper("C1", "E1", kind, day("2027-01-31"), of: ["R1"])
                $0.paper("C1", "E2", .judgment, day("2028-03-01"), of: ["R1"])
                $0.paper("C1", "E3", .demand, day("2028-04-01"), of: ["R1"]) { $0.deliveryMode = .notary }
            }
            #expect(claim.state(on: "2028-02-28") == .inProceedings)
            #expect(claim.safeDate(on: "2028-02-28") == nil)
            #expect(claim.safeDate(on: "2028-05-01") == "2030-03-01")
            #expect(claim.effects(on: "2028-05-01").last == LimitationEffect.none(.afterJudgment))
        }
    }

    @Test("a payment or an agreement after expiry is for legal to judge; a filing alone is not")
    func agreedAfterExpiry() {
        var claim = Claim(due: day("2020-01-31"))
        claim.add { $0.paper("C1", "E0", .filing, day("2023-03-01"), of: ["R1"]) }
        #expect(claim.state(on: "2023-03-02") == .expired)
        claim.ledger.payment("C1", "P1", day("2023-04-01"), 100, for: "R1")
        #expect(claim.state(on: "2023-04-01") == .expiredAgreed)
        #expect(claim.safeDate(on: "2023-04-01") == "2023-01-31")
        #expect(claim.effects(on: "2023-04-01") == [.none(.afterExpiry), .agreedAfterExpiry])
    }

    @Test("without a due date there is no clock and a reason; without rules none at all")
    func noClock() {
        let claim = Claim(due: .unknown)
        let register = claim.register(on: "2024-12-31")
        #expect(register.clocks.first?.state == .noClock)
        #expect(register.clocks.first.flatMap(register.missingReason) == .noDueDate)
        var off = Claim(due: day("2024-01-31"))
        off.policy.limitation = nil
        let none = off.register(on: "2024-12-31")
        #expect(none.clocks.first.flatMap(none.missingReason) == .switchedOff)
        #expect(none.history(of: 0) == nil)
    }

    @Test("only what is open counts, and very old debts are marked for review")
    func openOnly() {
        var claim = Claim(due: day("2015-09-30"))
        claim.ledger.document("C1", "R2", day("2016-01-01"), due: day("2016-02-01"), 500)
        claim.ledger.document("C1", "R3", day("2024-01-01"), due: day("2024-02-01"), 700)
        claim.ledger.payment("C1", "P1", day("2016-03-01"), 500, for: "R2")
        let register = claim.register(on: "2025-12-31")
        #expect(register.clocks.map(\.needsReview) == [true, false])
        #expect(register.clock(of: 1) == nil)
        // The nearest date is one that can still be kept, not one that has passed.
        #expect(register.customer(0)?.nearest == day("2027-02-01"))
        #expect(register.customer(0)?.expiredDocuments == 1)
        #expect(register.totals.first?[.expired].open == 100_000)
        #expect(register.totals.first?[.ok].documents == 1)
        #expect(register.totals { $0.document == 2 } == register.totals(where: { $0.open == 700 }))
        #expect(register.totals { $0.document == 2 }.first?[.expired].documents == 0)
    }
}
