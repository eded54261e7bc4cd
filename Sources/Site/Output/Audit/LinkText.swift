/// A link taken apart: ranges of its bytes.
enum LinkText {
    /// Within the site: a relative path, possibly empty, and what follows `#`, if anything.
    case inside(path: Range<Int>, anchor: Range<Int>)
    /// An address with a scheme, as `https` or `mailto`.
    case outside(scheme: Range<Int>)
    /// `//server/…` or `/folder/…`, which mean nothing in a folder that is opened as a file.
    case rooted

    /// - Parameter link: with its entities resolved.
    init(_ link: Span<UInt8>) {
        if !link.isEmpty, link[0] == UInt8(ascii: "/") || link[0] == UInt8(ascii: "\\") {
            self = .rooted
            return
        }
        var pathEnd = link.count
        var isFirstSegment = true
        // All bytes that mean something come before the letters.
        for offset in 0..<link.count where link[offset] <= UInt8(ascii: "?") {
            switch link[offset] {
            case UInt8(ascii: "#"):
                self = .inside(path: 0..<min(pathEnd, offset), anchor: offset + 1..<link.count)
                return
            case UInt8(ascii: "?"): pathEnd = min(pathEnd, offset)
            case UInt8(ascii: "/"): isFirstSegment = false
            case UInt8(ascii: ":") where isFirstSegment && pathEnd == link.count:
                self = .outside(scheme: 0..<offset)
                return
            default: break
            }
        }
        self = .inside(path: 0..<pathEnd, anchor: link.count..<link.count)
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
