import Markup
import Metrics
import Receivables
import Site
import TestSupport

/// A ledger with our company's particulars, and the letters that the shipped wording makes of it.
struct LetterCase {
    var page: PageCase

    init(currencies: [String] = ["CNY"]) {
        page = PageCase(currencies: currencies)
        page.policy.ourselves = ["": Self.company("Acme Ltd")]
    }

    static func company(_ name: String) -> OurCompany {
        var company = OurCompany()
        (company.name, company.taxID, company.address) = (name, "TAX-\(name)", "1 Road")
        (company.bankHolder, company.bankName, company.bankAccount) = (name, "The Bank", "12 34")
        return company
    }

    /// All letters by their path within `letters/`.
    func letters() throws -> [String: String] { try Self.letters(page.contents(), page) }

    static func letters(_ contents: SiteContents, _ page: PageCase) throws -> [String: String] {
        let desk = LetterDesk(contents, jobs: 1)
        let templates = try page.templates(contents.language)
        var letters: [String: String] = [:]
        for customer in contents.metrics.portfolio.records.customers.indices {
            for sheet in desk.sheets(of: customer) {
                var writer = ByteWriter()
                desk.write(sheet, templates, into: &writer)
                let text = String(decoding: writer.bytes, as: UTF8.self)
                letters[String(sheet.path.text.dropFirst("letters/".count))] = text.withEndTags
            }
        }
        return letters
    }

    /// Adds a paper of C1's to the records.
    mutating func demand(level: Int32, delivered: String) {
        let earlier = page.amend
        page.amend = { records in
            earlier(&records)
            var paper = Evidence()
            paper.id = records.texts.append("D\(level)") ?? .empty
            (paper.customer, paper.kind, paper.level) = (0, .demand, level)
            (paper.date, paper.deliveredOn) = (day(delivered), day(delivered))
            records.evidence.append(paper)
        }
    }
}
