import Findings
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("The loss allowance")
struct ProvisionTests {
    private static let today = CalendarDay(number: 20_000)

    private static func policy(_ basis: ProvisionSettings.Basis, _ rates: [Int64]) throws -> Policy {
        var policy = Policy(currency: try #require(Currency(code: "CNY")))
        policy.provision.basis = basis
        policy.provision.rates = rates
        return policy
    }

    @Test("15,000 × 0.5 % + 7,500 × 2.2 % + 4,000 × 2.7 % + 2,500 × 4.5 % is 460.50")
    func vector() throws {
        var ledger = LedgerBuilder()
        let date = Self.today.adding(days: -200)
        for (number, (days, amount)) in [(0, 1_500_000), (20, 750_000), (60, 400_000), (61, 250_000)].enumerated() {
            ledger.document("C", "D\(number)", date, due: Self.today.adding(days: -days), Int64(amount))
        }
        ledger.document("C", "K", date, -999, kind: .creditNote)
        var policy = try Self.policy(.aging, [5_000_000, 22_000_000, 27_000_000, 45_000_000])
        policy.agingBounds = [30, 60]
        let portfolio = Portfolio.assemble(ledger.records(), asOf: Self.today, policy: policy)
        let provision = try #require(portfolio.provisions().first)
        #expect(provision.classes.map(\.id) == ["current", "d1_30", "d31_60", "d61_plus"])
        #expect(provision.classes.map(\.allowance) == [7_500, 16_500, 10_800, 11_250])
        #expect(provision.allowance == 46_050)
        #expect(provision.balance == 2_900_000)
        #expect(Provision.findings(portfolio, [provision], []).isEmpty)
    }

    @Test("by account age a document is as old as its invoice's anniversaries, with its bills")
    func accountAge() throws {
        var ledger = LedgerBuilder()
        ledger.document("C", "A", Self.today.adding(months: -12), 1_000)
        ledger.document("C", "B", Self.today.adding(months: -12).adding(days: -1), 1_001)
        ledger.document("C", "E", Self.today.adding(months: -90), 10)
        ledger.payment("C", "P", Self.today, 500, method: .bankBill, maturesOn: Self.today.adding(days: 90), for: "A")
        let portfolio = Portfolio.assemble(
            ledger.records(), asOf: Self.today,
            policy: try Self.policy(.accountAge, [50_000_000, 100_000_000, 0, 0, 0, 1_000_000_000]))
        let provision = try #require(portfolio.provisions().first)
        #expect(provision.classes.map(\.balance) == [1_000, 1_001, 0, 0, 0, 10])
        #expect(provision.classes.map(\.allowance) == [50, 100, 0, 0, 0, 10])
    }

    @Test("customers with their own allowance leave the classes, and customers' shares add up")
    func specific() throws {
        var ledger = LedgerBuilder(currencies: ["CNY", "USD"])
        for customer in ["A", "B", "C"] {
            ledger.document(customer, "D\(customer)", Self.today.adding(days: -5), 1_000)
        }
        ledger.document("B", "U", Self.today.adding(days: -5), 70, currency: 1)
        var records = ledger.records()
        records.customers[1].specificAllowance = 600
        let portfolio = Portfolio.assemble(
            records, asOf: Self.today, policy: try Self.policy(.accountAge, [100_000_000, 0, 0, 0, 0, 0]))
        let provisions = portfolio.provisions()
        #expect(provisions.map(\.allowance) == [200 + 600, 0])
        #expect(provisions.map(\.balance) == [3_000, 70])
        let specific = provisions.map(\.specific)
        #expect(specific.map { $0.map(\.customer) } == [[1], [1]])
        #expect(specific.map { $0.map(\.balance) } == [[1_000], [70]])
        #expect(specific.map { $0.map(\.allowance) } == [[600], [0]])
        let own = (0..<3).map { CustomerAllowances(portfolio).provision(of: $0, currency: 0) }
        #expect(own.map(\.allowance) == [100, 600, 100])
    }

    @Test("a matrix with too few rates repeats the last and says so")
    func rates() throws {
        var ledger = LedgerBuilder()
        ledger.document("C", "D", Self.today.adding(months: -36), due: Self.today.adding(days: -800), 1_000)
        let portfolio = Portfolio.assemble(
            ledger.records(), asOf: Self.today, policy: try Self.policy(.accountAge, [0, 500_000_000]))
        let provisions = portfolio.provisions()
        #expect(provisions.first?.allowance == 500)
        let finding = try #require(Provision.findings(portfolio, provisions, []).first)
        #expect(finding.code == .provisionRates)
        #expect(finding.message.text(showingValues: false).hasPrefix("2 rates for the 6 classes of account_age"))
    }

    @Test("balances of the classes are what is open of positive documents, whatever the method")
    func generated() {
        for seed in UInt64(1)...100 {
            let generated = GeneratedPortfolio(seed: seed)
            for basis in ProvisionSettings.Basis.allCases {
                var policy = generated.policy
                policy.provision.basis = basis
                var records = generated.records
                records.customers[0].specificAllowance = seed % 2 == 0 ? 5 : nil
                let portfolio = Portfolio.assemble(records, asOf: generated.asOf, policy: policy)
                let rolls = portfolio.rollRates()
                let provisions = portfolio.provisions(rolls)
                #expect(provisions == portfolio.provisions(rolls, jobs: 3))
                for provision in provisions {
                    var open = Int128(0)
                    for document in 0..<portfolio.records.documents.count {
                        let documents = portfolio.records.documents
                        guard documents.currency[document] == provision.index, documents.amount[document] > 0,
                            documents.date[document] <= portfolio.asOf
                        else { continue }
                        let state = portfolio.state(of: document, on: portfolio.asOf)
                        open += Int128(max(0, state.uncovered)) + Int128(max(0, state.pending))
                    }
                    #expect(provision.balance == open, "seed \(seed), \(basis)")
                    #expect(provision.classes.allSatisfy { 0...$0.balance ~= $0.allowance }, "seed \(seed), \(basis)")
                }
            }
        }
    }
}
