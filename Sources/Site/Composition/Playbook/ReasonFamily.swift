import Playbooks

/// Reasons for non-payment as a collector hears them: few enough to look through at a door.
enum ReasonFamily: String, CaseIterable {
    case money, process, goods, people, stance, other

    /// The family of the first reason that a situation answers.
    init(_ situation: Situation) {
        let reason = situation.article.front.reasons.first
        self = Self.allCases.first { family in reason.map(family.reasons.contains) ?? false } ?? .other
    }

    private var reasons: Set<String> {
        switch self {
        case .money: ["CASHFLOW", "DOWNSTREAM", "INSOLVENCY", "LITIGATION"]
        case .process: ["PROCESS", "NO_INVOICE", "INVOICE_ERR", "RECON_DIFF", "ACCEPTANCE", "RETENTION"]
        case .goods: ["QUALITY", "SHORT_LATE", "PRICE", "REBATE", "OFFSET", "DISCOUNT"]
        case .people: ["BOSS_ABSENT", "CONTACT_LEFT", "OWNER_CHANGE", "ENTITY", "RELATION"]
        case .stance: ["LEVERAGE", "DELIBERATE", "NEXT_ORDER", "LIMITATION"]
        case .other: ["OTHER"]
        }
    }

    var key: String {
        switch self {
        case .money: "edition.family.money"
        case .process: "edition.family.process"
        case .goods: "edition.family.goods"
        case .people: "edition.family.people"
        case .stance: "edition.family.stance"
        case .other: "edition.family.other"
        }
    }
}
