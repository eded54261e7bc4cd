import Findings

/// Turns a page's template, and all that it brings in, into one flat program, and collects everything wrong on the way.
///
/// It walks the trees in the order in which the page is printed, so that the escaping context at each value is
/// known; what is brought in twice is checked twice, each time in its surroundings.
struct Compiler {
    static let deepestInclusion = 32
    static let mostInclusions = 10_000

    let library: TemplateLibrary
    var program = Program()
    var context = EscapingContext.text
    var scopes: [Scope]
    private(set) var findings: [Finding] = []
    private var known: Set<Finding> = []
    /// The file that is being read.
    var template: ParsedTemplate
    /// The names of what is being brought in, outermost first.
    var inclusions: [String] = []
    /// How many were brought in so far.
    var inclusionCount = 0
    var given: [String: GivenBlock] = [:]
    var indentation: [UInt8] = []
    /// Inside the language's words literal text is escaped as a value is.
    var isInWords = false

    init(library: TemplateLibrary, schema: ViewSchema) {
        self.library = library
        scopes = [Scope(schema: schema, frame: 0)]
        template = ParsedTemplate(TemplateSource(name: "", file: "", bytes: []))
    }

    mutating func compile(page name: String) {
        guard let page = library.templates[name] else {
            return report(unknownTemplate: name, at: nil)
        }
        template = page
        inclusions = [name]
        compileFile()
        program.finish()
        if context != .text {
            let message: FindingMessage = "the page ends \(context.description)"
            report(.templateBranches, at: page.source.bytes.count, message)
        }
    }

    mutating func compile(_ nodes: [Node]) {
        for node in nodes {
            switch node.kind {
            case .lineStart: add(indentation[...], at: node.offset)
            case .text(let range): add(template.source.bytes[range], at: node.offset)
            case .variable(let name, let isUnescaped): compileValue(name, isUnescaped: isUnescaped, at: node.offset)
            case .section(let name, let isInverted, let body):
                compileSection(name, isInverted: isInverted, body, at: node.offset)
            case .partial(let name, let placement): include(name, placement, [], at: node.offset)
            case .parent(let name, let placement, let arguments): include(name, placement, arguments, at: node.offset)
            case .block(let name, let placement, let standard): compileBlock(name, placement, standard)
            case .delimiters: report(.templateDynamic, at: node.offset, "delimiters cannot be changed")
            }
        }
    }

    /// Literal text: the page's markup, or inside of words, plain text.
    private mutating func add(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        if isInWords { return addWords(bytes, at: offset) }
        // What stands at the slice's begin stands at the offset in the template.
        let shift = offset - bytes.startIndex
        var rest = bytes
        while let tag = OptionalEndTag.first(in: rest) {
            addMarkup(rest[..<tag.lowerBound], shift)
            // In a script, a comment or an attribute it is no tag.
            if !context.takesMarkup { addMarkup(rest[tag], shift) }
            rest = rest[tag.upperBound...]
        }
        addMarkup(rest, shift)
    }

    /// - Parameter shift: from the index of a byte to where it stands in the template.
    private mutating func addMarkup(_ bytes: ArraySlice<UInt8>, _ shift: Int) {
        if let (problem, index) = context.scan(bytes) {
            report(.templateUnsafePlace, at: bytes.startIndex + shift + index, problem.message)
        }
        program.add(literal: bytes)
    }

    /// Compiles the file that is being read. Where its tags do not fit together, names would be looked up in the
    /// wrong scopes, so only that is told.
    mutating func compileFile() {
        for mistake in template.mistakes { add(mistake.finding(in: template.source)) }
        if template.mistakes.isEmpty { compile(template.nodes) }
    }
}

// Findings, each once: what is brought in twice is wrong twice in the same place.
extension Compiler {
    mutating func add(_ finding: Finding) {
        if known.insert(finding).inserted { findings.append(finding) }
    }

    mutating func report(_ code: FindingCode, at offset: Int?, field: String? = nil, _ message: FindingMessage) {
        add(Finding(code, at: offset.map(template.source.location), field: field, message))
    }

    mutating func report(
        unknown name: String, among names: [String], _ code: FindingCode, at offset: Int?,
        _ message: FindingMessage
    ) {
        let help = names.nearest(to: name).map { "Did you mean \"\($0)\"?" }
        add(Finding(code, at: offset.map(template.source.location), field: name, message, help: help))
    }

    mutating func report(unknownTemplate name: String, at offset: Int?) {
        let message: FindingMessage = "there is no template \(quoted: name)"
        report(unknown: name, among: library.templates.keys.sorted(), .templateUnknownPartial, at: offset, message)
    }
}
