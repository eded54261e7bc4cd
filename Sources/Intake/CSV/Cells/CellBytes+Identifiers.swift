extension UnsafeRawBufferPointer {
    /// An identifier as it is, leading zeros and all; trimmed, and out of a spreadsheet's wrappings.
    ///
    /// - Parameter cuttingPointZero: whether `2960623488.0` loses its `.0`: only where a profile says that the export
    ///   adds it.
    /// - Returns: nil for a blank cell.
    package func identifier(cuttingPointZero: Bool = false) throws(CellProblem) -> UnsafeRawBufferPointer? {
        let inner = unwrapped
        guard !inner.isEmpty else { return nil }
        if inner.isDamagedBySpreadsheet { throw .damagedBySpreadsheet }
        return cuttingPointZero ? inner.withoutPointZero : inner
    }

    /// Without the zeros at its front; `0` stays.
    package var strippingLeadingZeros: UnsafeRawBufferPointer {
        var low = 0
        while low + 1 < count, self[low] == UInt8(ascii: "0") { low += 1 }
        return UnsafeRawBufferPointer(rebasing: self[low...])
    }

    /// Begins with a letter and ends in plain ASCII: in no wrapping, no number, with nothing to strip from it.
    @inline(__always)
    var isPlainIdentifier: Bool {
        count > 0 && (self[0] | 0x20) &- 0x61 < 26 && self[count - 1] &- 0x21 < 0x5F
    }

    private var withoutPointZero: UnsafeRawBufferPointer {
        var high = count
        while high > 0, self[high - 1] == UInt8(ascii: "0") { high -= 1 }
        guard high > 1, high < count, self[high - 1] == UInt8(ascii: "."), self[..<(high - 1)].allSatisfy(\.isDigit)
        else {
            return self
        }
        return UnsafeRawBufferPointer(rebasing: self[..<(high - 1)])
    }

    private var isDamagedBySpreadsheet: Bool {
        if self[0] == UInt8(ascii: "#") { return isSpreadsheetError }
        return self[0].isDigit && isScientific
    }

    /// `2.4952E+19`: one digit, perhaps decimals, and an exponent with its plus, as spreadsheets write it.
    private var isScientific: Bool {
        guard count >= 5, let exponent = firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
            exponent > 0, exponent + 4 <= count, self[exponent + 1] == UInt8(ascii: "+"),
            self[(exponent + 2)...].allSatisfy(\.isDigit)
        else { return false }
        guard exponent > 1 else { return true }
        let hasMark = self[1] == UInt8(ascii: ".") || self[1] == UInt8(ascii: ",")
        return hasMark && self[2..<exponent].allSatisfy(\.isDigit)
    }

    private var isSpreadsheetError: Bool {
        if count >= 3, allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
        return equals("#REF!") || equals("#N/A") || equals("#VALUE!") || equals("#NAME?") || equals("#DIV/0!")
            || equals("#NUM!") || equals("#NULL!")
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}
