import Markup
package import Templates

/// A rate with what it rests on: how many cases, where the true rate may lie, and a picture of both.
package struct RateView: Sendable, TemplateView {
    var n = 0
    /// The cases, where a page lists them.
    var casesURL: String?
    var share: TemplateShare?
    /// `42.1%–71.0%`
    var interval = ""
    var picture: TrustedHTML?
    /// Too few cases to compare; the words say so.
    var isSmall = false
    var note: String?

    package static let fields = ViewFields<RateView> { rate in
        rate.count("n") { $0.n }
        rate.url("casesURL") { $0.casesURL }
        rate.share("share") { $0.share }
        rate.text("interval") { $0.interval }
        rate.html("picture") { $0.picture }
        rate.flag("isSmall") { $0.isSmall }
        rate.text("note") { $0.note }
    }
}
