import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Which papers to bring")
struct PaperCheckTests {
    private func check(on asOf: String = "2024-12-31", _ rows: @escaping (inout Records) -> Void) -> PaperCheck? {
        var claim = Claim(due: day("2024-01-31"))
        claim.add(rows)
        return claim.register(on: asOf).papers(of: 0).checks.first
    }

    @Test("papers are there with their grade, or missing with their owner, or not needed")
    func statuses() {
        let check = check { records in
            let owner = records.text("S9")
            records.customers[0].salesperson = records.text("S1")
            records.customers[0].collector = records.text("K1")
            records.paper("C1", "E1", .delivery, day("2024-01-10"), of: ["R1"]) {
                ($0.state, $0.acknowledgement) = (.original, .companySeal)
            }
            records.paper("C1", "E2", .contract, day("2023-01-10")) { $0.state = .copy }
            records.paper("C1", "E3", .order, day("2024-01-10"), of: ["R1"]) {
                ($0.state, $0.owner) = (.missing, owner)
            }
            records.paper("C1", "E4", .acceptance, .unknown, of: ["R1"]) { $0.state = .notApplicable }
            records.paper("C1", "E5", .demand, day("2025-01-10"), of: ["R1"])
            records.documents.taxInvoiceDeliveredOn.set(day("2024-01-20"), row: 0, of: 1)
        }
        #expect(check?[.delivery] == .present(grade: .a, form: .original, source: .paper(2)))
        #expect(check?[.contract] == .present(grade: nil, form: .copy, source: .paper(1)))
        guard case .missing(let owner) = check?[.order], case .missing(let collector) = check?[.statement] else {
            Issue.record("neither order nor statement is there")
            return
        }
        #expect(!owner.isEmpty && !collector.isEmpty && owner != collector)
        #expect(check?[.acceptance] == .notApplicable)
        #expect(check?[.invoice] == .recorded)
        // Dated after the day: not there yet.
        guard case .missing = check?[.demand] else {
            Issue.record("a demand of the future counts")
            return
        }
    }

    @Test("a statement older than 90 days is outdated, and a served demand is on file")
    func statement() {
        let rows: (inout Records) -> Void = { records in
            records.visit("C1", "V1", day("2024-10-02"), of: ["R1"]) {
                ($0.outcome, $0.acknowledgement, $0.demandMade) = (.statementSigned, .financeSeal, .written)
            }
        }
        #expect(check(on: "2024-12-31", rows)?[.statement] == .present(grade: .b, form: nil, source: .visit(0)))
        #expect(check(on: "2025-01-01", rows)?[.statement] == .outdated(days: 91, source: .visit(0)))
        #expect(check(on: "2024-12-31", rows)?[.demand] == .present(grade: .b, form: nil, source: .visit(0)))
    }

    @Test("the signals count what lacks proof, and say nothing where no table could tell")
    func signals() {
        var claim = Claim(due: day("2024-01-31"))
        claim.ledger.document("C1", "R2", day("2024-01-01"), due: day("2024-02-01"), 500)
        #expect(claim.register(on: "2024-12-31").papers(of: 0).withoutDeliveryProof == nil)
        claim.add {
            $0.paper("C1", "E1", .acceptance, day("2024-01-10"), of: ["R2"])
            $0.paper("C1", "E2", .statement, day("2024-12-01"), of: ["*"]) { $0.acknowledgement = .companySeal }
        }
        let signals = claim.register(on: "2024-12-31").papers(of: 0)
        #expect(signals.checks.count == 2)
        #expect(signals.withoutDeliveryProof == 1)
        #expect(signals.withoutInvoiceDelivery == 2)
        #expect(signals.reconciliationAge == 30)
    }
}
