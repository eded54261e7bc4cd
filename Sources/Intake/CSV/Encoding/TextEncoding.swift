/// How a file's bytes stand for characters: UTF-8, or any encoding that the C library decodes.
package struct TextEncoding: Hashable, Sendable {
    /// The name in capitals, as the C library spells it: `UTF-8`, `GB18030`.
    package let name: String

    package static let utf8 = TextEncoding(trusted: "UTF-8")
    package static let utf16LittleEndian = TextEncoding(trusted: "UTF-16LE")
    package static let utf16BigEndian = TextEncoding(trusted: "UTF-16BE")
    package static let gb18030 = TextEncoding(trusted: "GB18030")
    static let hz = TextEncoding(trusted: "HZ")

    private init(trusted name: String) { self.name = name }

    /// Nil for a name that the C library does not know, and for encodings in which a comma is not one unit.
    package init?(named name: String) {
        let capitals = name.trimmedASCII.uppercased()
        switch capitals {
        case "UTF-8", "UTF8", "UTF_8", "UTF-8-SIG", "UTF-8-BOM", "UTF8-BOM": self = .utf8
        case "HZ", "HZ-GB-2312", "HZ-GB2312": self = .hz
        case "UTF16", "UTF_16": self.name = "UTF-16"
        case "UTF16LE", "UTF-16-LE": self = .utf16LittleEndian
        case "UTF16BE", "UTF-16-BE": self = .utf16BigEndian
        default:
            guard !capitals.isEmpty, capitals.utf8.allSatisfy(\.isEncodingNameByte) else { return nil }
            self.name = capitals
        }
        guard self == .utf8 || keepsSeparators else { return nil }
    }

    /// UTF-8 text in this encoding, for what is written beside rows of a file that is in it; nil when a character has
    /// no place in it.
    package func encode(_ utf8: [UInt8]) -> [UInt8]? {
        if self == .utf8 { return utf8 }
        // Rows of an HZ file come back in GB18030, which has all its characters.
        return Transcoder(from: .utf8, to: self == .hz ? .gb18030 : self)?.transcode(utf8)
    }

    /// Bytes of one unit: 2 for UTF-16, 4 for UTF-32, else 1.
    var unitWidth: Int {
        if name.hasPrefix("UTF-16") || name.hasPrefix("UCS-2") || name.hasPrefix("UCS2") { return 2 }
        if name.hasPrefix("UTF-32") || name.hasPrefix("UCS-4") || name.hasPrefix("UCS4") { return 4 }
        return 1
    }

    /// Whether ASCII stands for itself, as line ends, quotes and delimiters must.
    private var keepsSeparators: Bool {
        guard let decoder = Transcoder(from: self, to: .utf8) else { return false }
        guard unitWidth == 1 else { return true }
        let probe = Array("\n\r\t\",;|09AZaz".utf8)
        return decoder.transcode(probe) == probe
    }
}

extension UInt8 {
    /// Names reach the C library, where `/` would switch strictness off.
    fileprivate var isEncodingNameByte: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}

extension String {
    fileprivate var trimmedASCII: String {
        let inner = utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
        return String(decoding: Array(inner), as: UTF8.self)
    }
}
