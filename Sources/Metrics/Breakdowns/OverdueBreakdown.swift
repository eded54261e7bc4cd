package import Receivables

/// Where the overdue of one currency sits.
package struct OverdueBreakdown: Sendable {
    package enum Dimension: String, Sendable, CaseIterable {
        case customer, region, industry, collector, salesperson, age, size
    }

    package enum Label: Sendable, Hashable {
        /// Index into `Records.customers`.
        case customer(Int)
        /// A region, an industry, a person's id as the data write it.
        case name(String)
        case aging(AgingClass)
        case size(SizeClass)
        /// The data do not say.
        case unknown
    }

    package struct Row: Sendable, Hashable {
        package let label: Label
        /// Minor units.
        package let amount: Int128
        package let documents: Int
    }

    package let dimension: Dimension
    package let currency: Currency
    /// Largest first, ties by name; by age and by size in the classes' order, zeros left out.
    package let rows: [Row]
    /// Minor units.
    package let total: Int128
}

extension Metrics {
    /// - Parameter index: the currency's position in `Records.currencies`, as `CurrencyFigures.index`.
    /// - Complexity: linear in the customers; by salesperson, in the documents.
    package func overdueBreakdown(by dimension: OverdueBreakdown.Dimension, currency index: UInt8) -> OverdueBreakdown {
        let rows =
            switch dimension {
            case .customer: overdueByCustomer(index)
            case .region: overdueByAttribute(index) { portfolio.records.customers[$0].region }
            case .industry: overdueByAttribute(index) { portfolio.records.customers[$0].industry }
            case .collector: overdueByAttribute(index) { portfolio.collector(of: $0, on: asOf) }
            case .salesperson: overdueBySalesperson(index)
            case .age: overdueByAge(index)
            case .size: overdueBySize(index)
            }
        return OverdueBreakdown(
            dimension: dimension, currency: portfolio.records.currencies[Int(index)], rows: rows,
            total: rows.reduce(0) { $0 + $1.amount })
    }

    private func overdueByAge(_ index: UInt8) -> [OverdueBreakdown.Row] {
        guard let tally = currencies.first(where: { $0.index == index })?.now.tally else { return [] }
        return scheme.classes.filter { $0.isOverdue && tally.amount($0) != 0 }.map {
            .init(label: .aging($0), amount: tally.amount($0), documents: tally.agingDocuments[$0.index])
        }
    }

    private func overdueBySize(_ index: UInt8) -> [OverdueBreakdown.Row] {
        var groups = [SizeClass: (amount: Int128, documents: Int)]()
        for summary in customers where summary.currency == index && summary.overdue != 0 {
            let size = sizes[summary.customer, index]
            let sum = groups[size] ?? (0, 0)
            groups[size] = (sum.amount + summary.overdue, sum.documents + summary.overdueDocuments)
        }
        return SizeClass.allCases.compactMap { size in
            groups[size].map { .init(label: .size(size), amount: $0.amount, documents: $0.documents) }
        }
    }

    private func overdueByCustomer(_ index: UInt8) -> [OverdueBreakdown.Row] {
        customers.filter { $0.currency == index && $0.overdue != 0 }
            .sorted { ($1.overdue, $0.customer) < ($0.overdue, $1.customer) }
            .map { .init(label: .customer($0.customer), amount: $0.overdue, documents: $0.overdueDocuments) }
    }

    private func overdueByAttribute(_ index: UInt8, _ attribute: (Int) -> Text) -> [OverdueBreakdown.Row] {
        var groups = OverdueGroups()
        for summary in customers where summary.currency == index && summary.overdue != 0 {
            let name = portfolio.records.texts.string(attribute(summary.customer))
            groups.add(summary.overdue, documents: summary.overdueDocuments, to: name)
        }
        return groups.rows
    }

    /// By the document's salesperson, else the customer's.
    private func overdueBySalesperson(_ index: UInt8) -> [OverdueBreakdown.Row] {
        var groups = OverdueGroups()
        for summary in customers where summary.currency == index {
            for share in salespersonShares(of: summary) {
                let name = portfolio.records.texts.string(share.salesperson)
                groups.add(share.amount, documents: share.documents, to: name)
            }
        }
        return groups.rows
    }
}

private struct OverdueGroups {
    private var sums: [String: (amount: Int128, documents: Int)] = [:]

    mutating func add(_ amount: Int128, documents: Int, to name: String) {
        let sum = sums[name] ?? (0, 0)
        sums[name] = (sum.amount + amount, sum.documents + documents)
    }

    var rows: [OverdueBreakdown.Row] {
        sums.sorted { left, right in
            left.value.amount != right.value.amount
                ? left.value.amount > right.value.amount
                : left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
        }.map {
            .init(
                label: $0.key.isEmpty ? .unknown : .name($0.key), amount: $0.value.amount,
                documents: $0.value.documents)
        }
    }
}
