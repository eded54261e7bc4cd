import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Late charges")
struct LateChargeTests {
    private static let cny = Currency(code: "CNY")

    /// A portfolio of one customer with one contract, `HT`, that all his documents name.
    private func terms(
        _ asOf: String, contract: Contract? = nil, scale: DebtorScale = .sme, status: CustomerStatus = .active,
        lpr: [(String, Int64)] = [], policy change: (inout Policy) -> Void = { _ in },
        papers: [Evidence] = [], _ ledger: (inout LedgerBuilder) -> Void
    ) throws -> LateChargeTerms {
        var builder = LedgerBuilder()
        ledger(&builder)
        var records = builder.records()
        let name = records.texts.append("HT") ?? .empty
        for document in 0..<records.documents.count {
            records.documents.contract.set(name, row: document, of: records.documents.count)
        }
        if var contract {
            (contract.number, contract.customer) = (records.texts.append("HT") ?? .empty, 0)
            records.contracts = [contract]
        }
        records.customers[0].scale = scale
        records.customers[0].status = status
        records.rates = lpr.map { entry in
            var rate = Rate()
            (rate.kind, rate.date, rate.value) = (.loanPrimeRate, .of(entry.0), entry.1)
            return rate
        }
        records.evidence = papers
        var policy = Policy(currency: try #require(Self.cny))
        change(&policy)
        return LateChargeTerms(Portfolio.assemble(records, asOf: .of(asOf), policy: policy))
    }

    private func contract(
        _ rate: Int64? = nil, per period: RatePeriod = .day, signed: String = "2024-01-08", sme: Bool? = nil,
        basis: Int32? = nil
    ) -> Contract {
        var contract = Contract()
        (contract.lateRate, contract.lateRatePeriod, contract.weAreSME) = (rate, period, sme)
        (contract.signedOn, contract.lateBasis) = (.of(signed), basis)
        return contract
    }

    private func invoice(_ ledger: inout LedgerBuilder, _ amount: Int64 = 186_500_00, due: String = "2026-03-30") {
        ledger.document("C1", "A", .of("2026-01-01"), due: .of(due), amount)
    }

    private func only(_ terms: LateChargeTerms) throws -> DocumentLateCharge {
        try #require(terms.charges(of: 0).first?.documents.first)
    }

    @Test("186,500 for 92 days at five in ten thousand a day cost 8,579.00")
    func daily() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) { invoice(&$0) }
        let charge = try only(terms)
        #expect(charge.amount == 8_579_00)
        #expect(charge.days == 92)
        #expect(charge.rate.source == .contract(0))
    }

    @Test("186,500 for 92 days at one and a half times a loan prime rate of 3.00 % cost 2,115.37")
    func loanPrimeRate() throws {
        let terms = try terms("2026-06-30", lpr: [("2025-05-20", 30_000_000), ("2026-04-20", 90_000_000)]) {
            invoice(&$0)
        }
        let charge = try only(terms)
        #expect(charge.amount == 2_115_37)
        #expect(charge.rate.source == .loanPrimeRate(rateDate: .of("2025-05-20")))
        #expect(charge.rate.fraction.known?.scaled(places: 4) == 450)
    }

    @Test("The rate is fixed at the breach: one that comes into force on the first late day counts, a later one not")
    func breach() throws {
        for (date, expected) in [("2026-03-31", Int64(90_000_000)), ("2026-04-01", 30_000_000)] {
            let terms = try terms("2026-06-30", lpr: [("2025-05-20", 30_000_000), (date, 90_000_000)]) { invoice(&$0) }
            #expect(try only(terms).rate.value == expected)
        }
    }

    @Test("A rate per year is divided by the policy's basis, or by the contract's own")
    func basis() throws {
        let byPolicy = try terms("2026-06-30", contract: contract(36_000_000, per: .year)) {
            $0.late.basis = 360
        } _: {
            invoice(&$0, 100_000_00)
        }
        #expect(try only(byPolicy).amount == 920_00)
        let byContract = try terms("2026-06-30", contract: contract(36_000_000, per: .year, basis: 360)) {
            invoice(&$0, 100_000_00)
        }
        #expect(try only(byContract).amount == 920_00)
    }

    @Test("A payment on the due day stops everything; one a day later costs one day")
    func dueDay() throws {
        let onTime = try terms("2026-06-30", contract: contract(500_000)) {
            invoice(&$0)
            $0.payment("C1", "P1", .of("2026-03-30"), 186_500_00, for: "A")
        }
        #expect(onTime.charges(of: 0).isEmpty)
        let late = try terms("2026-06-30", contract: contract(500_000)) {
            invoice(&$0)
            $0.payment("C1", "P1", .of("2026-03-31"), 186_500_00, for: "A")
        }
        let charge = try only(late)
        #expect(charge.amount == 93_25)
        #expect(charge.isSettled)
        #expect(late.charges(of: 0).first?.onOpenDocuments == 0)
        #expect(late.charges(of: 0, isWithSettled: false).isEmpty)
        #expect(late.charges(of: 0).first?.undisputed == 93_25)
    }

    @Test("Parts, credits and a reversal cut the time into spans of one open amount each")
    func spans() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) {
            invoice(&$0, 100_000_00)
            $0.payment("C1", "P1", .of("2026-04-09"), 40_000_00)
            $0.allocate("P1", to: "A", 40_000_00, reversedOn: .of("2026-04-29"))
            $0.document("C1", "N", .of("2026-05-09"), -10_000_00, kind: .creditNote)
            $0.credit("N", to: "A", 10_000_00)
        }
        let charge = try only(terms)
        #expect(
            charge.spans == [
                OpenSpan(after: .of("2026-03-30"), through: .of("2026-04-09"), amount: 100_000_00),
                OpenSpan(after: .of("2026-04-09"), through: .of("2026-04-29"), amount: 60_000_00),
                OpenSpan(after: .of("2026-04-29"), through: .of("2026-05-09"), amount: 100_000_00),
                OpenSpan(after: .of("2026-05-09"), through: .of("2026-06-30"), amount: 90_000_00),
            ])
        // 10 × 100,000 + 20 × 60,000 + 10 × 100,000 + 52 × 90,000, times 0.0005.
        #expect(charge.amount == 3_940_00)
    }

    @Test("A bill is payment only when it is honoured: until then the whole amount is late")
    func bills() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) {
            invoice(&$0, 100_000_00)
            $0.payment(
                "C1", "P1", .of("2026-04-09"), 60_000_00, method: .bankBill, maturesOn: .of("2026-06-20"), for: "A")
            $0.payment(
                "C1", "P2", .of("2026-04-09"), 40_000_00, method: .tradeBill, maturesOn: .of("2026-05-20"),
                bouncedOn: .of("2026-05-20"), for: "A")
        }
        #expect(try only(terms).spans.map(\.amount) == [100_000_00, 40_000_00])
        #expect(try only(terms).spans.map(\.days) == [82, 10])
    }

    @Test("What falls on the disputed part stands apart")
    func disputed() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) {
            invoice(&$0, 100_000_00)
            $0.dispute("C1", "A", 30_000_00, from: .of("2026-06-01"))
        }
        let charges = try #require(terms.charges(of: 0).first)
        #expect(charges.total == 4_600_00)
        #expect(charges.disputed == 1_380_00)
        #expect(charges.undisputed == 3_220_00)
        #expect(!charges.hasGeneralDispute)
    }

    @Test("A large debtor that agreed on nothing with a small company owes five in ten thousand a day")
    func smallCompany() throws {
        for (signed, scale, sme, isStatutory) in [
            ("2024-01-08", DebtorScale.large, Bool?.some(true), true), ("2020-09-01", .publicBody, true, true),
            ("2020-08-31", .large, true, false), ("2024-01-08", .sme, true, false),
            ("2024-01-08", .large, false, false),
        ] {
            let terms = try terms(
                "2026-06-30", contract: contract(signed: signed, sme: sme), scale: scale,
                lpr: [("2020-05-20", 30_000_000)]
            ) { invoice(&$0) }
            #expect(try only(terms).amount == (isStatutory ? 8_579_00 : 2_115_37), "\(signed) \(scale)")
        }
    }

    @Test("An agreed rate below the loan prime rate at signing is raised to it, if we are small and the debtor large")
    func raised() throws {
        let lpr: [(String, Int64)] = [("2023-08-21", 34_500_000), ("2025-05-20", 30_000_000)]
        func source(_ rate: Int64, _ sme: Bool?) throws -> LateRate.Source {
            let terms = try terms(
                "2026-06-30", contract: contract(rate, per: .year, sme: sme), scale: .large, lpr: lpr
            ) { invoice(&$0) }
            return try only(terms).rate.source
        }
        #expect(try source(34_400_000, true) == .contractRaised(0, rateDate: .of("2023-08-21")))
        #expect(try source(34_500_000, true) == .contract(0))
        #expect(try source(34_400_000, false) == .contract(0))
        #expect(try source(34_400_000, nil) == .contract(0))
    }

    @Test("Without the rates an agreed rate stands unchecked, and this is told once with the first day")
    func unchecked() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000, sme: true), scale: .large) {
            invoice(&$0)
            $0.document("C1", "B", .of("2026-01-01"), due: .of("2026-03-30"), 100_00)
        }
        #expect(try only(terms).rate.uncheckedAgainst == .of("2024-01-08"))
        let findings = terms.findings()
        #expect(findings.map(\.code.id) == ["rate-gap"])
        #expect(findings.first?.message.text(showingValues: true).contains("2024-01-08, needed by 2 documents") == true)
    }

    @Test("What we were at signing would decide, but nobody says: the next rule holds and a finding asks")
    func standingMissing() throws {
        let terms = try terms("2026-06-30", contract: contract(), scale: .large, lpr: [("2025-05-20", 30_000_000)]) {
            invoice(&$0)
        }
        #expect(try only(terms).amount == 2_115_37)
        #expect(terms.findings().map(\.code.id) == ["company-size-unknown"])
        let configured = try termsWithConfigured(sme: true)
        #expect(try only(configured).amount == 8_579_00)
        #expect(configured.findings().isEmpty)
    }

    private func termsWithConfigured(sme: Bool) throws -> LateChargeTerms {
        try terms("2026-06-30", contract: contract(), scale: .large) { policy in
            var ourselves = OurCompany()
            ourselves.isSME = sme
            policy.ourselves[""] = ourselves
        } _: {
            invoice(&$0)
        }
    }

    @Test("No rate for the breach: unavailable with the day, never a rate of another time")
    func noRate() throws {
        let terms = try terms("2026-06-30", lpr: [("2026-04-20", 30_000_000)]) { invoice(&$0) }
        let charges = try #require(terms.charges(of: 0).first)
        #expect(charges.documents.isEmpty)
        #expect(charges.gaps.map(\.reason) == [.noRate(on: .of("2026-03-31"))])
        #expect(terms.findings().first?.severity == .warning)
        let none = try self.terms("2026-06-30") { invoice(&$0) }
        #expect(none.findings().first?.severity == .note)
    }

    @Test("Breaches before the loan prime rate was the measure have no charge by it")
    func beforeLoanPrimeRate() throws {
        let terms = try terms("2020-06-30", lpr: [("2019-01-01", 43_000_000)]) { ledger in
            ledger.document("C1", "A", .of("2019-07-01"), due: .of("2019-08-18"), 100_00)
            ledger.document("C1", "B", .of("2019-07-01"), due: .of("2019-08-19"), 100_00)
        }
        let charges = try #require(terms.charges(of: 0).first)
        #expect(charges.gaps.map(\.document) == [0])
        #expect(charges.gaps.map(\.reason) == [.beforeLoanPrimeRate])
        #expect(charges.documents.map(\.document) == [1])
    }

    @Test("A rate of a later date than the as-of day does not exist")
    func laterRate() throws {
        let terms = try terms("2026-03-31", lpr: [("2026-04-01", 30_000_000)]) { invoice(&$0) }
        #expect(terms.charges(of: 0).first?.gaps.map(\.reason) == [.noRate(on: .of("2026-03-31"))])
    }

    @Test("They stop before the day of the bankruptcy claim; an insolvent customer without one has none")
    func bankruptcy() throws {
        var claim = Evidence()
        (claim.customer, claim.kind, claim.date) = (0, .bankruptcyClaim, .of("2026-04-10"))
        let claimed = try terms("2026-06-30", contract: contract(500_000), status: .insolvent, papers: [claim]) {
            invoice(&$0)
        }
        #expect(try only(claimed).spans.map(\.through) == [.of("2026-04-09")])
        #expect(claimed.charges(of: 0).first?.end == .bankruptcy(claimed: .of("2026-04-10")))
        let unknown = try terms("2026-06-30", contract: contract(500_000), status: .insolvent) { invoice(&$0) }
        #expect(unknown.charges(of: 0).first?.gaps.map(\.reason) == [.insolvencyDayUnknown])
        #expect(unknown.findings().map(\.code.id) == ["insolvency-day-unknown"])
    }

    @Test("A part paid on a day that nobody wrote down leaves the charge unavailable")
    func openItems() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) { ledger in
            ledger.exportedAt = .of("2026-06-30")
            ledger.isOpenItemsOnly = true
            ledger.document("C1", "A", .of("2026-01-01"), due: .of("2026-03-30"), 100_00, openAmount: 40_00)
            ledger.document("C1", "B", .of("2026-01-01"), due: .of("2026-03-30"), 100_000_00, openAmount: 100_000_00)
        }
        let charges = try #require(terms.charges(of: 0).first)
        #expect(charges.gaps.map(\.document) == [0])
        #expect(charges.gaps.map(\.reason) == [.receiptDayUnknown])
        #expect(charges.total == 4_600_00)
    }

    @Test("Retention is late by its own due date, credit notes and undated documents never")
    func kinds() throws {
        let terms = try terms("2026-06-30", contract: contract(500_000)) { ledger in
            ledger.document("C1", "R", .of("2026-01-01"), due: .of("2026-06-29"), 100_000_00, flags: .retention)
            ledger.document("C1", "S", .of("2026-01-01"), due: .of("2026-09-30"), 100_000_00, flags: .retention)
            ledger.document("C1", "N", .of("2026-01-01"), due: .of("2026-03-30"), -100_000_00, kind: .creditNote)
            ledger.document("C1", "U", .of("2026-01-01"), 100_000_00)
        }
        #expect(terms.charges(of: 0).first?.documents.map(\.amount) == [50_00])
    }

    @Test("Half up once a document: a quarter of a fen is nothing, half of one is one")
    func rounding() throws {
        for (amount, expected) in [(Int64(10), Int128(0)), (9, 0), (999, 0), (1_000, 1), (2_999, 1), (3_000, 2)] {
            let terms = try terms("2026-03-31", contract: contract(500_000)) { invoice(&$0, amount) }
            #expect(try only(terms).amount == expected, "\(amount)")
        }
    }

    @Test("Rates that can hardly be meant are told of at their row")
    func oddRates() throws {
        let cases: [(Int64, RatePeriod, Bool)] = [
            (500_000, .day, false), (10_000_000, .day, false), (10_000_001, .day, true), (0, .day, true),
            (-5, .day, true), (500_000, .year, true), (1_000_000, .year, false), (1_000_000_001, .year, true),
        ]
        for (rate, period, isOdd) in cases {
            var contract = contract(rate, per: period)
            contract.row = RowReference(file: 1, line: 7)
            let terms = try terms("2026-02-01", contract: contract) { invoice(&$0) }
            let finding = terms.findings().first
            #expect((finding?.code.id == "odd-late-rate") == isOdd, "\(rate) per \(period)")
            #expect(finding?.location?.line == (isOdd ? 7 : nil))
        }
        let odd = try terms("2026-02-01", contract: contract(50_000_000)) { invoice(&$0) }
        #expect(odd.findings().first?.message.text(showingValues: true).contains("a late rate of 0.05 per day") == true)
    }

    @Test("Amounts beyond all numbers are unavailable, not a crash")
    func outOfRange() throws {
        let terms = try terms("2026-06-30", lpr: [("2025-05-20", .max)]) { invoice(&$0, .max) }
        #expect(terms.charges(of: 0).first?.gaps.map(\.reason) == [.outOfRange])
    }
}
