import Charts
import Metrics
import Receivables
import Templates

/// Collectors: their visits, what they brought beside the company's rates, and beside their targets.
struct CollectorComposer {
    let contents: SiteContents

    private static let rows = 30
    private static let months = 12
    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }

    func fill(_ view: inout VisitsView) {
        view.collectors = collectors.prefix(Self.rows).map { row($0) }
        view.collectorsRest = rest(collectors.count)
        view.indices = contents.recovery.collectors.map { table($0) }
        view.indexEmpty = language.word(
            contents.records.isOpenItemsOnly ? "unavailable.open_items_only" : "collectorIndex.none")
        view.targets = targets
        view.targetsEmpty = language.word(
            contents.records.presentTables.contains(.targets) ? "targets.none" : "targets.noTable")
    }

    private func rest(_ count: Int) -> String? {
        count > Self.rows ? language.phrase("promiseBoard.restRows", count: count - Self.rows) : nil
    }

    private func name(_ id: String) -> String {
        id.isEmpty ? language.word("common.unknown") : contents.customers.person(id)
    }

    // MARK: Visits

    /// Those who made most visits first: an order of work, not of merit.
    private var collectors: [CollectorVisits] {
        visits.collectors.enumerated().sorted { left, right in
            let counts = (left.element.funnel.count(.done), right.element.funnel.count(.done))
            return (counts.1, left.offset) < (counts.0, right.offset)
        }.map(\.element)
    }

    private func row(_ collector: CollectorVisits) -> CollectorRow {
        let funnel = collector.funnel
        let rates = RateComposer(
            language: language, whole: visits.company.funnel.rate(from: .done, to: .commitment),
            noteKey: "fieldWork.small", least: 10)
        var row = CollectorRow()
        row.name = name(collector.collector)
        row.visits = funnel.count(.done)
        row.decisionMakers = funnel.count(.decisionMakerMet)
        row.commitments = funnel.count(.commitment)
        row.rate = rates.view(funnel.rate(from: .done, to: .commitment))
        row.cash = language.text(
            funnel.cash.map {
                Money(minorUnits: $0.credited.amount, currency: contents.records.currencies[Int($0.currency)])
            })
        row.lateRate = collector.lateEntryRate.rate.known.flatMap { TemplateShare($0) }
        row.recorded = collector.recorded
        return row
    }

    // MARK: Index

    private func table(_ record: CollectorRecord) -> CollectorIndexTable {
        let currency = contents.records.currencies[Int(record.currency)]
        let ranked = record.rows.filter { $0.isRanked && $0.index.known != nil }
            .enumerated().sorted { left, right in
                let (mine, other) = (left.element.index.hundredths, right.element.index.hundredths)
                return (other, left.offset) < (mine, right.offset)
            }.map(\.element)
        let others = record.rows.filter { !$0.isRanked || $0.index.known == nil }
        let largest = (record.rows + [record.company]).compactMap { $0.index.known?.drawn }.max() ?? 1
        var table = CollectorIndexTable()
        table.anchor = "index-" + currency.code
        table.currencyName = language.currencyName(currency)
        table.line = language.phrase(
            "collectorIndex.line",
            [
                "unit": language.unitLine(currency),
                "period": language.range(
                    language.text(record.period.after.adding(days: 1)), language.text(record.period.to)),
            ])
        table.rows = (ranked + others).prefix(Self.rows).map { row in
            var view = self.row(row, currency, largest: largest)
            view.rank = rank(row, ranked)
            return view
        }
        table.company = row(record.company, currency, largest: largest)
        table.rest = rest(record.rows.count)
        return table
    }

    /// Equal figures, as they are shown, share a rank.
    private func rank(_ row: CollectorRecord.Row, _ ranked: [CollectorRecord.Row]) -> String {
        guard row.isRanked, row.index.known != nil else { return language.word("collectorIndex.noRank") }
        return language.text(count: 1 + ranked.count { $0.index.hundredths > row.index.hundredths })
    }

    private func row(_ row: CollectorRecord.Row, _ currency: Currency, largest: Double) -> CollectorIndexRow {
        func money(_ minorUnits: Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
        }
        var view = CollectorIndexRow()
        view.name = row.collector.isEmpty ? language.word("collectorIndex.nobody") : name(row.collector)
        view.documents = row.documents
        (view.opening, view.expected, view.receipts) = (money(row.opening), money(row.expected), money(row.receipts))
        view.index = row.index.known.map { _ in language.decimal(scaled: row.index.hundredths, places: 2) }
        view.reason = row.index.reason.map { language.word("unavailable.\($0.id)") } ?? ""
        view.bar = row.index.known.map {
            InlineBar($0.drawn, before: 1, largest: max(1, largest), style: "open").svg
        }
        return view
    }

    // MARK: Targets

    private var targets: TargetsView? {
        let all = contents.recovery.targets
        guard let latest = all.last?.month else { return nil }
        let now = all.filter { $0.month == latest }
        let largest = now.compactMap { $0.attainment.known?.drawn }.max() ?? 1
        var view = TargetsView()
        view.line = language.phrase(
            "targets.line",
            [
                "month": language.month(latest), "to": language.text(min(latest.endOfMonth, contents.asOf)),
                "unit": language.unitLine(contents.portfolio.policy.currency),
            ])
        view.rows = now.prefix(Self.rows).map { row($0, largest: largest) }
        view.rest = rest(now.count)
        let first = latest.adding(months: 1 - Self.months)
        let months = (0..<Self.months).map { first.adding(months: $0) }
        view.months = months.map { LineView(text: language.month($0)) }
        view.history = now.prefix(Self.rows).map { person in
            let own = all.filter { $0.person == person.person && $0.month >= first }
            var row = TargetHistoryRow()
            row.name = name(person.person)
            row.cells = months.map { month in
                let target = own.first { $0.month == month }
                return TargetCell(attainment: target?.attainment.known.flatMap { TemplateShare($0) })
            }
            return row
        }
        return view
    }

    private func row(_ target: TargetAttainment, largest: Double) -> TargetRow {
        var row = TargetRow()
        row.name = name(target.person)
        row.target = TemplateMoney(target.target)
        row.receipts = TemplateMoney(target.receipts)
        row.attainment = target.attainment.known.flatMap { TemplateShare($0) }
        row.reason = target.attainment.reason.map { language.word("unavailable.\($0.id)") } ?? ""
        row.bar = target.attainment.known.map {
            InlineBar($0.drawn, before: 1, largest: max(1, largest), style: "open").svg
        }
        row.others = language.text(target.others)
        return row
    }
}

extension Figure<Ratio> {
    /// The figure as it is shown; 0 where there is none.
    fileprivate var hundredths: Int128 { known?.scaled(places: 2) ?? 0 }
}
