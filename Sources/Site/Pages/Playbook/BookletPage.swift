import Markup
import Playbooks

/// The whole playbook as one document: title page, contents, every article, and the answers at the end.
///
/// Chromium knows no page numbers of other places (`target-counter`): the contents name sections, which the margin of
/// every page repeats. Whoever has counted the pages of a print may hand them over and gets them in the contents.
struct BookletPage {
    let contents: PlaybookContents
    let setting: PageSetting
    /// By article's place in the booklet (`in-t01-no-cash`), the sheet on which it begins.
    var sheets: [String: Int] = [:]

    private var language: Language { contents.language }
    private var playbook: Playbook { contents.playbook }

    func compose() -> BookletView {
        var view = BookletView()
        view.site = setting.site
        let title = language.word("booklet.title")
        view.page = setting.frame(title, section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .booklet)
        view.trust = TrustComposer(contents: contents).view()
        view.edition = language.phrase("booklet.edition", ["date": language.long(contents.asOf)])
        view.chapters = chapters
        view.answers = answers
        view.answersNumber = language.text(count: view.chapters.count + 1)
        view.hasPages = !sheets.isEmpty
        addRunningHeads(to: &view, title: title)
        return view
    }

    private var chapters: [BookletChapter] {
        let kinds: [(anchor: String, key: String, articles: [Article])] = [
            ("book-guide", "booklet.guide", [playbook.index?.article].compactMap { $0 }),
            ("book-red-lines", "playbook.redLines", [playbook.redLines?.article].compactMap { $0 }),
            ("book-stages", "playbook.stages", playbook.stages.map(\.article)),
            ("book-situations", "playbook.situations", playbook.situations.map(\.article)),
            ("book-cards", "playbook.cards", playbook.cards.map(\.article)),
            ("book-letters", "edition.letters", playbook.letters.map(\.article)),
            ("book-law", "edition.law", playbook.laws.map(\.article)),
            ("book-courses", "edition.courses", playbook.trainings.map(\.article)),
            ("book-glossary", "edition.glossary", [playbook.glossary?.article].compactMap { $0 }),
        ]
        return kinds.filter { !$0.articles.isEmpty }.enumerated().map { place, kind in
            let number = language.text(count: place + 1)
            var chapter = BookletChapter(anchor: kind.anchor, number: number, title: language.word(kind.key))
            chapter.articles = kind.articles.enumerated().map { position, article in
                entry(article, number: "\(number).\(position + 1)", of: chapter)
            }
            chapter.articles[0].chapter = chapter.title
            return chapter
        }
    }

    private func entry(_ article: Article, number: String, of chapter: BookletChapter) -> BookletArticle {
        var entry = BookletArticle(anchor: article.bookletAnchor, chapterNumber: chapter.number, number: number)
        entry.code = article.hasCode ? article.id : nil
        entry.title = article.title
        // A situation is looked up under a customer's eyes: its pages say which it is. The rest runs on.
        entry.hasOwnPages = article.kind == .situation
        entry.head =
            entry.hasOwnPages
            ? "\(number)  \(article.id)  \(article.title)" : "\(chapter.number)  \(chapter.title)"
        entry.introduction = article.bookletIntroduction
        entry.parts = article.parts.filter { $0.kind != .quiz }.map { part in
            PartEntry(title: part.title, html: part.bookletHTML, style: part.kind?.rawValue ?? "")
        }
        entry.quizTitle = article.part(.quiz)?.title ?? ""
        entry.quiz = quiz(of: article).map { question in
            BookletQuestion(
                question: question.html, choices: question.answers.map { BookletChoice(html: $0.html) })
        }
        entry.review = ReviewBadge(article, asOf: contents.asOf, language: language).text
        entry.sheet = sheets[article.bookletAnchor].map { language.text(count: $0) }
        return entry
    }

    private func quiz(of article: Article) -> [QuizQuestion] {
        playbook.situations.first { $0.article.id == article.id && article.kind == .situation }?.quiz ?? []
    }

    private var answers: [AnswerKey] {
        playbook.situations.filter { !$0.quiz.isEmpty }.map { situation in
            AnswerKey(
                anchor: situation.article.bookletAnchor, code: situation.article.id, title: situation.article.title,
                answers: situation.quiz.map(Self.line))
        }
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init)

    private static func line(_ question: QuizQuestion) -> AnswerLine {
        let right = question.answers.indices.filter { question.answers[$0].isRight }
        return AnswerLine(
            letters: right.compactMap { $0 < letters.count ? letters[$0] : nil }.joined(separator: " "),
            reason: right.first.map { question.answers[$0].reason } ?? .empty)
    }

    /// Numbers the heads of pages; articles that run on share one.
    private func addRunningHeads(to view: inout BookletView, title: String) {
        var heads: [String] = []
        for chapter in view.chapters.indices {
            for article in view.chapters[chapter].articles.indices {
                let head = view.chapters[chapter].articles[article].head
                if heads.last != head { heads.append(head) }
                view.chapters[chapter].articles[article].pageNumber = heads.count
            }
        }
        if !view.answers.isEmpty { heads.append("\(view.answersNumber)  \(language.word("booklet.answers"))") }
        view.answersPage = heads.count
        let rules = RunningHeads(
            foot: "\(contents.identity.company)  \(title)",
            pageOf: ["print.pageBefore", "print.pageBetween", "print.pageAfter"].map { language.word($0) },
            heads: heads)
        view.rules = rules.element
        view.page.styleHash = ContentHash(of: Array(rules.rules.utf8)).base64
    }
}
