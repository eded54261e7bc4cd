import Metrics
import Receivables
import Templates

/// Composes a customer's blocks, one a currency. Made once for all customers: what its composers hold is the same on
/// every page.
final class BlockComposer: Sendable {
    private let contents: SiteContents
    private let balance: BalanceComposer
    private let openDocuments: OpenDocumentsComposer
    private let behaviour: BehaviourComposer

    private static let measures: [Measure] = [
        .open, .overdue, .claimable, .disputed, .daysSalesOutstanding, .onTimeRate, .daysLate, .daysLatePaid,
        .recoveryRate,
    ]

    init(_ contents: SiteContents, documents: DocumentComposer) {
        self.contents = contents
        balance = BalanceComposer(contents, root: "../", measures: Self.measures)
        openDocuments = OpenDocumentsComposer(contents, documents: documents)
        behaviour = BehaviourComposer(contents)
    }

    /// Fills a block where it stands: it is large, and returning it would copy it.
    ///
    /// - Parameters:
    ///   - record: how the customer settled what he owed in the currency.
    ///   - parts: what is open in it.
    func fill(
        _ block: inout DossierBlock, of customer: Int, _ figures: CurrencyFigures, _ record: PaymentRecord,
        parts: [OpenPart]
    ) {
        let anchor = contents.currencyCodes[Int(figures.index)]
        openDocuments.fill(
            &block, customer: customer, parts: parts, currency: figures.currency, index: figures.index)
        let classes = block.documentClasses
        balance.fill(&block.balance, figures, anchor: anchor) { aging in
            let target = openDocuments.anchor(of: aging, currency: figures.index)
            return classes.contains { $0.anchor == target.id } ? target.link : nil
        }
        addClaim(figures.now, to: &block)
        behaviour.fill(&block, record, parts: parts, figures, anchor: anchor)
        if DocumentHistory(contents, customer: customer).isNeeded {
            block.historyUrl = "\(contents.customers.slugs[customer])-documents-1.html"
        }
    }

    /// The subtraction behind what may be asked for at the door.
    private func addClaim(_ now: DayFigures, to block: inout DossierBlock) {
        let unapplied = max(0, -now.amount(.unapplied))
        let credit = max(0, -now.amount(.credit))
        let claimable = now.tally.claimable
        // What is left of the equation is the disputed part of the overdue.
        let rest = now.overdue - unapplied - credit - claimable
        let disputed = min(max(0, rest), min(now.tally.disputed, now.overdue))
        block.hasClaim = now.overdue != 0
        block.claimDisputed = TemplateMoney(now.money(disputed))
        block.claimUnapplied = TemplateMoney(now.money(unapplied))
        block.claimCredit = TemplateMoney(now.money(credit))
        block.claimable = TemplateMoney(now.money(claimable))
        block.claimFloored = now.overdue - disputed - unapplied - credit < claimable
    }
}
