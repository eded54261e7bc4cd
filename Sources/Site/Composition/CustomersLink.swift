import Receivables

/// The address of the customers' table with filters set: `customers.html#promise=due&currency=CNY`.
struct CustomersLink {
    private let pairs: [String]

    /// - Parameter filters: by the names that the table's script reads, in the order in which they are to stand; `-` is
    ///   what the data do not say.
    init(_ filters: KeyValuePairs<String, String> = [:]) { pairs = Self.pairs(filters) }

    /// For amounts of one currency.
    init(currency: Currency) { pairs = Self.pairs(["currency": currency.code]) }

    var url: String { pairs.isEmpty ? "customers.html" : "customers.html#" + pairs.joined(separator: "&") }

    /// - Parameters:
    ///   - filters: further ones, before the link's own.
    ///   - sort: a column's key, the largest first; without one by the overdue, as the table stands.
    func url(_ filters: KeyValuePairs<String, String> = [:], sort: String? = nil) -> String {
        "customers.html#" + (Self.pairs(filters) + pairs + (sort.map { ["sort=-\($0)"] } ?? [])).joined(separator: "&")
    }

    private static func pairs(_ filters: KeyValuePairs<String, String>) -> [String] {
        filters.map { "\($0.key)=\(encoded($0.value))" }
    }

    /// As a browser's `encodeURIComponent` writes it.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }
}
