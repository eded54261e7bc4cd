import Metrics
import Receivables

/// The address of the customers' table as one of its filters shows it.
struct CustomersLink {
    let currency: Currency

    /// - Parameters:
    ///   - filters: names of the table's filters with their values; `-` is what the data do not say.
    ///   - sort: a column's key, the largest first.
    func url(_ filters: KeyValuePairs<String, String> = [:], sort: String = "overdue") -> String {
        let pairs = filters.map { "\($0.key)=\(Self.encoded($0.value))" } + ["currency=\(currency.code)"]
        return "customers.html#" + (pairs + ["sort=-\(sort)"]).joined(separator: "&")
    }

    /// Byte by byte, all but letters, digits and what an address keeps as it is.
    private static func encoded(_ value: String) -> String {
        var text = ""
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                text += (hex.count == 1 ? "%0" : "%") + hex
            }
        }
        return text
    }
}
