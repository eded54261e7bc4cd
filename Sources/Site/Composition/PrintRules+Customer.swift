import Receivables

extension PrintRules {
    /// The margins of a customer's printed pages: who, whose, as of when, and which page of how many.
    init(_ contents: SiteContents, customer: Int) {
        let language = contents.language
        let collector = contents.text(contents.portfolio.collector(of: customer, on: contents.asOf))
        let date = language.text(contents.asOf)
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
        printFooter = language.phrase(
            "print.footer",
            ["company": contents.identity.company, "build": String(contents.identity.build.prefix(12))])
        printPageBefore = language.word("print.pageBefore")
        printPageBetween = language.word("print.pageBetween")
        printPageAfter = language.word("print.pageAfter")
    }
}
