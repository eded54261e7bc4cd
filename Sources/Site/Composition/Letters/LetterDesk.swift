import Advice
import Playbooks
import Receivables

/// All letters of a site: which customer gets which, worked out once for all, so that the list of pages is known before
/// any is written.
package final class LetterDesk: Sendable {
    package let contents: SiteContents
    let letters: [LetterKind: Letter]
    private let cases: [LetterCase?]
    /// Demands that reached the customer by the day, by customer.
    private let demands: [Int32: [Int]]

    /// - Parameter jobs: threads; the result is the same for any number.
    /// - Complexity: O(customers with something claimable × what their dossiers ask of the engine).
    package init(_ contents: SiteContents, jobs: Int = 2) {
        self.contents = contents
        let pairs = LetterKind.allCases.compactMap { kind in
            contents.playbook.letter(id: kind.rawValue).map { (kind, $0) }
        }
        let letters = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        let demands = Dictionary(
            grouping: contents.records.evidence.indices.filter { row in
                contents.isServedDemand(row)
            }
        ) { contents.records.evidence[$0].customer }
        self.letters = letters
        self.demands = demands
        guard contents.letters != .none, !letters.isEmpty else {
            cases = []
            return
        }
        let wanted = contents.letters == .due ? contents.visitedNext : nil
        cases = inParallel(contents.portfolio.customerRuns(jobs)) { run in
            run.map { customer -> LetterCase? in
                guard wanted?.contains(customer) ?? true else { return nil }
                return LetterCaseComposer(
                    contents: contents, letters: letters, demands: demands[Int32(customer)] ?? [], customer: customer
                ).compose()
            }
        }.flatMap { $0 }
    }

    /// The customer's papers to take along; empty where he has none.
    package func sheets(of customer: Int) -> [LetterSheet] { letterCase(of: customer)?.sheets ?? [] }

    func letterCase(of customer: Int) -> LetterCase? { cases.indices.contains(customer) ? cases[customer] : nil }
}

extension SiteContents {
    /// The first day of each work list, and whoever a visit within a week is planned to.
    var visitedNext: Set<Int> {
        let week = asOf.adding(days: 7)
        let visits = records.visits
        // By place: a visit is hundreds of bytes.
        let planned = visits.indices.filter { row in
            visits[row].status == .planned && visits[row].date >= asOf && visits[row].date <= week
                && visits[row].customer >= 0
        }
        return Set(advisor.workLists.flatMap { $0.day(0).map(\.customer) } + planned.map { Int(visits[$0].customer) })
    }

    fileprivate func isServedDemand(_ row: Int) -> Bool {
        let paper = records.evidence[row]
        guard paper.kind == .demand, let delivered = paper.deliveredOn.known, delivered <= asOf else { return false }
        return paper.customer >= 0 && paper.state != .missing && paper.state != .notApplicable
    }
}
