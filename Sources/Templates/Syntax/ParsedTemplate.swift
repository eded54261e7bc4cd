/// A source with its tree and the mistakes in its tags.
struct ParsedTemplate: Sendable {
    let source: TemplateSource
    let nodes: [Node]
    let mistakes: [SyntaxMistake]

    init(_ source: TemplateSource) {
        var tokenizer = Tokenizer(source.bytes)
        tokenizer.run()
        let lines = LineLayout(tokens: tokenizer.tokens, bytes: source.bytes)
        var parser = Parser(lines: lines, bytes: source.bytes)
        self.source = source
        nodes = parser.run()
        mistakes = tokenizer.mistakes + parser.mistakes
    }
}
