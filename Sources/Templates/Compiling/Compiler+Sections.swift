import Findings

extension Compiler {
    mutating func compileSection(_ name: TagName, isInverted: Bool, _ body: [Node], at offset: Int) {
        if let key = wordsKey(name) {
            report(
                .templateWrongType, at: offset, field: name.text,
                "\(quoted: key) is words: a section over them says nothing")
            return
        }
        switch resolve(name, at: offset) {
        case .field(let field, let frame):
            compileSection(over: field, frame: frame, named: name.text, isInverted: isInverted, body, at: offset)
        case .listAny(let list, let frame):
            when(program.step(walking: list, frame: frame), isInverted: isInverted, body, at: offset)
        case .isFirst(let frame):
            branch(Operation(code: .whenFirst, isInverted: isInverted, frame: frame), body, at: offset)
        case .isLast(let frame):
            branch(Operation(code: .whenLast, isInverted: isInverted, frame: frame), body, at: offset)
        case .listCount, .currency: refuseSection(name.text, "always there", at: offset)
        case nil: break
        }
    }

    private mutating func compileSection(
        over field: ViewField, frame: Int32, named name: String, isInverted: Bool, _ body: [Node], at offset: Int
    ) {
        switch field.value {
        case .list(let list):
            let step = program.step(walking: list, frame: frame)
            guard !isInverted else { return when(step, isInverted: true, body, at: offset) }
            repeated(step, of: list.element, isElement: true, body, at: offset)
        case .view(let part):
            if isInverted, !field.isOptional { refuseSection(name, "always there", at: offset) }
            compileSection(over: part, frame: frame, isInverted: isInverted, body, at: offset)
        default:
            guard field.canBeAbsent, let step = program.step(printing: field.value, frame: frame) else {
                return refuseSection(name, "\(field.value.kindName) that is always there", at: offset)
            }
            when(step, isInverted: isInverted, body, at: offset)
        }
    }

    private mutating func compileSection(
        over part: NestedView, frame: Int32, isInverted: Bool, _ body: [Node], at offset: Int
    ) {
        let step = program.step(opening: part, frame: frame)
        guard !isInverted else { return when(step, isInverted: true, body, at: offset) }
        guard part.access == nil else { return repeated(step, of: part.schema, isElement: false, body, at: offset) }
        within(Scope(schema: part.schema, frame: frame, offset: part.offset), body, at: offset)
    }

    private mutating func refuseSection(_ name: String, _ what: String, at offset: Int) {
        report(
            .templateWrongType, at: offset, field: name, "\(quoted: name) is \(what): a section over it says nothing")
    }

    /// - Parameter step: what reads the value that is asked for.
    private mutating func when(_ step: Operation, isInverted: Bool, _ body: [Node], at offset: Int) {
        var condition = step
        condition.subject = step.code
        condition.code = .when
        condition.isInverted = isInverted
        branch(condition, body, at: offset)
    }

    /// What follows must make sense whether the body is printed or not.
    private mutating func branch(_ operation: Operation, _ body: [Node], at offset: Int) {
        context.enterSection()
        let before = context
        let opening = program.open(operation)
        compile(body)
        program.close(opening)
        guard let joined = before.joined(with: context) else { return refuseEnd(after: before, at: offset) }
        context = joined
    }

    private mutating func repeated(
        _ step: Operation, of schema: ViewSchema, isElement: Bool, _ body: [Node], at offset: Int
    ) {
        var step = step
        step.inner = (scopes.map(\.frame).max() ?? 0) + 1
        let opening = program.open(step)
        within(Scope(schema: schema, frame: step.inner, isElement: isElement), body, at: offset)
        program.close(opening)
    }

    /// What follows must make sense whether the body is printed or not; that of a list also after itself.
    private mutating func within(_ scope: Scope, _ body: [Node], at offset: Int) {
        context.enterSection()
        let before = context
        scopes.append(scope)
        compile(body)
        scopes.removeLast()
        if scope.isElement, !before.isSame(as: context) { return refuseEnd(after: before, at: offset) }
        guard let joined = before.joined(with: context) else { return refuseEnd(after: before, at: offset) }
        context = joined
    }

    private mutating func refuseEnd(after before: EscapingContext, at offset: Int) {
        let message: FindingMessage = "this section begins \(before.description) and ends \(context.description)"
        let sameWords = before.description == context.description
        report(
            .templateBranches, at: offset,
            sameWords ? "this section ends in another part of \(before.description)" : message)
        context = before
    }
}

extension ViewField {
    /// Whether a section can ask for it.
    fileprivate var canBeAbsent: Bool {
        if case .flag = value { true } else { isOptional }
    }
}
