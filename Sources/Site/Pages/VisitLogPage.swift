import Metrics
import Receivables
import Templates

/// The rows behind the figures of the visits page: the latest visits and contacts, newest first.
struct VisitLogPage {
    let contents: SiteContents
    let setting: PageSetting

    static let path: PagePath = "visits-log.html"
    /// A page that opens at once holds no more; older ones stand in the customers' dossiers and in the data.
    private static let days = 90
    private static let most = 500
    /// So many of each value are listed however long ago they were: 500 visits may be those of three days, of which
    /// none has had the time to bring cash.
    private static let leastOfEach = 5

    /// The list with the rows alone that have this value: `visits-log.html#outcome=PTP_ORAL`.
    static func url(_ key: StaticString, _ value: String) -> String {
        "\(path.text)#\(key)=\(CustomersLink.encoded(value))"
    }

    private var language: Language { contents.language }
    private var visits: VisitLedger { contents.recovery.visits }

    func compose() -> VisitLogView {
        var view = VisitLogView()
        view.site = setting.site
        view.page = setting.frame(language.word("visitLog.title"), section: .visits, depth: 0)
        let all = latest
        let shown = chosen(of: all)
        view.line = language.phrase(
            "visitLog.line", count: all.count,
            [
                "period": language.range(
                    language.text(contents.asOf.adding(days: 1 - Self.days)), language.text(contents.asOf))
            ])
        view.rest =
            all.count > shown.count
            ? language.phrase(
                "visitLog.cut", count: all.count - shown.count,
                [
                    "shown": language.text(count: Self.most), "days": language.text(count: Self.days),
                    "each": language.text(count: Self.leastOfEach),
                ])
            : language.phrase("visitLog.earlier", ["days": language.text(count: Self.days)])
        view.rows = shown.map { row($0) }
        fillChoices(shown, &view)
        return view
    }

    /// Rows of the visits table, of the days that the page covers.
    private var latest: [Int] {
        let since = contents.asOf.adding(days: -Self.days)
        return contents.records.visits.indices.filter { row in
            let date = contents.records.visits[row].date
            return date > since && date <= contents.asOf && contents.records.visits[row].customer >= 0
                && contents.portfolio.isVisitInForce(row, on: contents.asOf)
        }.sorted { left, right in
            let (first, second) = (contents.records.visits[left].date, contents.records.visits[right].date)
            return (second, left) < (first, right)
        }
    }

    /// Of the rows, which come newest first, the newest, and the newest of each value.
    private func chosen(of rows: [Int]) -> [Int] {
        guard rows.count > Self.most else { return rows }
        var counts: [String: Int] = [:]
        var places: Set<Int> = []
        for (place, row) in rows.enumerated() {
            let values = values(of: row)
            guard values.contains(where: { counts[$0, default: 0] < Self.leastOfEach }) else { continue }
            for value in values { counts[value, default: 0] += 1 }
            places.insert(place)
        }
        for place in rows.indices where places.count < Self.most { places.insert(place) }
        return places.sorted().prefix(Self.most).map { rows[$0] }
    }

    /// What the figures ask for, each as its address has it.
    private func values(of row: Int) -> [String] {
        let visit = contents.records.visits[row]
        var values: [String] = []
        if let stage = visits.stage(ofVisit: row) { values.append("stage=" + stage.rawValue) }
        if visit.status == .done, let outcome = visit.outcome { values.append("outcome=" + outcome.rawValue) }
        if let reason = visit.reasons.first { values.append("reason=" + reason.rawValue) }
        values += visit.reasons.map { "named=" + $0.rawValue }
        if let earning = visits.earning(ofVisit: row) { values.append("cash=" + earning.rawValue) }
        return values + visit.tracks.map { "track=" + contents.text($0).prefix { $0 != "@" } }
    }

    // MARK: Rows

    private func row(_ index: Int) -> VisitLogRow {
        let visit = contents.records.visits[index]
        let customer = Int(visit.customer)
        var row = VisitLogRow()
        row.day = TemplateDay(visit.date)
        row.name = contents.customers.names[customer]
        row.url = contents.customers.path(of: customer) + "#visits"
        row.collector = name(visit.collector)
        row.channel = contents.codes.channel[visit.channel]
        row.outcome = outcome(visit)
        row.reasons = language.list(visit.reasons.map { contents.codes.why[$0] })
        row.tracks = visit.tracks.map { contents.text($0) }.joined(separator: " ")
        row.promise = promise(visit)
        row.cash = cash(creditedTo: index)
        row.stage = visits.stage(ofVisit: index)?.rawValue
        row.outcomeCode = visit.status == .done ? visit.outcome?.rawValue : nil
        row.reasonCodes = visit.reasons.isEmpty ? nil : visit.reasons.map(\.rawValue).joined(separator: " ")
        row.earning = visits.earning(ofVisit: index)?.rawValue
        return row
    }

    private func name(_ collector: Text) -> String {
        let id = contents.text(collector)
        return id.isEmpty ? language.word("common.unknown") : contents.customers.person(id)
    }

    private func outcome(_ visit: Visit) -> String {
        switch visit.status {
        case .planned: language.word("visitLog.notMade")
        case .cancelled: language.word("visitLog.cancelled")
        case .done:
            visit.outcome.map { contents.codes.outcome[$0] } ?? language.word("common.unknown")
        }
    }

    private func promise(_ visit: Visit) -> String? {
        guard let due = visit.promisedDate.known, visit.promisedAmount != .min else { return nil }
        let currency = contents.records.currencies[Int(visit.currency)]
        let amount = language.text(Money(minorUnits: Int128(visit.promisedAmount), currency: currency))
        return language.phrase("visitLog.promise", ["due": language.text(due), "amount": amount])
    }

    private func cash(creditedTo visit: Int) -> String? {
        guard visits.cashIsKnown else { return nil }
        var sums: [(currency: UInt8, amount: Int128)] = []
        let payments = contents.records.payments
        for payment in visits.payments(creditedTo: visit) {
            let (currency, amount) = (payments.currency[payment], Int128(payments.amount[payment]))
            if let place = sums.firstIndex(where: { $0.currency == currency }) {
                sums[place].amount += amount
            } else {
                sums.append((currency, amount))
            }
        }
        return language.text(
            sums.map { Money(minorUnits: $0.amount, currency: contents.records.currencies[Int($0.currency)]) })
    }

    // MARK: Choices

    /// Of each list the values that occur, in the order in which the pages name them.
    private func fillChoices(_ rows: [Int], _ view: inout VisitLogView) {
        let listed = rows.map { contents.records.visits[$0] }
        let outcomes = Set(listed.compactMap { $0.status == .done ? $0.outcome : nil })
        let reasons = Set(listed.compactMap(\.reasons.first))
        let earnings = Set(rows.compactMap { visits.earning(ofVisit: $0) })
        view.stages = VisitStage.allCases.filter { $0 != .cash || visits.cashIsKnown }
            .map { choice("visitStage", $0.rawValue) }
        view.outcomes = VisitOutcome.allCases.filter { outcomes.contains($0) }.map { choice("outcome", $0.rawValue) }
        view.reasons = NonPaymentReason.allCases.filter { reasons.contains($0) }.map { choice("why", $0.rawValue) }
        view.earnings = VisitEarning.allCases.filter { earnings.contains($0) }
            .map { VisitLogChoice(code: $0.rawValue, name: language.word($0.key)) }
        view.collectors = Set(view.rows.map(\.collector)).sorted().map { VisitLogChoice(code: $0, name: $0) }
    }

    private func choice(_ family: String, _ code: String) -> VisitLogChoice {
        VisitLogChoice(code: code, name: language.code(family, code))
    }
}

extension VisitEarning {
    /// Of its row in the table of cash.
    var key: String {
        switch self {
        case .afterCommitment: "fieldWork.afterCommitment"
        case .afterOtherCommitment: "fieldWork.afterOtherCommitment"
        case .withoutCommitment: "fieldWork.withoutCommitment"
        case .notJudged: "fieldWork.notJudged"
        }
    }
}
