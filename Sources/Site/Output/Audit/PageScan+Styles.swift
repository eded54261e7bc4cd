extension PageScan {
    /// Follows what a style sheet asks for: `url(…)`, quoted or not.
    mutating func readStyles(_ range: Range<Int>) {
        let page = bytes
        let bytes = page.span
        var offset = range.lowerBound
        while offset < range.upperBound {
            let parenthesis = offset
            offset += 1
            guard bytes[parenthesis] == UInt8(ascii: "(") else { continue }
            guard bytes.hasIgnoringCase("url", at: parenthesis - 3) else { continue }
            let end = bytes.firstOffset(of: UInt8(ascii: ")"), from: offset) ?? range.upperBound
            let isQuoted = offset < end && (bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'"))
            let value = isQuoted ? offset + 1..<max(offset + 1, end - 1) : offset..<end
            if !value.isEmpty, bytes[value.lowerBound] != UInt8(ascii: "#") {
                addLink(value, isFollowed: false, of: bytes)
            }
            offset = end
        }
    }
}
