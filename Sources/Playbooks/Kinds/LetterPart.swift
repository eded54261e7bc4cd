/// The parts of a letter or form, in the order in which they stand on the paper. The raw value is the part's anchor.
package enum LetterPart: String, Sendable, Hashable, CaseIterable {
    case howToUse = "how-to-use"
    case body, request, terms
    case toFillIn = "to-fill-in"
    case enclosures, signatures
    case replySlip = "reply-slip"
    case receipt

    package var title: TrilingualName {
        switch self {
        case .howToUse: TrilingualName("使用说明", "使用說明", "How to use")
        case .body: TrilingualName("正文", "正文", "Body")
        case .request: TrilingualName("请求", "請求", "Request")
        case .terms: TrilingualName("条款", "條款", "Terms")
        case .toFillIn: TrilingualName("填写", "填寫", "To fill in")
        case .enclosures: TrilingualName("附件", "附件", "Enclosures")
        case .signatures: TrilingualName("签署", "簽署", "Signatures")
        case .replySlip: TrilingualName("回执", "回執", "Reply slip")
        case .receipt: TrilingualName("签收", "簽收", "Receipt")
        }
    }

    /// Shown in the playbook, never on the paper that a customer gets.
    package var isInternal: Bool { self == .howToUse }

    /// The part that a heading names in any of the languages, case aside.
    init?(heading: String) {
        guard let part = Self.byHeading[heading.lowercased()] else { return nil }
        self = part
    }

    private static let byHeading = Dictionary(
        allCases.flatMap { part in part.title.all.map { ($0.lowercased(), part) } },
        uniquingKeysWith: { first, _ in first })

    static var allHeadings: [String] { allCases.flatMap(\.title.all) }

    /// The place on the paper, counted from 0.
    var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
