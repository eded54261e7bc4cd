extension EscapingContext {
    /// How a value is written here.
    /// - Parameters:
    ///   - isLink: the value is an address of our own.
    ///   - isOrdinal: the value is digits, whatever it holds.
    func escaping(isLink: Bool, isOrdinal: Bool) throws(ContextRefusal) -> Escaping {
        switch place {
        case .text: return .html
        case .quoted: return try escapingInAttribute(isLink: isLink)
        case .rawText(let raw):
            if hasPendingMark { throw ContextRefusal(.partOfTag) }
            return try raw.escaping(in: tag.elementName, isOrdinal: isOrdinal)
        case .tagOpen, .endTag: throw ContextRefusal(.partOfTag)
        case .markupOpen, .declaration: throw ContextRefusal(.declaration)
        case .comment: throw ContextRefusal(.comment)
        case .tagName: throw ContextRefusal(.tagName)
        case .beforeValue, .unquoted: throw ContextRefusal(.unquoted)
        case .betweenAttributes, .attributeName, .afterAttributeName, .afterAttribute:
            throw ContextRefusal(.attributeName)
        }
    }

    private func escapingInAttribute(isLink: Bool) throws(ContextRefusal) -> Escaping {
        switch tag.use {
        case .plain: return .html
        case .policy: return .policyHash
        case .refused(let reason): throw ContextRefusal(.attribute(tag.attributeName, reason))
        case .codeURL where !isLink: throw ContextRefusal(.foreignCode("<\(tag.elementName) \(tag.attributeName)>"))
        case .url, .codeURL:
            guard let escaping = tag.url.escaping else { throw ContextRefusal(.harmfulScheme) }
            return isLink && escaping == .urlPath ? .urlRest : escaping
        }
    }

    /// Only between tags may whole markup stand.
    var takesMarkup: Bool { place == .text }

    mutating func passValue() {
        switch place {
        case .quoted: tag.url = tag.url.followingValue
        case .rawText(var raw):
            raw.passValue()
            place = .rawText(raw)
        default: break
        }
    }

    /// A section cannot go on with the name of a tag.
    mutating func enterSection() {
        if place == .tagName { place = .afterAttribute }
    }

    /// The context in which two branches can go on together, nil when there is none.
    func joined(with other: EscapingContext) -> EscapingContext? {
        if settled == other.settled { return self }
        if isBetweenAttributes, other.isBetweenAttributes, tag.element == other.tag.element,
            tag.scriptType == other.tag.scriptType
        {
            return separated(isMetaText: tag.isMetaText && other.tag.isMetaText)
        }
        guard case .quoted = place, place == other.place, tag.attribute == other.tag.attribute else { return nil }
        guard tag.use == other.tag.use, let url = tag.url.joined(with: other.tag.url) else { return nil }
        var joined = self
        joined.tag.url = url
        return joined
    }

    private func separated(isMetaText: Bool) -> EscapingContext {
        var joined = self
        joined.place = .afterAttribute
        joined.tag.isMetaText = isMetaText
        return joined.settled
    }

    /// Whether going round again, as a list does, is the same as going once.
    func isSame(as other: EscapingContext) -> Bool { settled == other.settled }

    private var isBetweenAttributes: Bool {
        switch place {
        case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .afterAttribute: true
        default: false
        }
    }

    private var settled: EscapingContext {
        var settled = self
        if case .rawText(let raw) = place { settled.place = .rawText(raw.settled) }
        if place == .betweenAttributes || place == .afterAttribute {
            settled.tag.attribute = []
            settled.tag.use = .plain
            settled.tag.url = .start
        }
        return settled
    }

    /// For messages.
    var description: String {
        switch place {
        case .text: "between tags"
        case .tagOpen, .tagName, .endTag: "in a tag's name"
        case .markupOpen, .declaration: "in a declaration"
        case .comment: "in a comment"
        case .betweenAttributes, .attributeName, .afterAttributeName, .afterAttribute: "inside a tag"
        case .beforeValue, .unquoted, .quoted: "in the attribute \(tag.attributeName)"
        case .rawText: "inside <\(tag.elementName)>"
        }
    }
}
