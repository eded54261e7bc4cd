import Charts
import Metrics
import Receivables
import Templates

/// Where one currency's promises stand today: a line for each list of the board, with its sums.
struct PromiseNowComposer {
    let contents: SiteContents
    let summary: PromiseSummary

    private var language: Language { contents.language }

    /// - Parameter lists: the board's, in its order.
    func rows(_ lists: [PromiseBoardComposer.List]) -> [PromiseNowRow] {
        let own = lists.map { list in (list, list.promises.filter { $0.currency == summary.index }) }
        let largest = own.map { Double(amount: $0.1.missing) }.max() ?? 0
        return own.map { list, promises in
            var row = PromiseNowRow()
            row.name = list.title
            row.url = "#" + list.anchor
            row.bar =
                InlineBar(Double(amount: promises.missing), largest: largest, style: list.isOver ? "overdue" : "open")
                .svg
            row.count = promises.count
            row.missing = TemplateMoney(Money(minorUnits: promises.missing, currency: summary.currency))
            row.isZero = promises.isEmpty
            return row
        }
    }
}
