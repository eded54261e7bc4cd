extension UnsafeRawBufferPointer {
    /// An amount of money in minor units: `1,234.50`, `(1,234.50)`, `1,234.50-`, `¥1,234.50`, `1.2万元`, full-width forms.
    ///
    /// - Parameter minorDigits: decimals of the currency.
    /// - Returns: nil for a blank cell, and for a lone dash or slash.
    package func amount(
        minorDigits: Int, _ format: NumberFormat = NumberFormat()
    ) throws(CellProblem) -> ParsedNumber? {
        if let plain = plainNumber(fractionDigits: minorDigits, format) { return plain }
        guard let scan = try NumberScan(self, decimalMark: format.decimalMark) else { return nil }
        guard !scan.isPercent else { throw .notANumber }
        return try scan.number(in: minorDigits + format.scale)
    }

    /// A rate, share or coordinate in units of its last decimal: `0.035` and `3.5%` are 35,000 with six.
    package func scaledNumber(
        fractionDigits: Int, _ format: NumberFormat = NumberFormat()
    ) throws(CellProblem) -> ParsedNumber? {
        if let plain = plainNumber(fractionDigits: fractionDigits, format) { return plain }
        guard let scan = try NumberScan(self, decimalMark: format.decimalMark) else { return nil }
        return try scan.number(in: fractionDigits + format.scale - (scan.isPercent ? 2 : 0))
    }

    /// A whole number that is not negative: `30`, `1,200`, `30.0`.
    package func count() throws(CellProblem) -> Int? {
        guard let number = try amount(minorDigits: 0) else { return nil }
        guard number.value >= 0, number.discarded == 0, number.mark == nil else { throw .notACount }
        return Int(number.value)
    }

    /// What most cells are: a minus at most, up to 15 digits, a decimal mark, no more decimals than wanted.
    /// Nil leaves the cell to the full reading.
    @inline(__always)
    private func plainNumber(fractionDigits: Int, _ format: NumberFormat) -> ParsedNumber? {
        guard (1...17).contains(count), format.scale == 0, let start = baseAddress else { return nil }
        let isNegative = start.load(as: UInt8.self) == UInt8(ascii: "-")
        var digits: Int64 = 0
        var missing = fractionDigits
        var digitCount = 0
        var sawMark = false
        for index in (isNegative ? 1 : 0)..<count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            if byte &- 0x30 < 10 {
                digits = digits * 10 + Int64(byte &- 0x30)
                digitCount += 1
                if sawMark { missing -= 1 }
            } else if byte == format.decimalMark, !sawMark {
                sawMark = true
            } else {
                return nil
            }
        }
        guard digitCount > 0, digitCount <= 15, missing >= 0, missing <= 3 else { return nil }
        for _ in 0..<missing { digits *= 10 }
        return ParsedNumber(value: isNegative ? -digits : digits)
    }
}

extension NumberScan {
    /// The number in units of 10^−`places`, rounded half away from zero.
    fileprivate func number(in places: Int) throws(CellProblem) -> ParsedNumber {
        let shift = places - decimals
        guard shift < 0 else {
            guard digits != 0 else { return ParsedNumber(value: 0, mark: mark) }
            guard shift <= 38 else { throw .overflow }
            let (units, overflowed) = digits.multipliedReportingOverflow(by: .powerOfTen(shift))
            guard !overflowed else { throw .overflow }
            return ParsedNumber(value: try signed(units), mark: mark)
        }
        guard -shift <= 38 else {
            guard digits == 0 else { throw .tooManyDecimals }
            return ParsedNumber(value: 0, mark: mark)
        }
        return try rounded(cutting: -shift)
    }

    private func rounded(cutting cut: Int) throws(CellProblem) -> ParsedNumber {
        let divisor = UInt128.powerOfTen(cut)
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: divisor)
        let roundsUp = remainder >= divisor - remainder
        let units = try signed(roundsUp ? quotient + 1 : quotient)
        // What is taken away is below what it is taken from by at most half a unit.
        let away = roundsUp ? divisor - remainder : remainder
        let part = try NumberScan.scaled(away, from: cut)
        return ParsedNumber(value: units, discarded: roundsUp != isNegative ? -part : part, mark: mark)
    }

    /// A part of a unit, given in 10^−`places`, in 10⁻¹⁸.
    private static func scaled(_ part: UInt128, from places: Int) throws(CellProblem) -> Int64 {
        if places <= 18 { return Int64(part * .powerOfTen(18 - places)) }
        let (kept, lost) = part.quotientAndRemainder(dividingBy: .powerOfTen(places - 18))
        guard lost == 0 else { throw .tooManyDecimals }
        return Int64(kept)
    }

    private func signed(_ magnitude: UInt128) throws(CellProblem) -> Int64 {
        guard let value = Int64(exactly: magnitude) else { throw .overflow }
        return isNegative ? -value : value
    }
}

extension UInt128 {
    /// - Parameter exponent: 0…38.
    fileprivate static func powerOfTen(_ exponent: Int) -> UInt128 {
        var power: UInt128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
