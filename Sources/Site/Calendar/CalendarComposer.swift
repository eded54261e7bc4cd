import Advice
import Metrics
import Receivables

/// A collector's calendar: visits, what was promised and when to remind, limitation dates, next steps.
struct CalendarComposer {
    let contents: SiteContents
    /// A person's id; empty for customers of nobody.
    let collector: String
    let customers: [Int]
    let plans: [DayPlan]

    private var language: Language { contents.language }
    private var records: Records { contents.records }
    private var asOf: CalendarDay { contents.asOf }

    /// Working days before the due day on which a promise is followed up; the due day itself is its own entry.
    private static let reminders = [3, 1]
    /// Days before a limitation date on which something must have been done.
    private static let warnings = [90, 30]

    func bytes() -> [UInt8] {
        let person = collector.isEmpty ? language.word("worklist.nobody") : contents.customers.person(collector)
        var file = CalendarFile(
            name: language.phrase("worklist.calendarName", ["name": person]), generator: contents.identity.generator,
            asOf: asOf, timeZone: contents.identity.timeZone)
        var entries = plans.flatMap { stops($0) }
        for customer in customers {
            entries += promises(of: customer) + limitation(of: customer) + nextSteps(of: customer)
        }
        // An entry is hundreds of bytes: places are moved instead.
        let order = entries.indices.sorted {
            (entries[$0].day, entries[$0].uid) < (entries[$1].day, entries[$1].uid)
        }
        for place in order { file.add(entries[place]) }
        return file.finished()
    }

    private func name(_ customer: Int) -> String { contents.customers.names[customer] }
    private func id(_ customer: Int) -> String { contents.text(records.customers[customer].id) }
    private func money(_ amount: Int64, _ currency: UInt8) -> String {
        language.text(Money(minorUnits: Int128(amount), currency: records.currencies[Int(currency)]))
    }

    // MARK: Visits

    private func stops(_ plan: DayPlan) -> [CalendarFile.Entry] {
        plan.stops.map { stop in
            let visit = stop.visit.map { records.visits[$0] }
            let key = visit == nil ? "worklist.entryProposed" : "worklist.entryVisit"
            let uid = visit.map { "visit-" + contents.text($0.id) } ?? "stop-\(id(stop.customer))-\(plan.day)"
            var entry = CalendarFile.Entry(
                uid: uid + "@huikuan", day: plan.day,
                summary: language.phrase(key, ["name": name(stop.customer)]))
            entry.start = visit.flatMap { CalendarFile.Hour(contents.text($0.startTime)) }
            entry.end = visit.flatMap { CalendarFile.Hour(contents.text($0.endTime)) }
            entry.description = visit.flatMap { contents.known($0.plannedGoal) } ?? ""
            entry.location = contents.known(records.customers[stop.customer].address) ?? ""
            return entry
        }
    }

    private func nextSteps(of customer: Int) -> [CalendarFile.Entry] {
        contents.portfolio.visitRows(of: customer).compactMap { row -> CalendarFile.Entry? in
            let day = records.visits[row].nextDate
            guard let step = records.visits[row].nextStep, day.isKnown, day >= asOf, isDone(row) else { return nil }
            return CalendarFile.Entry(
                uid: "next-\(contents.text(records.visits[row].id))@huikuan", day: day,
                summary: language.phrase(
                    "worklist.entryNext",
                    ["name": name(customer), "step": contents.codes.nextStep[step]]))
        }
    }

    private func isDone(_ row: Int) -> Bool {
        contents.portfolio.isVisitDone(row, on: asOf)
    }

    // MARK: Promises

    private func promises(of customer: Int) -> [CalendarFile.Entry] {
        contents.recovery.promises.judgements(of: customer).filter { $0.state == .open }.flatMap { judgement in
            let promise = records.promises[judgement.promise]
            let uid = "promise-\(contents.text(promise.id))-\(judgement.promise)"
            let amount = money(judgement.missing, judgement.currency)
            var entries: [CalendarFile.Entry] = []
            func add(_ suffix: String, _ day: CalendarDay, _ key: String) {
                guard day >= asOf else { return }
                entries.append(
                    CalendarFile.Entry(
                        uid: "\(uid)\(suffix)@huikuan", day: day,
                        summary: language.phrase(
                            key, ["name": name(customer), "amount": amount, "due": language.text(promise.dueOn)])))
            }
            add("", promise.dueOn, "worklist.entryDue")
            for days in Self.reminders {
                let day = (0..<days).reduce(promise.dueOn) { day, _ in
                    contents.portfolio.calendar.workingDay(onOrBefore: day.adding(days: -1))
                }
                add("-t\(days)", day, "worklist.entryRemind")
            }
            return entries
        }
    }

    // MARK: Limitation

    /// The documents whose proof ends on one day are one entry.
    private func limitation(of customer: Int) -> [CalendarFile.Entry] {
        let end = asOf.adding(days: 400)
        let days = contents.recovery.limitation.clocks(of: customer).compactMap(\.safeDate)
            .filter { $0 > asOf && $0 < end }.sorted()
        var entries: [CalendarFile.Entry] = []
        var rest = days[...]
        while let safe = rest.first {
            let same = rest.prefix { $0 == safe }
            addLimitation(of: customer, safe, documents: same.count, to: &entries)
            rest = rest[same.endIndex...]
        }
        return entries
    }

    private func addLimitation(
        of customer: Int, _ safe: CalendarDay, documents: Int, to entries: inout [CalendarFile.Entry]
    ) {
        let summary = language.phrase(
            "worklist.entryLimitation",
            ["name": name(customer), "date": language.text(safe), "count": language.text(count: documents)])
        let stem = "limit-\(id(customer))-\(safe)-"
        for days in Self.warnings + [0] where safe.adding(days: -days) >= asOf {
            entries.append(
                CalendarFile.Entry(uid: "\(stem)\(days)@huikuan", day: safe.adding(days: -days), summary: summary))
        }
    }
}
