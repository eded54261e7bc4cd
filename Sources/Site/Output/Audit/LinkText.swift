/// A link taken apart: ranges of the bytes that hold it.
enum LinkText {
    /// Within the site: a relative path, possibly empty, and what follows `#`, if anything.
    case inside(path: Range<Int>, anchor: Range<Int>?)
    /// An address with a scheme, as `https` or `mailto`.
    case outside(scheme: Range<Int>)
    /// `//server/…` or `/folder/…`, which mean nothing in a folder that is opened as a file.
    case rooted

    /// - Parameter value: the link with its entities resolved.
    init(_ value: Range<Int>, of bytes: Span<UInt8>) {
        var pathEnd = value.upperBound
        var anchor: Range<Int>?
        var isFirstSegment = true
        scan: for offset in value {
            switch bytes[offset] {
            case UInt8(ascii: "#"):
                pathEnd = min(pathEnd, offset)
                anchor = offset + 1..<value.upperBound
                break scan
            case UInt8(ascii: "?"): pathEnd = min(pathEnd, offset)
            case UInt8(ascii: "/") where offset == value.lowerBound,
                UInt8(ascii: "\\") where offset == value.lowerBound:
                self = .rooted
                return
            case UInt8(ascii: "/"): isFirstSegment = false
            case UInt8(ascii: ":") where isFirstSegment && offset < pathEnd:
                self = .outside(scheme: value.lowerBound..<offset)
                return
            default: break
            }
        }
        self = .inside(path: value.lowerBound..<pathEnd, anchor: anchor)
    }
}

extension Collection<UInt8> {
    /// With the five entities that the pages' escaping makes resolved; others stay.
    var resolvingEntities: [UInt8] {
        let names: [(StaticString, UInt8)] = [
            ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
            ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
        ]
        let bytes = Array(self)
        var resolved: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let entity = bytes[offset] == UInt8(ascii: "&") ? names.first { bytes.span.has($0.0, at: offset) } : nil
            resolved.append(entity?.1 ?? bytes[offset])
            offset += entity?.0.utf8CodeUnitCount ?? 1
        }
        return resolved
    }

    var resolvingPercents: [UInt8] {
        var resolved: [UInt8] = []
        var rest = self[...]
        while let byte = rest.first {
            let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                resolved.append(value)
                rest = rest.dropFirst(3)
            } else {
                resolved.append(byte)
                rest = rest.dropFirst()
            }
        }
        return resolved
    }
}
