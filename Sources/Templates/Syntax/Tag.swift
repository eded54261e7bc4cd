/// One tag between delimiters: `{{#documents}}`.
struct Tag {
    enum Kind {
        case variable, unescaped, section, inverted, close, comment, partial, parent, block, delimiters

        /// Closed by a `{{/name}}` of its own.
        var opens: Bool { self == .section || self == .inverted || self == .parent || self == .block }

        /// Takes its whole line away when it stands alone on it. Parents and blocks have rules of their own.
        var mayStandAlone: Bool { self != .variable && self != .unescaped && self != .parent }
    }

    let kind: Kind
    let name: TagName
    /// With its delimiters.
    let range: Range<Int>
}

/// What a tag names: `header.title`, or `*kind`, whose value is the name.
struct TagName: Equatable, Sendable {
    let text: String
    let isDynamic: Bool

    /// An empty component where a dot stands at an end or beside another; `.` alone is itself.
    var components: [String] {
        text == "." ? ["."] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
}

enum Token {
    case text(Range<Int>)
    case tag(Tag)
}
