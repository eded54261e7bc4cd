package import Markup

/// What every page of the playbook has, whatever its kind.
package struct Article: Sendable, Hashable {
    package let kind: ArticleKind
    package let front: FrontMatter
    /// The page's name without its ending: the file's, in letters, notes on law and courses after their kind
    /// (`letter-demand-1`).
    package let stem: String
    /// The file, as findings name it.
    package let sourceFile: String
    /// The language it is written in: not the playbook's own where a translation is missing.
    package let language: String
    package let isFallback: Bool
    /// What stands before the first heading.
    package let introduction: TrustedHTML
    package let introductionNodes: [MarkdownNode]
    package let parts: [Part]
}

extension Article {
    package var id: String { front.id }
    package var title: String { front.title }

    /// Within the site.
    package var path: String { "playbook/\(stem).html" }

    package func part(_ kind: PartKind) -> Part? { parts.first { $0.kind == kind } }

    /// The whole text: the introduction and a section for each part, headed by an `h2`.
    package var body: TrustedHTML {
        var writer = ByteWriter()
        writer.write(verbatim: introduction.bytes)
        for part in parts { part.write(to: &writer) }
        return TrustedHTML(minting: writer)
    }
}

extension Part {
    /// The section with its heading and anchor.
    package var section: TrustedHTML {
        var writer = ByteWriter()
        write(to: &writer)
        return TrustedHTML(minting: writer)
    }

    fileprivate func write(to writer: inout ByteWriter) {
        writer.write("<section class=\"part\" id=\"")
        writer.write(escaping: anchor)
        writer.write("\">\n<h2>")
        writer.write(escaping: title)
        writer.write("</h2>\n")
        writer.write(verbatim: html.bytes)
        writer.write("</section>\n")
    }
}
