import Metrics
import Receivables
import TestSupport

/// One customer with one invoice `R1` of 1,000.00, and whatever a test adds.
struct Claim {
    var ledger = LedgerBuilder()
    var policy = Policy(currency: .cny)
    private var additions: [(inout Records) -> Void] = []

    init(due: CalendarDay, invoiced: CalendarDay = day("2015-11-01"), rules: LimitationRules = LimitationRules()) {
        ledger.document("C1", "R1", min(invoiced, due.isKnown ? due : invoiced), due: due, 100_000)
        policy.limitation = rules
    }

    mutating func add(_ rows: @escaping (inout Records) -> Void) { additions.append(rows) }

    func register(on asOf: String) -> LimitationRegister {
        var records = ledger.records()
        for add in additions { add(&records) }
        return LimitationRegister(Portfolio.assemble(records, asOf: day(asOf), policy: policy, jobs: 1), jobs: 1)
    }

    /// Of `R1`, the first document.
    func clock(on asOf: String) -> LimitationClock? { register(on: asOf).clock(of: 0) }
    func safeDate(on asOf: String) -> String? { clock(on: asOf)?.safeDate?.description }
    func state(on asOf: String) -> LimitationState? { clock(on: asOf)?.state }
    func effects(on asOf: String) -> [LimitationEffect] {
        register(on: asOf).history(of: 0)?.steps.map(\.effect) ?? []
    }
}
