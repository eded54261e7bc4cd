import Markup
package import Templates

/// A letter or form as it is printed: nothing of it is internal.
package struct LetterView: Sendable, TemplateView {
    var language = ""
    var title = ""
    var number: String?
    var day = ""
    var stem = ""
    var styleHash = ""
    var backUrl = ""
    var letterhead: LetterheadView?
    var addressee: LetterheadView?
    var body: TrustedHTML?
    var request: TrustedHTML?
    var terms: TrustedHTML?
    /// Below the body where it is short, else behind the letter.
    var inlineTable: LetterTableView?
    var annex: LetterTableView?
    var survey: [LetterFactView] = []
    var account: [LetterFactView] = []
    var schedule: LetterScheduleView?
    var formFields: [LetterFieldView] = []
    var enclosures: TrustedHTML?
    var originals: String?
    var endsBody = false
    var parties: [LetterPartyView] = []
    /// The receipt stands beside the one signature.
    var isSignedByOne = false
    var slip: LetterSlipView?
    var receipt: [LetterFieldView] = []
    var print = LetterRules()

    package static let fields = ViewFields<LetterView> { view in
        view.text("language") { $0.language }
        view.text("title") { $0.title }
        view.text("number") { $0.number }
        view.text("day") { $0.day }
        view.text("stem") { $0.stem }
        view.text("styleHash") { $0.styleHash }
        view.url("backUrl") { $0.backUrl }
        view.view("letterhead", of: LetterheadView.self) { $0.letterhead }
        view.view("addressee", of: LetterheadView.self) { $0.addressee }
        view.html("body") { $0.body }
        view.html("request") { $0.request }
        view.html("terms") { $0.terms }
        view.view("inlineTable", of: LetterTableView.self) { $0.inlineTable }
        view.view("annex", of: LetterTableView.self) { $0.annex }
        view.list("survey", of: LetterFactView.self) { $0.survey }
        view.list("account", of: LetterFactView.self) { $0.account }
        view.view("schedule", of: LetterScheduleView.self) { $0.schedule }
        view.list("fields", of: LetterFieldView.self) { $0.formFields }
        view.html("enclosures") { $0.enclosures }
        view.text("originals") { $0.originals }
        view.flag("endsBody") { $0.endsBody }
        view.flag("isSignedByOne") { $0.isSignedByOne }
        view.list("parties", of: LetterPartyView.self) { $0.parties }
        view.view("slip", of: LetterSlipView.self) { $0.slip }
        view.list("receipt", of: LetterFieldView.self) { $0.receipt }
        view.view("print", of: LetterRules.self) { $0.print }
    }
}

/// Whose letter it is, or whom it is for.
package struct LetterheadView: Sendable, TemplateView {
    var name = ""
    var lines: [LetterFactView] = []

    package static let fields = ViewFields<LetterheadView> { view in
        view.text("name") { $0.name }
        view.list("lines", of: LetterFactView.self) { $0.lines }
    }
}

/// A name and its value; without a value there is a rule to write on.
package struct LetterFactView: Sendable, TemplateView {
    let label: String
    var value: String?

    package static let fields = ViewFields<LetterFactView> { view in
        view.text("label") { $0.label }
        view.text("value") { $0.value }
    }
}

/// A line of a form.
package struct LetterFieldView: Sendable, TemplateView {
    let label: String?
    let content: TrustedHTML
    /// Boxes to tick, in words.
    var boxes: String?

    package static let fields = ViewFields<LetterFieldView> { view in
        view.text("label") { $0.label }
        view.html("content") { $0.content }
        view.text("boxes") { $0.boxes }
    }
}

package struct LetterPieceView: Sendable, TemplateView {
    let content: TrustedHTML

    package static let fields = ViewFields<LetterPieceView> { view in view.html("content") { $0.content } }
}

/// Who signs, with a box for the seal where one belongs there.
package struct LetterPartyView: Sendable, TemplateView {
    let label: String
    let pieces: [LetterPieceView]
    let wantsSeal: Bool

    package static let fields = ViewFields<LetterPartyView> { view in
        view.text("label") { $0.label }
        view.list("pieces", of: LetterPieceView.self) { $0.pieces }
        view.flag("wantsSeal") { $0.wantsSeal }
    }
}

/// Below the cut line: what comes back.
package struct LetterSlipView: Sendable, TemplateView {
    var isOnItsOwnPage = false
    var content: TrustedHTML?
    var choices: [LetterPieceView] = []
    var closing: TrustedHTML?

    package static let fields = ViewFields<LetterSlipView> { view in
        view.flag("isOnItsOwnPage") { $0.isOnItsOwnPage }
        view.html("content") { $0.content }
        view.list("choices", of: LetterPieceView.self) { $0.choices }
        view.html("closing") { $0.closing }
    }
}

/// What stands in the margins of a letter's pages.
package struct LetterRules: Sendable, TemplateView {
    var company = ""
    var number = ""
    var before = ""
    var between = ""
    var after = ""
    var pagingSeal: String?

    package static let fields = ViewFields<LetterRules> { rules in
        rules.text("company") { $0.company }
        rules.text("number") { $0.number }
        rules.text("before") { $0.before }
        rules.text("between") { $0.between }
        rules.text("after") { $0.after }
        rules.text("pagingSeal") { $0.pagingSeal }
    }
}
