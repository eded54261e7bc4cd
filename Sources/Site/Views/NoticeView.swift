package import Templates

/// A line that the reader must know before he believes a figure.
package struct NoticeView: Sendable, TemplateView {
    let text: String
    var url: String?
    var isWarning = false

    package static let fields = ViewFields<NoticeView> { notice in
        notice.text("text") { $0.text }
        notice.url("url") { $0.url }
        notice.flag("isWarning") { $0.isWarning }
    }
}

/// A sentence whose figures stand out, with what is behind it.
package struct SentenceView: Sendable, TemplateView {
    let parts: [SentencePart]
    var url: String?

    package static let fields = ViewFields<SentenceView> { sentence in
        sentence.list("parts", of: SentencePart.self) { $0.parts }
        sentence.url("url") { $0.url }
    }
}

/// A label with its value: master data, front matter.
package struct FactView: Sendable, TemplateView {
    let label: String
    let value: String

    package static let fields = ViewFields<FactView> { fact in
        fact.text("label") { $0.label }
        fact.text("value") { $0.value }
    }
}
