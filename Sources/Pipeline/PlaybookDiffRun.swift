import Findings
import FoundationEssentials
import Markup
import Playbooks

/// Compares two states of the playbook: two content folders, projects that have one, or folders of one language.
package enum PlaybookDiffRun {
    package static func run(from old: String, to new: String, asJSON: Bool) throws -> RunResult {
        let (before, after) = (folder(old), folder(new))
        let missing = [before, after].filter { $0.languages.isEmpty }
        guard missing.isEmpty else {
            return .stopped(
                missing.map {
                    Finding(
                        .noPlaybook, at: SourceLocation(file: $0.shown),
                        "there are no articles; name a content folder, or one language's folder below it")
                })
        }
        var findings: [Finding] = []
        var diffs: [PlaybookDiff] = []
        for (earlier, later) in pairs(before, after) {
            let (oldBook, oldFindings) = try playbook(earlier)
            let (newBook, newFindings) = try playbook(later)
            findings += oldFindings + newFindings
            diffs.append(PlaybookDiff(from: oldBook, to: newBook))
        }
        // What cannot be read cannot be compared.
        guard findings.isEmpty else { return .stopped(findings) }
        var result = RunResult(status: .done, findings: diffs.flatMap(\.findings))
        result.output = asJSON ? json(diffs) : Array(text(diffs).utf8)
        return result
    }
}

// MARK: - Folders

extension PlaybookDiffRun {
    /// One language of one side; nil where the side does not have it.
    private struct Side {
        let content: String
        let shown: String
        let language: String
    }

    private struct Folder {
        let content: String
        let shown: String
        let languages: [String]
        /// The folder of one language was named, not that of all.
        let isOfOneLanguage: Bool
    }

    private static func folder(_ given: String) -> Folder {
        let path = given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
        for content in [path, path + "/content"] {
            let languages = languages(in: content)
            if !languages.isEmpty {
                return Folder(content: content, shown: content, languages: languages, isOfOneLanguage: false)
            }
        }
        let place = URL(filePath: path).standardizedFileURL
        let parent = place.deletingLastPathComponent().path
        let language = place.lastPathComponent
        let isLanguage = PlaybookFolder.holdsArticles(place.path)
        return Folder(
            content: parent, shown: path, languages: isLanguage ? [language] : [], isOfOneLanguage: true)
    }

    private static func languages(in content: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: content)) ?? []
        // The folders of a language hold articles too: they are no languages.
        let kinds = Set(ArticleKind.allCases.compactMap(\.folder))
        return names.filter { name in
            !name.hasPrefix(".") && !kinds.contains(name) && PlaybookFolder.holdsArticles("\(content)/\(name)")
        }.sorted()
    }

    /// Two folders of one language are compared whatever they are called; otherwise languages of one name are.
    private static func pairs(_ old: Folder, _ new: Folder) -> [(Side, Side)] {
        if old.isOfOneLanguage, new.isOfOneLanguage, let before = old.languages.first, let after = new.languages.first {
            return [
                (
                    Side(content: old.content, shown: old.shown, language: before),
                    Side(content: new.content, shown: new.shown, language: after)
                )
            ]
        }
        return Set(old.languages + new.languages).sorted().map { language in
            (
                Side(content: old.content, shown: old.shown, language: language),
                Side(content: new.content, shown: new.shown, language: language)
            )
        }
    }

    /// - Returns: the findings that leave an article out of the comparison.
    private static func playbook(_ side: Side) throws(MachineFailure) -> (Playbook, [Finding]) {
        do {
            let files = try PlaybookFolder.files(in: [side.content], language: side.language)
            let (playbook, findings) = PlaybookReader.read(files: files, language: side.language)
            let compared = Set(playbook.articles.filter { !$0.id.isEmpty }.map(\.sourceFile))
            let lost = findings.filter { finding in
                finding.severity == .error && finding.location.map { !compared.contains($0.file) } ?? false
            }
            return (playbook, lost)
        } catch {
            throw MachineFailure("cannot read the playbook: \(reason(error))")
        }
    }

}

// MARK: - Formats

extension PlaybookDiffRun {
    private static func text(_ diffs: [PlaybookDiff]) -> String {
        diffs.map { diff in
            var lines = [
                "\(diff.language): \(diff.added.count) added, \(diff.changed.count) changed, "
                    + "\(diff.withdrawn.count) withdrawn"
            ]
            lines += diff.added.map { "  + \($0.id) \($0.title) (version \($0.version))" }
            lines += diff.changed.map { change in
                let versions =
                    change.oldVersion == change.entry.version
                    ? "version \(change.entry.version)" : "version \(change.oldVersion) → \(change.entry.version)"
                let parts = change.parts.map { $0.kind == .changed ? $0.part : "\($0.part) (\($0.kind.rawValue))" }
                let words = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
                return "  ~ \(change.entry.id) \(change.entry.title) (\(versions))\(words)"
            }
            lines += diff.withdrawn.map { "  - \($0.id) \($0.title) (version \($0.version))" }
            return lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func json(_ diffs: [PlaybookDiff]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("languages")
            json.array(diffs) { json, diff in write(diff, to: &json) }
            json.key("schema")
            json.string("huikuan.playbook-diff/1")
        }
        return json.finished()
    }

    private static func write(_ diff: PlaybookDiff, to json: inout JSONWriter) {
        json.object { json in
            json.key("added")
            json.array(diff.added) { json, entry in json.object { write(entry, to: &$0) } }
            json.key("changed")
            json.array(diff.changed) { json, change in write(change, to: &json) }
            json.key("language")
            json.string(diff.language)
            json.key("withdrawn")
            json.array(diff.withdrawn) { json, entry in json.object { write(entry, to: &$0) } }
        }
    }

    private static func write(_ entry: PlaybookDiff.Entry, to json: inout JSONWriter) {
        json.key("id")
        json.string(entry.id)
        json.key("kind")
        json.string(entry.kind.rawValue)
        json.key("title")
        json.string(entry.title)
        json.key("version")
        json.number(entry.version)
    }

    private static func write(_ change: PlaybookDiff.Change, to json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.string(change.entry.id)
            json.key("kind")
            json.string(change.entry.kind.rawValue)
            json.key("old_version")
            json.number(change.oldVersion)
            json.key("parts")
            json.array(change.parts) { json, part in
                json.object { json in
                    json.key("change")
                    json.string(part.kind.rawValue)
                    json.key("part")
                    json.string(part.part)
                }
            }
            json.key("title")
            json.string(change.entry.title)
            json.key("unversioned")
            json.bool(change.isUnversioned)
            json.key("version")
            json.number(change.entry.version)
        }
    }
}
