import Advice
import Findings
import Foundation
import Markup
import Metrics
import Playbooks
import Receivables
import Site
import Templates
import TestSupport

/// A ledger with visits and promises, and the pages that the shipped templates and words make of it.
struct PageCase {
    var ledger: LedgerBuilder
    var field = FieldBuilder()
    var asOf = CalendarDay("2026-06-30") ?? .unknown
    var language = "en"
    var audience = Audience.manager
    var policy = Policy(currency: .cny)
    /// Changes the records before they are assembled: what the builders do not say.
    var amend: (inout Records) -> Void = { _ in }

    /// One customer, C1, who owes 10,000.00 in the first currency.
    init(currencies: [String] = ["CNY"]) {
        ledger = LedgerBuilder(currencies: currencies)
        ledger.document("C1", "INV-1", day("2025-12-01"), due: day("2026-01-01"), 1_000_000)
    }

    func page(_ path: String) throws -> PageText {
        let contents = try contents()
        let map = SiteMap(contents, templates: try templates(contents.language), assets: [])
        guard let page = map.pages.first(where: { $0.spec.path.text == path }) else { throw Missing(what: path) }
        var writer = ByteWriter()
        page.write(&writer)
        return PageText(String(decoding: writer.bytes, as: UTF8.self))
    }

    func contents() throws -> SiteContents {
        var records = field.records(over: ledger.records())
        amend(&records)
        return try contents(of: Portfolio.assemble(records, asOf: asOf, policy: policy, jobs: 1))
    }

    func contents(of portfolio: Portfolio) throws -> SiteContents {
        let metrics = Metrics.measure(portfolio, jobs: 1)
        let folder = Self.repository + "/content"
        let files = try PlaybookFolder.files(in: [folder], shownAs: ["content"], language: language)
        return SiteContents(
            recovery: Recovery(metrics, jobs: 1), advisor: Advisor(metrics, RuleBook(), []),
            playbook: PlaybookReader.read(files: files, language: language).playbook, language: try words(),
            identity: SiteIdentity(company: "Acme", generator: "huikuan", build: "0"),
            health: DataHealth(files: [], findings: []), pinyin: PinyinTable(usual: try readings()), audience: audience,
            letters: .all)
    }

    private func readings() throws -> HanReadings { HanReadings(try text(of: "content/\(HanReadings.fileName)")) }

    private func words() throws -> Language {
        let files = try ["language.yml", "strings.yml"].map { name in
            let path = "content/\(language)/\(name)"
            return LanguageReader.File(name: path, text: try text(of: path))
        }
        return LanguageReader.read(tag: language, style: [files[0]], words: [files[1]], reference: nil).0
    }

    func templates(_ language: Language) throws -> PageTemplates {
        let root = Self.repository + "/templates/"
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let sources = try names.filter { $0.hasSuffix(".mustache") }.sorted().map { path in
            TemplateSource(
                name: String(path.dropLast(".mustache".count)), file: path, text: try text(of: "templates/" + path))
        }
        var findings: [Finding] = []
        let library = TemplateLibrary(shipped: sources, words: language.words)
        guard let templates = PageTemplates(library, language: language, findings: &findings) else {
            throw Missing(what: findings.map(\.line).joined(separator: "\n"))
        }
        return templates
    }

    private static let repository = SharedData.repository.path

    private func text(of path: String) throws -> String {
        try String(contentsOfFile: Self.repository + "/" + path, encoding: .utf8)
    }

    private struct Missing: Error {
        let what: String
    }
}

extension Finding {
    fileprivate var line: String { message.text(showingValues: true) }
}

/// The day of an ISO date.
func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .unknown }
