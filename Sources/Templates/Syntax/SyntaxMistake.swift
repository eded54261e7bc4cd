import Findings

/// What is wrong with the tags themselves, before any name is looked up.
struct SyntaxMistake: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case unclosedTag, emptyName, badDelimiters, tooDeep
        case unclosedSection(String)
        case strayClose(String)
        case doubledArgument(String)
    }

    /// Further ones are not told: by then the file is not a template.
    static let mostPerFile = 100

    let offset: Int
    let kind: Kind

    func finding(in source: TemplateSource) -> Finding {
        Finding(.templateSyntax, at: source.location(of: offset), message)
    }

    private var message: FindingMessage {
        switch kind {
        case .unclosedTag: "this tag is never closed: its closing delimiter is missing"
        case .emptyName: "this tag names nothing"
        case .badDelimiters: "a change of delimiters names two marks without = and spaces, as in {{=<% %>=}}"
        case .tooDeep: "more than \(LineLayout.deepestNesting) sections stand within one another"
        case .unclosedSection(let name): "\(quoted: name) is opened here and never closed: write {{/\(name)}}"
        case .strayClose(let name): "{{/\(name)}} closes nothing that is open here"
        case .doubledArgument(let name): "the block \(quoted: name) is given twice to the same parent"
        }
    }
}
