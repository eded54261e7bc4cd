/// Builds the tree from tokens whose lines are laid out.
struct Parser {
    private let lines: LineLayout
    private let bytes: [UInt8]
    private var isAtLineStart = true
    private(set) var mistakes: [SyntaxMistake]

    init(lines: LineLayout, bytes: [UInt8]) {
        self.lines = lines
        self.bytes = bytes
        mistakes = lines.mistakes
    }

    mutating func run() -> [Node] { nodes(0..<lines.tokens.count) }

    private mutating func nodes(_ range: Range<Int>) -> [Node] {
        var nodes: [Node] = []
        var index = range.lowerBound
        while index < range.upperBound {
            switch lines.tokens[index] {
            case .text: addText(lines.kept[index], to: &nodes)
            case .tag(let tag): add(tag, at: index, to: &nodes)
            }
            index = opensContent(index) ? (lines.partner[index] ?? index) + 1 : index + 1
        }
        return nodes
    }

    private func opensContent(_ index: Int) -> Bool {
        if case .tag(let tag) = lines.tokens[index] { tag.kind.opens } else { false }
    }

    private mutating func addText(_ range: Range<Int>, to nodes: inout [Node]) {
        var start = range.lowerBound
        while start < range.upperBound {
            let newline = bytes[start..<range.upperBound].firstIndex(of: .newline)
            let end = newline.map { $0 + 1 } ?? range.upperBound
            beginLine(at: start, &nodes)
            nodes.append(Node(kind: .text(start..<end), offset: start))
            isAtLineStart = newline != nil
            start = end
        }
    }

    private mutating func beginLine(at offset: Int, _ nodes: inout [Node]) {
        if isAtLineStart { nodes.append(Node(kind: .lineStart, offset: offset)) }
        isAtLineStart = false
    }

    private mutating func add(_ tag: Tag, at index: Int, to nodes: inout [Node]) {
        let isInline = !lines.standsAlone[index]
        if isInline, tag.kind != .comment, tag.kind != .close, tag.kind != .delimiters {
            beginLine(at: tag.range.lowerBound, &nodes)
        }
        guard let kind = kind(of: tag, at: index, isInline: isInline) else { return }
        nodes.append(Node(kind: kind, offset: tag.range.lowerBound))
    }

    private mutating func kind(of tag: Tag, at index: Int, isInline: Bool) -> Node.Kind? {
        switch tag.kind {
        case .comment, .close: nil
        case .variable: .variable(tag.name, isUnescaped: false)
        case .unescaped: .variable(tag.name, isUnescaped: true)
        case .section: content(of: index).map { .section(tag.name, isInverted: false, body: $0) }
        case .inverted: content(of: index).map { .section(tag.name, isInverted: true, body: $0) }
        case .partial: .partial(tag.name, placement(of: index, isInline: isInline))
        case .parent: parent(tag, at: index, isInline: isInline)
        case .block: block(tag, at: index, isInline: isInline)
        case .delimiters: .delimiters
        }
    }

    /// - Returns: nil for a tag that is never closed.
    private mutating func content(of index: Int) -> [Node]? {
        lines.partner[index].map { nodes((index + 1)..<$0) }
    }

    /// What is brought in in the middle of a line is not indented, but for blocks: their lines follow the line's margin.
    private func placement(of index: Int, isInline: Bool) -> Placement {
        Placement(indentation: isInline ? [] : Array(lines.margin(before: index)), isInline: isInline)
    }

    private mutating func block(_ tag: Tag, at index: Int, isInline: Bool) -> Node.Kind? {
        let margin =
            isInline ? lines.margin(before: index) : lines.marginOfContent(after: index) ?? lines.margin(before: index)
        let placement = Placement(indentation: Array(margin), isInline: isInline)
        return content(of: index).map { .block(tag.name.text, placement, standard: $0) }
    }

    private mutating func parent(_ tag: Tag, at index: Int, isInline: Bool) -> Node.Kind? {
        guard let closing = lines.partner[index] else { return nil }
        var arguments: [BlockArgument] = []
        var inside = index + 1
        while inside < closing {
            if lines.isArgument[inside], let end = lines.partner[inside], case .tag(let block) = lines.tokens[inside] {
                add(argument(block, at: inside, upTo: end), to: &arguments)
            }
            inside = opensContent(inside) ? (lines.partner[inside] ?? inside) + 1 : inside + 1
        }
        isAtLineStart = !isInline
        return .parent(tag.name, placement(of: index, isInline: isInline), arguments: arguments)
    }

    private mutating func argument(_ tag: Tag, at index: Int, upTo end: Int) -> BlockArgument {
        isAtLineStart = true
        let hasOwnLines = lines.endsLine(index)
        let margin = hasOwnLines ? lines.marginOfContent(after: index) ?? [] : lines.margin(before: index)
        let content = nodes((index + 1)..<end).dedented(by: margin, in: bytes, keepingFirstLine: !hasOwnLines)
        return BlockArgument(name: tag.name.text, content: content, offset: tag.range.lowerBound)
    }

    private mutating func add(_ argument: BlockArgument, to arguments: inout [BlockArgument]) {
        if arguments.contains(where: { $0.name == argument.name }) {
            mistakes.append(SyntaxMistake(offset: argument.offset, kind: .doubledArgument(argument.name)))
        }
        arguments.append(argument)
    }
}
