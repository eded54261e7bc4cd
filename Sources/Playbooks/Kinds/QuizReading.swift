import Findings
import Markup

/// Reads a quiz: a question as a paragraph, under it a task list of its answers.
struct QuizReading {
    let source: ArticleSource
    let language: String
    private(set) var findings: [Finding] = []

    init(source: ArticleSource, language: String) {
        self.source = source
        self.language = language
    }

    static let fewest = 3

    mutating func read(_ nodes: [MarkdownNode], headingLine: Int) -> [QuizQuestion] {
        var questions: [QuizQuestion] = []
        var asked: MarkdownNode?
        for node in nodes {
            switch (node.kind, asked) {
            case (.list, let question?):
                questions.append(read(question, answers: node))
                asked = nil
            case (.paragraph, nil), (.heading, nil): asked = node
            default: report(.quizAnswers, line: node.lines.lowerBound, "a question is followed by a list of answers")
            }
        }
        if let asked { report(.quizAnswers, line: asked.lines.lowerBound, "the question has no answers") }
        if questions.count < Self.fewest {
            report(
                .quizShort, line: headingLine, "questions: \(questions.count); at least \(Self.fewest) make a quiz")
        }
        return questions
    }

    private mutating func read(_ question: MarkdownNode, answers: MarkdownNode) -> QuizQuestion {
        let line = question.lines.lowerBound
        let read = answers.children.compactMap { answer($0) }
        if !read.contains(where: \.isRight) { report(.quizAnswers, line: line, "the question has no right answer") }
        if !read.contains(where: { !$0.isRight }) {
            report(.quizAnswers, line: line, "the question has no wrong answer")
        }
        return QuizQuestion(
            html: MarkdownRenderer.words(question.children, language: language), text: question.plainText,
            answers: read, line: line)
    }

    private mutating func answer(_ item: MarkdownNode) -> QuizQuestion.Answer? {
        guard case .item(let isChecked?) = item.kind else {
            report(.quizAnswers, line: item.lines.lowerBound, "an answer begins with [x] or [ ]")
            return nil
        }
        let (words, reason) = Self.split(item.children.first?.children ?? [])
        if reason.isEmpty {
            report(.quizAnswers, line: item.lines.lowerBound, "the answer gives no reason after \" — \"")
        }
        return QuizQuestion.Answer(
            isRight: isChecked, html: MarkdownRenderer.words(words, language: language),
            text: words.map(\.plainText).joined(), reason: MarkdownRenderer.words(reason, language: language))
    }

    /// The answer's words before ` — `, and its reason after it.
    private static func split(_ words: [MarkdownNode]) -> (words: [MarkdownNode], reason: [MarkdownNode]) {
        for (index, word) in words.enumerated() {
            guard case .text(let text) = word.kind, let dash = text.firstRange(of: " — ") else { continue }
            let before = MarkdownNode(.text(String(text[..<dash.lowerBound])), lines: word.lines)
            let after = MarkdownNode(.text(String(text[dash.upperBound...])), lines: word.lines)
            return (words[..<index] + [before], [after] + words[(index + 1)...])
        }
        return (words, [])
    }

    private mutating func report(_ code: FindingCode, line: Int, _ message: FindingMessage) {
        findings.append(Finding(code, at: source.location(line: line), message))
    }
}

extension MarkdownRenderer {
    /// Words without a block around them.
    static func words(_ nodes: [MarkdownNode], language: String) -> TrustedHTML {
        var renderer = MarkdownRenderer(language: language)
        for node in nodes { renderer.writeInline(node) }
        return TrustedHTML(minting: renderer.writer)
    }
}
