import Charts
import Markup
import Metrics
import Receivables
import Templates

/// What each department was asked, what it still owes, and what it has answered.
struct TaskListComposer {
    let contents: SiteContents

    /// Of one department; the others are a number.
    private static let rowsOfDepartment = 25
    private static let closedRows = 20

    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var matters: OpenMatters { contents.matters }

    var departments: [DepartmentRow] {
        let largest = matters.departments.map { Double($0.open) }.max() ?? 0
        return matters.departments.enumerated().map { place, load in
            var row = DepartmentRow()
            row.name = title(load)
            row.url = load.open > 0 ? "#department-\(place + 1)" : "#closed"
            if load.open > 0 { row.bar = bar(load, largest) }
            (row.open, row.late, row.closed) = (load.open, load.late, load.closed)
            row.closedUrl = load.closed > 0 ? "#closed" : nil
            row.oldest = load.open > 0 ? load.oldestDays : nil
            row.days = language.meanDays(load.meanDays)
            return row
        }
    }

    private func bar(_ load: DepartmentLoad, _ largest: Double) -> TrustedHTML {
        AgeingBar.cell(
            [
                .init(style: "overdue", value: Double(load.late)),
                .init(style: "open", value: Double(load.open - load.late)),
            ], largest: largest)
    }

    var groups: [TaskGroupView] {
        matters.departments.enumerated().compactMap { place, load in
            let rows = matters.tasks.filter { contents.text(records.tasks[$0].department) == load.department }
            guard !rows.isEmpty else { return nil }
            var group = TaskGroupView()
            group.anchor = "department-\(place + 1)"
            group.title = title(load)
            group.rows = rows.prefix(Self.rowsOfDepartment).map { row($0) }
            let rest = rows.count - group.rows.count
            group.rest = rest > 0 ? language.phrase("board.others", count: rest) : nil
            return group
        }
    }

    /// What was answered in the 12 months, the latest first.
    var closed: ClosedList {
        var list = ClosedList(count: matters.closed.count)
        list.rows = matters.closed.prefix(Self.closedRows).map { row in
            let task = records.tasks[row]
            let department = contents.text(task.department)
            var closed = ClosedRow(
                what: contents.text(task.text),
                kind: department.isEmpty ? language.word("disputes.noDepartment") : department)
            closed.name = contents.customerName(task.customer)
            closed.url = contents.customerPath(task.customer)
            closed.opened = TemplateDay(task.openedOn)
            closed.closed = TemplateDay(task.closedOn)
            closed.days = max(0, task.closedOn.days(since: task.openedOn))
            return closed
        }
        let rest = matters.closed.count - list.rows.count
        list.rest = rest > 0 ? language.phrase("board.others", count: rest) : nil
        return list
    }

    private func title(_ load: DepartmentLoad) -> String {
        load.department.isEmpty ? language.word("disputes.noDepartment") : load.department
    }

    private func row(_ row: Int) -> TaskGroupView.Row {
        let task = records.tasks[row]
        var view = TaskGroupView.Row()
        view.kind = language.code("taskKind", task.kind.rawValue)
        view.text = contents.text(task.text)
        view.name = contents.customerName(task.customer)
        view.url = contents.customerPath(task.customer)
        view.opened = TemplateDay(task.openedOn)
        view.days = contents.asOf.days(since: task.openedOn)
        view.due = task.dueOn.known.map { TemplateDay($0) }
        view.isLate = task.isLate(on: contents.asOf)
        view.owner = contents.customers.person(contents.text(task.owner))
        return view
    }
}
