/// What the audit must look at, byte by byte: one look into a table tells where to stop, and most bytes are passed.
struct ByteKinds: Sendable {
    struct Kind: OptionSet {
        let rawValue: UInt8

        /// The first one of a passage may begin a lone word.
        static let letter = Kind(rawValue: 1)
        /// May begin a fragment.
        static let fragment = Kind(rawValue: 2)
        /// May begin `}}`, which in an attribute is JSON.
        static let brace = Kind(rawValue: 4)
        static let tag = Kind(rawValue: 8)
        static let quote = Kind(rawValue: 16)

        static let inText: Kind = [.letter, .fragment, .brace, .tag]
        static let inValue: Kind = [.letter, .fragment, .quote]
    }

    private let kinds: InlineArray<256, UInt8>

    init() {
        kinds = InlineArray { index in
            let byte = UInt8(index)
            var kind: Kind = byte.isASCIILetter ? .letter : []
            switch byte {
            case UInt8(ascii: "N"), UInt8(ascii: "O"), UInt8(ascii: "["), UInt8(ascii: "{"), 0xE2, 0xEF:
                kind.insert(.fragment)
            case UInt8(ascii: "}"): kind.insert(.brace)
            case UInt8(ascii: "<"): kind.insert(.tag)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): kind.insert(.quote)
            default: break
            }
            return kind.rawValue
        }
    }

    @inline(__always)
    subscript(byte: UInt8) -> Kind { Kind(rawValue: kinds[Int(byte)]) }
}
