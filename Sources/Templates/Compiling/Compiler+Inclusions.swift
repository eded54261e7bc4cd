import Findings

// Partials, parents and blocks are compiled into the place where they stand.
extension Compiler {
    mutating func include(_ name: TagName, _ placement: Placement, _ arguments: [BlockArgument], at offset: Int) {
        guard !name.isDynamic else {
            return report(.templateDynamic, at: offset, "a template cannot be named by the data: \("*" + name.text)")
        }
        guard !isInWords else { return report(.templateDynamic, at: offset, "words cannot bring in templates") }
        guard let included = library.templates[name.text] else {
            return report(unknownTemplate: name.text, at: offset)
        }
        guard mayInclude(name.text, at: offset) else { return }
        checkNames(of: arguments, in: included)
        compile(included, placement, given: adding(arguments))
    }

    private mutating func compile(_ included: ParsedTemplate, _ placement: Placement, given inner: [String: GivenBlock])
    {
        let before = (template, given, indentation)
        template = included
        given = inner
        indentation = placement.isInline ? [] : indentation + placement.indentation
        inclusions.append(included.source.name)
        compileFile()
        inclusions.removeLast()
        (template, given, indentation) = before
    }

    private mutating func mayInclude(_ name: String, at offset: Int) -> Bool {
        if inclusions.contains(name) || inclusions.count > Self.deepestInclusion {
            let circle = (inclusions + [name]).joined(separator: " > ")
            report(.templateRecursive, at: offset, "\(quoted: name) brings in itself: \(circle)")
            return false
        }
        inclusionCount += 1
        if inclusionCount > Self.mostInclusions {
            report(.templateTooLarge, at: offset, "this page brings in more than \(Self.mostInclusions) templates")
            return false
        }
        return true
    }

    /// What is given further out wins.
    private func adding(_ arguments: [BlockArgument]) -> [String: GivenBlock] {
        arguments.reduce(into: given) { result, argument in
            guard result[argument.name] == nil else { return }
            result[argument.name] = GivenBlock(content: argument.content, template: template, surroundings: given)
        }
    }

    private mutating func checkNames(of arguments: [BlockArgument], in parent: ParsedTemplate) {
        guard !arguments.isEmpty else { return }
        let known = blocks(of: parent)
        for argument in arguments where !known.contains(argument.name) {
            let message: FindingMessage = "\(quoted: parent.source.name) has no block \(quoted: argument.name)"
            report(unknown: argument.name, among: known.sorted(), .templateUnknownBlock, at: argument.offset, message)
        }
    }

    /// The blocks that a child can give: those of the parent and of all that it brings in.
    private func blocks(of parent: ParsedTemplate) -> Set<String> {
        var (blocks, seen): (Set<String>, Set<String>) = ([], [parent.source.name])
        var waiting = [parent]
        while let template = waiting.popLast() {
            blocks.formUnion(template.blocks)
            waiting += template.inclusions.filter { seen.insert($0).inserted }.compactMap { library.templates[$0] }
        }
        return blocks
    }

    mutating func compileBlock(_ name: String, _ placement: Placement, _ standard: [Node]) {
        guard let block = given[name] else { return compile(standard) }
        let before = (template, given, indentation)
        template = block.template
        given = block.surroundings
        indentation += placement.indentation
        compile(placement.isInline ? block.content.continuingLine : block.content)
        (template, given, indentation) = before
    }
}
