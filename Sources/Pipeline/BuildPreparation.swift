import Advice
import Findings
import Intake
import Playbooks
import Receivables
import Site

/// What a build needs before it makes a single page: words, templates, playbook, all without an error.
struct BuildPreparation: Sendable {
    struct Stage: Sendable {
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
    let configurationText: String
    private(set) var findings: [Finding]
    /// Nil when anything has an error.
    private(set) var stage: Stage?

    init(_ start: BuildStart, jobs: Int) throws(MachineFailure) {
        (configuration, configurationText) = (start.configuration, start.configurationText)
        findings = start.findings
        let (content, tag) = (start.content, start.tag)
        let (readPages, readGuide) = sideBySide(jobs: jobs) {
            Result { () throws(MachineFailure) in try Pages(content, language: tag) }
        } _: {
            Result { () throws(MachineFailure) in try Guide(content, start.configuration, language: tag) }
        }
        let pages = try readPages.get()
        findings += pages.findings
        guard let language = pages.language else { return }
        let guide = try readGuide.get()
        findings += guide.findings
        guard let templates = pages.templates, !findings.contains(where: { $0.severity == .error }) else { return }
        stage = Stage(
            language: language, templates: templates, assets: pages.assets, playbook: guide.playbook,
            ruleBook: guide.ruleBook, profiles: content.profiles, pinyin: guide.pinyin,
            resourceText: pages.resourceText, content: content)
    }
}

extension BuildPreparation {
    /// What every page is made with: words, templates and drawings.
    private struct Pages {
        let language: Language?
        private(set) var templates: PageTemplates?
        private(set) var assets: [SiteMap.Asset] = []
        private(set) var resourceText = ""
        private(set) var findings: [Finding]

        init(_ content: Content, language tag: String) throws(MachineFailure) {
            (language, findings) = try content.language(tag)
            guard let language else { return }
            templates = PageTemplates(try content.templates(language), language: language, findings: &findings)
            assets = try content.assets()
            resourceText = try content.fingerprint(language: tag)
        }
    }

    /// What is said and done: the articles, the rules that choose among them, and how they are searched.
    private struct Guide: Sendable {
        let playbook: Playbook
        let ruleBook: RuleBook
        let pinyin: PinyinTable
        let findings: [Finding]

        init(_ content: Content, _ configuration: Configuration, language tag: String) throws(MachineFailure) {
            let (rules, misworded) = try content.lintRules(configuration, asOf: nil, isThorough: false)
            let (playbook, lint) = try content.playbook(tag, rules: rules)
            let (ruleBook, misjudged) = try content.ruleBook(playbook.tracks)
            let (pinyin, misspelt) = try content.pinyin()
            (self.playbook, self.ruleBook, self.pinyin) = (playbook, ruleBook, pinyin)
            findings = misworded + lint + misjudged + misspelt
        }
    }
}
