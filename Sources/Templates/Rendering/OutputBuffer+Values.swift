// Typed values in their place: as the language writes them where people read, as data writes them elsewhere.
extension OutputBuffer {
    @inline(__always)
    mutating func writeDecimal(_ scaled: Int128, places: Int, _ escaping: Escaping, _ format: borrowing ValueFormat) {
        switch escaping {
        case .html where format.isInert: writeDecimal(scaled, places: places, format)
        case .html, .cssString: rewrite(escaping, format) { $0.writeDecimal(scaled, places: places, $1) }
        case .url, .urlPath, .urlRest, .urlQuery, .json, .jsonString, .policyHash:
            writeDecimal(scaled, places: places, .plain)
        }
    }

    @inline(__always)
    mutating func writeDay(_ day: TemplateDay, _ escaping: Escaping, _ format: borrowing ValueFormat) {
        switch escaping {
        case .html where format.isInert: writeDay(day, format.dayPattern)
        case .html, .cssString: rewrite(escaping, format) { $0.writeDay(day, $1.dayPattern) }
        case .json:
            write(UInt8(ascii: "\""))
            writeDay(day, ValueFormat.plain.dayPattern)
            write(UInt8(ascii: "\""))
        case .url, .urlPath, .urlRest, .urlQuery, .jsonString, .policyHash: writeDay(day, ValueFormat.plain.dayPattern)
        }
    }

    /// As data a share is the quotient itself, to six places.
    mutating func writeShare(_ share: TemplateShare, _ escaping: Escaping, _ format: borrowing ValueFormat) {
        switch escaping {
        case .html where format.isInert: writeShare(share, format)
        case .html, .cssString: rewrite(escaping, format) { $0.writeShare(share, $1) }
        case .url, .urlPath, .urlRest, .urlQuery, .json, .jsonString, .policyHash:
            writeDecimal(share.scaled(places: 6), places: 6, .plain)
        }
    }

    @inline(never)
    mutating func writeAbsent(_ escaping: Escaping, showing isShown: Bool, _ format: borrowing ValueFormat) {
        if escaping == .json { write("null") }
        if isShown { rewrite(.html, format) { $0.write($1.absent) } }
    }

    /// For formats whose own marks need escaping.
    @inline(never)
    private mutating func rewrite(
        _ escaping: Escaping, _ format: borrowing ValueFormat,
        _ write: (inout OutputBuffer, borrowing ValueFormat) -> Void
    ) {
        var aside = OutputBuffer(capacity: 128)
        defer { aside.free() }
        write(&aside, format)
        self.write(String(decoding: aside.written, as: UTF8.self), escaping)
    }
}
