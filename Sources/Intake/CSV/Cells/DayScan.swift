import Receivables

/// A day's cell taken apart into its runs of digits and what stands between them.
struct DayScan {
    private struct Part {
        var value = 0
        var digitCount = 0
        /// Behind the digits, full-width forms and 年月日 folded: `/`, `-`, `.`, `y`, `m`, `d`, blank, `T`; 0 at the end.
        var separator: UInt8 = 0
    }

    private var parts: [Part] = []
    /// What follows the third part: a time of day, nothing, or what makes it no day.
    private var hasTime = false
    private var isMalformed = false

    /// Nil for a blank cell, and for the lone dash or slash that exports write for "nothing".
    init?(_ cell: CellBytes) {
        var bytes = DayScan.folded(cell)[...]
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.elementsEqual("-".utf8) == false, bytes.elementsEqual("/".utf8) == false else {
            return nil
        }
        parts.reserveCapacity(3)
        readParts(&bytes)
        guard !bytes.isEmpty else {
            isMalformed = isMalformed || parts.last?.separator == UInt8(ascii: "T")
            return
        }
        hasTime = true
        isMalformed = isMalformed || !DayScan.isTime(bytes)
    }

    mutating func day(_ format: DayFormat) throws(CellProblem) -> CalendarDay {
        guard !isMalformed else { throw .notADay }
        switch parts.count {
        case 1: return try compactDay(format)
        case 2: return try pointZeroDay(format)
        case 3: return try dayOfThree(format)
        default: throw .notADay
        }
    }

    /// Nil when the cell says more or less than a month.
    mutating func month() -> CalendarDay? {
        guard !isMalformed, !hasTime else { return nil }
        if parts.count == 1, parts[0].digitCount == 6 {
            return CalendarDay(year: parts[0].value / 100, month: parts[0].value % 100, day: 1)
        }
        guard parts.count == 2, parts[0].digitCount == 4, parts[1].digitCount <= 2 else { return nil }
        guard parts[0].separator != UInt8(ascii: "y") || parts[1].separator == UInt8(ascii: "m") else { return nil }
        return CalendarDay(year: parts[0].value, month: parts[1].value, day: 1)
    }

    /// `20260305`, or a spreadsheet's serial where declared.
    private func compactDay(_ format: DayFormat) throws(CellProblem) -> CalendarDay {
        let part = parts[0]
        guard part.separator == 0 || part.separator == UInt8(ascii: " ") || part.separator == UInt8(ascii: "T") else {
            throw .notADay
        }
        if part.digitCount == 8 { return try eightDigits(part.value, format) }
        if format.excelSerials, !hasTime, let day = DayScan.excelDay(part.value) { return day }
        throw part.digitCount == 6 ? .twoDigitYear : .notADay
    }

    /// `20260305.0`, and a serial with its time of day.
    private func pointZeroDay(_ format: DayFormat) throws(CellProblem) -> CalendarDay {
        guard parts[0].separator == UInt8(ascii: "."), parts[1].separator == 0, !hasTime else { throw .notADay }
        if parts[0].digitCount == 8, parts[1].value == 0 { return try eightDigits(parts[0].value, format) }
        guard format.excelSerials, let day = DayScan.excelDay(parts[0].value) else { throw .notADay }
        return day
    }

    private func eightDigits(_ value: Int, _ format: DayFormat) throws(CellProblem) -> CalendarDay {
        if let day = CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100) { return day }
        guard let order = format.order else { throw .notADay }
        return try DayScan.day(year: value % 10_000, first: value / 1_000_000, second: value / 10_000 % 100, order)
    }

    private func dayOfThree(_ format: DayFormat) throws(CellProblem) -> CalendarDay {
        let (first, second, third) = (parts[0], parts[1], parts[2])
        guard hasMatchingSeparators else { throw .notADay }
        if first.digitCount == 4, second.digitCount <= 2, third.digitCount <= 2 {
            guard let day = CalendarDay(year: first.value, month: second.value, day: third.value) else {
                throw .notADay
            }
            return day
        }
        guard first.digitCount <= 2, second.digitCount <= 2, first.separator != UInt8(ascii: "y") else {
            throw .notADay
        }
        if third.digitCount == 2 { throw .twoDigitYear }
        guard third.digitCount == 4 else { throw .notADay }
        guard let order = format.order else { throw .undeclaredDayOrder }
        return try DayScan.day(year: third.value, first: first.value, second: second.value, order)
    }

    private var hasMatchingSeparators: Bool {
        switch parts[0].separator {
        case UInt8(ascii: "y"):
            parts[1].separator == UInt8(ascii: "m")
                && [UInt8(ascii: "d"), UInt8(ascii: " "), 0].contains(parts[2].separator)
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
            parts[1].separator == parts[0].separator
                && [UInt8(ascii: "T"), UInt8(ascii: " "), 0].contains(parts[2].separator)
        default: false
        }
    }

    private static func day(year: Int, first: Int, second: Int, _ order: DayOrder) throws(CellProblem) -> CalendarDay {
        let (month, day) = order == .dayMonthYear ? (second, first) : (first, second)
        guard let day = CalendarDay(year: year, month: month, day: day) else { throw .notADay }
        return day
    }

    /// Serial 61 is 1900-03-01; earlier ones count a leap day that 1900 did not have, and are no business date.
    private static func excelDay(_ serial: Int) -> CalendarDay? {
        guard (61..<109_575).contains(serial), let zero = CalendarDay(year: 1900, month: 3, day: 1) else { return nil }
        return zero.adding(days: serial - 61)
    }
}

extension DayScan {
    /// Up to three runs of digits with one separator behind each; leaves what follows.
    private mutating func readParts(_ bytes: inout ArraySlice<UInt8>) {
        while parts.count < 3 {
            var part = Part()
            while let byte = bytes.first, (0x30...0x39).contains(byte), part.digitCount < 17 {
                part.value = part.value * 10 + Int(byte - 0x30)
                part.digitCount += 1
                bytes.removeFirst()
            }
            guard part.digitCount > 0 else {
                // Nothing, or a separator without digits behind it.
                isMalformed = isMalformed || !bytes.isEmpty || parts.isEmpty
                return
            }
            part.separator = bytes.popFirst() ?? 0
            while part.separator != 0, bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
            parts.append(part)
            let endsDay = part.separator == UInt8(ascii: " ") || part.separator == UInt8(ascii: "T")
            if part.separator == 0 || endsDay { return }
        }
    }

    /// `10:30`, `10:30:00.000`, with `Z`, an offset or AM and PM; also `103000`.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, (0x30...0x39).contains(first) else { return false }
        guard bytes.contains(UInt8(ascii: ":")) else {
            return (bytes.count == 4 || bytes.count == 6) && bytes.allSatisfy { (0x30...0x39).contains($0) }
        }
        return bytes.allSatisfy { byte in
            (0x30...0x3A).contains(byte) || " .+-ZAPMapm".utf8.contains(byte)
        }
    }

    /// Plain ASCII; what has no plain form becomes `?`, which no day holds.
    private static func folded(_ cell: CellBytes) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(Swift.min(cell.count, 40))
        var position = 0
        while position < cell.count, folded.count < 40 {
            let length = Swift.max(UTF8Scan.lengthOfCharacter(in: cell, at: position, end: cell.count), 1)
            if length == 1 {
                folded.append(cell[position] == 0x09 ? 0x20 : cell[position])
            } else {
                folded.append(plainForm(cell[position..<position + length]))
            }
            position += length
        }
        return folded
    }

    private static func plainForm(_ character: Slice<UnsafeRawBufferPointer>) -> UInt8 {
        switch character.reduce(0, { $0 << 8 | UInt32($1) }) {
        // 年 月 日
        case 0xE5B9B4: UInt8(ascii: "y")
        case 0xE69C88: UInt8(ascii: "m")
        case 0xE697A5: UInt8(ascii: "d")
        // Full-width digits, solidus, full stop, hyphen, colon.
        case 0xEFBC90...0xEFBC99: 0x30 + UInt8(character.last ?? 0) - 0x90
        case 0xEFBC8F: UInt8(ascii: "/")
        case 0xEFBC8E: UInt8(ascii: ".")
        case 0xEFBC8D, 0xE28892, 0xE28090...0xE28095: UInt8(ascii: "-")
        case 0xEFBC9A: UInt8(ascii: ":")
        case 0xC2A0, 0xE38080, 0xE280AF: UInt8(ascii: " ")
        default: UInt8(ascii: "?")
        }
    }
}
