package import Findings
package import Receivables
import Settings

/// Reads a jurisdiction's rules from its file in `content/limitation/`.
package enum LimitationProfileReader {
    /// - Parameter name: the file's path as the user would type it; its last part without `.yml` is the rules' id.
    /// - Returns: rules as far as they could be read, and what is wrong, by line and column. With an error among the
    ///   findings the rules must not be used.
    package static func read(_ text: String, name: String) -> (rules: LimitationRules, findings: [Finding]) {
        let file = SettingsFile(name: name)
        let map = file.root(of: text)
        var rules = LimitationRules()
        rules.id = id(of: name)
        readPeriod(map, &rules)
        readInterruption(map, &rules)
        readOtherClocks(map, &rules)
        readSource(map, &rules)
        map.finish()
        return (rules, file.findings)
    }

    private static func id(of name: String) -> String {
        let last = name.split(separator: "/").last ?? ""
        return String(last.hasSuffix(".yml") ? last.dropLast(4) : last)
    }

    private static func readPeriod(_ map: SettingsMap, _ rules: inout LimitationRules) {
        if let years = map.integer("years", in: 1...30) {
            rules.years = years
        } else if !map.has("years") {
            map.report("years", "years is missing", help: "give the period in whole years, such as years: 3")
        }
        rules.start = map.choice("start", of: LimitationRules.Start.self) ?? .dueDate
        rules.longStopYears = map.integer("long_stop", in: 1...60)
        rules.reviewBefore = map.value("review_before", expected: day, CalendarDay.init)
        guard let steps = map.list("warnings", expected: "a number of days", Int.init) else { return }
        if steps.count == 4, zip(steps, steps.dropFirst()).allSatisfy({ $0 > $1 }), steps[3] >= 0 {
            rules.warningDays = steps
        } else {
            map.report(
                "warnings", "warnings does not hold four falling numbers of days",
                help: "write the days left at which each warning begins, such as [365, 180, 90, 30]")
        }
    }

    private static func readInterruption(_ map: SettingsMap, _ rules: inout LimitationRules) {
        rules.demandInterrupts = map.flag("demand_interrupts") ?? false
        rules.suitWithinMonths = map.integer("suit_within_months", in: 1...60)
        rules.acknowledgement =
            map.choice("acknowledgement", of: LimitationRules.AcknowledgementForm.self) ?? .signed
        rules.partPaymentInterrupts = map.flag("part_payment_interrupts") ?? false
    }

    private static func readOtherClocks(_ map: SettingsMap, _ rules: inout LimitationRules) {
        rules.enforcementYears = map.integer("enforcement_years", in: 1...60)
        rules.guaranteeMonths = map.integer("guarantee_months", in: 1...120)
        rules.bills = nil
        guard let bills = map.map("bills") else { return }
        let acceptor = bills.integer("acceptor_months", in: 1...240)
        let recourse = bills.integer("recourse_months", in: 1...240)
        bills.finish()
        if let acceptor, let recourse {
            rules.bills = .init(acceptorMonths: acceptor, recourseMonths: recourse)
        } else if !bills.has("acceptor_months") || !bills.has("recourse_months") {
            map.report("bills", "bills lacks a period", help: "give acceptor_months and recourse_months")
        }
    }

    private static func readSource(_ map: SettingsMap, _ rules: inout LimitationRules) {
        rules.source = map.text("source") ?? ""
        rules.checkedOn = map.value("checked", expected: day, CalendarDay.init)
        rules.isVerified = map.flag("verified") ?? false
        rules.notes = notes(map)
        if rules.isVerified, rules.checkedOn == nil, !map.has("checked") {
            map.report(
                "verified", "a profile that is verified must say when",
                help: "give the day of the comparison as checked: 2025-04-19")
        }
    }

    /// A list, or a list for each language.
    private static func notes(_ map: SettingsMap) -> LimitationRules.Notes {
        guard map.isMap("notes"), let languages = map.map("notes") else {
            return LimitationRules.Notes(map.texts("notes").map { ["": $0] } ?? [:])
        }
        var notes = LimitationRules.Notes()
        for tag in languages.keys { notes.byLanguage[tag] = languages.texts(tag) }
        languages.finish()
        return notes
    }

    private static let day = "a date such as 2026-06-30"
}
