import Markup
import Receivables

/// Writes an iCalendar file (RFC 5545): lines folded at 75 bytes, text escaped, no clock.
///
/// The same entry always has the same UID, so that a calendar which reads the file again moves the entry instead of
/// adding another.
struct CalendarFile {
    /// An hour of the day in the file's time zone.
    struct Hour: Sendable, Hashable {
        let hour: Int
        let minute: Int

        /// `9:40` or `09:40`; nil for anything else.
        init?(_ text: String) {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
                (0..<60).contains(minute)
            else { return nil }
            self.hour = hour
            self.minute = minute
        }

        /// `094000`
        fileprivate var text: String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return two(hour) + two(minute) + "00"
        }
    }

    struct Entry: Sendable {
        /// Unique within the site, and the same in every build.
        var uid: String
        var day: CalendarDay
        /// The whole day where nil.
        var start: Hour?
        var end: Hour?
        var summary: String
        var description: String = ""
        var location: String = ""
        /// Days before the entry on which to remind; none where nil.
        var alarm: Int?
    }

    /// Time zones without summer time, which one fixed offset describes. In any other the hours are local ones without a
    /// zone, as the standard allows.
    static let offsets = [
        "Asia/Shanghai": "+0800", "Asia/Taipei": "+0800", "Asia/Hong_Kong": "+0800", "Asia/Macau": "+0800",
        "Asia/Singapore": "+0800", "Asia/Tokyo": "+0900", "Asia/Ho_Chi_Minh": "+0700", "Asia/Bangkok": "+0700",
    ]

    private var writer = ByteWriter(capacity: 4_096)
    private let zone: String?
    private let stamp: String

    /// - Parameters:
    ///   - asOf: stands for the time of writing, so that the same data give the same bytes.
    ///   - timeZone: a name of the IANA database.
    init(name: String, generator: String, asOf: CalendarDay, timeZone: String) {
        zone = Self.offsets[timeZone] == nil ? nil : timeZone
        stamp = Self.text(asOf) + "T000000Z"
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Huikuan//\(Self.escaped(generator))//EN")
        line("CALSCALE:GREGORIAN")
        line("METHOD:PUBLISH")
        line("X-WR-CALNAME:" + Self.escaped(name))
        guard let zone, let offset = Self.offsets[zone] else { return }
        line("BEGIN:VTIMEZONE")
        line("TZID:" + zone)
        line("BEGIN:STANDARD")
        line("DTSTART:19700101T000000")
        line("TZOFFSETFROM:" + offset)
        line("TZOFFSETTO:" + offset)
        line("END:STANDARD")
        line("END:VTIMEZONE")
    }

    mutating func add(_ entry: Entry) {
        line("BEGIN:VEVENT")
        line("UID:" + Self.escaped(entry.uid))
        line("DTSTAMP:" + stamp)
        if let start = entry.start {
            line("DTSTART" + time(start, on: entry.day))
            if let end = entry.end, end.text > start.text { line("DTEND" + time(end, on: entry.day)) }
        } else {
            line("DTSTART;VALUE=DATE:" + Self.text(entry.day))
            line("DTEND;VALUE=DATE:" + Self.text(entry.day.adding(days: 1)))
            line("TRANSP:TRANSPARENT")
        }
        line("SUMMARY:" + Self.escaped(entry.summary))
        if !entry.description.isEmpty { line("DESCRIPTION:" + Self.escaped(entry.description)) }
        if !entry.location.isEmpty { line("LOCATION:" + Self.escaped(entry.location)) }
        if let alarm = entry.alarm {
            line("BEGIN:VALARM")
            line("ACTION:DISPLAY")
            line("DESCRIPTION:" + Self.escaped(entry.summary))
            line("TRIGGER:\(alarm > 0 ? "-P\(alarm)D" : "PT0S")")
            line("END:VALARM")
        }
        line("END:VEVENT")
    }

    consuming func finished() -> [UInt8] {
        line("END:VCALENDAR")
        return writer.bytes
    }

    private func time(_ hour: Hour, on day: CalendarDay) -> String {
        let text = Self.text(day) + "T" + hour.text
        return zone.map { ";TZID=\($0):\(text)" } ?? ":" + text
    }

    /// `20260630`
    private static func text(_ day: CalendarDay) -> String {
        let (year, month, day) = day.civil
        return "\(year)\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
    }

    /// Text in a value: line breaks of data become `\n`, other control characters a blank.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\r": continue
            case "\u{0}"..<" ", "\u{7F}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";")
            || byte == UInt8(ascii: ",")
    }

    /// Folds before the 76th byte, never within a character.
    private mutating func line(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            // A continued line begins with a blank, which counts.
            var room = 75
            while rest.count > room {
                var end = rest.startIndex + room
                while end > rest.startIndex, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
                writer.bytes.append(contentsOf: rest[..<end])
                writer.write("\r\n ")
                rest = rest[end...]
                room = 74
            }
            writer.bytes.append(contentsOf: rest)
        }
        writer.write("\r\n")
    }
}
