import Markup

/// One rendering: walks the trees with a stack of contexts.
struct DynamicRenderer {
    /// Content given for a block, with what was given around the place where it stands.
    private final class Given {
        let content: [Node]
        let template: ParsedTemplate
        let arguments: [String: Given]

        init(content: [Node], template: ParsedTemplate, arguments: [String: Given]) {
            self.content = content
            self.template = template
            self.arguments = arguments
        }
    }

    /// Templates that bring in themselves without end stop here.
    private static let deepestInclusion = 200
    private static let mostInclusions = 2000

    private let templates: [String: ParsedTemplate]
    private var contexts: [DynamicValue]
    private var arguments: [String: Given] = [:]
    private var indentation: [UInt8] = []
    private var depth = 0
    private var inclusionCount = 0
    private(set) var writer = ByteWriter()

    init(templates: [String: ParsedTemplate], data: DynamicValue) {
        self.templates = templates
        contexts = [data]
    }

    mutating func render(_ nodes: [Node], of template: ParsedTemplate) {
        for node in nodes {
            switch node.kind {
            case .lineStart: writer.write(verbatim: indentation)
            case .text(let range): writer.write(verbatim: Array(template.source.bytes[range]))
            case .variable(let name, let isUnescaped): write(lookUp(name).printed, escaping: !isUnescaped)
            case .section(let name, let isInverted, let body):
                renderSection(lookUp(name), isInverted: isInverted, body, of: template)
            case .partial(let name, let placement): include(name, placement, [], of: template)
            case .parent(let name, let placement, let given): include(name, placement, given, of: template)
            case .block(let name, let placement, let standard):
                renderBlock(name, placement, standard, of: template)
            case .delimiters: break
            }
        }
    }

    /// The specification's tests leave the apostrophe as it is.
    private mutating func write(_ text: String, escaping: Bool) {
        guard escaping else { return writer.write(verbatim: text) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "'") { writer.write(byte: byte) } else { writer.write(escaping: byte) }
        }
    }

    private mutating func renderSection(
        _ value: DynamicValue, isInverted: Bool, _ body: [Node], of template: ParsedTemplate
    ) {
        guard value.isTruthy != isInverted else { return }
        guard !isInverted else { return render(body, of: template) }
        let elements = if case .list(let elements) = value { elements } else { [value] }
        for element in elements {
            contexts.append(element)
            render(body, of: template)
            contexts.removeLast()
        }
    }

    private func lookUp(_ name: TagName) -> DynamicValue {
        guard !name.isDynamic else { return .null }
        let components = name.components
        guard components != ["."], let first = components.first else { return contexts.last ?? .null }
        guard let found = contexts.reversed().lazy.compactMap({ $0[first] }).first else { return .null }
        return components.dropFirst().reduce(found) { value, key in value[key] ?? .null }
    }
}

// What is brought in from elsewhere.
extension DynamicRenderer {
    private mutating func include(
        _ name: TagName, _ placement: Placement, _ given: [BlockArgument], of template: ParsedTemplate
    ) {
        let wanted = name.isDynamic ? lookUp(TagName(text: name.text, isDynamic: false)).printed : name.text
        guard let included = templates[wanted], depth < Self.deepestInclusion else { return }
        guard inclusionCount < Self.mostInclusions else { return }
        inclusionCount += 1
        let before = (arguments, indentation)
        for argument in given where arguments[argument.name] == nil {
            arguments[argument.name] = Given(content: argument.content, template: template, arguments: before.0)
        }
        indentation = placement.isInline ? [] : indentation + placement.indentation
        depth += 1
        render(included.nodes, of: included)
        depth -= 1
        (arguments, indentation) = before
    }

    private mutating func renderBlock(
        _ name: String, _ placement: Placement, _ standard: [Node], of template: ParsedTemplate
    ) {
        guard let given = arguments[name] else { return render(standard, of: template) }
        let before = (arguments, indentation)
        arguments = given.arguments
        indentation += placement.indentation
        render(placement.isInline ? given.content.continuingLine : given.content, of: given.template)
        (arguments, indentation) = before
    }
}
