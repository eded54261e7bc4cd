/// How large a customer is among all: by what he bought in the twelve months, in one currency.
package enum SizeClass: String, Sendable, Hashable, CaseIterable {
    /// The largest, who together make 80 % of sales.
    case a = "A"
    /// Those after them, up to 95 %.
    case b = "B"
    case c = "C"
    /// Nothing was sold to him, or as much was taken back; or sales are not known.
    case none = "-"

    /// The class of a customer by what those before him bought.
    fileprivate init(after ahead: Int128, of total: Int128) {
        self = ahead * 100 < total * 80 ? .a : ahead * 100 < total * 95 ? .b : .c
    }
}

/// The size classes of all customers in all currencies.
package struct SizeClasses: Sendable {
    /// By customer, then by position in `Records.currencies`.
    private let classes: [SizeClass]
    private let currencies: Int

    package subscript(customer: Int, currency: UInt8) -> SizeClass { classes[customer * currencies + Int(currency)] }

    /// Of customers who were cut from a company: what they are among all.
    ///
    /// - Parameter customers: the company's index of each.
    package func of(_ customers: [Int]) -> SizeClasses {
        SizeClasses(
            classes: customers.flatMap { classes[($0 * currencies)..<(($0 + 1) * currencies)] }, currencies: currencies)
    }
}

extension SizeClasses {
    /// From the largest down; who bought as much as another comes in the customers' order.
    ///
    /// - Complexity: O(n log n) in the summaries.
    init(_ summaries: [CustomerSummary], customers: Int, currencies: Int) {
        var classes = [SizeClass](repeating: .none, count: customers * currencies)
        for currency in 0..<currencies {
            // By place, and of what is compared alone: a summary is hundreds of bytes.
            var buyers: [(customer: Int, sales: Int128)] = []
            for place in summaries.indices where Int(summaries[place].currency) == currency {
                let sales = summaries[place].yearSales
                if sales > 0 { buyers.append((summaries[place].customer, sales)) }
            }
            buyers.sort { ($1.sales, $0.customer) < ($0.sales, $1.customer) }
            let total = buyers.reduce(Int128(0)) { $0 + $1.sales }
            var ahead: Int128 = 0
            for buyer in buyers {
                classes[buyer.customer * currencies + currency] = SizeClass(after: ahead, of: total)
                ahead += buyer.sales
            }
        }
        self.init(classes: classes, currencies: currencies)
    }
}

extension Metrics {
    /// - Parameter currency: position in `Records.currencies`.
    package func sizeClass(of customer: Int, currency: UInt8) -> SizeClass { sizes[customer, currency] }
}
