import Metrics
import Receivables

/// What of a row's balance a filter means: the part in an ageing class, the part of its overdue that one person sold.
/// So the table's sums are those of the breakdown that leads to it.
struct CustomerParts {
    private struct Part {
        /// Position in the listing's rows.
        let row: Int
        /// Position in the part's list of names.
        let name: Int
        let amount: Int128
    }

    private let listing: CustomerListing
    private let contents: SiteContents

    init(_ listing: CustomerListing) {
        self.listing = listing
        contents = listing.contents
    }

    func write(into script: inout ScriptWriter) {
        let classes = contents.ageing.displayOrder
        script.raw(",")
        script.column("ages", classes) { $0.string(contents.ageing.id(of: $1)) }
        script.raw(",")
        script.column("ageNames", classes) { $0.string(contents.ageing.label($1)) }
        write(ages(classes), as: "ageParts", into: &script)
        let sellers = sellers
        script.raw(",")
        script.column("sellers", sellers.names) { $0.string($1) }
        write(sellers.parts, as: "sellerParts", into: &script)
    }

    /// Rows as the distance from the one before.
    private func write(_ parts: [Part], as name: String, into script: inout ScriptWriter) {
        var last = 0
        script.raw(",")
        script.string(name)
        script.raw(":{")
        script.figures("row", parts, first: true) { script, part in
            script.number(part.row - last)
            last = part.row
        }
        script.figures("name", parts) { $0.number($1.name) }
        script.figures("amount", parts) { script, part in
            let place = listing.rows[part.row]
            if part.amount == listing.summaries[place].overdue { return script.raw("=") }
            let currency = contents.records.currencies[Int(listing.summaries[place].currency)]
            script.amount(Money(minorUnits: part.amount, currency: currency))
        }
        script.raw("}")
    }

    private func ages(_ classes: [AgingClass]) -> [Part] {
        var parts: [Part] = []
        for (row, place) in listing.rows.enumerated() {
            let amounts = contents.metrics.aging(of: listing.summaries[place])
            for (name, aging) in classes.enumerated() where amounts[aging.index] != 0 {
                parts.append(Part(row: row, name: name, amount: amounts[aging.index]))
            }
        }
        return parts
    }

    /// Of rows whose overdue is not all of the customer's own salesperson. Nobody stands as an empty name.
    private var sellers: (names: [String], parts: [Part]) {
        var (names, positions, parts) = ([String](), [String: Int](), [Part]())
        for (row, place) in listing.rows.enumerated() where listing.summaries[place].overdue != 0 {
            let shares = contents.metrics.salespersonShares(of: listing.summaries[place])
            let own = contents.records.customers[listing.customer(of: place)].salesperson
            if shares.isEmpty || shares.count == 1 && contents.records.texts.areEqual(shares[0].salesperson, own) {
                continue
            }
            for share in shares {
                let name = contents.customers.person(contents.text(share.salesperson))
                let position = positions[name, default: names.count]
                if position == names.count { (positions[name], names) = (position, names + [name]) }
                parts.append(Part(row: row, name: position, amount: share.amount))
            }
        }
        return (names, parts)
    }
}
