package import Markup
import Receivables
import Templates

extension SiteMap {
    /// The pages of the showable set, of all customers who have any.
    static func letters(_ desk: LetterDesk, _ documents: DocumentComposer, _ templates: PageTemplates) -> [Page] {
        let contents = desk.contents
        return contents.records.customers.indices.flatMap { customer in
            desk.sheets(of: customer).map { sheet in
                let id = contents.text(contents.records.customers[customer].id)
                return Page(spec: PageSpec(sheet.path, about: "\(sheet.kind.stem) of customer \(id)")) {
                    sheet.write(contents, documents, templates, into: &$0)
                }
            }
        }
    }
}

extension LetterDesk {
    /// Writes the page of one of the desk's papers: the same bytes each time, on any thread.
    package func write(_ sheet: LetterSheet, _ templates: PageTemplates, into writer: inout ByteWriter) {
        sheet.write(contents, DocumentComposer(contents), templates, into: &writer)
    }
}

extension LetterSheet {
    fileprivate func write(
        _ contents: SiteContents, _ documents: DocumentComposer, _ templates: PageTemplates,
        into writer: inout ByteWriter
    ) {
        var view = LetterPage(contents: contents, documents: documents, sheet: self).compose()
        view.styleHash = templates.styleHash(of: view.print, in: templates.letterRules)
        templates.letter.render(view, into: &writer, format: templates.format)
    }
}
