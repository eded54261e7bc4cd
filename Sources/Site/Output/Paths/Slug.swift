import Crypto
import Foundation

/// An identifier as a file name that every file system takes: `客户_1` becomes `_e5_ae_a2_e6_88_b7_5f1`.
///
/// `[A-Za-z0-9-]` stay, every other byte of the UTF-8 (in NFC) becomes `_xx`. So two identifiers share a slug only if
/// they are the same text, short of eight equal hex digits of SHA-256 behind an equal beginning of 80 bytes.
package struct Slug: Sendable, Hashable {
    package let text: String

    package init(of identifier: String) {
        let name = Self.normalized(identifier)
        let escaped = Self.escaped(name)
        if escaped.isEmpty {
            text = "_"
        } else if Self.isReservedOnWindows(escaped) {
            text = name.utf8.prefix(1).map(Self.hexEscape).joined() + escaped.dropFirst()
        } else if escaped.utf8.count > Self.longest {
            text = Self.cut(escaped) + "-" + ContentHash(of: Array(name.utf8)).hex.prefix(8)
        } else {
            text = escaped
        }
    }

    static func keeps(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private static let longest = 80

    private static func normalized(_ identifier: String) -> String {
        identifier.utf8.allSatisfy { $0 < 0x80 } ? identifier : identifier.precomposedStringWithCanonicalMapping
    }

    private static func escaped(_ name: String) -> String {
        if name.utf8.allSatisfy(keeps) { return name }
        var text = ""
        for byte in name.utf8 {
            if keeps(byte) { text.unicodeScalars.append(Unicode.Scalar(byte)) } else { text += hexEscape(byte) }
        }
        return text
    }

    private static func hexEscape(_ byte: UInt8) -> String {
        (byte < 16 ? "_0" : "_") + String(byte, radix: 16)
    }

    /// The first 80 bytes without half an escape at their end.
    private static func cut(_ escaped: String) -> Substring {
        var kept = escaped.prefix(longest)
        if let escape = kept.lastIndex(of: "_"), kept.distance(from: escape, to: kept.endIndex) < 3 {
            kept = kept[..<escape]
        }
        return kept
    }

    /// Windows opens a device under these names, whatever extension follows.
    private static func isReservedOnWindows(_ name: String) -> Bool {
        guard name.utf8.count <= 4 else { return false }
        let upper = name.uppercased()
        if ["CON", "PRN", "AUX", "NUL"].contains(upper) { return true }
        return upper.utf8.count == 4 && (upper.hasPrefix("COM") || upper.hasPrefix("LPT"))
            && upper.last?.isWholeNumber == true
    }
}
