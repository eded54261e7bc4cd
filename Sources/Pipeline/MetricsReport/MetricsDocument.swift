package import Advice
package import Metrics
import Receivables

/// The figures for other programs: `huikuan metrics`. What it holds is Documentation/metrics.schema.json's contract.
package struct MetricsDocument {
    package static let schema = "huikuan.metrics/1"

    /// One source file, as it was read.
    package struct Input: Sendable {
        package let table: String
        package let file: String
        package let sha256: String
        package let rows: Int
        package let used: Int
        package let rejected: Int
        package let ignored: Int

        package init(
            table: String, file: String, sha256: String, rows: Int, used: Int, rejected: Int, ignored: Int
        ) {
            self.table = table
            self.file = file
            self.sha256 = sha256
            self.rows = rows
            self.used = used
            self.rejected = rejected
            self.ignored = ignored
        }
    }

    let recovery: Recovery
    let advisor: Advisor
    /// By currency.
    let lateCharges: [LateChargeTotal]
    var metrics: Metrics { recovery.metrics }
    let inputs: [Input]
    let generator: String

    /// - Parameters:
    ///   - inputs: in the order of the configuration.
    ///   - generator: name and version, `huikuan 0.1.0`.
    /// - Complexity: O(documents and movements): late charges are added up.
    package init(_ recovery: Recovery, _ advisor: Advisor, inputs: [Input], generator: String, jobs: Int = 2) {
        self.recovery = recovery
        self.advisor = advisor
        lateCharges = recovery.lateCharges.totals(jobs: jobs)
        self.inputs = inputs
        self.generator = generator
    }

    /// Customers of one currency, by id.
    func customers(in figures: CurrencyFigures) -> [CustomerSummary] {
        metrics.customers.filter { $0.currency == figures.index }
    }
}
