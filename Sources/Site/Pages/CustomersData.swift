import Advice
import Markup
import Metrics
import Receivables

/// The customers' table for the browser: one classic script, so that it loads from disk.
///
/// Each column is one text, so that a hundred thousand rows are a few dozen values to the browser, taken apart when
/// somebody asks for them: words between tabs, figures between commas. What repeats is written once: a path only where
/// it is not the number's own, an amount that is the same as that of the column named before it as `=`, names that
/// many rows share as places in a list.
struct CustomersData {
    let contents: SiteContents

    func write(into writer: inout ByteWriter) {
        let listing = CustomerListing(contents)
        let lists = lists(listing)
        var script = ScriptWriter(writer)
        script.raw("window.huikuanCustomers={")
        writeLanguage(&script)
        script.raw(",\"columns\":{")
        writeTexts(listing, &script)
        for list in lists { script.figures(list.key, list.names.places) { $0.number($1) } }
        writeAmounts(listing, &script)
        writeFigures(listing, &script)
        writePromises(listing, &script)
        script.raw("},\"lists\":{")
        for (index, list) in lists.enumerated() {
            if index > 0 { script.raw(",") }
            script.column(list.key, list.shown) { $0.string($1) }
        }
        script.raw("},")
        writeCurrencies(lists, &script)
        script.raw(",")
        script.column("collectorNumbers", numbers(of: lists, listing)) { $0.string($1) }
        script.raw(",\"codes\":{")
        for (index, key) in ["limitation", "reason", "size"].enumerated() {
            if index > 0 { script.raw(",") }
            script.column(key, names(of: key, lists)) { $0.string($1) }
        }
        script.raw("}")
        CustomerParts(listing).write(into: &script)
        script.raw("};\n")
        writer = script.writer
    }

    private func writeLanguage(_ script: inout ScriptWriter) {
        let numbers = contents.language.numbers
        let words: KeyValuePairs = [
            "asOf": contents.asOf.description, "grouping": numbers.grouping, "decimal": numbers.decimal,
            "minus": numbers.minus, "day": contents.language.dates.dayText,
        ]
        for (index, word) in words.enumerated() {
            if index > 0 { script.raw(",") }
            script.string(word.key)
            script.raw(":")
            script.string(word.value)
        }
    }

    private func writeTexts(_ listing: CustomerListing, _ script: inout ScriptWriter) {
        let directory = contents.customers
        let searchKeys = directory.searchKeys.value
        let customers = listing.rows.map(listing.customer)
        func number(_ customer: Int) -> String { contents.text(contents.records.customers[customer].id) }
        script.words("name", customers, first: true) { directory.names[$0] }
        script.words("number", customers, number)
        script.words("path", customers) { directory.slugs[$0] == number($0) ? "" : directory.slugs[$0] }
        script.words("keys", customers) { keys(of: $0, searchKeys) }
    }

    /// Readings and other names, by which the search finds the customer as well; not what his name holds anyway.
    private func keys(of customer: Int, _ searchKeys: [String]) -> String {
        let record = contents.records.customers[customer]
        let others = ([record.shortName] + record.otherNames).compactMap { contents.known($0)?.lowercased() }
        guard !others.isEmpty else { return searchKeys[customer] }
        let name = contents.customers.names[customer].lowercased()
        return ([searchKeys[customer]] + others.filter { !name.holds($0) })
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension String {
    /// Whether the browser's search for a part finds it in here: by code units, not by characters.
    fileprivate func holds(_ part: String) -> Bool {
        var (whole, part) = (self, part)
        return whole.withUTF8 { whole in
            part.withUTF8 { part in
                guard part.count <= whole.count else { return false }
                return (0...whole.count - part.count).contains { start in
                    whole[start..<start + part.count].elementsEqual(part)
                }
            }
        }
    }
}

// MARK: Lists

extension CustomersData {
    /// A column whose values are places in a list.
    private struct List {
        let key: String
        let names: RankedNames
        /// What the list's names are called on the page.
        let shown: [String]
    }

    private func lists(_ listing: CustomerListing) -> [List] {
        let (collation, rows, summaries) = (contents.language.style.collation, listing.rows, listing.summaries)
        func named(_ key: String, _ value: (Int) -> String) -> List {
            let names = RankedNames(rows.map(value), collation: collation)
            return List(key: key, names: names, shown: names.names)
        }
        func coded(_ key: String, _ values: [String], _ codes: [String], _ word: (String) -> String) -> List {
            let names = RankedNames(values, vocabulary: codes)
            return List(key: key, names: names, shown: names.names.map(word))
        }
        let currencies = contents.metrics.currencies.map(\.currency.code)
        return [
            named("collector", listing.collector), named("region", listing.region),
            named("industry", listing.industry), named("salesperson", listing.salesperson),
            named("parent", listing.parent), named("terms", listing.terms), named("keptOff", listing.keptOff),
            coded("currency", rows.map { contents.currencyCodes[Int(summaries[$0].currency)] }, currencies) { $0 },
            coded("size", rows.map { size(of: $0, listing) }, SizeClass.allCases.map(\.rawValue)) { $0 },
            coded(
                "limitation", rows.map { listing.limitation(of: $0)?.rawValue ?? "" },
                CustomersPage.limitationOrder.map(\.rawValue)
            ) { contents.language.word("limitationState.\($0)") },
            coded("reason", rows.map(listing.reason), NonPaymentReason.allCases.map(\.rawValue)) {
                contents.language.code("why", $0)
            },
        ]
    }

    /// Empty where nothing was sold in the year.
    private func size(of row: Int, _ listing: CustomerListing) -> String {
        let size = contents.metrics.sizeClass(
            of: listing.customer(of: row), currency: listing.summaries[row].currency)
        return size == .none ? "" : size.rawValue
    }

    private func names(of key: String, _ lists: [List]) -> [String] {
        lists.first { $0.key == key }?.names.names ?? []
    }

    /// The codes in the order of their places, with the decimals of each and what one minor unit is worth.
    private func writeCurrencies(_ lists: [List], _ script: inout ScriptWriter) {
        let codes = names(of: "currency", lists)
        let places = codes.compactMap { contents.currencyCodes.firstIndex(of: $0) }
        let weights = CurrencyWeights(contents)
        script.column("currencies", codes) { $0.string($1) }
        script.raw(",")
        script.column("digits", places) { $0.number(Int(contents.records.currencies[$1].minorDigits)) }
        script.raw(",")
        script.column("weights", places) { $0.number(weights[UInt8($1)]) }
    }

    /// The ids of collectors by their names; empty where several share one.
    private func numbers(of lists: [List], _ listing: CustomerListing) -> [String] {
        guard let list = lists.first(where: { $0.key == "collector" })?.names else { return [] }
        var numbers = [String?](repeating: nil, count: list.names.count)
        for (row, place) in zip(listing.rows, list.places) {
            guard let place else { continue }
            let id = contents.text(contents.portfolio.collector(of: listing.customer(of: row), on: contents.asOf))
            numbers[place] = numbers[place] ?? id == id ? id : ""
        }
        return numbers.map { $0 ?? "" }
    }
}

// MARK: Figures

extension CustomersData {
    private func writeAmounts(_ listing: CustomerListing, _ script: inout ScriptWriter) {
        let (rows, summaries) = (listing.rows, listing.summaries)
        func write(
            _ minorUnits: Int128, sameAs other: Int128? = nil, of row: Int, _ script: inout ScriptWriter
        ) {
            self.write(minorUnits, sameAs: other, summaries[row].currency, &script)
        }
        script.figures("open", rows) { write(summaries[$1].open, of: $1, &$0) }
        script.figures("overdue", rows) { write(summaries[$1].overdue, sameAs: summaries[$1].open, of: $1, &$0) }
        script.figures("claimable", rows) {
            write(summaries[$1].claimable, sameAs: summaries[$1].overdue, of: $1, &$0)
        }
        script.figures("disputed", rows) { write(summaries[$1].disputed, of: $1, &$0) }
        script.figures("sales", rows) { write(summaries[$1].yearSales, of: $1, &$0) }
        script.figures("limit", rows) { script, row in
            guard let limit = listing.creditLimit(of: row) else { return }
            self.write(Int128(limit), summaries[row].currency, &script, writesZero: true)
        }
    }

    private func write(
        _ minorUnits: Int128, sameAs other: Int128? = nil, _ currency: UInt8, _ script: inout ScriptWriter,
        writesZero: Bool = false
    ) {
        guard minorUnits != 0 || writesZero else { return }
        if minorUnits == other { return script.raw("=") }
        script.amount(Money(minorUnits: minorUnits, currency: contents.records.currencies[Int(currency)]))
    }

    private func writeFigures(_ listing: CustomerListing, _ script: inout ScriptWriter) {
        let (rows, summaries, asOf) = (listing.rows, listing.summaries, contents.asOf)
        func tenths(_ value: Int128?, _ script: inout ScriptWriter) { if let value { script.tenths(value) } }
        script.figures("oldest", rows) { script, row in
            let days = summaries[row].oldestDaysPastDue
            if days > 0 { script.number(days) }
        }
        script.figures("late", rows) { tenths(summaries[$1].daysLate.known?.scaled(places: 1), &$0) }
        script.figures("priority", rows) { tenths(listing.priority(of: $1).map { Int128($0) }, &$0) }
        script.figures("used", rows) { tenths(listing.creditUsed(of: $1), &$0) }
        script.figures("credit", rows) { if summaries[$1].unapplied + summaries[$1].credit < 0 { $0.number(1) } }
        script.figures("paid", rows) { $0.number(summaries[$1].lastReceipt.map { asOf.days(since: $0) }) }
        script.figures("contact", rows) { $0.number(listing.contact(of: $1)?.daysSinceContact(on: asOf)) }
        script.figures("visit", rows) { $0.number(listing.contact(of: $1)?.daysSinceVisit(on: asOf)) }
    }

    private func writePromises(_ listing: CustomerListing, _ script: inout ScriptWriter) {
        let (asOf, promises) = (contents.asOf, listing.rows.map(listing.promises))
        // Days from the as-of day back, as for all other days.
        script.figures("promised", promises) { $0.number($1.nextDue.map { asOf.days(since: $0) }) }
        script.figures("promisedAmount", Array(zip(listing.rows, promises))) { script, entry in
            write(entry.1.nextAmount, listing.summaries[entry.0].currency, &script)
        }
        script.figures("broken", promises) { if $1.brokenCount > 0 { $0.number($1.brokenCount) } }
        script.figures("due", promises) { if $1.fallsDue { $0.number(1) } }
    }
}
