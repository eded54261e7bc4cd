import Foundation
import TestSupport

/// A built page's text, as a reader of it would look for figures.
struct PageFigures {
    let html: String

    init(_ html: String) { self.html = html.withEndTags }

    /// The part of the page that is about one currency.
    func block(_ currency: String) -> PageFigures? {
        guard let begin = html.range(of: "<h2 id=\"\(currency)\" class=\"unit\">") else { return nil }
        let rest = html[begin.upperBound...]
        let end = rest.range(of: "class=\"unit\">")?.lowerBound ?? rest.endIndex
        return PageFigures(String(rest[..<end]))
    }

    /// The first amount behind a row's header or an equation's term.
    func amount(_ label: String) -> String? {
        for opening in ["\(label)</th><td>", "\(label)</dt><dd><span class=\"sign\">=</span>"] {
            guard let begin = html.range(of: opening) else { continue }
            return String(html[begin.upperBound...].prefix { $0 != "<" })
        }
        return nil
    }

    /// A decimal string of the JSON as an English page writes it.
    static func shown(_ decimal: String) -> String {
        let isNegative = decimal.hasPrefix("-")
        let parts = decimal.drop { $0 == "-" }.split(separator: ".")
        var whole = ""
        for (place, digit) in parts[0].reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { whole.append(",") }
            whole.append(digit)
        }
        let cents = parts.count > 1 ? ".\(parts[1])" : ""
        return (isNegative ? "−" : "") + String(whole.reversed()) + cents
    }
}
