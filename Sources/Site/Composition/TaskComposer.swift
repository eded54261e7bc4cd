import Metrics
import Receivables
import Templates

/// What this week asks for in one currency, each with the page that lists it.
struct TaskComposer {
    let contents: SiteContents
    let setting: PageSetting
    let figures: CurrencyFigures
    /// Visits belong to no currency: they stand in the first block.
    let isFirst: Bool

    private var language: Language { contents.language }
    private var promises: PromiseLedger { contents.recovery.promises }

    private static let days = 7

    var tasks: [TaskView] {
        [dueSoon, broken, limitation, visits, approvals, feedback].compactMap(\.self) + departments
    }

    private static let feedbackKinds: Set<TaskKind> = [.feedback, .paper, .survey]
    /// More are a click away.
    private static let mostDepartments = 4

    private var dueSoon: TaskView {
        promised(
            "week.promisesDue", promises.fallingDue(within: Self.days), isPressing: false,
            ["days": language.text(count: Self.days)])
    }

    /// Nil where only open items are known: nobody can say then that a promise was broken.
    private var broken: TaskView? {
        guard promises.receiptsAreKnown else { return nil }
        let since = contents.portfolio.policy.comparisonDay(asOf: contents.asOf)
        return promised(
            "week.promisesBroken", promises.brokenSince(since), isPressing: true, ["date": language.text(since)])
    }

    private func promised(
        _ key: String, _ judgements: [PromiseJudgement], isPressing: Bool, _ values: KeyValuePairs<String, String>
    ) -> TaskView {
        let own = judgements.filter { $0.currency == figures.index }
        var task = TaskView()
        task.name = language.phrase(key, values)
        task.url = "promises.html"
        task.count = own.count
        task.amount = money(own.reduce(0) { $0 + Int128($1.missing) })
        task.isPressing = isPressing && !own.isEmpty
        return task
    }

    /// Nil where the configuration switches limitation off.
    private var limitation: TaskView? {
        let register = contents.recovery.limitation
        guard let rules = register.rules else { return nil }
        let total = register.totals.first { $0.currency == figures.index }
        let near = [LimitationState.quarter, .month].compactMap { total?[$0] }
        let days = rules.warningDays.dropFirst(2).first ?? 90
        var task = TaskView()
        task.name = language.phrase("week.limitation", ["days": language.text(count: days)])
        task.url = "limitation.html"
        task.count = near.reduce(0) { $0 + $1.documents }
        task.amount = money(near.reduce(0) { $0 + $1.open })
        task.isPressing = task.count > 0
        return task
    }

    private var visits: TaskView? {
        guard isFirst, contents.records.presentTables.contains(.visits) else { return nil }
        var task = TaskView()
        task.name = language.phrase("week.visits", ["days": language.text(count: Self.days)])
        task.url = setting.path(of: .worklist)
        task.count = contents.portfolio.plannedVisits(within: Self.days).count
        return task
    }

    private var approvals: TaskView? { matters("week.approvals", [.approval]) }

    private var feedback: TaskView? { matters("week.feedback", Self.feedbackKinds) }

    /// Tasks belong to no currency, as visits.
    private func matters(_ key: String, _ kinds: Set<TaskKind>) -> TaskView? {
        guard isFirst, contents.records.presentTables.contains(.tasks) else { return nil }
        let open = contents.matters.tasks.map { contents.records.tasks[$0] }.filter { kinds.contains($0.kind) }
        var task = TaskView()
        let late = open.count { $0.isLate(on: contents.asOf) }
        task.name = language.phrase(key, ["late": language.text(count: late)])
        task.url = "disputes.html"
        task.count = open.count
        task.isPressing = late > 0
        return task
    }

    /// Of the feedback, those that owe us most answers, in the order of their number.
    private var departments: [TaskView] {
        guard isFirst, contents.records.presentTables.contains(.tasks) else { return [] }
        let loads = contents.matters.departments(of: Self.feedbackKinds, in: contents.records)
        return loads.filter { $0.open > 0 }.prefix(Self.mostDepartments).map { load in
            var task = TaskView()
            let name = load.department.isEmpty ? language.word("disputes.noDepartment") : load.department
            task.name = language.phrase(
                load.late > 0 ? "week.departmentLate" : "week.department",
                [
                    "department": name, "late": language.text(count: load.late),
                    "days": language.text(count: load.oldestDays),
                ])
            task.url = "disputes.html#departments"
            task.count = load.open
            task.isPressing = load.late > 0
            task.isPart = true
            return task
        }
    }

    private func money(_ minorUnits: Int128) -> TemplateMoney { TemplateMoney(figures.now.money(minorUnits)) }
}
