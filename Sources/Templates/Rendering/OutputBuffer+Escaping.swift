extension OutputBuffer {
    /// Writes a text so that it stays inside its place.
    mutating func write(_ text: String, _ escaping: Escaping) {
        var text = text
        text.withUTF8 { bytes in
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
    }

    /// Complexity: runs without special bytes are copied at once.
    mutating func writeHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        var copied = 0
        for index in 0..<bytes.count where Self.isSpecialInHTML(start[index]) {
            write(start + copied, count: index - copied)
            writeReference(to: start[index])
            copied = index + 1
        }
        write(start + copied, count: bytes.count - copied)
    }

    /// `&`, `<`, `>`, the quotes and NUL, all of them below 64: one bit each.
    @inline(__always)
    private static func isSpecialInHTML(_ byte: UInt8) -> Bool {
        byte < 64 && (0x5000_00C4_0000_0001 as UInt64) >> UInt64(byte) & 1 == 1
    }

    private mutating func writeReference(to byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;")
        case UInt8(ascii: "<"): write("&lt;")
        case UInt8(ascii: ">"): write("&gt;")
        case UInt8(ascii: "\""): write("&#34;")
        case UInt8(ascii: "'"): write("&#39;")
        // Browsers drop or replace NUL, which could join what we kept apart.
        default: write("\u{FFFD}")
        }
    }

    /// A whole address, already in its own spelling: %XX stays. One with a scheme that could do harm leads nowhere.
    private mutating func writeAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.hasAllowedScheme(bytes) else { return write("about:invalid") }
        writePercent(bytes, keeping: .address)
    }

    private static func hasAllowedScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = bytes.firstIndex { $0 == UInt8(ascii: ":") || ByteClass.endsScheme.contains($0) }
        guard let end, bytes[end] == UInt8(ascii: ":") else { return true }
        let scheme = String(decoding: bytes[..<end].map(\.lowercased), as: UTF8.self)
        return URLPart.allowedSchemes.contains(scheme)
    }

    private mutating func writePercent(_ bytes: UnsafeBufferPointer<UInt8>, keeping kept: ByteClass) {
        makeRoom(bytes.count * 5)
        for byte in bytes {
            if byte == UInt8(ascii: "&"), kept.contains(byte) {
                write("&amp;")
            } else if kept.contains(byte) {
                write(byte)
            } else {
                write(UInt8(ascii: "%"))
                write(Self.hexDigit(byte >> 4, UInt8(ascii: "A")))
                write(Self.hexDigit(byte & 15, UInt8(ascii: "A")))
            }
        }
    }

    /// Within quotes of a style sheet, and never ending the `<style>` around it.
    private mutating func writeCSS(_ bytes: UnsafeBufferPointer<UInt8>) {
        let special = ByteClass.quoted
        for byte in bytes {
            guard special.contains(byte) else {
                write(byte)
                continue
            }
            // CSS reads a backslash and zero as U+FFFD.
            write(UInt8(ascii: "\\"))
            if byte >= 16 { write(Self.hexDigit(byte >> 4, UInt8(ascii: "a"))) }
            write(Self.hexDigit(byte & 15, UInt8(ascii: "a")))
            write(UInt8(ascii: " "))
        }
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
