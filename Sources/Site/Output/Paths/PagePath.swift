/// Where a file of the site stands within its tree: `customers/C-001.html`.
///
///     PagePath("customers/\(slug: customer.id).html")
///
/// Only `[A-Za-z0-9_-]`, dots in the last part and slashes occur, so a path means the same on every file system and
/// needs no escaping in a link. Folders have no dot and files have one: a path is never both.
package struct PagePath: Sendable, Hashable {
    package let text: String

    /// nil for anything but a relative path of the allowed characters that names a file.
    package init?(checking text: String) {
        guard Self.isWellFormed(text) else { return nil }
        self.text = text
    }

    /// The folders above the file with a closing slash, or nothing: `customers/`.
    package var folder: Substring {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return text[...slash]
    }

    package var fileExtension: Substring {
        guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return text[text.index(after: dot)...]
    }

    /// What a link on `page` must say to reach this file: `../customers/C-001.html`.
    package func reference(from page: PagePath) -> String {
        let here = page.folder.split(separator: "/")
        let there = text.split(separator: "/")
        var shared = 0
        while shared < here.count, shared < there.count - 1, here[shared] == there[shared] { shared += 1 }
        let climb = Array(repeating: "..", count: here.count - shared)
        return (climb + there[shared...].map(String.init)).joined(separator: "/")
    }

    /// Equal for two paths that some file system holds to be the same.
    var folded: String { text.lowercased() }

    /// Of the folded path, without making it: a path is ASCII.
    var foldedHash: TextHash {
        TextHash(text.utf8.lazy.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 })
    }

    private static func isWellFormed(_ text: String) -> Bool {
        var (isStart, hasDot, last) = (true, false, UInt8(0))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "/"):
                if isStart || hasDot { return false }
            case UInt8(ascii: "."):
                if isStart { return false }
                hasDot = true
            default:
                guard Slug.keeps(byte) || byte == UInt8(ascii: "_") else { return false }
            }
            (isStart, last) = (byte == UInt8(ascii: "/"), byte)
        }
        return hasDot && last != UInt8(ascii: ".")
    }
}

extension PagePath: ExpressibleByStringInterpolation {
    /// The literal is the program's own; what comes from data can enter as a slug only.
    package init(stringLiteral value: String) {
        precondition(Self.isWellFormed(value), "\(value) is no path of a page")
        text = value
    }

    package init(stringInterpolation: StringInterpolation) { self.init(stringLiteral: stringInterpolation.text) }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(slug identifier: String) { text += Slug(of: identifier).text }
    }
}

extension PagePath: Comparable {
    package static func < (left: PagePath, right: PagePath) -> Bool { left.text < right.text }
}
