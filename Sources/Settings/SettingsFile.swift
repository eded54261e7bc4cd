package import Findings
import Yams

/// A YAML file read with the position of everything in it, so that a mistake is named by line and column.
///
/// Collects findings instead of throwing: all mistakes of a file are told at once.
package final class SettingsFile {
    package let name: String
    package private(set) var findings: [Finding] = []

    /// - Parameter name: the path as the user would type it.
    package init(name: String) { self.name = name }

    /// The file's top mapping; an empty file is an empty mapping, a broken one is a finding and an empty mapping.
    package func root(of text: String) -> SettingsMap {
        // Windows' editors mark a text as UTF-8 with a scalar that YAML does not know.
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        let text = isMarked ? String(text.unicodeScalars.dropFirst()) : text
        do {
            // Without rules: what a value is, its reader decides; matching every key against the patterns of numbers and
            // dates would cost more than all the rest. The default encoding is looked up in the environment each time.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return SettingsMap(of: self) }
            if case .scalar(let scalar) = node, scalar.string.isEmpty { return SettingsMap(of: self) }
            guard case .mapping(let mapping) = node else {
                report(.badSetting, at: node, "\(quoted: name) is not a mapping of keys to values")
                return SettingsMap(of: self)
            }
            return SettingsMap(of: self, mapping: mapping)
        } catch let error as YamlError {
            report(error)
        } catch {
            findings.append(Finding(.badSetting, at: SourceLocation(file: name), "\(error.localizedText)"))
        }
        return SettingsMap(of: self)
    }

    package func report(
        _ code: FindingCode, at place: SettingsPlace?, field: String? = nil, _ message: FindingMessage,
        help: String? = nil, severity: Severity? = nil
    ) {
        let location = SourceLocation(file: name, line: place?.line, column: place?.column)
        findings.append(Finding(code, at: location, field: field, message, help: help, severity: severity))
    }

    func report(
        _ code: FindingCode, at node: Node, field: String? = nil, _ message: FindingMessage, help: String? = nil
    ) {
        report(code, at: SettingsPlace(node.mark), field: field, message, help: help)
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(.badSetting, at: SettingsPlace(mark), "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.joined(separator: ", ")
            report(.badSetting, at: SettingsPlace(context.mark), "the key \(quoted: names) stands twice")
        default:
            findings.append(Finding(.badSetting, at: SourceLocation(file: name), "not YAML: \("\(error)")"))
        }
    }
}

/// Line and column in a settings file, from 1.
package struct SettingsPlace: Sendable, Hashable {
    package let line: Int
    package let column: Int

    init?(_ mark: Mark?) {
        guard let mark else { return nil }
        line = mark.line
        column = mark.column
    }
}

extension Error {
    fileprivate var localizedText: String { String(describing: self) }
}
