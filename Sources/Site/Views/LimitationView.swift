import Markup
package import Templates

package struct LimitationView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var headline: SentenceView?
    var profile = ""
    var profileIsVerified = true
    var source: String?
    var isEmpty = false
    var isOff = false
    var openHeader = ""
    var blocks: [LimitationBlock] = []
    var groups: [LimitationGroup] = []
    var expiredLine = ""
    var expired: [ExpiredRow] = []
    var expiredRests: [LimitationRestRow] = []
    var guarantees: [GuaranteeRow] = []
    var moreGuarantees: String?
    var bills: [BillRow] = []
    var billsNote: String?
    var withoutClockLine = ""
    var withoutClock: [WithoutClockRow] = []
    var withoutClockRests: [LimitationRestRow] = []

    package static let fields = ViewFields<LimitationView> { view in
        view.frame({ $0.site }, { $0.page })
        view.view("headline", of: SentenceView.self) { $0.headline }
        view.text("profile") { $0.profile }
        view.flag("profileIsVerified") { $0.profileIsVerified }
        view.text("source") { $0.source }
        view.flag("isEmpty") { $0.isEmpty }
        view.flag("isOff") { $0.isOff }
        view.text("openHeader") { $0.openHeader }
        view.list("blocks", of: LimitationBlock.self) { $0.blocks }
        view.list("groups", of: LimitationGroup.self) { $0.groups }
        view.text("expiredLine") { $0.expiredLine }
        view.list("expired", of: ExpiredRow.self) { $0.expired }
        view.list("expiredRests", of: LimitationRestRow.self) { $0.expiredRests }
        view.list("guarantees", of: GuaranteeRow.self) { $0.guarantees }
        view.text("moreGuarantees") { $0.moreGuarantees }
        view.list("bills", of: BillRow.self) { $0.bills }
        view.text("billsNote") { $0.billsNote }
        view.text("withoutClockLine") { $0.withoutClockLine }
        view.list("withoutClock", of: WithoutClockRow.self) { $0.withoutClock }
        view.list("withoutClockRests", of: LimitationRestRow.self) { $0.withoutClockRests }
    }
}

/// One currency's open amount by the time that its claims have left.
package struct LimitationBlock: Sendable, TemplateView {
    var anchor = ""
    var currency = ""
    var currencyName = ""
    var unit = ""
    var months: LimitationMonthsView?
    var rows: [LimitationStateRow] = []
    var total = LimitationStateRow()

    package static let fields = ViewFields<LimitationBlock> { view in
        view.text("anchor") { $0.anchor }
        view.text("currency") { $0.currency }
        view.text("currencyName") { $0.currencyName }
        view.text("unit") { $0.unit }
        view.view("months", of: LimitationMonthsView.self) { $0.months }
        view.list("rows", of: LimitationStateRow.self) { $0.rows }
        view.view("total", of: LimitationStateRow.self) { $0.total }
    }
}

package struct LimitationStateRow: Sendable, TemplateView {
    var name = ""
    /// Of its rows; nil where there are none.
    var url: String?
    var bar = TrustedHTML.empty
    var amount = TemplateMoney.none
    var share: TemplateShare?
    var documents = 0
    var isZero = false

    package static let fields = ViewFields<LimitationStateRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.html("bar") { $0.bar }
        row.money("amount") { $0.amount }
        row.share("share") { $0.share }
        row.count("documents") { $0.documents }
        row.flag("isZero") { $0.isZero }
    }
}

/// A customer's documents with so much time left, with the one whose date comes first. Two hundred of these are most of
/// the page: few cells, short texts.
package struct LimitationRow: Sendable, TemplateView {
    var url = ""
    /// Of his timeline; nil where there is none.
    var evidenceUrl: String?
    var name = ""
    var document = ""
    var documents = 0
    var safe: TemplateDay?
    var daysLeft: Int?
    var isUrgent = false
    var needsReview = false
    var open = TemplateMoney.none
    /// Only where it is not the reporting currency.
    var code: String?
    var proof = ""
    var grade: String?
    var lacks = ""

    package static let fields = ViewFields<LimitationRow> { row in
        row.url("url") { $0.url }
        row.url("evidenceUrl") { $0.evidenceUrl }
        row.text("name") { $0.name }
        row.text("document") { $0.document }
        row.count("documents") { $0.documents }
        row.day("safe") { $0.safe }
        row.count("daysLeft") { $0.daysLeft }
        row.flag("isUrgent") { $0.isUrgent }
        row.flag("needsReview") { $0.needsReview }
        row.money("open") { $0.open }
        row.text("code") { $0.code }
        row.text("proof") { $0.proof }
        row.text("grade") { $0.grade }
        row.text("lacks") { $0.lacks }
    }
}

package struct ExpiredRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var documents = 0
    var last: TemplateDay?
    var open = TemplateMoney.none
    var code: String?
    var agreed: TemplateMoney?
    var demands: String?

    package static let fields = ViewFields<ExpiredRow> { row in
        row.url("url") { $0.url }
        row.text("name") { $0.name }
        row.count("documents") { $0.documents }
        row.day("last") { $0.last }
        row.money("open") { $0.open }
        row.text("code") { $0.code }
        row.money("agreed") { $0.agreed }
        row.text("demands") { $0.demands }
    }
}

package struct GuaranteeRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var guarantor = ""
    var kind = ""
    var end: TemplateDay?
    var daysLeft: Int?
    var state = ""
    var isUrgent = false
    var amount: TemplateMoney?
    var code: String?
    var remarks = ""

    package static let fields = ViewFields<GuaranteeRow> { row in
        row.url("url") { $0.url }
        row.text("name") { $0.name }
        row.text("guarantor") { $0.guarantor }
        row.text("kind") { $0.kind }
        row.day("end") { $0.end }
        row.count("daysLeft") { $0.daysLeft }
        row.text("state") { $0.state }
        row.flag("isUrgent") { $0.isUrgent }
        row.money("amount") { $0.amount }
        row.text("code") { $0.code }
        row.text("remarks") { $0.remarks }
    }
}

package struct BillRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var number = ""
    var amount = TemplateMoney.none
    var code: String?
    var maturity: TemplateDay?
    var recourse: TemplateDay?
    var recourseState = ""
    var acceptor: TemplateDay?
    var acceptorState = ""
    var isUrgent = false
    var remarks = ""

    package static let fields = ViewFields<BillRow> { row in
        row.url("url") { $0.url }
        row.text("name") { $0.name }
        row.text("number") { $0.number }
        row.money("amount") { $0.amount }
        row.text("code") { $0.code }
        row.day("maturity") { $0.maturity }
        row.day("recourse") { $0.recourse }
        row.text("recourseState") { $0.recourseState }
        row.day("acceptor") { $0.acceptor }
        row.text("acceptorState") { $0.acceptorState }
        row.flag("isUrgent") { $0.isUrgent }
        row.text("remarks") { $0.remarks }
    }
}

package struct WithoutClockRow: Sendable, TemplateView {
    var url = ""
    var name = ""
    var document = ""
    var dated: TemplateDay?
    var open = TemplateMoney.none
    var code: String?
    var reason = ""

    package static let fields = ViewFields<WithoutClockRow> { row in
        row.url("url") { $0.url }
        row.text("name") { $0.name }
        row.text("document") { $0.document }
        row.day("dated") { $0.dated }
        row.money("open") { $0.open }
        row.text("code") { $0.code }
        row.text("reason") { $0.reason }
    }
}
