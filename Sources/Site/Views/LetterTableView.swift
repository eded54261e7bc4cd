package import Templates

/// The documents that a letter speaks of, in groups that add up to what is open.
package struct LetterTableView: Sendable, TemplateView {
    var caption = ""
    var unit = ""
    var showsLate = false
    var hasGroups = false
    var groups: [LetterGroupView] = []
    var totalAmount = TemplateMoney.none
    var totalSettled = TemplateMoney.none
    var total = TemplateMoney.none

    package static let fields = ViewFields<LetterTableView> { view in
        view.text("caption") { $0.caption }
        view.text("unit") { $0.unit }
        view.flag("showsLate") { $0.showsLate }
        view.flag("hasGroups") { $0.hasGroups }
        view.list("groups", of: LetterGroupView.self) { $0.groups }
        view.money("totalAmount") { $0.totalAmount }
        view.money("totalSettled") { $0.totalSettled }
        view.money("total") { $0.total }
    }
}

package struct LetterGroupView: Sendable, TemplateView {
    var title = ""
    var rows: [LetterRowView] = []
    var subtotalLabel = ""
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none
    var inWords: String?

    package static let fields = ViewFields<LetterGroupView> { view in
        view.text("title") { $0.title }
        view.list("rows", of: LetterRowView.self) { $0.rows }
        view.text("subtotalLabel") { $0.subtotalLabel }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
        view.text("inWords") { $0.inWords }
    }
}

package struct LetterRowView: Sendable, TemplateView {
    var day: TemplateDay?
    var number = ""
    var taxInvoice: String?
    var goods: String?
    var amount = TemplateMoney.none
    var settled = TemplateMoney.none
    var open = TemplateMoney.none
    var due: TemplateDay?
    var daysLate: Int?

    package static let fields = ViewFields<LetterRowView> { view in
        view.day("day") { $0.day }
        view.text("number") { $0.number }
        view.text("taxInvoice") { $0.taxInvoice }
        view.text("goods") { $0.goods }
        view.money("amount") { $0.amount }
        view.money("settled") { $0.settled }
        view.money("open") { $0.open }
        view.day("due") { $0.due }
        view.count("daysLate") { $0.daysLate }
    }
}

/// A plan's dates and amounts, or rules to write them on.
package struct LetterScheduleView: Sendable, TemplateView {
    var unit = ""
    var rows: [LetterInstalmentView] = []
    var total: String?
    var inWords: String?

    package static let fields = ViewFields<LetterScheduleView> { view in
        view.text("unit") { $0.unit }
        view.list("rows", of: LetterInstalmentView.self) { $0.rows }
        view.text("total") { $0.total }
        view.text("inWords") { $0.inWords }
    }
}

package struct LetterInstalmentView: Sendable, TemplateView {
    let number: Int
    var day: String?
    var amount: String?
    var inWords: String?

    package static let fields = ViewFields<LetterInstalmentView> { view in
        view.count("number") { $0.number }
        view.text("day") { $0.day }
        view.text("amount") { $0.amount }
        view.text("inWords") { $0.inWords }
    }
}
