import Metrics
import Receivables
import TestSupport
import Testing

/// The traps of the domain's brief, by their numbers there. 2026-03-06 is a Friday.
@Suite("Promises: traps")
struct PromiseTrapTests {
    @Test("trap 4: a bill keeps a promise when it clears, not when it is received")
    func billOnClearing() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000)
        promise.ledger.payment(
            "C1", "P1", day("2026-03-05"), 100_000, method: .bankBill, clearedOn: day("2026-03-09"))
        #expect(promise.state(on: "2026-03-08") == .open)
        #expect(promise.state(on: "2026-03-09") == .kept)
        #expect(promise.judge(on: "2026-03-09")["R1"]?.keptOn == day("2026-03-09"))
    }

    @Test("trap 4: a promised bill keeps the promise on its receipt, and its dishonour undoes it")
    func promisedBill() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000) {
            $0.method = .bankBill
        }
        promise.ledger.payment(
            "C1", "P1", day("2026-03-05"), 100_000, method: .bankBill, maturesOn: day("2026-09-05"),
            bouncedOn: day("2026-04-01"))
        #expect(promise.state(on: "2026-03-05") == .kept)
        #expect(promise.state(on: "2026-03-31") == .kept)
        #expect(promise.state(on: "2026-04-01") == .broken)
    }

    @Test("trap 4: a bill that clears after the window, or of another kind than promised, does not keep it")
    func lateBill() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000) {
            $0.method = .tradeBill
        }
        promise.ledger.payment(
            "C1", "P1", day("2026-03-05"), 100_000, method: .bankBill, clearedOn: day("2026-03-10"))
        #expect(promise.state(on: "2026-03-10") == .broken)
    }

    @Test("trap 4: one bill is not counted on its receipt for one promise and on its clearing for another")
    func billOnce() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000) {
            $0.method = .bankBill
        }
        promise.field.promise("C1", "R2", made: day("2026-03-02"), due: day("2026-03-13"), 100_000)
        promise.ledger.payment(
            "C1", "P1", day("2026-03-05"), 150_000, method: .bankBill, clearedOn: day("2026-03-12"))
        let judged = promise.judge(on: "2026-03-31")
        #expect(judged["R1"]?.state == .kept)
        #expect(judged["R2"]?.state == .partial)
        #expect(judged["R2"]?.received == 50_000)
    }

    @Test("trap 6: two partial payments keep a promise together")
    func twoPayments() throws {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000)
        promise.ledger.payment("C1", "P1", day("2026-03-03"), 60_000)
        promise.ledger.payment("C1", "P2", day("2026-03-06"), 70_000)
        #expect(promise.state(on: "2026-03-05") == .open)
        let judged = promise.judge(on: "2026-03-06")
        let own = try #require(judged["R1"])
        #expect(own.state == .kept)
        #expect(own.received == 100_000)
        #expect(judged.fills(of: own).map(\.amount) == [60_000, 40_000])
    }

    @Test("trap 6: money that came before the promise was made does not count")
    func earlyPayment() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000)
        promise.field.promise(
            "C1", "R2", made: day("2026-03-02"), due: day("2026-03-06"), 100_000, invoice: "INV-1")
        // Received before, though allocated within the window.
        promise.ledger.payment("C1", "P1", day("2026-03-01"), 200_000)
        promise.ledger.allocate("P1", to: "INV-1", 200_000, on: day("2026-03-04"))
        #expect(promise.state("R1", on: "2026-03-10") == .broken)
        #expect(promise.state("R2", on: "2026-03-10") == .broken)
    }

    @Test("trap 7: a promise due on a rest day is judged at the end of the next working day")
    func restDay() throws {
        var promise = PromiseCase()
        // National day: 10-01 to 10-07 off, Saturday 10-10 worked.
        promise.policy.officialDays.name = "cn"
        promise.policy.officialDays.years = [2026]
        promise.policy.officialDays.off = Set((1...7).map { day("2026-10-0\($0)") })
        promise.policy.officialDays.work = [day("2026-10-10")]
        promise.field.promise("C1", "R1", made: day("2026-09-28"), due: day("2026-10-01"), 100_000)
        promise.field.promise("C1", "R2", made: day("2026-09-28"), due: day("2026-10-09"), 100_000)
        let open = promise.judge(on: "2026-10-08")
        #expect(open["R1"]?.state == .open)
        #expect(open["R1"]?.last == day("2026-10-08"))
        #expect(open["R1"]?.remindOn == day("2026-09-30"))
        // The make-up Saturday is the working day after Friday the 9th.
        #expect(open["R2"]?.last == day("2026-10-10"))
        #expect(promise.state("R1", on: "2026-10-09") == .broken)
        promise.ledger.payment("C1", "P1", day("2026-10-08"), 100_000)
        #expect(promise.state("R1", on: "2026-10-09") == .kept)
    }

    @Test("trap 7: a promise due on a Saturday is judged on Monday's end")
    func saturday() {
        var promise = PromiseCase()
        promise.field.promise("C1", "R1", made: day("2026-03-02"), due: day("2026-03-07"), 100_000)
        #expect(promise.judge(on: "2026-03-09")["R1"]?.last == day("2026-03-09"))
        #expect(promise.state(on: "2026-03-09") == .open)
        #expect(promise.state(on: "2026-03-10") == .broken)
    }

    @Test("trap 8: renegotiated after the due day stays broken, on the due day it is renegotiated")
    func renegotiated() {
        var promise = PromiseCase()
        promise.field.promise(
            "C1", "R1", made: day("2026-03-02"), due: day("2026-03-06"), 100_000, supersededBy: "R2")
        promise.field.promise("C1", "R2", made: day("2026-03-07"), due: day("2026-03-20"), 100_000)
        promise.field.promise(
            "C1", "R3", made: day("2026-03-02"), due: day("2026-03-06"), 50_000, supersededBy: "R4")
        promise.field.promise("C1", "R4", made: day("2026-03-06"), due: day("2026-03-20"), 50_000)
        let judged = promise.judge(on: "2026-03-10")
        #expect(judged["R1"]?.state == .broken)
        #expect(judged["R3"]?.state == .renegotiated)
        #expect(judged["R3"]?.last == day("2026-03-05"))
        // Before the new promise was made nobody knew of it.
        #expect(promise.state("R3", on: "2026-03-05") == .open)
    }

    @Test("trap 12: a correction takes its visit's promise away, as of the day it was recorded")
    func corrected() {
        var promise = PromiseCase()
        promise.field.visit("C1", "V1", day("2026-03-02")) {
            ($0.promisedAmount, $0.promisedDate) = (100_000, day("2026-03-06"))
        }
        promise.field.visit("C1", "V2", day("2026-03-02"), corrects: "V1") {
            ($0.promisedAmount, $0.promisedDate) = (200_000, day("2026-03-06"))
            $0.recordedAt = day("2026-03-10")
        }
        promise.ledger.payment("C1", "P1", day("2026-03-04"), 100_000)
        let before = promise.judge(on: "2026-03-09")
        #expect(before["V1"]?.state == .kept)
        #expect(before["V2"] == nil)
        let after = promise.judge(on: "2026-03-10")
        #expect(after["V1"]?.state == .withdrawn)
        #expect(after["V1"]?.received == 0)
        #expect(after["V2"]?.state == .partial)
        #expect(after["V2"]?.level == 1)
    }
}
