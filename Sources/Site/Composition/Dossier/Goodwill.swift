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

    /// With fewer there is no past to speak of.
    static let fewest = 3
    /// The share of documents settled on time below which nobody is thanked: two thirds.
    static let bar = (numerator: 2, denominator: 3)

    /// Nil where thanks are not deserved.
    init?(_ file: CaseFile) {
        guard Self.isFaithful(file) else { return nil }
        paid = file.paymentRecords.reduce(0) { $0 + $1.settled.count }
        paidOnTime = file.paymentRecords.reduce(0) { $0 + $1.settled.count { $0.daysLate <= 0 } }
        guard paid >= Self.fewest, paidOnTime * Self.bar.denominator >= paid * Self.bar.numerator else { return nil }
        years = Self.years(file)
    }

    /// Whether he kept his word; without a history, or without receipts to judge promises by, nobody knows.
    private static func isFaithful(_ file: CaseFile) -> Bool {
        let promises = file.contents.recovery.promises
        return !file.contents.records.isOpenItemsOnly && promises.receiptsAreKnown
            && promises.brokenCount(of: file.customer) == 0 && file.lastPromise?.state != .broken
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
