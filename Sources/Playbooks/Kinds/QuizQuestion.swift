package import Markup

/// A question with its answers, each with the reason why it is right or wrong.
package struct QuizQuestion: Sendable, Hashable {
    package struct Answer: Sendable, Hashable {
        package let isRight: Bool
        package let html: TrustedHTML
        package let text: String
        /// Empty where the author gave none.
        package let reason: TrustedHTML
    }

    package let html: TrustedHTML
    package let text: String
    package let answers: [Answer]
    package let line: Int
}

extension QuizQuestion {
    /// A list of questions whose answers open without a script.
    static func html(_ questions: [QuizQuestion], language: String) -> TrustedHTML {
        var writer = ByteWriter()
        writer.write("<ol class=\"quiz\">\n")
        for question in questions { question.write(to: &writer, language: language) }
        writer.write("</ol>\n")
        return TrustedHTML(minting: writer)
    }

    private func write(to writer: inout ByteWriter, language: String) {
        writer.write("<li>\n<p class=\"question\">")
        writer.write(verbatim: html.bytes)
        writer.write("</p>\n<ul class=\"choices\">\n")
        for answer in answers {
            writer.write("<li>")
            writer.write(verbatim: answer.html.bytes)
            writer.write("</li>\n")
        }
        writer.write("</ul>\n<details>\n<summary>")
        writer.write(escaping: Self.reveal.text(in: language))
        writer.write("</summary>\n<ul class=\"answers\">\n")
        for answer in answers { answer.write(to: &writer, language: language) }
        writer.write("</ul>\n</details>\n</li>\n")
    }

    private static let reveal = TrilingualName("看答案", "看答案", "Show the answer")
}

extension QuizQuestion.Answer {
    fileprivate func write(to writer: inout ByteWriter, language: String) {
        writer.write(isRight ? "<li class=\"right\"><strong>" : "<li class=\"wrong\"><strong>")
        writer.write(escaping: (isRight ? Self.right : Self.wrong).text(in: language))
        writer.write("</strong> ")
        writer.write(verbatim: html.bytes)
        if !reason.bytes.isEmpty {
            writer.write(" — ")
            writer.write(verbatim: reason.bytes)
        }
        writer.write("</li>\n")
    }

    private static let right = TrilingualName("对：", "對：", "Right:")
    private static let wrong = TrilingualName("错：", "錯：", "Wrong:")
}
