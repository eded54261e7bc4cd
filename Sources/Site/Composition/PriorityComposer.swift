import Advice
import Charts
import Metrics
import Receivables
import Templates

/// Whom to visit first and why, and who is left off: one list for all currencies, in the reporting currency.
struct PriorityComposer {
    let contents: SiteContents
    /// Position in `Records.currencies`: whose ageing is drawn.
    let currency: UInt8

    private var language: Language { contents.language }

    private static let rows = 10
    private static let reasons = 2

    func addList(to block: inout OverviewBlock) {
        let list = contents.advisor.priorities
        let first = list.all.lazy.filter(\.isOnList).prefix(Self.rows)
        let summaries = first.map { priority in
            contents.metrics.summaries(of: priority.customer).first { $0.currency == currency }
        }
        let largest = summaries.compactMap { $0.map { Double(amount: $0.overdue) } }.max() ?? 0
        block.leaders = zip(first, summaries).map { row($0, $1, largest: largest) }
        block.claimableHeader = language.phrase(
            "priorities.claimableIn", ["code": contents.portfolio.policy.currency.code])
        addLeftOff(list.leftOff, to: &block)
        // The link leads to all of them, whatever the currency.
        block.allCustomers = language.phrase("leaders.allCustomers", count: contents.listedCustomerCount)
    }

    private func row(_ priority: Priority, _ summary: CustomerSummary?, largest: Double) -> LeaderView {
        let directory = contents.customers
        var view = LeaderView()
        view.url = directory.path(of: priority.customer)
        view.name = directory.names[priority.customer]
        view.number = contents.number(of: priority.customer)
        view.score = TemplateNumber(scaled: Int128(priority.tenths), places: 1)
        view.reasons = priority.largestParts(Self.reasons).map { language.text($0) }.joined(separator: " · ")
        if case .money(let claimable) = priority.claimable { view.claimable = TemplateMoney(claimable) }
        if let summary {
            view.oldestDays = summary.oldestDaysPastDue
            let labels = contents.ageing
            let amounts = contents.metrics.aging(of: summary)
            let segments = labels.displayOrder.filter(\.isOverdue).map {
                AgeingBar.Segment(style: labels.swatch($0), value: Double(amount: amounts[$0.index]))
            }
            view.ageing = AgeingBar.cell(segments, largest: largest)
            view.lastPayment = summary.lastReceipt.map { TemplateDay($0) }
        }
        let contacts = contents.recovery.visits.contacts
        if contacts.indices.contains(priority.customer) {
            view.lastContact = contacts[priority.customer].lastContact.map { TemplateDay($0) }
        }
        view.collector = directory.person(
            contents.text(contents.portfolio.collector(of: priority.customer, on: contents.asOf)))
        return view
    }

    private func addLeftOff(_ leftOff: LeftOff, to block: inout OverviewBlock) {
        guard leftOff.customers > 0 || leftOff.withoutClaim > 0 else { return }
        block.leftOff = SentenceView(
            parts: language.sentence(
                "priorities.leftOff", count: leftOff.customers,
                ["without": language.text(count: leftOff.withoutClaim)]))
        block.leftOffReasons = leftOff.reasons.map {
            CountView(name: language.word("leftOff.\($0.id)"), count: $0.customers)
        }
    }
}
