import Advice
import Findings
import Intake
import Playbooks
import Site

/// What a build needs before it reads a single row: configuration, words, templates, playbook, all without an error.
struct BuildPreparation {
    struct Stage {
        let language: Language
        let templates: PageTemplates
        let assets: [SiteMap.Asset]
        let playbook: Playbook
        let ruleBook: RuleBook
        let profiles: ProfileLibrary
        let pinyin: PinyinTable
        let resourceText: String
        let content: Content
    }

    let configuration: Configuration
    /// As the file has it, for the build's identity.
    let configurationText: String
    private(set) var findings: [Finding]
    /// Nil when anything has an error.
    private(set) var stage: Stage?

    init(_ folder: PortfolioFolder, language asked: String?, on machine: Machine) throws(MachineFailure) {
        let (configuration, found) = try folder.configuration()
        configurationText = try folder.configurationText() ?? ""
        let content = try Content.shipped(with: folder, on: machine)
        let (completed, ruled) = try content.completing(configuration)
        self.configuration = completed
        findings = found + ruled
        let tag = asked ?? configuration.language
        let (language, wording) = try content.language(tag)
        findings += wording
        guard let language else { return }
        let library = try content.templates(language)
        let templates = PageTemplates(library, language: language, findings: &findings)
        let (rules, misworded) = try content.lintRules(completed, asOf: nil, isThorough: false)
        let (playbook, lint) = try content.playbook(tag, rules: rules)
        findings += misworded + lint
        let (ruleBook, misjudged) = try content.ruleBook(playbook.tracks)
        findings += misjudged
        let (pinyin, misspelt) = try content.pinyin()
        findings += misspelt
        guard let templates, !findings.contains(where: { $0.severity == .error }) else { return }
        stage = Stage(
            language: language, templates: templates, assets: try content.assets(), playbook: playbook,
            ruleBook: ruleBook, profiles: content.profiles, pinyin: pinyin,
            resourceText: try content.fingerprint(language: tag), content: content)
    }
}

extension Content {
    static func shipped(with folder: PortfolioFolder, on machine: Machine) throws(MachineFailure) -> Content {
        guard let resources = Resources.find(executable: machine.executable, environment: machine.environment) else {
            throw MachineFailure(
                "the shipped templates and content are not where they belong; set HUIKUAN_RESOURCES to their folder")
        }
        return Content(resources, folder)
    }
}
