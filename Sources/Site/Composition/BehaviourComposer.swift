import Charts
import Markup
import Metrics
import Receivables
import Templates

/// How a customer pays, as a picture: each document by how long after its due date it was settled.
///
/// Made once for all customers: words and months are the same on every page.
struct BehaviourComposer: Sendable {
    private let contents: SiteContents
    private let words: PaymentBehaviour.Words
    private let title: String
    private let period: Pattern
    private let describing: CountedPhrase
    private let today: String
    /// The first day that the picture may show.
    private let begin: CalendarDay
    /// From the first month to the day's, each by its first day.
    private let months: [(start: CalendarDay, name: String)]
    /// Those of them that begin a quarter.
    private let quarters: [(start: CalendarDay, name: String)]

    private static let monthCount = 24

    init(_ contents: SiteContents) {
        let language = contents.language
        let begin = contents.asOf.startOfMonth.adding(months: 1 - Self.monthCount)
        self.contents = contents
        self.begin = begin
        title = language.word("behaviour.chartTitle")
        period = language.pattern("behaviour.period")
        describing = language.counted("behaviour.description")
        today = language.text(contents.asOf)
        months = (0..<Self.monthCount).map { month in
            let start = begin.adding(months: month)
            return (start, language.month(start))
        }
        quarters = months.filter { $0.start.civil.month % 3 == 1 }
        words = PaymentBehaviour.Words(
            due: language.word("behaviour.dueLine"), late: language.word("behaviour.late"),
            early: language.word("behaviour.early"), settled: language.word("behaviour.paidMark"),
            open: language.word("behaviour.openMark")
        ) { count, worst in
            language.phrase("behaviour.beyond", count: count, ["days": language.text(days: Int(worst))])
        }
    }

    private var language: Language { contents.language }

    /// - Parameter parts: what is open in the figures' currency.
    func fill(
        _ block: inout DossierBlock, _ record: PaymentRecord, parts: [OpenPart], _ figures: CurrencyFigures,
        anchor: String
    ) {
        block.settledMonths = record.months.map { row($0, figures) }
        var points = settled(record, roomFor: parts.count)
        guard let first = points.lazy.map(\.due).min() else { return }
        block.behaviourPeriod = period.filled(with: ["from": language.text(first), "to": today])
        block.behaviourSentence = sentence(figures.now)
        let caption = Caption(id: anchor + "-behaviour-chart", title: title, description: description(points))
        addOverdue(parts, from: first, to: &points)
        block.behaviour = chart(points, from: first, caption: caption)
    }

    private func row(_ month: PaymentRecord.Month, _ figures: CurrencyFigures) -> SettledMonthRow {
        var row = SettledMonthRow()
        row.month = months.last { $0.start == month.start }?.name ?? language.month(month.start)
        row.documents = month.documents
        row.receipts = TemplateMoney(Money(minorUnits: month.receipts, currency: figures.currency))
        row.onTimeRate = month.onTimeRate.known.flatMap { TemplateShare($0) }
        row.daysLate = month.daysLate.known.map { TemplateNumber(days: $0, places: language.numbers.daysPlaces) }
        return row
    }

    private func sentence(_ figures: DayFigures) -> String {
        let composer = FigureComposer(language: language)
        guard let rate = figures[.onTimeRate].known, let late = figures[.daysLatePaid].known else {
            return language.word("behaviour.sentenceNoRate")
        }
        let (days, isEarly) = composer.lateness(late)
        return language.phrase(
            isEarly ? "behaviour.sentenceEarly" : "behaviour.sentence", ["rate": composer.text(rate), "days": days])
    }

    private struct Point {
        let due: CalendarDay
        let daysLate: Int
        let amount: Int64
        let isOpen: Bool
    }

    /// - Parameter others: how many more points may be added.
    private func settled(_ record: PaymentRecord, roomFor others: Int) -> [Point] {
        let flags = contents.records.documents.flags
        var points: [Point] = []
        points.reserveCapacity(record.settled.count + others)
        for document in record.settled where document.due >= begin && document.due <= contents.asOf {
            // Retention is due years later by agreement: it says nothing of how the customer pays.
            guard !flags[document.document].contains(.retention) else { continue }
            points.append(
                Point(due: document.due, daysLate: document.daysLate, amount: document.paid, isOpen: false))
        }
        return points
    }

    private func addOverdue(_ parts: [OpenPart], from first: CalendarDay, to points: inout [Point]) {
        let due = contents.records.documents.due
        for part in parts where part.aging.isOverdue {
            guard let due = due[part.document].known, due >= first else { continue }
            points.append(Point(due: due, daysLate: contents.asOf.days(since: due), amount: part.open, isOpen: true))
        }
    }

    private func chart(_ points: [Point], from first: CalendarDay, caption: Caption) -> TrustedHTML {
        let span = Double(max(1, contents.asOf.days(since: first)))
        let largest = Double(points.lazy.map(\.amount.magnitude).max() ?? 1)
        let documents = points.map { point in
            PaymentBehaviour.Document(
                time: Double(point.due.days(since: first)) / span, daysLate: Double(point.daysLate),
                weight: Double(point.amount.magnitude) / largest, isOpen: point.isOpen)
        }
        let language = language
        return PaymentBehaviour(documents, marks: marks(from: first, span: span), words: words, caption: caption) {
            language.text(count: Int($0))
        }.svg
    }

    private func description(_ settled: [Point]) -> String {
        let late = settled.count { $0.daysLate > 0 }
        let worst = max(0, settled.lazy.map(\.daysLate).max() ?? 0)
        return language.phrase(
            describing, count: settled.count,
            [
                "onTime": language.text(count: settled.count - late), "late": language.text(count: late),
                "worst": language.text(days: worst),
            ])
    }

    /// The quarters' first days, by month.
    private func marks(from first: CalendarDay, span: Double) -> [PaymentBehaviour.Mark] {
        let startOfMonth = first.startOfMonth
        let next = quarters.firstIndex { $0.start > startOfMonth } ?? quarters.endIndex
        return quarters[next...].map { quarter in
            PaymentBehaviour.Mark(time: Double(quarter.start.days(since: first)) / span, label: quarter.name)
        }
    }
}
