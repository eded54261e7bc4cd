import Findings

/// Something on a page that must not be published, and where.
struct PageDefect: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case brokenLink, brokenAnchor, repeatedAnchor, tellTale, styleAttribute, outsideReference, privatePath,
            foreignName
    }

    let kind: Kind
    /// The link, id or passage as the page holds it.
    let excerpt: String
    /// From 1.
    let line: Int
    /// From 1, in characters.
    let column: Int

    init(_ kind: Kind, _ excerpt: String, at offset: Int, of bytes: [UInt8]) {
        self.kind = kind
        self.excerpt = excerpt
        let before = bytes[..<offset]
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    }
}

extension Finding {
    init(_ defect: PageDefect, on page: PagePath) {
        let place = SourceLocation(file: page.text, line: defect.line, column: defect.column)
        switch defect.kind {
        case .brokenLink: self.init(.pageBrokenLink, at: place, "\(quoted: defect.excerpt) is no file of the site")
        case .brokenAnchor:
            self.init(.pageBrokenAnchor, at: place, "\(quoted: defect.excerpt) names no place of that page")
        case .repeatedAnchor:
            self.init(.pageRepeatedAnchor, at: place, "the id \(quoted: defect.excerpt) stands there twice")
        case .tellTale: self.init(.pageTellTaleText, at: place, "shows \(private: defect.excerpt)")
        case .styleAttribute: self.init(.pageStyleAttribute, at: place, "has a style attribute")
        case .outsideReference: self.init(.pageOutsideReference, at: place, "asks for \(quoted: defect.excerpt)")
        case .foreignName:
            self.init(.pageForeignName, at: place, "shows \(private: defect.excerpt), which is not in its own data")
        case .privatePath: self.init(.pagePrivatePath, at: place, "shows \(quoted: defect.excerpt)")
        }
    }
}
