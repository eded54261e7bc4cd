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
        self = contents.margins
        printHeader = contents.language.phrase(
            "print.header",
            [
                "name": contents.customers.names[customer],
                "number": contents.number(of: customer),
            ])
        printOwner = contents.printOwners[customer]
    }
}

/// Whose each customer is, and as of when: the words in the margin are made once for each collector.
struct PrintOwners: Sendable {
    private var lines: [String] = []
    /// By customer: where his collector's words are.
    private var places: [Int32] = []

    init(_ portfolio: Portfolio, _ customers: CustomerDirectory, _ language: Language, on day: CalendarDay) {
        let date = language.text(day)
        var known: [Text: Int32] = [:]
        places.reserveCapacity(portfolio.records.customers.count)
        for customer in portfolio.records.customers.indices {
            let collector = portfolio.collector(of: customer, on: day)
            let place = known[collector] ?? Int32(lines.count)
            if Int(place) == lines.count {
                known[collector] = place
                lines.append(Self.line(portfolio.records.texts.string(collector), customers, language, date))
            }
            places.append(place)
        }
    }

    private static func line(
        _ collector: String, _ customers: CustomerDirectory, _ language: Language, _ date: String
    ) -> String {
        collector.isEmpty
            ? language.phrase("print.ownerNone", ["date": date])
            : language.phrase("print.owner", ["collector": customers.person(collector), "date": date])
    }

    subscript(customer: Int) -> String { lines[Int(places[customer])] }
}
