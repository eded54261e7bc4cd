package import Foundation

/// As much of JSON Schema 2020-12 as the project's own schemas use: enough to hold documents against them.
package struct JSONSchema {
    private let root: [String: Any]

    package init(_ data: Data) throws {
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What does not hold, each with its place; none for a valid document.
    package func violations(in data: Data) throws -> [String] {
        violations(of: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed), root, at: "$")
    }

    private func violations(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            let target = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
            found += target.map { violations(of: value, $0, at: place) } ?? ["\(place): no definition \(name)"]
        }
        if let choices = schema["oneOf"] as? [[String: Any]] {
            let fitting = choices.filter { violations(of: value, $0, at: place).isEmpty }.count
            if fitting != 1 { found.append("\(place): fits \(fitting) of oneOf") }
        }
        if let constant = schema["const"] as? String, value as? String != constant {
            found.append("\(place): not \(constant)")
        }
        if let names = schema["enum"] as? [String], !names.contains(value as? String ?? "") {
            found.append("\(place): \(value) is none of the names")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(place): \"\(text)\" is not \(pattern)")
        }
        if let type = schema["type"], !matches(value, type) { found.append("\(place): \(value) is not \(type)") }
        if let object = value as? [String: Any] { found += members(of: object, schema, at: place) }
        if let array = value as? [Any] { found += elements(of: array, schema, at: place) }
        return found
    }

    private func members(of object: [String: Any], _ schema: [String: Any], at place: String) -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): no \($0)" }
        for (key, value) in object {
            if let own = properties[key] as? [String: Any] {
                found += violations(of: value, own, at: "\(place).\(key)")
            } else if let others = schema["additionalProperties"] as? [String: Any] {
                found += violations(of: value, others, at: "\(place).\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(place): \(key) is not in the schema")
            }
        }
        return found
    }

    private func elements(of array: [Any], _ schema: [String: Any], at place: String) -> [String] {
        var found: [String] = []
        if let least = schema["minItems"] as? Int, array.count < least { found.append("\(place): fewer than \(least)") }
        if let most = schema["maxItems"] as? Int, array.count > most { found.append("\(place): more than \(most)") }
        guard let items = schema["items"] as? [String: Any] else { return found }
        return found + array.enumerated().flatMap { violations(of: $1, items, at: "\(place)[\($0)]") }
    }

    private func matches(_ value: Any, _ type: Any) -> Bool {
        if let names = type as? [String] { return names.contains { matches(value, $0) } }
        switch type as? String {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "null": return value is NSNull
        case "boolean": return value is Bool
        case "integer": return value is Int
        case "number": return value is NSNumber
        default: return false
        }
    }
}
