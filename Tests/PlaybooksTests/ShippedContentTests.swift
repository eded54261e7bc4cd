import Findings
import Foundation
import Playbooks
import Testing

/// The articles that are shipped, read as a build reads them.
@Suite struct ShippedContentTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func files(_ language: String) throws -> [PlaybookFile] {
        try PlaybookFolder.files(
            in: [root.appending(path: "content").path], shownAs: ["content"], language: language)
    }

    private static func read(_ language: String) throws -> (playbook: Playbook, findings: [Finding]) {
        try PlaybookReader.read(files: files(language), language: language)
    }

    @Test("Every shipped article is free of findings but that nobody has signed it", arguments: ["zh-Hans", "en"])
    func clean(language: String) throws {
        let (_, findings) = try Self.read(language)
        let told = findings.map { "\($0.location?.file ?? "") \($0.summary)" }
        #expect(told.count == 1)
        #expect(told.filter { !$0.contains("unsigned") } == [])
    }

    @Test(
        "The stages, the red lines, the cards and all situations are there",
        arguments: ["zh-Hans", "en"])
    func complete(language: String) throws {
        let (playbook, _) = try Self.read(language)
        #expect(playbook.index != nil)
        #expect(playbook.stages.map(\.article.id) == (0...8).map { "S\($0)" })
        #expect(playbook.redLines?.lines.map(\.id) == (1...15).map { "RL\($0)" })
        let cards = ["DE-ESCALATION", "EMERGENCY", "GUARANTOR", "LIMITATION", "LISTENING"]
        #expect(playbook.cards.map(\.article.id) == cards.map { "CARD-\($0)" })
        #expect(playbook.situations.map(\.article.id) == (1...26).map { $0 < 10 ? "T0\($0)" : "T\($0)" })
    }

    @Test("Both languages have the same files, heads, branches and right answers")
    func parallel() throws {
        let (hans, english) = try (Self.read("zh-Hans").playbook, Self.read("en").playbook)
        #expect(hans.articles.map(\.stem) == english.articles.map(\.stem))
        for (left, right) in zip(hans.articles, english.articles) {
            #expect(left.parts.map(\.anchor) == right.parts.map(\.anchor), "\(left.stem)")
            #expect(left.front.outcomes == right.front.outcomes, "\(left.stem)")
            #expect(left.front.version == right.front.version, "\(left.stem)")
        }
        for (left, right) in zip(hans.situations, english.situations) {
            #expect(left.branches.map(\.ends) == right.branches.map(\.ends), "\(left.article.stem)")
            #expect(
                left.quiz.map { $0.answers.map(\.isRight) } == right.quiz.map { $0.answers.map(\.isRight) },
                "\(left.article.stem)")
        }
    }

    @Test("No article claims to be signed")
    func unsigned() throws {
        let playbook = try Self.read("zh-Hans").playbook
        #expect(playbook.signedCount == 0)
        #expect(playbook.articles.count >= 18)
    }

    @Test("Something is left to say even for a customer of whom nothing is known", arguments: ["zh-Hans", "en"])
    func fillsWithoutValues(language: String) throws {
        for situation in try Self.read(language).playbook.situations {
            let said = PreparedLines(try #require(situation.article.part(.say))).filled(with: [:])
            #expect(said.count >= 3, "\(situation.article.id)")
            #expect(!said.contains { $0.contains("{") || $0.contains("||") }, "\(situation.article.id)")
        }
    }
}
