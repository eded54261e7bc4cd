package import Advice
import Markup
import Receivables
import Templates

/// Makes the documents of a print from the same contents that a site is made from.
package struct PrintComposer: Sendable {
    /// More customers than this go into a print of their own, so that two are printed at the same time.
    package static let mostCustomers = 100

    private let contents: SiteContents
    private let templates: PageTemplates
    private let setting: PageSetting
    private let parts: DossierParts

    package init(_ contents: SiteContents, _ templates: PageTemplates, jobs: Int) {
        self.contents = contents
        self.templates = templates
        setting = PageSetting(contents)
        parts = DossierParts(contents, setting, jobs: jobs)
    }

    /// The dossier of one customer: what his page on the site prints.
    package func dossier(of customer: Int) -> PrintDocument {
        let slug = contents.customers.slugs[customer]
        let name = contents.customers.names[customer]
        var document = PrintDocument(
            name: slug, path: "customers/\(slug).html", title: "\(name) – \(setting.site.name)",
            language: contents.language.tag
        ) { [self] _, writer in
            var view = parts.dossier(of: customer)
            view.page.styleHash = templates.styleHash(of: view.print, in: templates.printRules)
            templates.onPaper(view, templates.dossier, into: &writer)
        }
        document.expectedTexts = texts(of: customer)
        return document
    }

    /// The letters and forms of one customer.
    package func letters(of customer: Int) -> [PrintDocument] {
        parts.desk.sheets(of: customer).map { sheet in
            var document = PrintDocument(
                name: String(sheet.path.text.dropLast(".html".count)), path: sheet.path.text,
                title: sheet.number.isEmpty ? sheet.title : "\(sheet.title) \(sheet.number)",
                language: contents.language.tag
            ) { [self] _, writer in
                var page = ByteWriter(capacity: 1 << 14)
                parts.desk.write(sheet, templates, into: &page)
                PaperMarkup.rewrite(page.bytes, into: &writer)
            }
            document.expectedTexts = [contents.customers.names[customer], sheet.number].filter { !$0.isEmpty }
            return document
        }
    }

    /// A collector's day, in as many prints as its customers need.
    package func packets(of plan: DayPlan) -> [PrintDocument] {
        let starts = stride(from: 0, to: plan.stops.count, by: Self.mostCustomers)
        let ranges = starts.map { $0..<min($0 + Self.mostCustomers, plan.stops.count) }
        return ranges.enumerated().map { index, range in
            packet(
                PacketPage(
                    contents: contents, setting: setting, parts: parts, plan: plan, range: range,
                    part: (index + 1, ranges.count)))
        }
    }

    private func packet(_ page: PacketPage) -> PrintDocument {
        let collector = page.plan.collector.isEmpty ? "nobody" : Slug(of: page.plan.collector).text
        let number = page.part.number < 10 ? "0\(page.part.number)" : String(page.part.number)
        let name = "packet-\(collector)-\(page.plan.day)-\(number)"
        var document = PrintDocument(
            name: name, path: "packets/\(name).html", title: page.title, language: contents.language.tag
        ) { [templates] _, writer in
            var view = page.compose()
            view.styleHash = templates.styleHash(of: view.rules, in: templates.packetRules)
            templates.onPaper(view, templates.packet, into: &writer)
        }
        // The heads of the dossiers: the cover has names, too.
        document.expectedTexts = page.plan.stops[page.range].map {
            PrintRules(contents, customer: $0.customer).printHeader
        }
        document.expectedPages = 4 * page.range.count + 1
        return document
    }

    private func texts(of customer: Int) -> [String] {
        [contents.customers.names[customer], contents.number(of: customer)].filter { !$0.isEmpty }
    }
}

extension PageTemplates {
    func onPaper<View>(_ view: View, _ template: CompiledTemplate<View>, into writer: inout ByteWriter) {
        var page = ByteWriter(capacity: 1 << 16)
        template.render(view, into: &page, format: format)
        PaperMarkup.rewrite(page.bytes, into: &writer)
    }
}
