import Markup
package import Templates

/// One currency of a dossier.
package struct DossierBlock: Sendable, TemplateView {
    var balance = BalanceView()
    var hasClaim = false
    var claimDisputed = TemplateMoney.none
    var claimUnapplied = TemplateMoney.none
    var claimCredit = TemplateMoney.none
    var claimable = TemplateMoney.none
    var claimFloored = false
    var hasOpenDocuments = false
    var openDocumentsLine = ""
    var documentsCaption = ""
    var documentClasses: [DocumentClassView] = []
    var totalAmount = TemplateMoney.none
    var totalSettled = TemplateMoney.none
    var historyUrl: String?
    var behaviour: TrustedHTML?
    var behaviourPeriod = ""
    var behaviourSentence = ""
    var settledMonths: [SettledMonthRow] = []

    package static let fields = ViewFields<DossierBlock> { view in
        view.names(of: BalanceView.self) { $0.balance }
        view.flag("hasClaim") { $0.hasClaim }
        view.money("claimDisputed") { $0.claimDisputed }
        view.money("claimUnapplied") { $0.claimUnapplied }
        view.money("claimCredit") { $0.claimCredit }
        view.money("claimable") { $0.claimable }
        view.flag("claimFloored") { $0.claimFloored }
        view.flag("hasOpenDocuments") { $0.hasOpenDocuments }
        view.text("openDocumentsLine") { $0.openDocumentsLine }
        view.text("documentsCaption") { $0.documentsCaption }
        view.list("documentClasses", of: DocumentClassView.self) { $0.documentClasses }
        view.money("totalAmount") { $0.totalAmount }
        view.money("totalSettled") { $0.totalSettled }
        view.url("historyUrl") { $0.historyUrl }
        view.html("behaviour") { $0.behaviour }
        view.text("behaviourPeriod") { $0.behaviourPeriod }
        view.text("behaviourSentence") { $0.behaviourSentence }
        view.list("settledMonths", of: SettledMonthRow.self) { $0.settledMonths }
    }
}

package struct DocumentClassView: Sendable, TemplateView {
    var anchor = ""
    var swatch = ""
    var label = ""
    var countLine = ""
    var subtotalLabel = ""
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none
    var more: String?
    var moreOnPaper: String?
    var documents: [DocumentRow] = []

    package static let fields = ViewFields<DocumentClassView> { view in
        view.text("anchor") { $0.anchor }
        view.text("swatch") { $0.swatch }
        view.text("label") { $0.label }
        view.text("countLine") { $0.countLine }
        view.text("subtotalLabel") { $0.subtotalLabel }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
        view.text("more") { $0.more }
        view.text("moreOnPaper") { $0.moreOnPaper }
        view.list("documents", of: DocumentRow.self) { $0.documents }
    }
}

package struct DocumentRow: Sendable, TemplateView {
    var number = ""
    var kind = ""
    var date = TemplateDay(daysSince1970: 0)
    var due: TemplateDay?
    var daysLate: Int?
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none
    var remarks: String?
    /// A screen leaves it to the history.
    var isOnPaperOnly = false

    package static let fields = ViewFields<DocumentRow> { view in
        view.text("number") { $0.number }
        view.flag("isOnPaperOnly") { $0.isOnPaperOnly }
        view.text("kind") { $0.kind }
        view.day("date") { $0.date }
        view.day("due") { $0.due }
        view.count("daysLate") { $0.daysLate }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
        view.text("remarks") { $0.remarks }
    }
}

package struct SettledMonthRow: Sendable, TemplateView {
    var month = ""
    var documents = 0
    var receipts = TemplateMoney.none
    var onTimeRate: TemplateShare?
    var daysLate: TemplateNumber?

    package static let fields = ViewFields<SettledMonthRow> { view in
        view.text("month") { $0.month }
        view.count("documents") { $0.documents }
        view.money("receipts") { $0.receipts }
        view.share("onTimeRate") { $0.onTimeRate }
        view.number("daysLate") { $0.daysLate }
    }
}
