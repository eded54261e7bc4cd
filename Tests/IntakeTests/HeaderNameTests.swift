import Intake
import Receivables
import Testing

struct HeaderNameTests {
    @Test("No alias stands for two fields of a table")
    func aliasesAreUnique() {
        for outline in TableOutline.all {
            var owners: [String: String] = [:]
            for field in outline.fields {
                for alias in field.aliases {
                    #expect(!alias.isEmpty, "\(outline.kind) \(field.name)")
                    let owner = owners.updateValue(field.name, forKey: alias)
                    #expect(
                        owner == nil || owner == field.name,
                        "\(outline.kind): \(alias) is \(owner ?? "") and \(field.name)")
                }
            }
        }
    }

    @Test(
        "Case, blanks, underscores, full width and units make no difference",
        arguments: [
            "Invoice_Amount", "INVOICE AMOUNT", " invoiceAmount ", "ｉｎｖｏｉｃｅ＿amount", "Invoice Amount (元)",
            "invoice-amount [CNY]",
        ])
    func spellings(header: String) { #expect(HeaderName(header).key == "invoiceamount") }

    @Test("Units and currencies of a header are understood")
    func units() {
        #expect(HeaderName("金额(万元)").exponent == 4 && HeaderName("金额（千元）").exponent == 3)
        #expect(HeaderName("Amount (USD)").currencyCode == "USD" && HeaderName("converted_usd").currencyCode == "USD")
        #expect(HeaderName("金额(不含税)").key == "金额不含税")
        #expect(HeaderName("金额(不含税").key == "金额不含税" && HeaderName("金额)").key == "金额")
    }
}
