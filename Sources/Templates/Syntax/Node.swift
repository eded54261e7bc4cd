/// A piece of a parsed template.
struct Node: Sendable {
    indirect enum Kind: Sendable {
        /// A line of the template's own text begins here: indentation goes in front of what follows.
        case lineStart
        case text(Range<Int>)
        case variable(TagName, isUnescaped: Bool)
        case section(TagName, isInverted: Bool, body: [Node])
        case partial(TagName, Placement)
        case parent(TagName, Placement, arguments: [BlockArgument])
        case block(String, Placement, standard: [Node])
        case delimiters
    }

    let kind: Kind
    /// Where the tag or text begins in its source.
    let offset: Int
}

/// Content that a child gives for a block of its parent, its own indentation taken off.
struct BlockArgument: Sendable {
    let name: String
    let content: [Node]
    let offset: Int
}

/// How what is brought in stands among its surroundings.
struct Placement: Sendable {
    /// What each of its lines gets in front.
    var indentation: [UInt8]
    /// It begins in the middle of a line, so its first line gets nothing in front.
    let isInline: Bool
}

extension [Node] {
    /// Takes `margin` off the front of every line, as far as the line has it.
    func dedented(by margin: ArraySlice<UInt8>, in bytes: [UInt8], keepingFirstLine: Bool = false) -> [Node] {
        guard !margin.isEmpty else { return self }
        var result: [Node] = []
        var isLineStart = false
        for (index, node) in enumerated() {
            result.append(node.dedented(by: margin, in: bytes, isLineStart: isLineStart))
            isLineStart = if case .lineStart = node.kind { !(keepingFirstLine && index == 0) } else { false }
        }
        return result
    }

    /// The same without the mark of its first line, for content that continues a line.
    var continuingLine: [Node] {
        guard let first else { return self }
        switch first.kind {
        case .lineStart: return Array(dropFirst())
        case .section(let name, let isInverted, let body):
            let kind = Node.Kind.section(name, isInverted: isInverted, body: body.continuingLine)
            return [Node(kind: kind, offset: first.offset)] + dropFirst()
        default: return self
        }
    }
}

extension Node {
    fileprivate func dedented(by margin: ArraySlice<UInt8>, in bytes: [UInt8], isLineStart: Bool) -> Node {
        switch kind {
        case .text(let range) where isLineStart:
            let common = zip(bytes[range], margin).prefix { $0 == $1 }.count
            return Node(kind: .text(range.dropFirst(common)), offset: offset + common)
        case .section(let name, let isInverted, let body):
            return Node(
                kind: .section(name, isInverted: isInverted, body: body.dedented(by: margin, in: bytes)), offset: offset
            )
        case .partial(let name, let placement):
            return Node(kind: .partial(name, placement.dedented(by: margin)), offset: offset)
        case .parent(let name, let placement, let arguments):
            return Node(kind: .parent(name, placement.dedented(by: margin), arguments: arguments), offset: offset)
        case .block(let name, let placement, let standard):
            let kind = Kind.block(
                name, placement.dedented(by: margin), standard: standard.dedented(by: margin, in: bytes))
            return Node(kind: kind, offset: offset)
        case .lineStart, .text, .variable, .delimiters: return self
        }
    }
}

extension Placement {
    fileprivate func dedented(by margin: ArraySlice<UInt8>) -> Placement {
        let common = zip(indentation, margin).prefix { $0 == $1 }.count
        return Placement(indentation: Array(indentation.dropFirst(common)), isInline: isInline)
    }
}
