import Findings
import FoundationEssentials
import Playbooks
import Receivables
import Settings
import Site

/// What the playbook's words are checked against, and the languages that there are.
extension Content {
    /// - Parameter isThorough: whether what only a check tells is told too.
    func lintRules(
        _ configuration: Configuration, asOf: CalendarDay?, isThorough: Bool
    ) throws(MachineFailure) -> (LintRules, [Finding]) {
        var rules = LintRules()
        var findings: [Finding] = []
        for language in Set(languages + [configuration.language]).sorted() {
            let (wording, found) = try wording(language)
            rules.wordings[language] = wording
            findings += found
        }
        let (pairs, found) = try scriptPairs()
        rules.scripts = pairs
        findings += found
        let levels = configuration.policy.authority
        if let discount = levels.map(\.discount).max(), let days = levels.map(\.extensionDays).max() {
            rules.authority = .init(discount: discount, extensionDays: days)
        }
        rules.ruledTracks = try wordsOfRules()
        rules.asOf = asOf
        rules.isThorough = isThorough
        return (rules, findings)
    }

    /// Every name that the rules for choosing tracks write: whatever they name is reached.
    private func wordsOfRules() throws(MachineFailure) -> Set<String> {
        guard let file = try files("content/\(Self.ruleBookName)").last else { return [] }
        return Set(file.text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    private func scriptPairs() throws(MachineFailure) -> (ScriptPairs, [Finding]) {
        guard let file = try files("content/scripts.yml").last else { return (ScriptPairs(), []) }
        let settings = SettingsFile(name: file.name)
        let map = settings.root(of: file.text)
        let pairs = map.texts("pairs") ?? []
        map.finish()
        return (ScriptPairs(pairs.flatMap { $0.split(separator: " ").map(String.init) }), settings.findings)
    }

    /// The shipped lists, and what the portfolio's own add to them or allow.
    private func wording(_ language: String) throws(MachineFailure) -> (Wording, [Finding]) {
        var wording = Wording()
        var findings: [Finding] = []
        for file in try files("content/\(language)/wording.yml") {
            let settings = SettingsFile(name: file.name)
            let map = settings.root(of: file.text)
            wording.banned += (map.pairs("banned") ?? []).map { .init($0.key, instead: $0.value) }
            wording.unprinted += map.texts("unprinted") ?? []
            wording.goodwill += map.texts("goodwill") ?? []
            wording.discounts += map.texts("discounts") ?? []
            wording.extensions += map.texts("extensions") ?? []
            wording.approvals += map.texts("approvals") ?? []
            wording.otherSpeakers += map.texts("other_speakers") ?? []
            wording.allow(map.texts("allowed") ?? [])
            map.finish()
            findings += settings.findings
        }
        return (wording, findings)
    }

    /// The languages in which anything of the playbook is written.
    var languages: [String] {
        Set(roots.flatMap { Self.languages(below: $0.path) }).sorted()
    }

    /// The languages that a check of the portfolio is about: its own, and those in which it has articles itself.
    func languages(of configuration: Configuration) -> [String] {
        let own = roots.filter { $0.shown.isEmpty }.flatMap { Self.languages(below: $0.path) }
        return Set(own + [configuration.language]).sorted()
    }

    private static func languages(below root: String) -> [String] {
        let folder = "\(root)/content"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") && PlaybookFolder.holdsArticles("\(folder)/\($0)") }
    }

    /// Mends what may be mended without asking in the portfolio's own articles.
    /// - Returns: the names of the files that were changed.
    func tidyArticles() throws(MachineFailure) -> [String] {
        var changed: [String] = []
        for root in roots where root.shown.isEmpty {
            for language in Self.languages(below: root.path) {
                changed += try tidyArticles(of: language, below: root.path)
            }
        }
        return changed
    }

    private func tidyArticles(of language: String, below root: String) throws(MachineFailure) -> [String] {
        var changed: [String] = []
        do {
            let files = try PlaybookFolder.files(in: ["\(root)/content"], shownAs: ["content"], language: language)
            for file in files {
                let tidied = ArticleTidying(file, language: language).bytes
                guard tidied != file.bytes else { continue }
                // Through a link to the file behind it: an atomic write would take the link's place.
                let place = URL(filePath: "\(root)/content/\(language)/\(file.path)").resolvingSymlinksInPath()
                try Data(tidied).write(to: place, options: .atomic)
                changed.append(file.shownPath)
            }
        } catch {
            throw MachineFailure("cannot mend the playbook: \(reason(error))")
        }
        return changed
    }
}
