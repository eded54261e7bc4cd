import Charts
import Markup
import Metrics
import Receivables
import Templates

/// How a customer pays, as a picture: each document by how long after its due date it was settled.
struct BehaviourComposer {
    let contents: SiteContents
    /// What is open, in this currency.
    let parts: [OpenPart]

    private var language: Language { contents.language }
    private static let months = 24

    func fill(_ block: inout DossierBlock, _ record: PaymentRecord, _ figures: CurrencyFigures, anchor: String) {
        let begin = contents.asOf.startOfMonth.adding(months: 1 - Self.months)
        let flags = contents.records.documents.flags
        // Retention is due years later by agreement: it says nothing of how the customer pays.
        let settled = record.settled.filter {
            $0.due >= begin && $0.due <= contents.asOf && !flags[$0.document].contains(.retention)
        }
        block.settledMonths = record.months.map { row($0, figures) }
        guard !settled.isEmpty else { return }
        let first = settled.map(\.due).min() ?? begin
        block.behaviourPeriod = language.phrase(
            "behaviour.period", ["from": language.text(first), "to": language.text(contents.asOf)])
        block.behaviourSentence = sentence(figures)
        block.behaviour = chart(settled, open: overdue, from: first, id: anchor + "-behaviour-chart")
    }

    private func row(_ month: PaymentRecord.Month, _ figures: CurrencyFigures) -> SettledMonthRow {
        var row = SettledMonthRow()
        row.month = language.month(month.start)
        row.documents = month.documents
        row.receipts = TemplateMoney(figures.now.money(month.receipts))
        row.onTimeRate = month.onTimeRate.known.flatMap { TemplateShare($0) }
        row.daysLate = month.daysLate.known.map { TemplateNumber(days: $0, places: language.numbers.daysPlaces) }
        return row
    }

    private func sentence(_ figures: CurrencyFigures) -> String {
        let composer = FigureComposer(language: language, root: "")
        guard let rate = figures.now[.onTimeRate].known, let late = figures.now[.daysLatePaid].known else {
            return language.word("behaviour.sentenceNoRate")
        }
        return language.phrase("behaviour.sentence", ["rate": composer.text(rate), "days": composer.text(late)])
    }

    private typealias Point = (due: CalendarDay, daysLate: Int, amount: Int64, isOpen: Bool)

    private var overdue: [Point] {
        parts.compactMap { part in
            guard part.aging.isOverdue, let due = contents.records.documents.due[part.document].known else {
                return nil
            }
            return (due, contents.asOf.days(since: due), part.open, true)
        }
    }

    private func chart(_ settled: [PaymentRecord.Settled], open: [Point], from: CalendarDay, id: String) -> TrustedHTML
    {
        let points: [Point] = settled.map { ($0.due, $0.daysLate, $0.paid, false) } + open.filter { $0.due >= from }
        let span = Double(max(1, contents.asOf.days(since: from)))
        let largest = Double(points.map { $0.amount.magnitude }.max() ?? 1)
        let documents = points.map { point in
            PaymentBehaviour.Document(
                time: Double(point.due.days(since: from)) / span, daysLate: Double(point.daysLate),
                weight: Double(point.amount.magnitude) / largest, isOpen: point.isOpen)
        }
        let language = language
        let words = PaymentBehaviour.Words(
            due: language.word("behaviour.dueLine"), late: language.word("behaviour.late"),
            early: language.word("behaviour.early"), settled: language.word("behaviour.paidMark"),
            open: language.word("behaviour.openMark")
        ) { count, worst in
            language.phrase("behaviour.beyond", count: count, ["days": language.text(days: Int(worst))])
        }
        let caption = Caption(
            id: id, title: language.word("behaviour.chartTitle"), description: description(settled))
        return PaymentBehaviour(documents, marks: marks(from: from, span: span), words: words, caption: caption) {
            tick in
            language.text(count: Int(tick))
        }.svg
    }

    private func description(_ settled: [PaymentRecord.Settled]) -> String {
        let late = settled.count { $0.daysLate > 0 }
        let worst = max(0, settled.map(\.daysLate).max() ?? 0)
        return language.phrase(
            "behaviour.description", count: settled.count,
            [
                "onTime": language.text(count: settled.count - late), "late": language.text(count: late),
                "worst": language.text(days: worst),
            ])
    }

    /// The quarters' first days, by month.
    private func marks(from: CalendarDay, span: Double) -> [PaymentBehaviour.Mark] {
        var marks: [PaymentBehaviour.Mark] = []
        var day = from.startOfMonth.adding(months: 1)
        while day <= contents.asOf {
            if day.civil.month % 3 == 1 {
                marks.append(.init(time: Double(day.days(since: from)) / span, label: language.month(day)))
            }
            day = day.adding(months: 1)
        }
        return marks
    }
}
