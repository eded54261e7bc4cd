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
        case .listAny(let condition, let frame):
            when(condition, frame: frame, isInverted: isInverted, body, at: offset)
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
        case .list(let walk, let count, let schema):
            guard !isInverted else { return when({ count($0) > 0 }, frame: frame, isInverted: true, body, at: offset) }
            repeated(walk, of: schema, frame: frame, isElement: true, body, at: offset)
        case .view(let walk, let isPresent, let schema):
            if isInverted, !field.isOptional { refuseSection(name, "always there", at: offset) }
            guard !isInverted else { return when(isPresent, frame: frame, isInverted: true, body, at: offset) }
            repeated(walk, of: schema, frame: frame, isElement: false, body, at: offset)
        default:
            guard let condition = field.presence else {
                return refuseSection(name, "\(field.value.kindName) that is always there", at: offset)
            }
            when(condition, frame: frame, isInverted: isInverted, body, at: offset)
        }
    }

    private mutating func refuseSection(_ name: String, _ what: String, at offset: Int) {
        report(
            .templateWrongType, at: offset, field: name, "\(quoted: name) is \(what): a section over it says nothing")
    }

    private mutating func when(
        _ condition: @escaping ViewField.Reader<Bool>, frame: Int32, isInverted: Bool, _ body: [Node], at offset: Int
    ) {
        let reader = program.conditions.insert(.init(holds: condition))
        branch(Operation(code: .when, isInverted: isInverted, frame: frame, reader: reader), body, at: offset)
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

    /// The body must also make sense after itself.
    private mutating func repeated(
        _ walk: @escaping ViewField.Walk, of schema: ViewSchema, frame: Int32, isElement: Bool, _ body: [Node],
        at offset: Int
    ) {
        context.enterSection()
        let before = context
        let inner = (scopes.last?.frame ?? 0) + 1
        scopes.append(Scope(schema: schema, frame: inner, isElement: isElement))
        let opening = program.openWalk(walk, frame: frame, inner: inner)
        compile(body)
        program.close(opening)
        scopes.removeLast()
        if isElement, !before.isSame(as: context) { return refuseEnd(after: before, at: offset) }
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
    /// Whether the value is there, or the flag's own value; nil for what is always there.
    fileprivate var presence: Reader<Bool>? {
        if case .flag(let reader) = value { return reader }
        guard isOptional else { return nil }
        switch value {
        case .text(let reader), .link(let reader): return { reader($0)?.isEmpty == false }
        case .money(let reader): return { reader($0) != nil }
        case .day(let reader): return { reader($0) != nil }
        case .count(let reader), .ordinal(let reader): return { reader($0) != nil }
        case .share(let reader): return { reader($0) != nil }
        case .number(let reader): return { reader($0) != nil }
        case .html(let reader): return { reader($0) != nil }
        case .flag, .list, .view: return nil
        }
    }
}
