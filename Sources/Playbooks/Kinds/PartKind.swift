/// The parts of an article, in the order in which a visit needs them. The raw value is the part's anchor.
package enum PartKind: String, Sendable, Hashable, CaseIterable {
    case goal, minimum, prepare, steps, say, ask, listen, offer, never, evidence, close, next, escalate, law, watch
    case example
    case rolePlay = "role-play"
    case quiz

    package var title: TrilingualName { names[0] }

    /// The heading and its accepted variants, the usual one first.
    private var names: [TrilingualName] {
        switch self {
        case .goal: [TrilingualName("目标", "目標", "Goal")]
        case .minimum: [TrilingualName("最低成果", "最低成果", "Minimum outcome")]
        case .prepare: [TrilingualName("准备", "準備", "Prepare")]
        case .steps: [TrilingualName("怎么做", "怎麼做", "Steps")]
        case .say: [TrilingualName("怎么说", "怎麼說", "Say"), TrilingualName("说", "說", "What to say")]
        case .ask: [TrilingualName("怎么问", "怎麼問", "Ask"), TrilingualName("问", "問", "What to ask")]
        case .listen: [TrilingualName("听什么", "聽什麼", "Listen for"), TrilingualName("听", "聽", "Listen")]
        case .offer: [TrilingualName("可以给", "可以給", "Offer"), TrilingualName("给", "給", "May offer")]
        case .never: [TrilingualName("绝不", "絕不", "Never")]
        case .evidence: [TrilingualName("留证", "留證", "Evidence"), TrilingualName("证据", "證據", "Keep")]
        case .close: [TrilingualName("收口", "收口", "Close")]
        case .next: [TrilingualName("下一步", "下一步", "Next step")]
        case .escalate: [TrilingualName("何时上报", "何時上報", "Escalate when")]
        case .law: [TrilingualName("法律", "法律", "Law")]
        case .watch: [TrilingualName("留意", "留意", "Watch")]
        case .example: [TrilingualName("示例", "範例", "Example")]
        case .rolePlay: [TrilingualName("角色扮演", "角色扮演", "Role-play")]
        case .quiz: [TrilingualName("小测", "小測驗", "Quiz")]
        }
    }

    /// The part that a heading names in any of the languages, case aside.
    init?(heading: String) {
        guard let kind = Self.byHeading[heading.lowercased()] else { return nil }
        self = kind
    }

    private static let byHeading = Dictionary(
        allCases.flatMap { kind in kind.headings.map { ($0.lowercased(), kind) } },
        uniquingKeysWith: { first, _ in first })

    private var headings: [String] { names.flatMap(\.all) }

    static var allHeadings: [String] { allCases.flatMap(\.headings) }
}
