/// What is known of the tag that the template stands in.
struct TagState: Hashable, Sendable {
    var element: [UInt8] = []
    var attribute: [UInt8] = []
    var use = AttributeUse.plain
    var url = URLPart.start
    /// The literal `type` of a script.
    var scriptType: [UInt8] = []
    /// A `<meta>` that says by `name` or `property` that its content is text.
    var isMetaText = false
    /// The literal `http-equiv` of a `<meta>`.
    var equivalent: [UInt8] = []

    var elementName: String { String(decoding: element, as: UTF8.self) }
    var attributeName: String { String(decoding: attribute, as: UTF8.self) }

    mutating func beginAttribute(_ byte: UInt8) {
        attribute = [byte.lowercased]
        use = .plain
        url = .start
    }

    mutating func beginValue() -> ContextProblem? {
        let (element, name) = (elementName, attributeName)
        let wasMetaText = isMetaText
        if element == "meta", name == "name" || name == "property" || name == "itemprop" { isMetaText = true }
        use = AttributeUse(
            element: element, attribute: name, isMetaText: isMetaText,
            isPolicy: equivalent == Array("content-security-policy".utf8))
        url = .start
        return element == "meta" && name == "http-equiv" && wasMetaText ? .attribute(name, .meaning) : nil
    }

    mutating func scanValue(_ byte: UInt8) -> ContextProblem? {
        if attribute == Array("type".utf8) { scriptType.append(byte.lowercased) }
        if attribute == Array("http-equiv".utf8) { equivalent.append(byte.lowercased) }
        return use == .url || use == .codeURL ? url.scan(byte) : nil
    }

    /// What browsers take the content of this element for.
    var content: RawText? {
        switch elementName {
        case "title", "textarea": .text
        case "style": .style(StyleState())
        case "script": scriptContent
        case "xmp", "iframe", "noembed", "noframes", "plaintext": .opaque
        default: nil
        }
    }

    private var scriptContent: RawText {
        let type = String(decoding: scriptType.filter { !$0.isSpace }, as: UTF8.self)
        if type.hasSuffix("json") { return .script(ScriptState(isJSON: true)) }
        let isCode = type.isEmpty || type == "module" || type.hasSuffix("javascript") || type.hasSuffix("ecmascript")
        return isCode ? .script(ScriptState(isJSON: false)) : .opaque
    }
}

/// Content that is not parsed as markup: it ends at its element's end tag and nowhere else.
enum RawText: Hashable, Sendable {
    case text
    case style(StyleState)
    case script(ScriptState)
    case opaque

    mutating func scan(_ byte: UInt8) {
        switch self {
        case .style(var state):
            state.scan(byte)
            self = .style(state)
        case .script(var state):
            state.scan(byte)
            self = .script(state)
        case .text, .opaque: break
        }
    }

    mutating func passValue() {
        guard case .script(var state) = self else { return }
        state.passValue()
        self = .script(state)
    }

    var settled: RawText {
        switch self {
        case .style(let state): .style(state.settled)
        case .script(let state): .script(state.settled)
        case .text, .opaque: self
        }
    }

    /// - Parameter isOrdinal: the value is digits, whatever it holds.
    func escaping(in element: String, isOrdinal: Bool) throws(ContextRefusal) -> Escaping {
        switch self {
        case .text: return .html
        case .style(let state) where isOrdinal && state.takesDigits: return .cssString
        case .style(let state):
            if let problem = state.problem { throw ContextRefusal(problem) }
            return .cssString
        case .script(let state): return try state.escaping.get()
        case .opaque: throw ContextRefusal(.rawText(element))
        }
    }
}
