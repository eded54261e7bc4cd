import Findings
import Receivables

/// Customers whose identifiers differ in case or spacing only: perhaps one customer on two pages.
enum SimilarCustomers {
    static func findings(_ customers: [Customer], _ texts: TextPool) -> [Finding] {
        var groups: [UInt64: [Int]] = [:]
        for (index, customer) in customers.enumerated() {
            groups[folded(customer.id, texts), default: []].append(index)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
            let ids = group.map { "\"\(texts.string(customers[$0].id))\"" }.joined(separator: ", ")
            return Finding(
                .similarCustomers, "customers \(ids) differ in case or spacing only",
                help: "use one spelling if they are one customer")
        }
    }

    /// Of the letters in lower case, without blanks.
    private static func folded(_ id: Text, _ texts: TextPool) -> UInt64 {
        let plain = texts.withBytes(of: id) { bytes in
            bytes.allSatisfy { $0 < 0x80 && $0 != 0x20 && $0 != 0x09 && !(0x41...0x5A).contains($0) }
        }
        var hash = RowHash()
        if plain {
            texts.withBytes(of: id) { hash.combine(TextKey($0)) }
        } else {
            hash.combine(texts.string(id).lowercased().filter { !$0.isWhitespace })
        }
        return hash.value
    }
}
