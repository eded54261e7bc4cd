/// What browsers make of an attribute's value, by the names of element and attribute in small letters.
enum AttributeUse: Hashable, Sendable {
    case plain
    case url
    /// An address whose answer runs or shapes the page: only links of our own may stand there.
    case codeURL
    /// A content security policy: only the characters of a hash may stand there.
    case policy
    /// No value may stand there.
    case refused(Reason)

    enum Reason: Hashable, Sendable {
        case script, style, addressList, markup, meaning
    }

    init(element: String, attribute: String, isMetaText: Bool, isPolicy: Bool = false) {
        if attribute.hasPrefix("data-") {
            self = Self.soundsLikeAddress(attribute.dropFirst(5)) ? .url : .plain
        } else if attribute.hasPrefix("on") {
            self = .refused(.script)
        } else if element == "meta", attribute == "content" {
            self = isMetaText ? .plain : isPolicy ? .policy : .refused(.meaning)
        } else if let reason = Self.refusals[attribute] ?? Self.refusals["\(element) \(attribute)"] {
            self = .refused(reason)
        } else if Self.addresses.contains(attribute) {
            self = Self.loadingCode.contains("\(element) \(attribute)") ? .codeURL : .url
        } else {
            self = .plain
        }
    }

    private static func soundsLikeAddress(_ name: Substring) -> Bool {
        ["url", "uri", "href", "src"].contains { name.contains($0) }
    }

    private static let addresses: Set<String> = [
        "href", "src", "action", "formaction", "cite", "data", "poster", "background", "longdesc", "manifest",
        "codebase", "classid", "profile", "icon", "dynsrc", "lowsrc", "usemap", "xlink:href", "xml:base",
    ]

    private static let loadingCode: Set<String> = [
        "script src", "script href", "script xlink:href", "link href", "iframe src", "frame src", "embed src",
        "object data", "object codebase", "object classid", "base href", "use href", "use xlink:href",
    ]

    private static let refusals: [String: Reason] = [
        "style": .style,
        "srcset": .addressList, "imagesrcset": .addressList, "ping": .addressList, "archive": .addressList,
        "srcdoc": .markup,
        "http-equiv": .meaning, "attributename": .meaning, "sandbox": .meaning, "integrity": .meaning,
        "csp": .meaning, "nonce": .meaning,
        "script type": .meaning, "script language": .meaning, "style type": .meaning, "param value": .meaning,
        "link rel": .meaning,
        "animate to": .meaning, "animate from": .meaning, "animate by": .meaning, "animate values": .meaning,
        "set to": .meaning, "set from": .meaning,
    ]
}
