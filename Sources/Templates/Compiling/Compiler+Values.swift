import Findings
import Markup

extension Compiler {
    mutating func compileValue(_ name: TagName, isUnescaped: Bool, at offset: Int) {
        if let key = wordsKey(name) { return compileWords(key, isUnescaped: isUnescaped, at: offset) }
        switch resolve(name, at: offset) {
        case .field(let field, let frame):
            print(field, frame: frame, name: name.text, isUnescaped: isUnescaped, at: offset)
        case .listCount(let list, let frame):
            refuseUnescaped(isUnescaped, name.text, "a count", at: offset)
            add(program.step(printing: .count(list.counted), frame: frame), at: offset)
        case .currency(let field, let frame):
            refuseUnescaped(isUnescaped, name.text, "a currency", at: offset)
            add(program.step(printing: field.value, frame: frame), as: .currency, at: offset)
        case .listAny, .isFirst, .isLast:
            report(.templateWrongType, at: offset, field: name.text, "\(quoted: name.text) is for sections only")
        case nil: break
        }
    }

    private mutating func print(
        _ field: ViewField, frame: Int32, name: String, isUnescaped: Bool, at offset: Int
    ) {
        let step = program.step(printing: field.value, frame: frame)
        if case .html = field.value { return printMarkup(step, name: name, isUnescaped: isUnescaped, at: offset) }
        refuseUnescaped(isUnescaped, name, field.value.kindName, at: offset)
        switch field.value {
        case .flag: printFlag(step, name: name, at: offset)
        case .list, .view:
            report(
                .templateWrongType, at: offset, field: name,
                "\(quoted: name) is \(field.value.kindName): open it with {{#\(name)}}")
        default: add(step, at: offset)
        }
    }

    private mutating func printFlag(_ step: Operation?, name: String, at offset: Int) {
        guard case .success(.json) = escaping(isLink: false) else {
            let message: FindingMessage = "\(quoted: name) is a flag, printed in JSON only: open it with {{#\(name)}}"
            return report(.templateWrongType, at: offset, field: name, message)
        }
        add(step, at: offset)
    }

    private mutating func printMarkup(_ step: Operation?, name: String, isUnescaped: Bool, at offset: Int) {
        guard isUnescaped else {
            let message: FindingMessage = "\(quoted: name) is markup: write {{{\(name)}}}"
            return report(.templateWrongType, at: offset, field: name, message)
        }
        guard context.takesMarkup else {
            return report(.templateUnsafePlace, at: offset, field: name, ContextProblem.markupOutsideText.message)
        }
        if let step { program.add(step) }
    }

    mutating func refuseUnescaped(_ isUnescaped: Bool, _ name: String, _ kind: String, at offset: Int) {
        guard isUnescaped else { return }
        let message: FindingMessage =
            "\(quoted: name) is \(kind), and only markup of our own stands unescaped: write {{\(name)}}"
        report(.templateWrongType, at: offset, field: name, message)
    }

    /// - Parameter code: what to print of the value, where that is not the value itself.
    private mutating func add(_ step: Operation?, as code: Operation.Code? = nil, at offset: Int) {
        guard var step else { return }
        step.code = code ?? step.code
        switch escaping(isLink: step.code == .link, isOrdinal: step.code == .ordinal) {
        case .failure(let refusal): report(.templateUnsafePlace, at: offset, refusal.problem.message)
        case .success(let escaping):
            step.escaping = escaping
            step.showsAbsence = context.place == .text
            program.add(step)
            context.passValue()
        }
    }

    func escaping(isLink: Bool, isOrdinal: Bool = false) -> Result<Escaping, ContextRefusal> {
        Result { () throws(ContextRefusal) in try context.escaping(isLink: isLink, isOrdinal: isOrdinal) }
    }
}

extension NestedList {
    /// Its count as a value.
    fileprivate var counted: ValueSource<Int> {
        var counted = ValueSource<Int>(.computed { [count] in count($0) })
        counted.offset = offset
        return counted
    }
}
