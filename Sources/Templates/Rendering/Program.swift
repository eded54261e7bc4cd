import Markup

/// A compiled template: literal bytes, steps, and what the steps cannot read by themselves.
struct Program: Sendable {
    private(set) var literals: [UInt8] = []
    private(set) var operations: [Operation] = []
    private(set) var deepestFrame = 0
    /// Where the text begins that no step writes yet.
    private var pending = 0

    private(set) var lists: [NestedList] = []
    private(set) var parts: [NestedView] = []
    // Readers of computed values.
    private(set) var texts: [ViewField.Reader<String?>] = []
    private(set) var moneys: [ViewField.Reader<TemplateMoney?>] = []
    private(set) var days: [ViewField.Reader<TemplateDay?>] = []
    private(set) var counts: [ViewField.Reader<Int?>] = []
    private(set) var shares: [ViewField.Reader<TemplateShare?>] = []
    private(set) var numbers: [ViewField.Reader<TemplateNumber?>] = []
    private(set) var markups: [ViewField.Reader<TrustedHTML?>] = []
    private(set) var flags: [ViewField.Reader<Bool?>] = []
}

// Building.
extension Program {
    mutating func add(literal bytes: some Collection<UInt8>) { literals.append(contentsOf: bytes) }

    mutating func add(_ operation: Operation) {
        var operation = operation
        operation.literalStart = Int32(pending)
        operation.literalCount = Int32(literals.count - pending)
        operations.append(operation)
        pending = literals.count
    }

    /// - Returns: the step whose end `close` sets.
    mutating func open(_ operation: Operation) -> Int {
        deepestFrame = max(deepestFrame, Int(operation.inner))
        add(operation)
        return operations.count - 1
    }

    mutating func close(_ opening: Int) {
        addPendingLiteral()
        if let value = soleValue(of: opening) {
            operations.replaceSubrange(opening..., with: CollectionOfOne(value))
        } else {
            operations[opening].end = Int32(operations.count)
        }
    }

    /// `{{#due}}{{due}}{{/due}}` is one step: a value that is absent prints nothing by itself.
    private func soleValue(of opening: Int) -> Operation? {
        let condition = operations[opening]
        guard opening == operations.count - 2, var value = operations.last, value.literalCount == 0,
            condition.code == .when, condition.subject == value.code, value.code != .flag, !condition.isInverted,
            condition.access == .optional, value.access == .optional,
            (condition.frame, condition.offset) == (value.frame, value.offset), value.escaping != .json
        else { return nil }
        value.showsAbsence = false
        (value.literalStart, value.literalCount) = (condition.literalStart, condition.literalCount)
        return value
    }

    mutating func finish() {
        addPendingLiteral()
        literals.append(contentsOf: repeatElement(0, count: OutputBuffer.shortCount))
    }

    private mutating func addPendingLiteral() {
        if pending < literals.count { add(Operation(code: .literal)) }
    }
}

// Steps that read.
extension Program {
    /// The step that prints a value. Nil for a list and a part.
    mutating func step(printing value: ViewField.Value, frame: Int32) -> Operation? {
        switch value {
        case .text(let source): step(.text, source, \.texts, frame)
        case .link(let source): step(.link, source, \.texts, frame)
        case .money(let source): step(.money, source, \.moneys, frame)
        case .day(let source): step(.day, source, \.days, frame)
        case .count(let source): step(.count, source, \.counts, frame)
        case .ordinal(let source): step(.ordinal, source, \.counts, frame)
        case .share(let source): step(.share, source, \.shares, frame)
        case .number(let source): step(.number, source, \.numbers, frame)
        case .html(let source): step(.html, source, \.markups, frame)
        case .flag(let source): step(.flag, source, \.flags, frame)
        case .list, .view: nil
        }
    }

    private mutating func step<Value>(
        _ code: Operation.Code, _ source: ValueSource<Value>,
        _ readers: WritableKeyPath<Program, [ViewField.Reader<Value?>]>, _ frame: Int32
    ) -> Operation {
        var operation = Operation(code: code, frame: frame, offset: Int32(source.offset))
        switch source.kind {
        case .stored: operation.access = .stored
        case .optional: operation.access = .optional
        case .computed(let read):
            operation.access = .computed
            operation.reader = self[keyPath: readers].insert(read)
        }
        return operation
    }

    mutating func step(walking list: NestedList, frame: Int32) -> Operation {
        Operation(code: .walk, frame: frame, offset: Int32(list.offset), reader: lists.insert(list))
    }

    mutating func step(opening part: NestedView, frame: Int32) -> Operation {
        Operation(code: .open, frame: frame, offset: Int32(part.offset), reader: parts.insert(part))
    }
}

extension Array {
    /// - Returns: the index at which the element stands now.
    fileprivate mutating func insert(_ element: Element) -> Int32 {
        append(element)
        return Int32(count - 1)
    }
}
