package import Markup

/// The same scene done well and done badly.
package struct WorkedExample: Sendable, Hashable {
    package let good: TrustedHTML
    package let poor: TrustedHTML
}

extension WorkedExample {
    static let goodHeading = TrilingualName("好的说法", "好的說法", "Good")
    static let poorHeading = TrilingualName("不好的说法", "不好的說法", "Poor")

    /// What stands under the third-level heading of one of these names; empty when there is none.
    static func half(_ heading: TrilingualName, of nodes: [MarkdownNode]) -> [MarkdownNode] {
        let start = nodes.firstIndex { node in
            node.isHeading && heading.all.contains { $0.lowercased() == node.plainText.lowercased() }
        }
        guard let start else { return [] }
        return Array(nodes[(start + 1)...].prefix { !$0.isHeading })
    }
}

extension MarkdownNode {
    fileprivate var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}
