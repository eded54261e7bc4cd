extension OutputBuffer {
    /// Two for the sign, forty digits, and a mark of at most eight bytes after each of them.
    private static let longestNumber = 2 * 8 + 40 * 9

    /// Writes `scaled` / 10^places.
    @inline(__always)
    mutating func writeDecimal(_ scaled: Int128, places: Int, _ format: NumberFormat) {
        if let narrow = Int64(exactly: scaled) {
            writeDecimal(narrow.magnitude, isNegative: narrow < 0, places: places, format)
        } else {
            writeDecimal(scaled.magnitude, isNegative: scaled < 0, places: places, format)
        }
    }

    /// Digits come from the last to the first, so they are set from the end of a room that is wide enough.
    @inline(__always)
    private mutating func writeDecimal<Magnitude: UnsignedInteger & FixedWidthInteger>(
        _ magnitude: Magnitude, isNegative: Bool, places: Int, _ format: NumberFormat
    ) {
        makeRoom(2 * Self.longestNumber)
        if isNegative { beginNegative(format) }
        let end = base + count + Self.longestNumber
        var place = end
        var rest = magnitude
        var remaining = min(places, 38)
        if remaining > 0 {
            while remaining >= 2 {
                let (hundreds, two) = rest.quotientAndRemainder(dividingBy: 100)
                Self.putTwoDigits(Int(truncatingIfNeeded: two), at: place - 2)
                place -= 2
                rest = hundreds
                remaining -= 2
            }
            if remaining > 0 { place = Self.prepend(digitOf: &rest, at: place) }
            place = Self.prepend(format.decimalMark, at: place)
        }
        if format.groupSize == 3 {
            while rest >= 1_000 {
                let (thousands, three) = rest.quotientAndRemainder(dividingBy: 1_000)
                place = Self.prepend(three: UInt32(truncatingIfNeeded: three), at: place)
                place = Self.prepend(format.groupMark, at: place)
                rest = thousands
            }
            // All three digits are set; how many of them are zeros at the front is no branch to be guessed.
            place = Self.prepend(three: UInt32(truncatingIfNeeded: rest), at: place)
            place += (rest < 100 ? 1 : 0) + (rest < 10 ? 1 : 0)
        } else {
            place = Self.prepend(digitsOf: rest, format, at: place)
        }
        let length = end - place
        writeShort(place, count: length)
        if isNegative, format.negative == .parentheses { write(UInt8(ascii: ")")) }
    }

    /// All digits, in groups of whatever size.
    @inline(__always)
    private static func prepend<Magnitude: UnsignedInteger & FixedWidthInteger>(
        digitsOf number: Magnitude, _ format: NumberFormat, at end: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var place = end
        var rest = number
        var untilMark = format.groupSize
        repeat {
            if untilMark == 0, format.groupSize > 0 {
                place = prepend(format.groupMark, at: place)
                untilMark = format.groupSize
            }
            place = prepend(digitOf: &rest, at: place)
            untilMark -= 1
        } while rest > 0
        return place
    }

    private mutating func beginNegative(_ format: NumberFormat) {
        if format.negative == .parentheses { write(UInt8(ascii: "(")) } else { write(format.minus) }
    }

    private mutating func write(_ mark: NumberFormat.Mark) {
        makeRoom(mark.count)
        count += mark.count
        _ = Self.prepend(mark, at: base + count)
    }

    @inline(__always)
    private static func prepend<Magnitude: UnsignedInteger & FixedWidthInteger>(
        digitOf rest: inout Magnitude, at place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        rest = quotient
        place[-1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        return place - 1
    }

    /// Three digits of a small number hang less on each other than those of a large one.
    @inline(__always)
    private static func prepend(
        three value: UInt32, at place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        place[-3] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 100)
        putTwoDigits(Int(value % 100), at: place - 2)
        return place - 3
    }

    @inline(__always)
    private static func prepend(
        _ mark: NumberFormat.Mark, at place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var bytes = mark.bytes
        for distance in 0..<mark.count {
            place[-1 - distance] = UInt8(truncatingIfNeeded: bytes)
            bytes >>= 8
        }
        return place - mark.count
    }

    mutating func writeShare(_ share: TemplateShare, _ format: NumberFormat) {
        writeDecimal(share.scaled(places: format.percentPlaces + 2), places: format.percentPlaces, format)
        write(format.percentMark)
    }
}

// Days.
extension OutputBuffer {
    typealias CivilDay = (year: Int, month: Int, day: Int)

    mutating func writeDay(_ day: TemplateDay, _ format: Format) {
        if format.pointee.dayPattern.isISO { return writeISO(day, format) }
        let pattern = format.pointee.dayPattern
        for piece in pattern.pieces { writePiece(piece, day.civil, pattern.monthNames) }
    }

    mutating func writeISO(_ day: TemplateDay, _ format: Format) {
        guard let text = format.pointee.isoDays.text(of: day) else { return writeISO(day.civil) }
        makeRoom(MemoryLayout<ISODays.Text>.size)
        UnsafeMutableRawPointer(base + count).storeBytes(of: text, as: ISODays.Text.self)
        count += 10
    }

    private mutating func writeISO(_ day: CivilDay) {
        writeYear(day.year)
        makeRoom(6)
        let place = base + count
        place[0] = UInt8(ascii: "-")
        Self.putTwoDigits(day.month, at: place + 1)
        place[3] = UInt8(ascii: "-")
        Self.putTwoDigits(day.day, at: place + 4)
        count += 6
    }

    private mutating func writePiece(
        _ piece: DayPattern.Piece, _ civil: CivilDay, _ monthNames: [[UInt8]]
    ) {
        switch piece {
        case .year: writeYear(civil.year)
        case .month(let width): writeSmall(civil.month, width: width)
        case .day(let width): writeSmall(civil.day, width: width)
        case .monthName:
            if civil.month <= monthNames.count {
                write(monthNames[civil.month - 1])
            } else {
                writeSmall(civil.month, width: 2)
            }
        case .literal(let bytes): write(bytes)
        }
    }

    private mutating func writeSmall(_ value: Int, width: Int) {
        if width == 2 || value >= 10 { writeTwoDigits(value) } else { write(UInt8(ascii: "0") + UInt8(value)) }
    }

    private mutating func writeTwoDigits(_ value: Int) {
        makeRoom(2)
        Self.putTwoDigits(value, at: base + count)
        count += 2
    }

    private mutating func writeYear(_ year: Int) {
        guard (0...9999).contains(year) else { return writeDecimal(Int128(year), places: 0, .plain) }
        makeRoom(4)
        Self.putTwoDigits(year / 100, at: base + count)
        Self.putTwoDigits(year % 100, at: base + count + 2)
        count += 4
    }

    @inline(__always)
    private static func putTwoDigits(_ value: Int, at place: UnsafeMutablePointer<UInt8>) {
        let (tens, ones) = UInt32(truncatingIfNeeded: value).quotientAndRemainder(dividingBy: 10)
        place[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tens)
        place[1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: ones)
    }
}
