import Markup
package import Templates

/// The whole playbook as one document for paper.
package struct BookletView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    /// The style element with the rules for paper.
    var rules = TrustedHTML.empty
    var edition = ""
    var trust = TrustView()
    var chapters: [BookletChapter] = []
    var answers: [AnswerKey] = []
    var answersNumber = ""
    var answersPage = 0
    /// Whether the contents name pages; without them, sections are found by their numbers.
    var hasPages = false

    package static let fields = ViewFields<BookletView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.html("rules") { $0.rules }
        view.text("edition") { $0.edition }
        view.view("trust", of: TrustView.self) { $0.trust }
        view.list("chapters", of: BookletChapter.self) { $0.chapters }
        view.list("answers", of: AnswerKey.self) { $0.answers }
        view.text("answersNumber") { $0.answersNumber }
        view.ordinal("answersPage") { $0.answersPage }
        view.flag("hasPages") { $0.hasPages }
    }
}

package struct BookletChapter: Sendable, TemplateView {
    var anchor = ""
    var number = ""
    var title = ""
    var articles: [BookletArticle] = []

    package static let fields = ViewFields<BookletChapter> { chapter in
        chapter.text("anchor") { $0.anchor }
        chapter.text("number") { $0.number }
        chapter.text("title") { $0.title }
        chapter.list("articles", of: BookletArticle.self) { $0.articles }
    }
}

package struct BookletArticle: Sendable, TemplateView {
    var anchor = ""
    /// Stands above the first article of each chapter.
    var chapter: String?
    var chapterNumber = ""
    /// What the head of its pages says, and the number of that head in the rules for print.
    var head = ""
    var pageNumber = 0
    var hasOwnPages = false
    /// `2.13`
    var number = ""
    var code: String?
    var title = ""
    var introduction = TrustedHTML.empty
    var parts: [PartEntry] = []
    var quizTitle = ""
    var quiz: [BookletQuestion] = []
    var review = ""
    /// The sheet on which it begins, where somebody has counted.
    var sheet: String?

    package static let fields = ViewFields<BookletArticle> { article in
        article.text("anchor") { $0.anchor }
        article.text("chapter") { $0.chapter }
        article.text("chapterNumber") { $0.chapterNumber }
        article.ordinal("pageNumber") { $0.pageNumber }
        article.flag("hasOwnPages") { $0.hasOwnPages }
        article.text("number") { $0.number }
        article.text("code") { $0.code }
        article.text("title") { $0.title }
        article.html("introduction") { $0.introduction }
        article.list("parts", of: PartEntry.self) { $0.parts }
        article.text("quizTitle") { $0.quizTitle }
        article.list("quiz", of: BookletQuestion.self) { $0.quiz }
        article.text("review") { $0.review }
        article.text("sheet") { $0.sheet }
    }
}

package struct BookletQuestion: Sendable, TemplateView {
    var question = TrustedHTML.empty
    var choices: [BookletChoice] = []

    package static let fields = ViewFields<BookletQuestion> { question in
        question.html("question") { $0.question }
        question.list("choices", of: BookletChoice.self) { $0.choices }
    }
}

package struct BookletChoice: Sendable, TemplateView {
    var html = TrustedHTML.empty

    package static let fields = ViewFields<BookletChoice> { choice in
        choice.html("html") { $0.html }
    }
}

/// The answers of one article's quiz.
package struct AnswerKey: Sendable, TemplateView {
    var anchor = ""
    var code = ""
    var title = ""
    var answers: [AnswerLine] = []

    package static let fields = ViewFields<AnswerKey> { key in
        key.text("anchor") { $0.anchor }
        key.text("code") { $0.code }
        key.text("title") { $0.title }
        key.list("answers", of: AnswerLine.self) { $0.answers }
    }
}

package struct AnswerLine: Sendable, TemplateView {
    /// `A` or `A、C`.
    var letters = ""
    var reason = TrustedHTML.empty

    package static let fields = ViewFields<AnswerLine> { line in
        line.text("letters") { $0.letters }
        line.html("reason") { $0.reason }
    }
}
