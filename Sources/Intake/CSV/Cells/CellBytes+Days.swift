package import Receivables

extension UnsafeRawBufferPointer {
    /// A day: `2026-03-05`, `2026/3/5`, `2026年3月5日`, `20260305`, `20260305.0`, and with the year last where the order
    /// is declared. A time of day behind it is checked and dropped.
    ///
    /// - Returns: nil for a blank cell, and for a lone dash or slash.
    package func day(_ format: DayFormat = DayFormat()) throws(CellProblem) -> CalendarDay? {
        if let day = plainDay(format) { return day }
        guard var scan = DayScan(unwrapped) else { return nil }
        return try scan.day(format)
    }

    /// A month as its first day: `2026-03`, `202603`, `2026年3月`, or any day of it.
    package func month(_ format: DayFormat = DayFormat()) throws(CellProblem) -> CalendarDay? {
        guard var scan = DayScan(unwrapped) else { return nil }
        if let month = scan.month() { return month }
        return try day(format)?.startOfMonth
    }

    /// The forms that most cells have, in ASCII and without a time: `2026-03-05`, `2026/3/5`, `20260305`, `5/3/2026`.
    /// Nil leaves the cell to the full reading, which has the reasons.
    @inline(__always)
    private func plainDay(_ format: DayFormat) -> CalendarDay? {
        guard (6...10).contains(count), let start = baseAddress else { return nil }
        if count == 10, let day = UnsafeRawBufferPointer.hyphenatedDay(start) { return day }
        // Two digits a part would do but for the year; a part's digits are counted by the bytes it takes.
        var (first, second, last) = (0, 0, 0)
        var (firstCount, partStart, separators) = (0, 0, 0)
        var separator: UInt8 = 0
        for index in 0..<count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            if byte &- 0x30 < 10 {
                last = last * 10 + Int(byte &- 0x30)
                continue
            }
            guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "."),
                separators == 0 || (separators == 1 && byte == separator), index > partStart
            else { return nil }
            if separators == 0 { firstCount = index }
            (first, second, last) = (second, last, 0)
            (separator, separators, partStart) = (byte, separators + 1, index + 1)
        }
        guard separators == 2 else {
            guard separators == 0, count == 8 else { return nil }
            return CalendarDay(year: last / 10_000, month: last / 100 % 100, day: last % 100)
        }
        let lastCount = count - partStart
        let middleCount = partStart - firstCount - 2
        guard middleCount <= 2 else { return nil }
        if firstCount == 4, (1...2).contains(lastCount) { return CalendarDay(year: first, month: second, day: last) }
        guard firstCount <= 2, lastCount == 4, let order = format.order else { return nil }
        let (month, day) = order == .dayMonthYear ? (second, first) : (first, second)
        return CalendarDay(year: last, month: month, day: day)
    }

    /// `2026-03-05`, of which the first eight bytes are told and read at once. Nil for ten bytes of another form.
    @inline(__always)
    private static func hyphenatedDay(_ start: UnsafeRawPointer) -> CalendarDay? {
        // Digits become 0…9 and hyphens 0, the first byte lowest.
        let form = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
        let last = UInt64(UInt16(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt16.self))) ^ 0x3030
        // Adding 118 takes whatever is above 9 beyond 127.
        let beyond = (form &+ 0x7F76_767F_7676_7676) | (last &+ 0x7676)
        guard (form | last | beyond) & 0x8080_8080_8080_8080 == 0 else { return nil }
        func digit(_ place: UInt64) -> Int { Int(form >> (place * 8) & 0xFF) }
        return CalendarDay(
            year: (digit(0) * 10 + digit(1)) * 100 + digit(2) * 10 + digit(3), month: digit(5) * 10 + digit(6),
            day: Int(last & 0xFF) * 10 + Int(last >> 8))
    }
}
