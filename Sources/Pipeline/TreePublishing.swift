import Findings
import Metrics
import Receivables
import Site

/// Composes one tree at a time and hands it to its writer, unless its output already holds it.
struct TreePublishing {
    let request: BuildRequest
    let prepared: BuildPreparation
    let stage: BuildPreparation.Stage
    /// Folders of this computer that no page may show.
    let privatePaths: [String]
    let machine: Machine
    let jobs: Int

    /// The playbook alone: from content, never from `data/`.
    ///
    /// - Parameter company: whose names no page may hold; nil where nobody read them.
    func edition(_ findings: inout [Finding], without others: Company? = nil) throws -> PublishedTree {
        let asOf = request.asOf ?? prepared.configuration.asOf ?? stage.playbook.newestDay
        let publishing = publishing(.playbook, BuildIdentity(edition: company, stage, asOf: asOf), health: nil)
        if let standing = try publishing.unchanged() {
            return PublishedTree(.playbook, at: publishing.output, standing, adding: &findings)
        }
        let guide = PlaybookContents(
            playbook: stage.playbook, language: stage.language,
            identity: SiteIdentity(
                company: company, generator: Generator.name, build: publishing.build,
                address: prepared.configuration.siteURL),
            audience: .playbook, asOf: asOf, pinyin: stage.pinyin)
        let map = SiteMap(edition: guide, templates: stage.templates, assets: stage.assets)
        let leaks = try others?.leaks(beside: words)
        let publication = try publishing.publish(map, without: leaks, findings: &findings) { [company] in
            company.contains($0)
        }
        return PublishedTree(.playbook, at: publishing.output, publication)
    }

    /// A tree with figures.
    func tree(
        for audience: Audience, of company: Company, _ health: DataHealth, _ findings: inout [Finding],
        _ timings: inout Timings
    ) throws -> PublishedTree {
        let identity = BuildIdentity(
            prepared.configurationText, stage, company.figures, for: audience, isRedacted: request.isRedacted)
        let publishing = publishing(audience, identity, health: audience.hasDataHealth ? health : nil)
        if let standing = try timings.time(.write, { try publishing.unchanged() }) {
            return PublishedTree(audience, at: publishing.output, standing, adding: &findings)
        }
        let (recovery, advisor) = company.engine(for: audience, &timings)
        let (contents, map) = timings.time(.compose) {
            let contents = SiteContents(
                recovery: recovery, advisor: advisor, playbook: stage.playbook, language: stage.language,
                identity: SiteIdentity(
                    company: self.company, generator: Generator.name, build: identity.hash,
                    address: prepared.configuration.siteURL, timeZone: prepared.configuration.timeZone,
                    isRedacted: request.isRedacted),
                health: audience.hasDataHealth ? health : .none, pinyin: stage.pinyin, audience: audience,
                letters: prepared.configuration.letters)
            return (contents, SiteMap(contents, templates: stage.templates, assets: stage.assets))
        }
        let publication = try timings.time(.write) {
            let leaks =
                audience == .manager && !request.isRedacted ? nil : try company.leaks(from: recovery, beside: words)
            return try publishing.publish(map, without: leaks, findings: &findings) { contents.inputHolds($0) }
        }
        return PublishedTree(audience, at: publishing.output, publication, remains: [contents, map])
    }

    /// Our own name.
    private var company: String { prepared.configuration.company ?? stage.language.word("site.unnamed") }

    /// What pages may say whoever reads them.
    private var words: [String] {
        get throws {
            try [company, prepared.configurationText] + stage.content.ownWords(language: stage.language.tag)
        }
    }

    private func publishing(_ audience: Audience, _ identity: BuildIdentity, health: DataHealth?) -> SitePublishing {
        SitePublishing(
            output: request.audience.output(of: audience, below: request.outputFolder), jobs: jobs,
            privatePaths: privatePaths, build: identity.hash,
            inputs: SiteInputs(identity, health: health, privatePaths: privatePaths, on: machine))
    }
}

extension BuildRequest {
    var outputFolder: String { output ?? PortfolioFolder(project).path + "/site" }
}

/// How one tree ended.
struct PublishedTree {
    let audience: Audience
    let output: String
    /// Nil when two pages would share a path.
    let publication: Publication?
    var remains: [any Sendable] = []

    init(_ audience: Audience, at output: String, _ publication: Publication?, remains: [any Sendable] = []) {
        self.audience = audience
        self.output = output
        self.publication = publication
        self.remains = remains
    }

    /// A tree that stood there already.
    init(_ audience: Audience, at output: String, _ standing: Publication, adding findings: inout [Finding]) {
        self.init(audience, at: output, standing)
        findings += standing.findings
    }
}
