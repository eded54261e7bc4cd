import Receivables

extension PrintRules {
    /// What stands in the margins of all pages: the page's number, and whose site it is.
    init(_ language: Language, _ identity: SiteIdentity) {
        printFooter = language.phrase(
            "print.footer", ["company": identity.company, "build": String(identity.build.prefix(12))])
        printPageBefore = language.word("print.pageBefore")
        printPageBetween = language.word("print.pageBetween")
        printPageAfter = language.word("print.pageAfter")
    }

    /// The margins of a customer's printed pages: who, whose, as of when, and which page of how many.
    init(_ contents: SiteContents, customer: Int) {
        let language = contents.language
        let collector = contents.text(contents.portfolio.collector(of: customer, on: contents.asOf))
        let date = language.text(contents.asOf)
        self = contents.margins
        printHeader = language.phrase(
            "print.header",
            [
                "name": contents.customers.names[customer],
                "number": contents.number(of: customer),
            ])
        printOwner =
            collector.isEmpty
            ? language.phrase("print.ownerNone", ["date": date])
            : language.phrase("print.owner", ["collector": contents.customers.person(collector), "date": date])
    }
}
