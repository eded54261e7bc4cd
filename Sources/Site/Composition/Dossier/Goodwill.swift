import Metrics
import Receivables

/// Whether a customer may be thanked for a good past: only where the facts are good, or thanks would sound like
/// mockery and weaken the request.
struct Goodwill {
    /// Documents settled in full that had a due date.
    let paid: Int
    /// Of them, those settled by their due date.
    let paidOnTime: Int
    /// Whole years since the first dealings that are known; 0 within the first year.
    let years: Int
    let isDeserved: Bool

    /// With fewer there is no past to speak of.
    static let fewest = 3
    /// The share of documents settled on time below which nobody is thanked: two thirds.
    static let bar = (numerator: 2, denominator: 3)

    init(_ file: CaseFile) {
        let contents = file.contents
        let settled = file.figures.flatMap { contents.metrics.paymentRecord(of: file.customer, $0).settled }
        paid = settled.count
        paidOnTime = settled.count { $0.daysLate <= 0 }
        years = Self.years(file)
        let isPunctual = paid >= Self.fewest && paidOnTime * Self.bar.denominator >= paid * Self.bar.numerator
        // Without a history, or without receipts to judge promises by, nobody knows whether the facts are good.
        let isKnown = !contents.records.isOpenItemsOnly && contents.recovery.promises.receiptsAreKnown
        let isFaithful =
            contents.recovery.promises.brokenCount(of: file.customer) == 0 && file.lastPromise?.state != .broken
        isDeserved = isKnown && isPunctual && isFaithful
    }

    private static func years(_ file: CaseFile) -> Int {
        let contents = file.contents
        let told = contents.records.customers[file.customer].customerSince.known.flatMap {
            $0 <= contents.asOf ? $0 : nil
        }
        let first = file.figures.map(\.now.tally.firstDocument).min().flatMap { $0 <= contents.asOf ? $0 : nil }
        guard let since = [told, first].compactMap(\.self).min() else { return 0 }
        let (start, end) = (since.civil, contents.asOf.civil)
        let isBeforeAnniversary = (end.month, end.day) < (start.month, start.day)
        return max(0, end.year - start.year - (isBeforeAnniversary ? 1 : 0))
    }
}
