import Findings
import Markup

extension Compiler {
    mutating func compileValue(_ name: TagName, isUnescaped: Bool, at offset: Int) {
        if let key = wordsKey(name) { return compileWords(key, isUnescaped: isUnescaped, at: offset) }
        switch resolve(name, at: offset) {
        case .field(let field, let frame):
            print(field, frame: frame, name: name.text, isUnescaped: isUnescaped, at: offset)
        case .listCount(let reader, let frame):
            refuseUnescaped(isUnescaped, name.text, "a count", at: offset)
            add(.count, program.counts.insert(.init { reader($0) }), frame: frame, at: offset)
        case .currency(let reader, let frame):
            refuseUnescaped(isUnescaped, name.text, "a currency", at: offset)
            add(.currency, program.moneys.insert(.init(read: reader)), frame: frame, at: offset)
        case .listAny, .isFirst, .isLast:
            report(.templateWrongType, at: offset, field: name.text, "\(quoted: name.text) is for sections only")
        case nil: break
        }
    }

    private mutating func print(
        _ field: ViewField, frame: Int32, name: String, isUnescaped: Bool, at offset: Int
    ) {
        if case .html(let reader) = field.value {
            return printMarkup(reader, frame: frame, name: name, isUnescaped: isUnescaped, at: offset)
        }
        refuseUnescaped(isUnescaped, name, field.value.kindName, at: offset)
        switch field.value {
        case .text(let reader): add(.text, program.texts.insert(.init(read: reader)), frame: frame, at: offset)
        case .link(let reader): add(.link, program.texts.insert(.init(read: reader)), frame: frame, at: offset)
        case .money(let reader): add(.money, program.moneys.insert(.init(read: reader)), frame: frame, at: offset)
        case .day(let reader): add(.day, program.days.insert(.init(read: reader)), frame: frame, at: offset)
        case .count(let reader): add(.count, program.counts.insert(.init(read: reader)), frame: frame, at: offset)
        case .ordinal(let reader): add(.ordinal, program.counts.insert(.init(read: reader)), frame: frame, at: offset)
        case .share(let reader): add(.share, program.shares.insert(.init(read: reader)), frame: frame, at: offset)
        case .number(let reader): add(.number, program.numbers.insert(.init(read: reader)), frame: frame, at: offset)
        case .flag(let reader): printFlag(reader, frame: frame, name: name, at: offset)
        case .html, .list, .view:
            report(
                .templateWrongType, at: offset, field: name,
                "\(quoted: name) is \(field.value.kindName): open it with {{#\(name)}}")
        }
    }

    private mutating func printFlag(
        _ reader: @escaping ViewField.Reader<Bool>, frame: Int32, name: String, at offset: Int
    ) {
        guard case .success(.json) = escaping(isLink: false) else {
            let message: FindingMessage = "\(quoted: name) is a flag, printed in JSON only: open it with {{#\(name)}}"
            return report(.templateWrongType, at: offset, field: name, message)
        }
        add(.flag, program.conditions.insert(.init(holds: reader)), frame: frame, at: offset)
    }

    private mutating func printMarkup(
        _ reader: @escaping ViewField.Reader<TrustedHTML?>, frame: Int32, name: String, isUnescaped: Bool,
        at offset: Int
    ) {
        guard isUnescaped else {
            let message: FindingMessage = "\(quoted: name) is markup: write {{{\(name)}}}"
            return report(.templateWrongType, at: offset, field: name, message)
        }
        guard context.takesMarkup else {
            return report(.templateUnsafePlace, at: offset, field: name, ContextProblem.markupOutsideText.message)
        }
        let index = program.markups.insert(.init(read: reader))
        program.operations.append(Operation(code: .html, frame: frame, reader: index))
    }

    mutating func refuseUnescaped(_ isUnescaped: Bool, _ name: String, _ kind: String, at offset: Int) {
        guard isUnescaped else { return }
        let message: FindingMessage =
            "\(quoted: name) is \(kind), and only markup of our own stands unescaped: write {{\(name)}}"
        report(.templateWrongType, at: offset, field: name, message)
    }

    private mutating func add(_ code: Operation.Code, _ reader: Int32, frame: Int32, at offset: Int) {
        switch escaping(isLink: code == .link, isOrdinal: code == .ordinal) {
        case .failure(let refusal): report(.templateUnsafePlace, at: offset, refusal.problem.message)
        case .success(let escaping):
            let showsAbsence = context.place == .text
            let operation = Operation(
                code: code, escaping: escaping, showsAbsence: showsAbsence, frame: frame, reader: reader)
            program.operations.append(operation)
            context.passValue()
        }
    }

    func escaping(isLink: Bool, isOrdinal: Bool = false) -> Result<Escaping, ContextRefusal> {
        Result { () throws(ContextRefusal) in try context.escaping(isLink: isLink, isOrdinal: isOrdinal) }
    }
}

extension Array {
    /// - Returns: the index at which the element stands now.
    mutating func insert(_ element: Element) -> Int32 {
        append(element)
        return Int32(count - 1)
    }
}
