/// Where a link of an article leads.
package enum LinkTarget: Sendable, Hashable {
    /// As the author wrote it, not looked at yet.
    case written(String)
    /// Another article, or a part of one, by its file's stem.
    case article(stem: String, anchor: String?)
    /// Outside of the site: `http`, `https` or `mailto`.
    case outside(String)
    /// Not to be followed: a broken link, or a scheme that does not belong on a page. Shown as its text alone.
    case refused
}

extension LinkTarget {
    private static let allowedSchemes: Set<String> = ["http", "https", "mailto"]

    /// The scheme in lower case, or nil for an address within the playbook.
    ///
    /// Browsers skip control characters and spaces within a scheme; so does this.
    static func scheme(of address: String) -> String? {
        let visible = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        guard let colon = visible.firstIndex(of: ":") else { return nil }
        let before = String(String.UnicodeScalarView(visible[..<colon]))
        guard !before.contains(where: { "/?#".contains($0) }) else { return nil }
        return before.lowercased()
    }

    /// Nil when the address has no scheme.
    static func outside(of address: String) -> LinkTarget? {
        if address.hasPrefix("//") { return .refused }
        guard let scheme = scheme(of: address) else { return nil }
        return allowedSchemes.contains(scheme) ? .outside(address) : .refused
    }
}
