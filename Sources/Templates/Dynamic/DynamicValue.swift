/// Data without a type known beforehand, as the Mustache specification has it.
package enum DynamicValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case list([DynamicValue])
    case dictionary([String: DynamicValue])

    var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .list(let elements): !elements.isEmpty
        case .number, .string, .dictionary: true
        }
    }

    var printed: String {
        switch self {
        case .null, .list, .dictionary: ""
        case .bool(let value): String(value)
        case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
        case .string(let value): value
        }
    }

    subscript(key: String) -> DynamicValue? {
        if case .dictionary(let entries) = self { entries[key] } else { nil }
    }
}
