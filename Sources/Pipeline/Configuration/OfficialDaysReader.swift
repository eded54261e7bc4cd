package import Findings
package import Receivables
import Settings

/// Reads a file of `content/calendars`. Every mistake is a finding with line and column; the day at fault is left out.
package enum OfficialDaysReader {
    /// - Parameter calendar: the calendar's name, as the configuration gives it.
    package static func read(_ text: String, name: String, calendar: String) -> (OfficialDays, [Finding]) {
        let file = SettingsFile(name: name)
        let map = file.root(of: text)
        var days = OfficialDays()
        days.name = calendar
        if let years = map.map("years") {
            for key in years.keys {
                guard let year = Int(key), (1900...2200).contains(year) else {
                    years.report(key, "\(quoted: key) is no year", help: "write the days of a year below it: 2026:")
                    continue
                }
                guard let entries = years.map(key) else { continue }
                read(entries, of: year, into: &days)
            }
        }
        readSpringFestivals(map, into: &days)
        map.finish()
        return (days, file.findings)
    }

    private static func read(_ map: SettingsMap, of year: Int, into days: inout OfficialDays) {
        _ = map.text("source")
        _ = map.value("checked", expected: "a date such as 2026-11-26") { CalendarDay($0) }
        for (day, place) in self.days("off", in: map, of: year) where isFree(day, "off", place, map, days) {
            days.off.insert(day)
        }
        for (day, place) in self.days("work", in: map, of: year) where isFree(day, "work", place, map, days) {
            guard day.isWeekend else {
                map.report("work", at: place, "\(day) is worked anyway", help: "work holds days of weekends")
                continue
            }
            days.work.insert(day)
        }
        days.years.insert(year)
        map.finish()
    }

    private static func readSpringFestivals(_ map: SettingsMap, into days: inout OfficialDays) {
        for (text, place) in map.placedTexts("spring_festival") ?? [] {
            guard let day = CalendarDay(text) else {
                map.report("spring_festival", at: place, "\(quoted: text) is not a date", help: "write 2027-02-06")
                continue
            }
            days.springFestivals.append(day)
        }
        days.springFestivals.sort()
    }

    private static func isFree(
        _ day: CalendarDay, _ key: String, _ place: SettingsPlace?, _ map: SettingsMap, _ days: OfficialDays
    ) -> Bool {
        guard days.off.contains(day) || days.work.contains(day) else { return true }
        let list = days.off.contains(day) ? "off" : "work"
        map.report(key, at: place, "\(day) stands under \(list) already", help: "name each day once")
        return false
    }

    // MARK: Ranges

    /// A list of days and ranges, each day with the place of its entry.
    private static func days(
        _ key: String, in map: SettingsMap, of year: Int
    ) -> [(day: CalendarDay, place: SettingsPlace?)] {
        (map.placedTexts(key) ?? []).flatMap { text, place in
            let ends = text.ranges(of: "..").first.map { [text[..<$0.lowerBound], text[$0.upperBound...]] }
            let read = (ends ?? [text[...]]).map { day(String($0), of: year) }
            guard let first = read.first ?? nil, let last = read.last ?? nil else {
                map.report(
                    key, at: place, "\(quoted: text) is no day", help: "write 10-01, 10-01..10-07 or 2025-12-31..01-02")
                return [(CalendarDay, SettingsPlace?)]()
            }
            guard first <= last else {
                map.report(key, at: place, "\(quoted: text) ends before it begins", help: "swap the two days")
                return []
            }
            guard isNear(first, year), isNear(last, year) else {
                map.report(
                    key, at: place, "\(quoted: text) lies more than \(Self.margin) days outside of \(year)",
                    help: "put it under its own year")
                return []
            }
            return (0...last.days(since: first)).map { (first.adding(days: $0), place) }
        }
    }

    /// `10-01` of the year at hand, or a whole date.
    private static func day(_ text: String, of year: Int) -> CalendarDay? {
        CalendarDay(text) ?? CalendarDay("\(year)-\(text)")
    }

    /// Holidays around New Year reach into the years beside.
    private static let margin = 31

    private static func isNear(_ day: CalendarDay, _ year: Int) -> Bool {
        guard let start = CalendarDay(year: year, month: 1, day: 1),
            let end = CalendarDay(year: year, month: 12, day: 31)
        else { return false }
        return day >= start.adding(days: -margin) && day <= end.adding(days: margin)
    }
}
