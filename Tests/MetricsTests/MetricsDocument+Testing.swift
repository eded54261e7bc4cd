import Advice
import Metrics
import Pipeline

extension MetricsDocument {
    /// The document of the figures alone, with all that the engine makes of them and without a rule book.
    init(_ metrics: Metrics, inputs: [Input], generator: String, jobs: Int = 1) {
        let basis = RecoveryBasis(metrics, jobs: jobs)
        self.init(
            Recovery(basis, jobs: jobs), Advisor(basis, RuleBook()), inputs: inputs, generator: generator, jobs: jobs)
    }
}
