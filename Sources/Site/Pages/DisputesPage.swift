import Metrics
import Receivables
import Templates

/// What stands between us and the money on our own side: disputes by reason, and each department's open tasks.
struct DisputesPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var matters: OpenMatters { contents.matters }

    private static let mostRows = 60

    func compose() -> DisputesView {
        var view = DisputesView()
        view.site = setting.site
        view.page = setting.frame(language.word("disputes.title"), section: .disputes, depth: 0)
        view.hasTables = !records.disputes.isEmpty || !records.tasks.isEmpty
        let late = matters.tasks.count { records.tasks[$0].isLate(on: contents.asOf) }
        view.lead = SentenceView(
            parts: language.sentence(
                "disputes.lead",
                [
                    "disputes": language.text(count: matters.disputes.count),
                    "tasks": language.text(count: matters.tasks.count), "late": language.text(count: late),
                ]))
        view.reasons = matters.reasons.map(reason)
        view.disputes = matters.disputes.prefix(Self.mostRows).map(dispute)
        let rest = matters.disputes.count - view.disputes.count
        view.disputesMore = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        view.departments = matters.departments.enumerated().map { department($0.element, place: $0.offset) }
        view.groups = matters.departments.enumerated().compactMap { group($0.element, place: $0.offset) }
        return view
    }

    private func money(_ amount: Int128, _ currency: UInt8) -> String {
        language.text(Money(minorUnits: amount, currency: records.currencies[Int(currency)]))
    }

    private func days(_ figure: Figure<Ratio>) -> String {
        figure.known.flatMap { $0.scaled(places: 1) }.map { language.decimal(scaled: $0, places: 1) }
            ?? language.word("common.none")
    }

    private func why(_ reason: NonPaymentReason?) -> String {
        reason.map { language.code("why", $0.rawValue) } ?? language.word("common.none")
    }

    private func reason(_ load: DisputeLoad) -> DisputeReasonRow {
        DisputeReasonRow(
            reason: why(load.reason), open: load.open, amount: money(load.amount, load.currency),
            settled: load.settled, days: days(load.meanDays))
    }

    private func dispute(_ row: Int) -> DisputeRow {
        let dispute = records.disputes[row]
        var view = DisputeRow()
        view.id = contents.text(dispute.id)
        view.name = name(dispute.customer)
        view.url = url(dispute.customer)
        view.document = contents.known(dispute.invoiceNumber)
        view.reason = why(dispute.reason)
        view.amount = money(Int128(dispute.amount), dispute.currency)
        view.opened = TemplateDay(dispute.openedOn)
        view.days = contents.asOf.days(since: dispute.openedOn)
        view.due = dispute.dueOn.known.map { TemplateDay($0) }
        view.isLate = dispute.dueOn.known.map { $0 < contents.asOf } ?? false
        view.owner = contents.customers.person(contents.text(dispute.owner))
        return view
    }

    private func name(_ customer: Int32) -> String {
        customer < 0 ? language.word("common.none") : contents.customers.names[Int(customer)]
    }

    private func url(_ customer: Int32) -> String {
        customer < 0 ? "customers.html" : contents.customers.path(of: Int(customer))
    }

    private func title(_ load: DepartmentLoad) -> String {
        load.department.isEmpty ? language.word("disputes.noDepartment") : load.department
    }

    private func department(_ load: DepartmentLoad, place: Int) -> DepartmentRow {
        var row = DepartmentRow()
        row.name = title(load)
        row.url = load.open > 0 ? "#department-\(place + 1)" : nil
        row.open = load.open
        row.late = load.late
        row.oldest = load.open > 0 ? load.oldestDays : nil
        row.closed = load.closed
        row.days = days(load.meanDays)
        return row
    }

    private func group(_ load: DepartmentLoad, place: Int) -> TaskGroupView? {
        let rows = matters.tasks.filter { contents.text(records.tasks[$0].department) == load.department }
        guard !rows.isEmpty else { return nil }
        var group = TaskGroupView()
        group.anchor = "department-\(place + 1)"
        group.title = title(load)
        group.rows = rows.prefix(Self.mostRows).map { row in
            let task = records.tasks[row]
            var view = TaskGroupView.Row()
            view.kind = language.code("taskKind", task.kind.rawValue)
            view.text = contents.text(task.text)
            view.name = name(task.customer)
            view.url = url(task.customer)
            view.opened = TemplateDay(task.openedOn)
            view.due = task.dueOn.known.map { TemplateDay($0) }
            view.isLate = task.isLate(on: contents.asOf)
            view.owner = contents.customers.person(contents.text(task.owner))
            return view
        }
        let rest = rows.count - group.rows.count
        group.more = rest > 0 ? language.phrase("worklist.more", count: rest) : nil
        return group
    }
}
