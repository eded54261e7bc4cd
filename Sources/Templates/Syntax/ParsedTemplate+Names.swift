extension ParsedTemplate {
    /// The partials and parents that it names.
    var inclusions: Set<String> { names(in: nodes).inclusions }

    /// The blocks that it marks, not those that it gives.
    var blocks: Set<String> { names(in: nodes).blocks }

    private func names(in nodes: [Node]) -> (inclusions: Set<String>, blocks: Set<String>) {
        var (inclusions, blocks): (Set<String>, Set<String>) = ([], [])
        func add(_ inner: [Node]) {
            let found = names(in: inner)
            inclusions.formUnion(found.inclusions)
            blocks.formUnion(found.blocks)
        }
        for node in nodes {
            switch node.kind {
            case .section(_, _, let body): add(body)
            case .block(let name, _, let standard):
                blocks.insert(name)
                add(standard)
            case .partial(let name, _): inclusions.insert(name.text)
            case .parent(let name, _, let arguments):
                inclusions.insert(name.text)
                for argument in arguments { add(argument.content) }
            case .lineStart, .text, .variable, .delimiters: break
            }
        }
        return (inclusions, blocks)
    }
}
