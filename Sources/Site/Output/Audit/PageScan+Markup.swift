extension PageScan {
    /// What the audit must know of an element.
    private enum Element {
        case followed, script, style, other

        init(_ name: Range<Int>, of bytes: Span<UInt8>) {
            // Most begin with another letter.
            let initial = bytes[name.lowerBound].lowercased
            guard initial == UInt8(ascii: "a") || initial == UInt8(ascii: "s") else {
                self = .other
                return
            }
            switch name.count {
            case 1 where bytes.hasIgnoringCase("a", at: name.lowerBound): self = .followed
            case 4 where bytes.hasIgnoringCase("area", at: name.lowerBound): self = .followed
            case 5 where bytes.hasIgnoringCase("style", at: name.lowerBound): self = .style
            case 6 where bytes.hasIgnoringCase("script", at: name.lowerBound): self = .script
            default: self = .other
            }
        }
    }

    mutating func readMarkup() {
        let page = bytes
        let bytes = page.span
        var offset = 0
        while offset < bytes.count {
            offset = readPassage(from: offset, endedBy: UInt8(ascii: "<"), .inText, of: bytes)
            guard offset < bytes.count else { return }
            offset = Self.endOfCell(at: offset, of: bytes) ?? readTag(at: offset, of: bytes)
        }
    }

    /// What follows `<td>`, `</td>`, `<th>` or `</th>`, which are two tags in three and have nothing to read.
    @inline(__always)
    private static func endOfCell(at start: Int, of bytes: Span<UInt8>) -> Int? {
        guard start + 5 <= bytes.count else { return nil }
        let isClosing = bytes[start + 1] == UInt8(ascii: "/")
        let name = isClosing ? start + 2 : start + 1
        let isCell =
            bytes[name] == UInt8(ascii: "t")
            && (bytes[name + 1] == UInt8(ascii: "d") || bytes[name + 1] == UInt8(ascii: "h"))
        return isCell && bytes[name + 2] == UInt8(ascii: ">") ? name + 3 : nil
    }

    /// A text between tags, or an attribute's value.
    ///
    /// - Returns: where the byte stands that ends it.
    private mutating func readPassage(
        from start: Int, endedBy end: UInt8, _ kinds: ByteKinds.Kind, of bytes: Span<UInt8>
    ) -> Int {
        var stops = kinds
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            let kind = audit.kinds[byte]
            if kind.isDisjoint(with: stops) {
                offset += 1
                continue
            }
            if byte == end { return offset }
            let isFirstLetter = stops.contains(.letter)
            if let found = TellTale.found(at: offset, isFirstLetter: isFirstLetter, endedBy: end, of: bytes) {
                let passage = start..<(bytes.firstOffset(of: end, from: offset) ?? bytes.count)
                if addTellTale(found, in: passage, at: offset) { return passage.upperBound }
            }
            if kind.contains(.letter) { stops.remove(.letter) }
            offset += 1
        }
        return offset
    }

    /// - Returns: what follows the tag, or the script or style that it opens.
    private mutating func readTag(at start: Int, of bytes: Span<UInt8>) -> Int {
        let first = start + 1
        guard first < bytes.count, bytes[first].isASCIILetter else { return skipDeclaration(at: start, of: bytes) }
        var offset = first + 1
        while offset < bytes.count, bytes[offset].isASCIIWord || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let element = Element(first..<offset, of: bytes)
        if element == .other, offset < bytes.count, bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
        offset = readAttributes(from: offset, isFollowed: element == .followed, of: bytes)
        switch element {
        case .script: return end(of: "</script", from: offset, in: bytes)
        case .style:
            let end = end(of: "</style", from: offset, in: bytes)
            readStyles(offset..<end)
            return end
        case .followed, .other: return offset
        }
    }

    /// Closing tags, comments, `<!doctype>`, and a `<` that begins nothing.
    private func skipDeclaration(at start: Int, of bytes: Span<UInt8>) -> Int {
        if start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "!"), bytes.has("<!--", at: start) {
            var offset = start + 4
            while offset < bytes.count, !bytes.has("-->", at: offset) { offset += 1 }
            return min(offset + 3, bytes.count)
        }
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): break
        default: return start + 1
        }
        return bytes.firstOffset(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
    }

    private func end(of closing: StaticString, from start: Int, in bytes: Span<UInt8>) -> Int {
        var offset = start
        while let tag = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset) {
            if bytes.hasIgnoringCase(closing, at: tag) { return tag }
            offset = tag + 1
        }
        return bytes.count
    }

    /// - Returns: what follows the tag's `>`.
    private mutating func readAttributes(from start: Int, isFollowed: Bool, of bytes: Span<UInt8>) -> Int {
        var offset = start
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
            if bytes[offset].isHTMLSpace || bytes[offset] == UInt8(ascii: "/") {
                offset += 1
                continue
            }
            let nameStart = offset
            while offset < bytes.count, !Self.endsAttributeName(bytes[offset]) { offset += 1 }
            let name = nameStart..<offset
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
                if name.isEmpty { offset += 1 }
                continue
            }
            let value = readValue(after: offset + 1, of: bytes)
            judge(name, value, isFollowed: isFollowed, of: bytes)
            offset = value.upperBound
            if offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        }
        return offset
    }

    /// The range of a value without its quotes; looks at its text on the way.
    private mutating func readValue(after equals: Int, of bytes: Span<UInt8>) -> Range<Int> {
        guard equals < bytes.count else { return equals..<equals }
        let quote = bytes[equals]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            var end = equals
            while end < bytes.count, !bytes[end].isHTMLSpace, bytes[end] != UInt8(ascii: ">") { end += 1 }
            return equals..<end
        }
        // Data attributes hold JSON, where braces close in a row: they are no kind to stop at.
        return equals + 1..<readPassage(from: equals + 1, endedBy: quote, .inValue, of: bytes)
    }

    private mutating func judge(_ name: Range<Int>, _ value: Range<Int>, isFollowed: Bool, of bytes: Span<UInt8>) {
        func isNamed(_ text: StaticString) -> Bool { bytes.hasIgnoringCase(text, at: name.lowerBound) }
        switch name.count {
        case 2 where isNamed("id"): addAnchor(value, of: bytes)
        case 3 where isNamed("src"): addLink(value, isFollowed: false, of: bytes)
        case 4 where isNamed("href"): addLink(value, isFollowed: isFollowed, of: bytes)
        case 4 where isNamed("data"): addLink(value, isFollowed: false, of: bytes)
        case 5 where isNamed("style"): return add(.styleAttribute, bytes.array(value)[...], at: name.lowerBound)
        case 6 where isNamed("poster") || isNamed("action"): addLink(value, isFollowed: false, of: bytes)
        case 6 where isNamed("srcset"): addCandidates(value, of: bytes)
        case 10 where isNamed("xlink:href") || isNamed("formaction"): addLink(value, isFollowed: false, of: bytes)
        default: break
        }
    }

    /// `srcset`: addresses with a width or density each, parted by commas.
    private mutating func addCandidates(_ value: Range<Int>, of bytes: Span<UInt8>) {
        var offset = value.lowerBound
        while offset < value.upperBound {
            while offset < value.upperBound, bytes[offset].isHTMLSpace || bytes[offset] == UInt8(ascii: ",") {
                offset += 1
            }
            let start = offset
            while offset < value.upperBound, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ",") {
                offset += 1
            }
            if start < offset { addLink(start..<offset, isFollowed: false, of: bytes) }
            while offset < value.upperBound, bytes[offset] != UInt8(ascii: ",") { offset += 1 }
        }
    }

    @inline(__always)
    private static func endsAttributeName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace
    }
}
