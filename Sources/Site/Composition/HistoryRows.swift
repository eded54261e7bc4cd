import Receivables
import Templates

/// The rows of one page of a history, each made when the template comes to it: hundreds of rows of a dozen values
/// would only pass through memory.
struct HistoryRows: RandomAccessCollection, Sendable {
    private let composer: DocumentComposer
    private let history: DocumentHistory
    private let places: Range<Int>

    init(composer: DocumentComposer, history: DocumentHistory, places: Range<Int>) {
        (self.composer, self.history, self.places) = (composer, history, places)
    }

    var startIndex: Int { places.lowerBound }
    var endIndex: Int { places.upperBound }

    subscript(place: Int) -> HistoryRow {
        composer.historyRow(history.document(at: place))
    }
}

extension DocumentComposer {
    fileprivate func historyRow(_ document: Int) -> HistoryRow {
        let currency = currency(of: document)
        let state = portfolio.state(of: document, on: contents.asOf)
        func money(_ minorUnits: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(minorUnits), currency: currency))
        }
        let due = documents.due[document].known
        let settledOn = state.open == 0 ? settlementDay(of: document) : nil
        let latest = state.open == 0 ? settledOn : state.uncovered > 0 ? contents.asOf : nil
        let daysLate = latest.flatMap { latest in due.map { latest.days(since: $0) } }
        return HistoryRow(
            number: number(of: document), kind: kind(of: document),
            date: TemplateDay(documents.date[document]), due: due.map { TemplateDay($0) },
            currency: contents.currencyCodes[Int(documents.currency[document])],
            amount: money(documents.amount[document]), settled: money(state.settled), open: money(state.open),
            settledOn: settledOn.map { TemplateDay($0) }, daysLate: daysLate.flatMap { $0 > 0 ? $0 : nil },
            remarks: remarks(document, open: state.open, pending: state.pending, currency: currency))
    }

    /// The day of the last movement that brought a document to zero.
    private func settlementDay(of document: Int) -> CalendarDay? {
        let asOf = contents.asOf
        var last = CalendarDay.unknown
        for movement in movements.of(document)
        where movements.from[movement] <= asOf && movements.until[movement] > asOf {
            last = max(last, movements.from[movement])
        }
        return last.known
    }
}
