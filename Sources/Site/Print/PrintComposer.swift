package import Advice
import Markup
import Receivables
import Templates

/// Makes the documents of a print from the same contents that a site is made from.
package struct PrintComposer: Sendable {
    /// More customers than this go into prints of their own: what Chromium needs grows faster than the pages.
    package static let mostCustomers = 200

    private let contents: SiteContents
    private let templates: PageTemplates
    private let setting: PageSetting
    private let parts: DossierParts

    package init(_ contents: SiteContents, _ templates: PageTemplates) {
        self.contents = contents
        self.templates = templates
        setting = PageSetting(contents)
        parts = DossierParts(contents)
    }

    /// The dossier of one customer: what his page on the site prints.
    package func dossier(of customer: Int) -> PrintDocument {
        let slug = contents.customers.slugs[customer]
        let name = contents.customers.names[customer]
        return PrintDocument(
            name: slug, path: "customers/\(slug).html", title: "\(name) – \(setting.site.name)",
            language: contents.language.tag, expectedTexts: texts(of: customer), expectedPages: 4
        ) { [self] writer in
            var view = parts.page(of: customer, contents, setting).compose()
            view.page.styleHash = templates.styleHash(of: view.print, in: templates.printRules)
            onPaper(view, templates.dossier, into: &writer)
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
        let collector = Slug(of: page.plan.collector).text
        let number = page.part.number < 10 ? "0\(page.part.number)" : String(page.part.number)
        let name = "packet-\(collector)-\(page.plan.day)-\(number)"
        return PrintDocument(
            name: name, path: "packets/\(name).html", title: page.title, language: contents.language.tag,
            expectedTexts: page.plan.stops[page.range].flatMap { texts(of: $0.customer) },
            expectedPages: 4 * page.range.count + 1
        ) { [self] writer in
            var view = page.compose()
            view.styleHash = templates.styleHash(of: view.rules, in: templates.packetRules)
            onPaper(view, templates.packet, into: &writer)
        }
    }

    private func onPaper<View>(_ view: View, _ template: CompiledTemplate<View>, into writer: inout ByteWriter) {
        var page = ByteWriter(capacity: 1 << 16)
        template.render(view, into: &page, format: templates.format)
        PaperMarkup.rewrite(page.bytes, into: &writer)
    }

    private func texts(of customer: Int) -> [String] {
        [contents.customers.names[customer], contents.number(of: customer)].filter { !$0.isEmpty }
    }
}
