import Findings

// What a name stands for: the first component in the innermost scope that has it, the rest within what was found.
extension Compiler {
    /// - Returns: nil when it stands for nothing, which is reported then.
    mutating func resolve(_ name: TagName, at offset: Int) -> Resolution? {
        guard !name.isDynamic else {
            report(.templateDynamic, at: offset, "a name cannot be taken from the data: \("*" + name.text)")
            return nil
        }
        if let position = position(name.text) { return position }
        let components = name.components
        guard let first = components.first, let (field, frame) = lookUp(first) else {
            reportUnknown(name.text, components.first ?? "", at: offset)
            return nil
        }
        return resolve(components.dropFirst(), of: field, frame: frame, at: offset)
    }

    private func lookUp(_ name: String) -> (ViewField, Int32)? {
        let candidates = name == "." ? scopes.suffix(1) : scopes[...]
        for scope in candidates.reversed() {
            if let field = scope[name] { return (field, scope.frame) }
        }
        return nil
    }

    private func position(_ name: String) -> Resolution? {
        guard let frame = scopes.last(where: \.isElement)?.frame else { return nil }
        return switch name {
        case "-first": .isFirst(frame: frame)
        case "-last": .isLast(frame: frame)
        default: nil
        }
    }

    private mutating func resolve(
        _ rest: ArraySlice<String>, of field: ViewField, frame: Int32, at offset: Int
    ) -> Resolution? {
        guard let next = rest.first else { return .field(field, frame: frame) }
        let isLast = rest.count == 1
        switch field.value {
        case .money where isLast && next == "currency": return .currency(field, frame: frame)
        case .list(let list) where isLast && next == "count": return .listCount(list, frame: frame)
        case .list(let list) where isLast && next == "any": return .listAny(list, frame: frame)
        case .view(let part):
            if let inner = part.field(next, isOptional: field.isOptional) {
                return resolve(rest.dropFirst(), of: inner, frame: frame, at: offset)
            }
        default: break
        }
        let message: FindingMessage = "\(quoted: field.name) has no \(quoted: next)"
        report(unknown: next, among: field.value.partNames, .templateUnknownName, at: offset, message)
        return nil
    }

    private mutating func reportUnknown(_ name: String, _ first: String, at offset: Int) {
        let names = scopes.reversed().flatMap(\.names) + ["strings"]
        let message: FindingMessage =
            "there is no \(quoted: name) in \(scopes.last?.schema.typeName ?? "") or around it"
        report(unknown: first, among: names, .templateUnknownName, at: offset, message)
    }
}

extension ViewField.Value {
    fileprivate var partNames: [String] {
        switch self {
        case .money: ["currency"]
        case .list: ["any", "count"]
        case .view(let part): part.schema.fields.map(\.name)
        default: []
        }
    }

    /// What a message calls it.
    var kindName: String {
        switch self {
        case .text: "a text"
        case .link: "a link"
        case .money: "an amount"
        case .day: "a day"
        case .count: "a count"
        case .ordinal: "an ordinal"
        case .share: "a share"
        case .number: "a number"
        case .html: "markup"
        case .flag: "a flag"
        case .list: "a list"
        case .view: "a part of the page with names of its own"
        }
    }
}
