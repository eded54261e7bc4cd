/// One reading of one page.
struct PageScan {
    let audit: PageAudit
    let page: Int
    let bytes: [UInt8]
    private let folder: PageFolder
    private var report = PageReport()
    private var anchors: [Anchor] = []
    private var ownLinks: [Anchor] = []

    /// An id, or a link to one, by where its text begins.
    private struct Anchor {
        let hash: TextHash
        let offset: Int
    }

    init(_ audit: PageAudit, page: Int, bytes: [UInt8]) {
        self.audit = audit
        self.page = page
        self.bytes = bytes
        folder = PageFolder(of: audit.pages[page].path)
    }

    /// Makes room for the ids and links of most pages at once, rather than for a few more each time.
    mutating func expectLinks() {
        anchors.reserveCapacity(48)
        ownLinks.reserveCapacity(16)
    }

    /// Settles the links within the page.
    consuming func finish() -> PageReport {
        var known = TextTable(capacity: anchors.count)
        report.anchors.reserveCapacity(anchors.count)
        for anchor in anchors {
            if known.insert(anchor.offset, for: anchor.hash) {
                report.anchors.append(anchor.hash)
            } else {
                add(.repeatedAnchor, value(at: anchor.offset), at: anchor.offset)
            }
        }
        for link in ownLinks where known[link.hash] == nil {
            add(.brokenAnchor, value(at: link.offset), at: link.offset)
        }
        return report
    }

    mutating func add(_ kind: PageDefect.Kind, _ excerpt: ArraySlice<UInt8>, at offset: Int) {
        guard report.defects.count < PageAudit.mostDefects else { return }
        let text = String(decoding: excerpt.resolvingEntities, as: UTF8.self)
        report.defects.append(PageDefect(kind, text, at: offset, of: bytes))
    }

    /// - Returns: false if the input or the content accounts for the text.
    mutating func addTellTale(_ tellTale: StaticString, in passage: Range<Int>, at offset: Int) -> Bool {
        let text = String(decoding: bytes[passage].resolvingEntities, as: UTF8.self)
        if audit.policy.isExpected(String(describing: tellTale), page, text) { return false }
        add(.tellTale, bytes[passage], at: offset)
        return true
    }

    mutating func addAnchor(_ value: Range<Int>, of bytes: Span<UInt8>) {
        let id = bytes.extracting(value)
        let hash = id.contains(UInt8(ascii: "&")) ? TextHash(id.array.resolvingEntities) : TextHash(id)
        anchors.append(Anchor(hash: hash, offset: value.lowerBound))
    }

    /// - Parameter isFollowed: a reader follows it by choice (`a`); else the browser asks for it by itself.
    mutating func addLink(_ value: Range<Int>, isFollowed: Bool, of bytes: Span<UInt8>) {
        let place = Place(value: value, isFollowed: isFollowed)
        let link = bytes.extracting(value)
        if let plain = PlainLink(link, from: folder) {
            let target = plain.path.isEmpty ? page : audit.index.page(of: plain, link, from: folder)
            guard let target else { return refuse(.brokenLink, place) }
            if let anchor = plain.anchor { addLink(to: anchor, on: target, at: value.lowerBound) }
        } else if link.contains(UInt8(ascii: "&")) {
            follow(link.array.resolvingEntities.span, at: place)
        } else {
            follow(link, at: place)
        }
    }

    /// Where a link stands on the page, and how it is used.
    private struct Place {
        let value: Range<Int>
        let isFollowed: Bool
    }

    private mutating func follow(_ link: Span<UInt8>, at place: Place) {
        switch LinkText(link) {
        case .inside(let path, let anchor):
            followInside(link.extracting(path), link.extracting(anchor), at: place)
        case .outside(let scheme):
            let name = String(decoding: link.extracting(scheme).array, as: UTF8.self).lowercased()
            let allowed = place.isFollowed ? ["http", "https", "mailto", "tel"] : ["data"]
            if !allowed.contains(name) { refuse(.outsideReference, place) }
        case .rooted: refuse(.outsideReference, place)
        }
    }

    private mutating func followInside(_ path: Span<UInt8>, _ anchor: Span<UInt8>, at place: Place) {
        guard let target = target(of: path) else { return refuse(.brokenLink, place) }
        guard !anchor.isEmpty else { return }
        let hash = anchor.contains(UInt8(ascii: "%")) ? TextHash(anchor.array.resolvingPercents) : TextHash(anchor)
        addLink(to: hash, on: target, at: place.value.lowerBound)
    }

    /// Keeps a link to a place until all places are known.
    private mutating func addLink(to anchor: TextHash, on target: Int, at offset: Int) {
        guard !audit.pages[target].readsAnchor else { return }
        if target == page {
            // Browsers take "top" for the top of the page.
            if anchor != TextHash("top".utf8) { ownLinks.append(Anchor(hash: anchor, offset: offset)) }
        } else {
            report.anchorLinks.append(PageReport.AnchorLink(page: target, anchor: anchor, offset: offset))
        }
    }

    private func target(of path: Span<UInt8>) -> Int? {
        if path.isEmpty { return page }
        guard path.contains(UInt8(ascii: "%")) else { return audit.index.page(at: path, from: folder) }
        return audit.index.page(at: path.array.resolvingPercents.span, from: folder)
    }

    private mutating func refuse(_ kind: PageDefect.Kind, _ place: Place) {
        add(kind, bytes[place.value], at: place.value.lowerBound)
    }

    /// The attribute's value that begins at the offset, for a message.
    private func value(at offset: Int) -> ArraySlice<UInt8> {
        let end = bytes[offset...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">") }
        return bytes[offset..<(end ?? bytes.count)]
    }
}
