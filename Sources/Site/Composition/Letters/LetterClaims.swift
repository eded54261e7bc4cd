import Metrics
import Receivables

/// A customer's claims in one currency, one for each of our companies that has something open with him.
struct LetterClaims: Sendable {
    let claims: [LetterClaim]
    /// Receipts or disputes name no document while several companies have a claim: nobody knows whose they reduce.
    let isUndivided: Bool

    init(_ contents: SiteContents, customer: Int, _ figures: CurrencyFigures) {
        var sorting = ClaimSorting(contents, customer, figures)
        sorting.sort()
        claims = sorting.claims
        isUndivided = sorting.isUndivided
    }
}

/// Sorts what is open into groups, by the rules of the figure `claimable`.
private struct ClaimSorting {
    private let contents: SiteContents
    private let customer: Int
    private let figures: CurrencyFigures
    private(set) var claims: [LetterClaim] = []
    private(set) var isUndivided = false
    /// What disputes still take from a document's later part.
    private var disputed: (document: Int, left: Int64) = (-1, 0)
    private var sums = (open: Int128(0), disputed: Int128(0), overdue: Int128(0), overdueDisputed: Int128(0))
    private var prepaid: Int128 = 0

    init(_ contents: SiteContents, _ customer: Int, _ figures: CurrencyFigures) {
        self.contents = contents
        self.customer = customer
        self.figures = figures
    }

    private var day: CalendarDay { contents.asOf }
    /// What was received and belongs to no document, below zero; refunds above.
    private var unapplied: Int128 { figures.now.amount(.unapplied) }

    mutating func sort() {
        let parts = contents.openParts(of: customer, currency: figures.index)
        for part in parts { add(part) }
        let loose = unapplied - prepaid
        let general = contents.portfolio.openDisputes(ofCustomer: customer, on: day).filter {
            $0.currency == figures.index && $0.amount > 0
        }
        if claims.count > 1 {
            isUndivided = loose != 0 || !general.isEmpty
            return
        }
        if claims.isEmpty, loose != 0 { _ = claim(of: .empty) }
        guard !claims.isEmpty else { return }
        if loose != 0 { claims[0].add(.init(kind: .receipts, amount: loose, open: loose), to: unappliedGroup) }
        for dispute in general { take(Int128(dispute.amount)) }
    }

    /// Where more was paid back than received, nothing is taken off the claim.
    private var unappliedGroup: LetterClaim.Group { unapplied < 0 ? .due : .refunds }

    private mutating func claim(of entity: Text) -> Int {
        let texts = contents.records.texts
        if let known = claims.firstIndex(where: { texts.compare($0.entity, entity) == 0 }) { return known }
        claims.append(LetterClaim(entity: entity, currency: figures.currency, index: figures.index))
        return claims.count - 1
    }

    private mutating func add(_ part: OpenPart) {
        let own = claim(of: contents.records.documents.entity[part.document])
        let taken = Int128(min(max(0, part.open), disputedPart(of: part.document)))
        disputed.left -= Int64(taken)
        note(part, taken)
        let isPrepaid = part.aging == .unapplied
        if isPrepaid { prepaid += Int128(part.open) }
        let row = LetterClaim.Row(
            kind: .document, document: part.document, amount: Int128(part.amount) - taken,
            open: Int128(part.open) - taken)
        claims[own].add(row, to: isPrepaid ? unappliedGroup : part.aging.letterGroup)
        claims[own].add(
            .init(kind: .document, document: part.document, amount: taken, open: taken), to: .disputed)
    }

    private mutating func disputedPart(of document: Int) -> Int64 {
        if disputed.document != document {
            let open = contents.portfolio.state(of: document, on: day).open
            disputed = (document, contents.portfolio.disputed(of: document, open: open, on: day))
        }
        return disputed.left
    }

    private mutating func note(_ part: OpenPart, _ taken: Int128) {
        sums.open += Int128(max(0, part.open))
        sums.disputed += taken
        guard part.aging.isOverdue else { return }
        sums.overdue += Int128(part.open)
        sums.overdueDisputed += taken
    }

    /// A dispute that names no document takes from what is due first, as far as nothing else disputes it.
    private mutating func take(_ amount: Int128) {
        let whole = min(amount, max(0, sums.open - sums.disputed))
        let due = min(whole, max(0, sums.overdue - sums.overdueDisputed))
        sums.disputed += whole
        sums.overdueDisputed += due
        func row(_ amount: Int128) -> LetterClaim.Row { .init(kind: .generalDispute, amount: amount, open: amount) }
        claims[0].add(row(-due), to: .due)
        var rest = whole - due
        for group in [LetterClaim.Group.notDue, .undated, .retention, .bills] {
            let part = min(rest, max(0, claims[0].total(group)))
            claims[0].add(row(-part), to: group)
            rest -= part
        }
        claims[0].add(row(whole), to: .disputed)
    }
}
