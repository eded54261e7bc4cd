import Metrics
import Receivables
import TestSupport

/// A ledger with promises on one day, and each promise's state by its id.
struct PromiseCase {
    var ledger: LedgerBuilder
    var field = FieldBuilder()
    var policy: Policy

    /// One customer, C1, who owes 10,000.00 in the first currency.
    init(currencies: [String] = ["CNY"]) {
        ledger = LedgerBuilder(currencies: currencies)
        policy = Policy(currency: Currency(code: "CNY") ?? .cny)
        ledger.document("C1", "INV-1", day("2025-12-01"), due: day("2026-01-01"), 1_000_000)
    }

    func judge(on asOf: String) -> PromiseLedger {
        PromiseLedger.judge(Portfolio.assemble(records, asOf: day(asOf), policy: policy))
    }

    var records: Records { field.records(over: ledger.records()) }

    func state(_ id: String = "R1", on asOf: String) -> PromiseState? { judge(on: asOf)[id]?.state }
}

extension PromiseLedger {
    subscript(id: String) -> PromiseJudgement? {
        judgements.first {
            portfolio.records.texts.string(portfolio.records.promises[$0.promise].id) == id
        }
    }
}

/// The day of an ISO date.
func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .unknown }
