// Typed values in their place: as the language writes them where people read, as data writes them elsewhere.
//
// The format is handed on as a pointer: a copy of it would count references for every value.
extension OutputBuffer {
    typealias Format = UnsafePointer<ValueFormat>

    mutating func writeDecimal(_ scaled: Int128, places: Int, _ escaping: Escaping, _ format: Format) {
        switch escaping {
        case .html where format.pointee.isInert: writeDecimal(scaled, places: places, format.pointee.numbers)
        case .html, .cssString: rewrite(escaping) { $0.writeDecimal(scaled, places: places, format.pointee.numbers) }
        case .url, .urlPath, .urlRest, .urlQuery, .json, .jsonString, .policyHash:
            writeDecimal(scaled, places: places, .plain)
        }
    }

    mutating func writeDay(_ day: TemplateDay, _ escaping: Escaping, _ format: Format) {
        switch escaping {
        case .html where format.pointee.isInert: writeDay(day, format)
        case .html, .cssString: rewrite(escaping) { $0.writeDay(day, format) }
        case .json:
            write(UInt8(ascii: "\""))
            writeISO(day, format)
            write(UInt8(ascii: "\""))
        case .url, .urlPath, .urlRest, .urlQuery, .jsonString, .policyHash: writeISO(day, format)
        }
    }

    /// As data a share is the quotient itself, to six places.
    mutating func writeShare(_ share: TemplateShare, _ escaping: Escaping, _ format: Format) {
        switch escaping {
        case .html where format.pointee.isInert: writeShare(share, format.pointee.numbers)
        case .html, .cssString: rewrite(escaping) { $0.writeShare(share, format.pointee.numbers) }
        case .url, .urlPath, .urlRest, .urlQuery, .json, .jsonString, .policyHash:
            writeDecimal(share.scaled(places: 6), places: 6, .plain)
        }
    }

    @inline(never)
    mutating func writeAbsent(_ escaping: Escaping, showing isShown: Bool, _ format: Format) {
        if escaping == .json { write("null") }
        guard isShown else { return }
        if format.pointee.isInert { return write(format.pointee.absent) }
        rewrite(.html) { $0.write(format.pointee.absent) }
    }

    /// For formats whose own marks need escaping.
    @inline(never)
    private mutating func rewrite(_ escaping: Escaping, _ write: (inout OutputBuffer) -> Void) {
        var aside = OutputBuffer(capacity: 128)
        defer { aside.free() }
        write(&aside)
        self.write(String(decoding: aside.written, as: UTF8.self), escaping)
    }
}
