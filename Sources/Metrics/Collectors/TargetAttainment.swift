package import Findings
package import Receivables

/// What a person brought in a month beside his target.
///
/// Formula: receipts ÷ target; receipts are payments by the month in which they became cash, net of refunds, for whom
/// the payment itself names, else for who had the customer on that day. Targets are in the reporting currency: receipts
/// in others stand beside and do not count. Unit: share. Undefined: a target of 0. Better: higher.
package struct TargetAttainment: Sendable, Hashable {
    package let person: String
    /// The month's first day; the month of `asOf` counts up to it.
    package let month: CalendarDay
    package let target: Money
    package let receipts: Money
    /// What came in other currencies, in the currencies' order, zeros left out.
    package let others: [Money]
    package let attainment: Figure<Ratio>
}

extension Portfolio {
    /// By month, then person's code points, of the targets of months up to `asOf`.
    ///
    /// - Complexity: O(payments).
    package func targetAttainments(jobs: Int = 2) -> [TargetAttainment] {
        var people = NameNumbers()
        let targets = records.targets.filter { $0.month.isKnown && $0.month <= asOf }
        for target in targets { _ = people.number(of: target.person, in: records.texts) }
        guard let first = targets.map(\.month.monthIndex).min() else { return [] }
        let empty = ReceiptsByPerson(people, months: first...asOf.monthIndex, self)
        let parts = inParallel(customerRuns(jobs)) { run in
            var receipts = empty
            for customer in run { receipts.add(customer, self) }
            return receipts
        }
        let receipts = parts.reduce(into: empty) { $0.combine($1) }
        return targets.map { TargetAttainment($0, receipts.receipts(for: $0, in: records.texts), self) }
            .sorted { left, right in
                left.month != right.month
                    ? left.month < right.month : left.person.utf8.lexicographicallyPrecedes(right.person.utf8)
            }
    }

    /// Targets of people whom the people table does not have; silent where there is no such table.
    package var targetFindings: [Finding] {
        guard records.presentTables.contains(.people) else { return [] }
        let people = IdentifierIndex(records.people.map(\.id), in: records.texts)
        return records.targets.filter { people.firstRow(of: $0.person, in: records.texts) == nil }.map { target in
            let file = target.row.file
            let place = SourceLocation(
                file: records.sourceFiles.indices.contains(file) ? records.sourceFiles[file] : "",
                line: target.row.line)
            return Finding(
                .unknownTargetPerson, at: place, field: "person_id",
                """
                target for \(quoted: records.texts.string(target.person)), who is not in the people table: correct \
                person_id or add the person
                """)
        }
    }
}

extension TargetAttainment {
    /// - Parameter receipts: by currency.
    fileprivate init(_ target: Target, _ receipts: [Int128], _ portfolio: Portfolio) {
        let currencies = portfolio.records.currencies
        let reporting = portfolio.policy.currency
        person = portfolio.records.texts.string(target.person)
        month = target.month.startOfMonth
        self.target = Money(minorUnits: Int128(target.amount), currency: reporting)
        let own = currencies.firstIndex(of: reporting).map { receipts[$0] } ?? 0
        self.receipts = Money(minorUnits: own, currency: reporting)
        others = currencies.indices.filter { currencies[$0] != reporting && receipts[$0] != 0 }
            .map { Money(minorUnits: receipts[$0], currency: currencies[$0]) }
        attainment =
            portfolio.records.isOpenItemsOnly
            ? .unavailable(.openItemsOnly) : Figure(own, over: Int128(target.amount))
    }
}
