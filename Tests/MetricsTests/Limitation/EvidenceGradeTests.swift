import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Grades of proof")
struct EvidenceGradeTests {
    private func grade(ofVisit fill: @escaping (inout Visit) -> Void) -> EvidenceGrade? {
        var claim = Claim(due: day("2024-01-31"))
        claim.add { $0.visit("C1", "V1", day("2024-05-01"), of: ["R1"], fill) }
        return claim.register(on: "2024-12-31").history(of: 0)?.steps.first?.event.grade
    }

    private func grade(of kind: PaperKind, _ fill: @escaping (inout Evidence) -> Void) -> EvidenceGrade? {
        var claim = Claim(due: day("2024-01-31"))
        claim.add { $0.paper("C1", "E1", kind, day("2024-05-01"), of: ["R1"], fill) }
        let history = claim.register(on: "2024-12-31").history(of: 0)
        let grade = history?.steps.first?.event.grade
        // A and B move the date, C and D do not.
        #expect((history?.clock.safeDate == day("2027-05-01")) == (grade?.isProof ?? false))
        return grade
    }

    @Test(
        "an acknowledgement is graded by its form and its signer",
        arguments: [
            (AcknowledgementLevel.companySeal, MetRole.accountsPayable, "A"), (.contractSeal, .buyer, "A"),
            (.court, .nobody, "A"), (.authorisedSignature, .accountsPayable, "A"), (.financeSeal, .guardPost, "B"),
            (.signed, .legalRepresentative, "B"), (.signed, .owner, "B"), (.signed, .generalManager, "B"),
            (.signed, .financeDirector, "B"), (.signed, .accountsPayable, "C"), (.signed, .mailroom, "C"),
            (.signed, .warehouse, "C"), (.message, .owner, "C"), (.oral, .owner, "C"),
        ])
    func acknowledgements(level: AcknowledgementLevel, role: MetRole, grade: String) {
        for outcome in [VisitOutcome.acknowledgedOrally, .promisedInWriting, .planSigned] {
            #expect(
                self.grade(ofVisit: { ($0.outcome, $0.acknowledgement, $0.metRole) = (outcome, level, role) })?.rawValue
                    == grade)
        }
        #expect(
            self.grade(of: .undertaking) { ($0.acknowledgement, $0.signerRole) = (level, role) }?.rawValue == grade)
    }

    @Test("a message counts B from an agreed account, and an outcome alone is our own log")
    func messagesAndLogs() {
        #expect(
            grade(of: .chat) {
                $0.acknowledgement = .message
                $0.addressAgreed = true
            } == .b)
        #expect(grade(of: .chat) { $0.acknowledgement = .message } == .c)
        #expect(grade(of: .recording) { $0.acknowledgement = .companySeal } == .c)
        #expect(grade(ofVisit: { $0.outcome = .promisedInWriting }) == .d)
        #expect(grade(ofVisit: { $0.outcome = .refusedToPay }) == nil)
        #expect(
            grade(ofVisit: {
                $0.outcome = .refusedToPay
                $0.demandMade = .oral
            }) == .c)
    }

    @Test(
        "a demand is graded by how it reached the debtor",
        arguments: [
            (DeliveryMode.handSigned, MetRole.owner, false, false, "B"), (.handSigned, .guardPost, false, true, "C"),
            (.handSigned, .mailroom, false, true, "C"), (.handRefused, .owner, true, false, "B"),
            (.handRefused, .owner, false, true, "D"), (.courierSigned, .nobody, false, true, "B"),
            (.courierSigned, .nobody, false, false, "C"), (.courierRefused, .nobody, false, true, "B"),
            (.courierRefused, .nobody, false, false, "C"), (.agreedEmail, .nobody, false, false, "B"),
            (.messaging, .nobody, false, true, "B"), (.messaging, .nobody, false, false, "C"),
            (.notary, .nobody, false, false, "A"),
        ])
    func deliveries(mode: DeliveryMode, role: MetRole, witness: Bool, agreed: Bool, grade: String) {
        var claim = Claim(due: day("2024-01-31"))
        claim.add { records in
            let name = records.text(witness ? "Li" : "")
            records.paper("C1", "E1", .demand, day("2024-05-01"), of: ["R1"]) {
                ($0.deliveryMode, $0.signerRole, $0.addressAgreed, $0.witness) = (mode, role, agreed, name)
            }
            let visit = records.text("V1")
            records.visit("C1", "V1", day("2024-06-01"), of: ["R1"]) {
                ($0.outcome, $0.deliveryMode, $0.signerRole, $0.witness) = (.demandServed, mode, role, name)
            }
            records.paper("C1", "E2", .waybill, day("2024-06-01")) { ($0.visit, $0.addressAgreed) = (visit, agreed) }
        }
        let steps = claim.register(on: "2024-12-31").history(of: 0)?.steps ?? []
        #expect(steps.map { $0.event.grade?.rawValue } == [grade, grade])
        #expect(steps.map(\.event.kind) == [.demand, .demand])
    }

    @Test("a written demand that nobody acknowledged or delivered is our own log")
    func undelivered() {
        #expect(grade(of: .demand) { $0.level = 2 } == .d)
        #expect(
            grade(ofVisit: {
                $0.outcome = .demandServed
                $0.demandMade = .written
            }) == .d)
        #expect(
            grade(of: .demand) {
                $0.deliveryMode = .notary
                $0.state = .missing
            } == .d)
        #expect(
            grade(of: .demand) {
                $0.deliveryMode = .notary
                $0.state = .notApplicable
            } == nil)
        #expect(grade(of: .undertaking) { $0.signerRole = .owner } == .b)
        #expect(grade(of: .undertaking) { _ in } == .d)
        #expect(grade(of: .photo) { $0.acknowledgement = .companySeal } == nil)
    }

    @Test("a demand counts from its delivery, and before it not at all")
    func deliveryDay() {
        var claim = Claim(due: day("2024-01-31"))
        claim.add {
            $0.paper("C1", "E1", .demand, day("2024-05-01"), of: ["R1"]) {
                ($0.deliveryMode, $0.deliveredOn) = (.agreedEmail, day("2024-05-20"))
            }
        }
        #expect(claim.safeDate(on: "2024-05-19") == "2027-01-31")
        #expect(claim.effects(on: "2024-05-19") == [.none(.tooWeak)])
        #expect(claim.safeDate(on: "2024-05-20") == "2027-05-20")
    }

    @Test("a sealed statement is proof if it asks for payment, else it needs more")
    func statements() {
        #expect(
            grade(of: .statement) {
                $0.acknowledgement = .companySeal
                $0.demandsPayment = true
            } == .a)
        #expect(
            grade(of: .statement) {
                $0.acknowledgement = .financeSeal
                $0.demandsPayment = true
            } == .b)
        #expect(
            grade(of: .statement) {
                $0.acknowledgement = .companySeal
                $0.demandsPayment = false
            } == .c)
        #expect(grade(of: .statement) { $0.acknowledgement = .companySeal } == .c)
        #expect(
            grade(ofVisit: {
                ($0.outcome, $0.acknowledgement, $0.demandMade) = (.statementSigned, .financeSeal, .written)
            })
                == .b)
        #expect(grade(ofVisit: { ($0.outcome, $0.acknowledgement) = (.statementSigned, .companySeal) }) == .c)
    }

    @Test(
        "a promise is graded by its form",
        arguments: [
            (PromiseForm.sealed, MetRole.buyer, "A"), (.signed, .owner, "B"), (.signed, .buyer, "C"),
            (.message, .owner, "C"), (.oral, .owner, "C"),
        ])
    func promises(form: PromiseForm, role: MetRole, grade: String) {
        var claim = Claim(due: day("2024-01-31"))
        claim.add {
            $0.promise("C1", "PR1", day("2024-05-01"), due: day("2024-06-01"), of: "R1") {
                ($0.form, $0.role) = (form, role)
            }
            $0.promise("C1", "PR2", day("2024-05-02"), due: day("2024-06-02"), of: "R1")
        }
        let grades = claim.register(on: "2024-12-31").history(of: 0)?.steps.map { $0.event.grade?.rawValue }
        #expect(grades == [grade, "D"])
    }

    @Test("a correction takes the place of a visit from the day it was recorded")
    func correction() {
        var claim = Claim(due: day("2024-01-31"))
        claim.add { records in
            let first = records.text("V1")
            records.visit("C1", "V1", day("2024-05-01"), of: ["R1"]) { $0.acknowledgement = .companySeal }
            records.visit("C1", "V2", day("2024-05-01"), of: ["R1"]) {
                ($0.acknowledgement, $0.corrects, $0.recordedAt) = (.oral, first, day("2024-05-10"))
            }
        }
        #expect(claim.safeDate(on: "2024-05-09") == "2027-05-01")
        #expect(claim.safeDate(on: "2024-05-10") == "2027-01-31")
    }
}
