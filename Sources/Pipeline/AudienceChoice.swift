package import Site

/// Which trees `huikuan build` makes.
package enum AudienceChoice: Sendable, Hashable {
    case one(Audience)
    /// The manager's, one for each collector with customers, and the playbook's, side by side.
    case all

    package static let manager = AudienceChoice.one(.manager)

    /// `manager`, `collector:L01`, `playbook` or `all`; nil for anything else.
    package init?(_ text: String) {
        switch text {
        case "manager": self = .one(.manager)
        case "playbook": self = .one(.playbook)
        case "all": self = .all
        default:
            let parts = text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0] == "collector", !parts[1].allSatisfy(\.isWhitespace) else { return nil }
            self = .one(.collector(String(parts[1])))
        }
    }

    /// Where a tree goes below the folder that was asked for.
    func output(of audience: Audience, below folder: String) -> String {
        guard self == .all else { return folder }
        switch audience {
        case .manager: return folder + "/manager"
        case .collector(let id): return folder + "/collectors/" + Slug(of: id).text
        case .playbook: return folder + "/playbook"
        }
    }
}
