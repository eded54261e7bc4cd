import Markup

extension OutputBuffer {
    /// Writes a text so that it stays inside its place.
    mutating func write(_ text: consuming String, _ escaping: Escaping) {
        text.withUTF8 { write($0, escaping) }
    }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ escaping: Escaping) {
        switch escaping {
        case .html: writeHTML(bytes)
        case .url: writeAddress(bytes)
        case .urlPath: writePercent(bytes, keeping: .path)
        case .urlRest: writePercent(bytes, keeping: .addressRest)
        case .policyHash:
            for byte in bytes where byte.isBase64 { write(byte) }
        case .urlQuery: writePercent(bytes, keeping: .unreserved)
        case .cssString: writeCSS(bytes)
        case .json:
            write(UInt8(ascii: "\""))
            writeJSON(bytes)
            write(UInt8(ascii: "\""))
        case .jsonString: writeJSON(bytes)
        }
    }

    /// Complexity: eight bytes at a time, as long as none of them is special.
    mutating func writeHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        makeRoom(bytes.count * Self.longestReference)
        let from = UnsafeRawPointer(start)
        var place = UnsafeMutableRawPointer(base + count)
        var index = 0
        while index + 8 <= bytes.count {
            let eight = from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if eight.holdsMarkup {
                for byte in bytes[index..<index + 8] { Self.put(byte, at: &place) }
            } else {
                place.storeBytes(of: eight, as: UInt64.self)
                place += 8
            }
            index += 8
        }
        if index < bytes.count, !Self.putTail(of: from, count: bytes.count, from: index, at: &place) {
            for byte in bytes[index...] { Self.put(byte, at: &place) }
        }
        count = place - UnsafeMutableRawPointer(base)
    }

    /// The last bytes of a text, up to seven of them, at once: with those before them, which are written again as they
    /// stand there, or in two pieces that overlap.
    ///
    /// - Returns: false if the text is shorter than four, or one of the bytes is special: nothing is written then.
    @inline(__always)
    private static func putTail(
        of bytes: UnsafeRawPointer, count: Int, from index: Int, at place: inout UnsafeMutableRawPointer
    ) -> Bool {
        if count >= 8 {
            let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            guard !last.holdsMarkup else { return false }
            place += count - index
            place.storeBytes(of: last, toByteOffset: -8, as: UInt64.self)
            return true
        }
        guard count >= 4 else { return false }
        let first = bytes.loadUnaligned(as: UInt32.self)
        let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        guard !(UInt64(first) | UInt64(last) << 32).holdsMarkup else { return false }
        place.storeBytes(of: first, as: UInt32.self)
        place.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
        place += count
        return true
    }

    /// `&#34;` for one byte; `%22` and `\22 ` are shorter.
    private static let longestReference = 5

    @inline(__always)
    private static func put(_ byte: UInt8, at place: inout UnsafeMutableRawPointer) {
        switch byte {
        case UInt8(ascii: "&"): put("&amp;", at: &place)
        case UInt8(ascii: "<"): put("&lt;", at: &place)
        case UInt8(ascii: ">"): put("&gt;", at: &place)
        case UInt8(ascii: "\""): put("&#34;", at: &place)
        case UInt8(ascii: "'"): put("&#39;", at: &place)
        // Browsers drop or replace NUL, which could join what we kept apart.
        case 0: put("\u{FFFD}", at: &place)
        default: store(byte, at: &place)
        }
    }

    @inline(__always)
    private static func store(_ byte: UInt8, at place: inout UnsafeMutableRawPointer) {
        place.storeBytes(of: byte, as: UInt8.self)
        place += 1
    }

    private static func put(_ reference: StaticString, at place: inout UnsafeMutableRawPointer) {
        place.copyMemory(from: reference.utf8Start, byteCount: reference.utf8CodeUnitCount)
        place += reference.utf8CodeUnitCount
    }

    /// A whole address, already in its own spelling: %XX stays. One with a scheme that could do harm leads nowhere.
    private mutating func writeAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.hasAllowedScheme(bytes) else { return write("about:invalid") }
        writePercent(bytes, keeping: .address)
    }

    private static func hasAllowedScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let ends = ByteClass.endsScheme
        let end = bytes.firstIndex { $0 == UInt8(ascii: ":") || ends.contains($0) }
        guard let end, bytes[end] == UInt8(ascii: ":") else { return true }
        let scheme = String(decoding: bytes[..<end].map(\.lowercased), as: UTF8.self)
        return URLPart.allowedSchemes.contains(scheme)
    }

    private mutating func writePercent(_ bytes: UnsafeBufferPointer<UInt8>, keeping kept: ByteClass) {
        makeRoom(bytes.count * Self.longestReference)
        var place = UnsafeMutableRawPointer(base + count)
        for byte in bytes {
            if !kept.contains(byte) {
                Self.store(UInt8(ascii: "%"), at: &place)
                Self.store(Self.hexDigit(byte >> 4, UInt8(ascii: "A")), at: &place)
                Self.store(Self.hexDigit(byte & 15, UInt8(ascii: "A")), at: &place)
            } else if byte == UInt8(ascii: "&") {
                Self.put("&amp;", at: &place)
            } else {
                Self.store(byte, at: &place)
            }
        }
        count = place - UnsafeMutableRawPointer(base)
    }

    /// Within quotes of a style sheet, and never ending the `<style>` around it.
    private mutating func writeCSS(_ bytes: UnsafeBufferPointer<UInt8>) {
        let special = ByteClass.quoted
        makeRoom(bytes.count * Self.longestReference)
        var place = UnsafeMutableRawPointer(base + count)
        for byte in bytes {
            guard special.contains(byte) else {
                Self.store(byte, at: &place)
                continue
            }
            // CSS reads a backslash and zero as U+FFFD.
            Self.store(UInt8(ascii: "\\"), at: &place)
            if byte >= 16 { Self.store(Self.hexDigit(byte >> 4, UInt8(ascii: "a")), at: &place) }
            Self.store(Self.hexDigit(byte & 15, UInt8(ascii: "a")), at: &place)
            Self.store(UInt8(ascii: " "), at: &place)
        }
        count = place - UnsafeMutableRawPointer(base)
    }

    /// Within quotes of JSON or a script, and never ending the `<script>` around it.
    private mutating func writeJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        let special = ByteClass.quoted
        while index < bytes.count {
            let byte = bytes[index]
            if special.contains(byte) {
                write("\\u00")
                write(Self.hexDigit(byte >> 4, UInt8(ascii: "a")))
                write(Self.hexDigit(byte & 15, UInt8(ascii: "a")))
            } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
                // U+2028 and U+2029 end a line in older scripts.
                write(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
                index += 2
            } else {
                write(byte)
            }
            index += 1
        }
    }

    private static func hexDigit(_ value: UInt8, _ letterA: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : letterA + value - 10
    }
}

extension UInt8 {
    fileprivate var isBase64: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
