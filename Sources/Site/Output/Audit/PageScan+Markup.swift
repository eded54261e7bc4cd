extension PageScan {
    /// - Parameter stops: of the page's bytes.
    mutating func readMarkup(_ stops: PageStops) {
        let page = bytes
        let bytes = page.span
        expectLinks()
        // A variable of this function, handed only to what is inlined into it: it stays in the processor's registers.
        var stops = stops
        var start = 0
        // Up to here the text was searched for plain tags: a text of many stops is not gone through for each.
        var searched = 0
        while let stop = stops.next() {
            switch bytes[stop] {
            case UInt8(ascii: "<"): start = readTag(at: stop, of: bytes, &stops)
            case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): break
            default:
                start = Self.textStart(before: stop, notBefore: max(start, searched), of: bytes) ?? start
                searched = stop
                let next = readTellTale(at: stop, inTextFrom: start, endedBy: UInt8(ascii: "<"), of: bytes)
                if let next { stops.skip(to: next) }
            }
        }
    }

    /// Where the text begins that an offset stands in: behind the last of the plain tags that were not stopped at.
    /// - Returns: nil if there is none from `start` on.
    @inline(never)
    private static func textStart(before offset: Int, notBefore start: Int, of bytes: Span<UInt8>) -> Int? {
        var tag = offset - 1
        while tag >= start, bytes[tag] != UInt8(ascii: "<") { tag -= 1 }
        guard tag >= start, let end = bytes.firstOffset(of: UInt8(ascii: ">"), from: tag) else { return nil }
        return end < offset ? end + 1 : nil
    }

    /// - Parameters:
    ///   - start: of a text between tags, or of an attribute's value.
    ///   - end: the byte that ends it.
    /// - Returns: the passage's end, if a defect was found in it and no more need be.
    @inline(never)
    private mutating func readTellTale(
        at stop: Int, inTextFrom start: Int, endedBy end: UInt8, of bytes: Span<UInt8>
    ) -> Int? {
        // Data attributes hold JSON, where braces close in a row.
        if end != UInt8(ascii: "<"), bytes[stop] == UInt8(ascii: "}") { return nil }
        let found = TellTale.found(
            at: stop, isFirstLetter: !(start..<stop).contains { bytes[$0].isASCIILetter }, endedBy: end, of: bytes)
        guard let found else { return nil }
        let passage = start..<(bytes.firstOffset(of: end, from: stop) ?? bytes.count)
        return addTellTale(found, in: passage, at: stop) ? passage.upperBound : nil
    }

    /// - Returns: what follows the tag, or the script or style that it opens.
    @inline(__always)
    private mutating func readTag(at start: Int, of bytes: Span<UInt8>, _ stops: inout PageStops) -> Int {
        let name = start + 1
        guard name < bytes.count, bytes[name].isASCIILetter else {
            return Self.skipDeclaration(at: start, of: bytes, &stops)
        }
        let end = readAttributes(behind: name, of: bytes, &stops)
        guard Self.mayHoldCode(name, of: bytes), let closing = skipCode(of: name, from: end, of: bytes) else {
            return end
        }
        stops.skip(to: closing)
        return closing
    }

    /// Whether the element may be a script or style, by its first letters.
    @inline(__always)
    private static func mayHoldCode(_ name: Int, of bytes: Span<UInt8>) -> Bool {
        guard bytes[name] | 0x20 == UInt8(ascii: "s"), name + 1 < bytes.count else { return false }
        return bytes[name + 1] | 0x20 == UInt8(ascii: "c") || bytes[name + 1] | 0x20 == UInt8(ascii: "t")
    }

    /// - Returns: where the closing tag of a script or style begins; nil for other elements.
    @inline(never)
    private mutating func skipCode(of element: Int, from start: Int, of bytes: Span<UInt8>) -> Int? {
        if Self.isElement("script", at: element, of: bytes) {
            return Self.offset(ofClosing: "</script", from: start, of: bytes)
        }
        guard Self.isElement("style", at: element, of: bytes) else { return nil }
        let closing = Self.offset(ofClosing: "</style", from: start, of: bytes)
        readStyles(start..<closing)
        return closing
    }

    private static func isElement(_ element: StaticString, at name: Int, of bytes: Span<UInt8>) -> Bool {
        guard bytes.hasIgnoringCase(element, at: name) else { return false }
        let end = name + element.utf8CodeUnitCount
        return end == bytes.count || !(bytes[end].isASCIIWord || bytes[end] == UInt8(ascii: "-"))
    }

    /// Closing tags, comments, `<!doctype>`, and a `<` that begins nothing.
    @inline(__always)
    private static func skipDeclaration(at start: Int, of bytes: Span<UInt8>, _ stops: inout PageStops) -> Int {
        switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
        case UInt8(ascii: "!") where bytes.has("<!--", at: start):
            let end = endOfComment(at: start, of: bytes)
            stops.skip(to: end)
            return end
        case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            while let stop = stops.next() {
                if bytes[stop] == UInt8(ascii: ">") { return stop + 1 }
            }
            return bytes.count
        default: return start + 1
        }
    }

    @inline(never)
    private static func endOfComment(at start: Int, of bytes: Span<UInt8>) -> Int {
        var offset = start + 4
        while offset < bytes.count, !bytes.has("-->", at: offset) { offset += 1 }
        return min(offset + 3, bytes.count)
    }

    private static func offset(ofClosing closing: StaticString, from start: Int, of bytes: Span<UInt8>) -> Int {
        var offset = bytes.firstOffset(of: UInt8(ascii: "<"), from: start) ?? bytes.count
        while offset < bytes.count, !bytes.hasIgnoringCase(closing, at: offset) {
            offset = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset + 1) ?? bytes.count
        }
        return offset
    }

    /// - Returns: what follows the tag's `>`.
    @inline(__always)
    private mutating func readAttributes(
        behind element: Int, of bytes: Span<UInt8>, _ stops: inout PageStops
    ) -> Int {
        var start = element
        while let stop = stops.next() {
            switch bytes[stop] {
            case UInt8(ascii: ">"): return stop + 1
            case UInt8(ascii: "="):
                let value = Self.bareValue(from: stop + 1, of: bytes)
                stops.skip(to: value.upperBound)
                start = readAttribute(start..<stop, value, of: element, bytes)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard bytes[stop - 1] == UInt8(ascii: "=") else { break }
                let value = readQuotedValue(from: stop, of: bytes, &stops)
                start = readAttribute(start..<stop - 1, value, of: element, bytes)
            default: break
            }
        }
        return bytes.count
    }

    /// - Parameter name: ends at the equals sign; before the name may stand that of the element and of attributes
    ///   without a value.
    /// - Returns: what follows the value.
    @inline(__always)
    private mutating func readAttribute(
        _ name: Range<Int>, _ value: Range<Int>, of element: Int, _ bytes: Span<UInt8>
    ) -> Int {
        if name.count >= 2, Self.mayEndName(bytes[name.upperBound - 2], bytes[name.upperBound - 1]) {
            judge(name, value, of: element, bytes)
        }
        let end = value.upperBound
        return end < bytes.count && bytes[end] != UInt8(ascii: ">") ? end + 1 : end
    }

    /// The range of a value that stands in no quotes.
    @inline(never)
    private static func bareValue(from start: Int, of bytes: Span<UInt8>) -> Range<Int> {
        var end = start
        while end < bytes.count, !bytes[end].isHTMLSpace, bytes[end] != UInt8(ascii: ">") { end += 1 }
        return start..<end
    }

    /// The range of a value without its quotes; looks at its text on the way.
    @inline(__always)
    private mutating func readQuotedValue(
        from opening: Int, of bytes: Span<UInt8>, _ stops: inout PageStops
    ) -> Range<Int> {
        let quote = bytes[opening]
        let start = opening + 1
        while let stop = stops.next() {
            switch bytes[stop] {
            case quote: return start..<stop
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="): break
            default:
                if let next = readTellTale(at: stop, inTextFrom: start, endedBy: quote, of: bytes) {
                    stops.skip(to: next)
                }
            }
        }
        return start..<bytes.count
    }

    /// Whether the name of an attribute that `judge` looks at may end so: most do not. One look at a table, because
    /// branches on letters are guessed wrong.
    @inline(__always)
    private static func mayEndName(_ first: UInt8, _ last: UInt8) -> Bool {
        let letter = Int(last & 31)
        return lettersBeforeLast.withUTF8Buffer { $0[letter] } == first | 0x20
    }

    /// By the last letter of a name that `judge` looks at, as in `id`, `href`, `style`, `srcset`, `src`, `data`,
    /// `poster` and `action`: the one before it. Thirty-two, a dot where no such name ends.
    private static var lettersBeforeLast: StaticString { ".t.rile.......o...e.e..........." }

    @inline(never)
    private mutating func judge(_ name: Range<Int>, _ value: Range<Int>, of element: Int, _ bytes: Span<UInt8>) {
        @inline(__always)
        func isNamed(_ text: StaticString) -> Bool { Self.isName(text, endOf: name, behind: element, bytes) }
        guard let last = name.last else { return }
        switch bytes[last].lowercased {
        case UInt8(ascii: "d") where isNamed("id"): addAnchor(value, of: bytes)
        case UInt8(ascii: "f") where isNamed("href"):
            let isFollowed =
                Self.isElement("a", at: element, of: bytes) || Self.isElement("area", at: element, of: bytes)
            addLink(value, isFollowed: isFollowed, of: bytes)
        case UInt8(ascii: "e") where isNamed("style"):
            add(.styleAttribute, bytes.extracting(value).array[...], at: name.upperBound - 5)
        case UInt8(ascii: "t") where isNamed("srcset"): addCandidates(value, of: bytes)
        case UInt8(ascii: "c") where isNamed("src"), UInt8(ascii: "a") where isNamed("data"),
            UInt8(ascii: "r") where isNamed("poster"), UInt8(ascii: "n") where isNamed("action"),
            UInt8(ascii: "n") where isNamed("formaction"), UInt8(ascii: "f") where isNamed("xlink:href"):
            addLink(value, isFollowed: false, of: bytes)
        default: break
        }
    }

    /// Whether the attribute is called so: what has no blank before it belongs to the element's name.
    @inline(__always)
    private static func isName(
        _ text: StaticString, endOf name: Range<Int>, behind element: Int, _ bytes: Span<UInt8>
    ) -> Bool {
        let start = name.upperBound - text.utf8CodeUnitCount
        guard start > element, start >= name.lowerBound, bytes.hasIgnoringCase(text, at: start) else { return false }
        return start == name.lowerBound || bytes[start - 1] == UInt8(ascii: "/") || bytes[start - 1].isHTMLSpace
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
}
