package import Markup

/// The booklet's rules for paper: the pages of each article carry its number and title in their head, all pages their
/// number in their foot. `@page` names pages by identifiers, which no template may make of a value.
package struct RunningHeads: Sendable {
    /// Left in the foot of every page.
    private let foot: String
    /// The words around the page's number and the number of pages: three.
    private let pageOf: [String]
    /// By article, in the booklet's order; the class of the first is `a1`.
    private let heads: [String]

    package init(foot: String, pageOf: [String], heads: [String]) {
        self.foot = foot
        self.pageOf = pageOf
        self.heads = heads
    }

    /// The style element.
    package var element: TrustedHTML {
        var writer = ByteWriter()
        writer.write("<style>")
        writer.write(verbatim: rules)
        writer.write("</style>")
        return TrustedHTML(minting: writer)
    }

    /// What stands in the element: the content security policy names its hash.
    package var rules: String {
        let words = (pageOf + ["", "", ""]).prefix(3).map(\.cssString)
        var rules = "@page { @bottom-left { content: \(foot.cssString) } "
        rules += "@bottom-right { content: \(words[0]) counter(page) \(words[1]) counter(pages) \(words[2]) } }\n"
        for (place, head) in heads.enumerated() {
            let name = "a\(place + 1)"
            rules += "@page \(name) { @top-left { content: \(head.cssString) } }\n.\(name) { page: \(name) }\n"
        }
        return rules
    }
}

extension String {
    /// In quotes; whatever could end the string or the element stands as its number.
    fileprivate var cssString: String {
        var text = "\""
        for scalar in unicodeScalars {
            if scalar.value < 0x20 || "\"\\<>&".unicodeScalars.contains(scalar) {
                text += "\\" + String(scalar.value, radix: 16) + " "
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
