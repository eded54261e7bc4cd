package import Findings
import Yams

/// One mapping of a settings file. Each accessor names a key that is allowed; `finish` reports all others.
package final class SettingsMap {
    private let file: SettingsFile
    private let mapping: Node.Mapping
    private let values: [String: Node]
    private var allowed: [String] = []

    init(of file: SettingsFile, mapping: Node.Mapping = Node.Mapping([])) {
        self.file = file
        self.mapping = mapping
        values = Dictionary(
            mapping.compactMap { key, value in key.scalar.map { ($0.string, value) } },
            uniquingKeysWith: { first, _ in first })
    }

    package var keys: [String] { mapping.keys.compactMap(\.scalar?.string) }

    package func has(_ key: String) -> Bool { node(key) != nil }

    /// Whether keys stand below this one.
    package func isMap(_ key: String) -> Bool { node(key)?.mapping != nil }

    package func place(of key: String) -> SettingsPlace? { values[key].flatMap { SettingsPlace($0.mark) } }

    /// Where the key itself stands, not its value.
    package func keyPlace(of key: String) -> SettingsPlace? {
        mapping.first { $0.key.scalar?.string == key }.flatMap { SettingsPlace($0.key.mark) }
    }

    package func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let scalar = node.scalar else {
            reportNoScalar(key, node)
            return nil
        }
        return scalar.string
    }

    private func reportNoScalar(_ key: String, _ node: Node) {
        file.report(.badSetting, at: node, field: key, "\(key) takes one value, not a list or a mapping")
    }

    /// A value that must have a certain form.
    /// - Parameter expected: completes "… takes", for the finding: `a date such as 2026-06-30`.
    package func value<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        guard let value = parse(text) else {
            file.report(
                .badSetting, at: place(of: key), field: key, "\(key) is \(quoted: text)",
                help: "\(key) takes \(expected)")
            return nil
        }
        return value
    }

    package func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    package func flag(_ key: String) -> Bool? {
        value(key, expected: "true or false") {
            ["true": true, "yes": true, "false": false, "no": false][$0.lowercased()]
        }
    }

    package func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String, of type: Value.Type) -> Value? {
        value(key, expected: "one of " + Value.allCases.map(\.rawValue).joined(separator: ", ")) { Value(rawValue: $0) }
    }

    /// A nested mapping; nil when the key is missing.
    package func map(_ key: String) -> SettingsMap? {
        guard let node = node(key) else { return nil }
        guard case .mapping(let nested) = node else {
            file.report(.badSetting, at: node, field: key, "\(key) takes keys and values below it")
            return nil
        }
        return SettingsMap(of: file, mapping: nested)
    }

    /// The mappings of a list; a single mapping counts as a list of one.
    package func maps(_ key: String) -> [SettingsMap]? {
        guard let node = node(key) else { return nil }
        switch node {
        case .mapping(let nested): return [SettingsMap(of: file, mapping: nested)]
        case .sequence(let sequence):
            return sequence.compactMap { element in
                guard case .mapping(let nested) = element else {
                    file.report(.badSetting, at: element, field: key, "each entry of \(key) takes keys and values")
                    return nil
                }
                return SettingsMap(of: file, mapping: nested)
            }
        default:
            file.report(.badSetting, at: node, field: key, "\(key) takes a list of entries")
            return nil
        }
    }

    /// The scalars of a list; a single scalar counts as a list of one.
    package func texts(_ key: String) -> [String]? {
        guard let node = node(key) else { return nil }
        switch node {
        case .scalar(let scalar): return [scalar.string]
        case .sequence(let sequence): return sequence.compactMap(\.scalar?.string)
        default:
            file.report(.badSetting, at: node, field: key, "\(key) takes a list")
            return nil
        }
    }

    /// The values of a list; nil when the key is missing or any of them is not of the form.
    package func list<Value>(_ key: String, expected: String, _ parse: (String) -> Value?) -> [Value]? {
        guard let texts = texts(key) else { return nil }
        var values: [Value] = []
        for text in texts {
            guard let value = parse(text) else {
                report(key, "\(key) holds \(quoted: text)", help: "each value of \(key) is \(expected)")
                return nil
            }
            values.append(value)
        }
        return values
    }

    /// The scalars of a list, each with its own place, for mistakes that only several of them make together.
    package func placedTexts(_ key: String) -> [(text: String, place: SettingsPlace?)]? {
        guard let node = node(key) else { return nil }
        let nodes = node.sequence.map { Array($0) } ?? [node]
        return nodes.compactMap { element in
            guard let scalar = element.scalar else {
                file.report(.badSetting, at: element, field: key, "\(key) takes a list of single values")
                return nil
            }
            return (scalar.string, SettingsPlace(element.mark))
        }
    }

    /// A mistake in one value of a list.
    package func report(_ key: String, at place: SettingsPlace?, _ message: FindingMessage, help: String? = nil) {
        file.report(.badSetting, at: place, field: key, message, help: help)
    }

    /// A mistake that only the reader of several values sees.
    package func report(_ key: String, _ message: FindingMessage, help: String? = nil) {
        file.report(.badSetting, at: place(of: key), field: key, message, help: help)
    }

    /// All pairs of a mapping whose keys are free, in file order.
    package func pairs(_ key: String) -> [(key: String, value: String)]? {
        guard let nested = map(key) else { return nil }
        return nested.keys.compactMap { name in nested.text(name).map { (name, $0) } }
    }

    /// All single values at any depth, each by the keys that lead to it, joined by dots; in file order.
    package func leaves() -> [(path: String, text: String)] {
        var leaves: [(path: String, text: String)] = []
        collectLeaves(of: mapping, below: "", into: &leaves)
        return leaves
    }

    private func collectLeaves(
        of mapping: Node.Mapping, below prefix: String, into leaves: inout [(path: String, text: String)]
    ) {
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { continue }
            switch value {
            case .mapping(let nested): collectLeaves(of: nested, below: prefix + name + ".", into: &leaves)
            case .scalar(let scalar) where !scalar.isNull: leaves.append((prefix + name, scalar.string))
            case .scalar: continue
            default: reportNoScalar(name, value)
            }
        }
    }

    /// Reports the keys that no accessor asked for, each with the nearest one that exists.
    package func finish() {
        for (key, _) in mapping {
            guard let name = key.scalar?.string, !allowed.contains(name) else { continue }
            let nearest = allowed.nearest(to: name)
            file.report(
                .unknownSetting, at: key, field: name, "unknown key \(quoted: name)",
                help: nearest.map { "did you mean \($0)?" } ?? "known here: " + allowed.joined(separator: ", "))
        }
    }

    private func node(_ key: String) -> Node? {
        if !allowed.contains(key) { allowed.append(key) }
        guard let node = values[key] else { return nil }
        if case .scalar(let scalar) = node, scalar.isNull { return nil }
        return node
    }
}

extension Node.Scalar {
    fileprivate var isNull: Bool { style == .plain && (string.isEmpty || string == "~" || string == "null") }
}
