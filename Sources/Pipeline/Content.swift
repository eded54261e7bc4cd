import Findings
import FoundationEssentials
import Intake
import Playbooks
import Settings
import Site
import Templates

/// The shipped resources with the portfolio's own lying over them, file by file.
struct Content {
    let roots: [(path: String, shown: String)]

    static let defaultLanguage = "zh-Hans"

    init(_ resources: Resources, _ folder: PortfolioFolder) {
        let own = folder.path
        let isSame = Content.real(resources.root) == Content.real(own)
        roots = [(resources.root, isSame ? "" : "huikuan:")] + (isSame ? [] : [(own, "")])
    }

    // MARK: Language

    func language(_ tag: String) throws(MachineFailure) -> (Language?, [Finding]) {
        guard let (language, own) = try read(tag, reference: nil) else {
            let finding = Finding(.unknownLanguage, "there is no content for the language \(quoted: tag)")
            return (nil, [finding])
        }
        guard tag != Self.defaultLanguage, let (reference, _) = try read(Self.defaultLanguage, reference: nil) else {
            return (language, own)
        }
        guard let (checked, findings) = try read(tag, reference: reference) else { return (language, own) }
        return (checked, findings)
    }

    private func read(_ tag: String, reference: Language?) throws(MachineFailure) -> (Language, [Finding])? {
        let style = try files("content/\(tag)/language.yml")
        let words = try files("content/\(tag)/strings.yml")
        guard !style.isEmpty, !words.isEmpty else { return nil }
        return LanguageReader.read(tag: tag, style: style, words: words, reference: reference)
    }

    func files(_ path: String) throws(MachineFailure) -> [LanguageReader.File] {
        var files: [LanguageReader.File] = []
        for root in roots where FileManager.default.fileExists(atPath: "\(root.path)/\(path)") {
            files.append(.init(name: root.shown + path, text: try text(of: "\(root.path)/\(path)")))
        }
        return files
    }

    // MARK: Templates

    func templates(_ language: Language) throws(MachineFailure) -> TemplateLibrary {
        var layers: [[TemplateSource]] = []
        for root in roots {
            var sources: [TemplateSource] = []
            for path in paths(below: "\(root.path)/templates", suffix: ".mustache") {
                let file = "templates/\(path)"
                sources.append(
                    TemplateSource(
                        name: String(path.dropLast(".mustache".count)), file: root.shown + file,
                        text: try text(of: "\(root.path)/\(file)")))
            }
            layers.append(sources)
        }
        return TemplateLibrary(
            shipped: layers.first ?? [], overrides: layers.dropFirst().flatMap { $0 }, words: language.words)
    }

    func assets() throws(MachineFailure) -> [SiteMap.Asset] {
        var assets: [String: SiteMap.Asset] = [:]
        for root in roots {
            for path in paths(below: "\(root.path)/templates/assets", suffix: "") {
                let bytes = try bytes(of: "\(root.path)/templates/assets/\(path)")
                assets[path] = SiteMap.Asset(name: path, bytes: bytes)
            }
        }
        return assets.values.sorted { $0.name < $1.name }
    }

    // MARK: Playbook, profiles, pinyin

    /// - Parameter rules: what the articles' words are checked against; nil where only their form counts.
    func playbook(
        _ language: String, rules: LintRules? = nil
    ) throws(MachineFailure) -> (Playbook, [Finding]) {
        let folders = roots.map { $0.path + "/content" }
        let shown = roots.map { $0.shown + "content" }
        do {
            let files = try PlaybookFolder.files(in: folders, shownAs: shown, language: language)
            let fallback =
                language == Self.defaultLanguage
                ? [] : try PlaybookFolder.files(in: folders, shownAs: shown, language: Self.defaultLanguage)
            let read = PlaybookReader.read(
                files: files, language: language, fallback: fallback, fallbackLanguage: Self.defaultLanguage,
                rules: rules)
            return (read.playbook, Content.followable(read.findings))
        } catch {
            throw MachineFailure("cannot read the playbook: \(reason(error))")
        }
    }

    /// While an article cannot be read, links to it are not broken: the first mistake alone is told.
    private static func followable(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.code == .playbookEncoding || $0.code == .playbookTooLarge }) else {
            return findings
        }
        return findings.filter { $0.code != .brokenArticleLink }
    }

    var profiles: ProfileLibrary {
        ProfileLibrary(
            folders: roots.map { $0.path + "/content/profiles" },
            displayedAs: roots.map { $0.shown + "content/profiles" })
    }

    /// How characters are read: the usual way, and over it what names read otherwise.
    ///
    /// A portfolio's own table of readings takes the place of the shipped one whole.
    func pinyin() throws(MachineFailure) -> (PinyinTable, [Finding]) {
        var readings: [Character: [String]] = [:]
        var findings: [Finding] = []
        for file in try files("content/pinyin.yml") {
            let settings = SettingsFile(name: file.name)
            let map = settings.root(of: file.text)
            for key in map.keys {
                guard let character = key.first, key.count == 1, let texts = map.texts(key) else { continue }
                readings[character] = texts
            }
            findings += settings.findings
        }
        let usual = try files("content/\(HanReadings.fileName)").last.map { HanReadings($0.text) } ?? HanReadings()
        return (PinyinTable(usual: usual, corrections: readings), findings)
    }

    /// All resources in one text, for the build's identity.
    func fingerprint(language: String) throws(MachineFailure) -> String {
        var parts: [String] = []
        for root in roots {
            for folder in Self.folders(language) {
                for path in paths(below: "\(root.path)/\(folder)", suffix: "") {
                    parts.append("\(folder)/\(path)\n" + (try text(of: "\(root.path)/\(folder)/\(path)")))
                }
            }
        }
        for file in try files("content/\(Self.ruleBookName)") { parts.append("\(Self.ruleBookName)\n" + file.text) }
        for name in ["pinyin.yml", HanReadings.fileName] {
            for file in try files("content/\(name)") { parts.append("\(file.name)\n" + file.text) }
        }
        return parts.joined(separator: "\n")
    }

    private static func folders(_ language: String) -> [String] {
        let content = [
            language, defaultLanguage, "profiles", RuleFolder.calendars.rawValue, RuleFolder.limitation.rawValue,
        ]
        return ["templates"] + content.map { "content/" + $0 }
    }

    /// Folders of `content/` with one file for each set of rules that the configuration may name.
    enum RuleFolder: String { case calendars, limitation }

    /// A file of rules, the portfolio's own before the shipped one; nil where there is none of that name.
    func rules(_ folder: RuleFolder, named name: String) throws(MachineFailure) -> LanguageReader.File? {
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else { return nil }
        return try files("content/\(folder.rawValue)/\(name).yml").last
    }

    func ruleNames(_ folder: RuleFolder) -> [String] {
        let files = roots.flatMap { paths(below: "\($0.path)/content/\(folder.rawValue)", suffix: ".yml") }
        return Set(files.map { String($0.dropLast(".yml".count)) }).sorted()
    }

    /// Paths of all files below a folder of every root.
    func files(below folder: String) -> [String] {
        roots.flatMap { root in
            paths(below: "\(root.path)/\(folder)", suffix: "").map { "\(root.path)/\(folder)/\($0)" }
        }
    }

    /// As `files(below:)`, of the shipped resources alone.
    func shippedFiles(_ folder: String) -> [String] {
        roots.prefix(1).flatMap { root in
            paths(below: "\(root.path)/\(folder)", suffix: "").map { "\(root.path)/\(folder)/\($0)" }
        }
    }

    /// Files below a folder, sorted; hidden ones are nobody's.
    private func paths(below folder: String, suffix: String) -> [String] {
        guard let found = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return [] }
        return found.filter { path in
            var isFolder = false
            let exists = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
            return exists && !isFolder && path.hasSuffix(suffix)
                && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    private static func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}
