package import Metrics
import Receivables

/// Says for every customer of the portfolio what to say, why, and in which order to visit.
///
/// The order of visits is worked out once for all; a customer's signals and advice when asked for, from his rows alone.
///
/// A class: whoever asks for one part of it shares all by one reference.
package final class Advisor: Sendable {
    package let priorities: PriorityList
    /// By collector.
    package let workLists: [WorkList]
    package let book: RuleBook
    private let source: SignalSource
    private let facts: [RecoveryFacts]

    /// - Parameters:
    ///   - facts: by customer, as `Records.customers` are; a customer beyond their end has none.
    ///   - company: the advisor of the company that these customers were cut from.
    ///   - jobs: threads; the result is the same for any number.
    /// - Complexity: O(n log n) in the customers.
    package init(
        _ metrics: Metrics, _ book: RuleBook, _ facts: [RecoveryFacts], beside company: Advisor? = nil, jobs: Int = 2
    ) {
        self.book = book
        self.facts = facts
        source = SignalSource(metrics, beside: company?.source)
        let scoring = PriorityScoring(source)
        let portfolio = metrics.portfolio
        let scored = inParallel(portfolio.customerRuns(jobs)) { customers in
            customers.filter { portfolio.isKnown($0, on: metrics.asOf) }.map { customer in
                scoring.priority(of: customer, facts.indices.contains(customer) ? facts[customer] : RecoveryFacts())
            }
        }
        priorities = PriorityList(scored.flatMap { $0 }, customers: portfolio.customerCount)
        workLists = WorkList.all(priorities, portfolio)
    }

    package func signals(of customer: Int) -> Signals {
        source.signals(of: customer, facts.indices.contains(customer) ? facts[customer] : RecoveryFacts())
    }

    /// - Complexity: O(the customer's visits, disputes, orders, payments of the year and documents).
    package func advice(for customer: Int) -> CustomerAdvice {
        advice(by: signals(of: customer))
    }

    /// - Parameter signals: of one of the customers.
    package func advice(by signals: Signals) -> CustomerAdvice { CustomerAdvice(book, signals, on: source.asOf) }
}
