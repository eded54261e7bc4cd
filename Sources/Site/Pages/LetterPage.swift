import Markup
import Metrics
import Playbooks
import Receivables

/// A letter or form of the showable set, filled for one customer. Nothing internal enters it: no reasons, no talk, no
/// figure that is ours alone.
struct LetterPage {
    let contents: SiteContents
    let documents: DocumentComposer
    let sheet: LetterSheet

    private var language: Language { contents.language }
    private var letter: Letter { sheet.letter }

    /// More rows than these stand on a page of their own, behind the signatures.
    private static let mostInlineRows = 12

    func compose() -> LetterView {
        let claim = sheet.claim
        let composer = LetterValues(contents: contents, sheet: sheet, claim: claim)
        let values = composer.values
        var view = LetterView()
        view.language = letter.article.language
        view.title = sheet.title
        view.number = sheet.number.isEmpty ? nil : sheet.number
        view.day = language.long(contents.asOf)
        view.stem = sheet.kind.stem
        view.backUrl = "../" + contents.customers.path(of: sheet.customer)
        addHead(to: &view)
        view.body = letter.part(.body)?.filled(with: values, leavingOut: composer.absent)
        view.request = letter.part(.request)?.filled(with: values, leavingOut: [])
        view.terms = letter.part(.terms)?.filled(with: values)
        addTables(claim, to: &view)
        addForm(values, to: &view)
        view.print = rules
        return view
    }

    // MARK: Head

    private func addHead(to view: inout LetterView) {
        let own = sheet.creditor
        if !sheet.kind.isContract {
            view.letterhead = LetterheadView(
                name: own.name ?? "",
                lines: facts([
                    ("letter.taxID", own.taxID), ("letter.address", own.address), ("letter.phone", own.phone),
                ]))
        }
        guard sheet.kind.isAddressed else { return }
        let customer = contents.records.customers[sheet.customer]
        view.addressee = LetterheadView(
            name: contents.customers.names[sheet.customer],
            lines: facts([
                ("letter.taxID", contents.known(customer.taxID)), ("letter.address", contents.known(customer.address)),
            ]))
    }

    /// Only what is known.
    private func facts(_ pairs: [(key: String, value: String?)]) -> [LetterFactView] {
        pairs.compactMap { key, value in
            value.map { LetterFactView(label: language.word(key), value: $0) }
        }
    }

    // MARK: Tables

    private func addTables(_ claim: LetterClaim?, to view: inout LetterView) {
        let composer = LetterTableComposer(contents: contents, documents: documents, sheet: sheet)
        if letter.form.table == .documents, let claim {
            let table = composer.table(claim)
            let rows = table.groups.reduce(0) { $0 + $1.rows.count }
            if rows <= Self.mostInlineRows { view.inlineTable = table } else { view.annex = table }
        }
        if letter.form.printsSchedule {
            view.schedule = composer.schedule(contents.records.currencies[Int(sheet.currency)])
        }
        if letter.form.printsAccount {
            let own = sheet.creditor
            view.account = [
                ("letter.account.holder", own.bankHolder), ("letter.account.bank", own.bankName),
                ("letter.account.number", own.bankAccount),
            ].map { LetterFactView(label: language.word($0.0), value: $0.1) }
        }
        if letter.form.table == .survey { view.survey = surveyFacts }
    }

    /// What the records say of the disputed document.
    private var surveyFacts: [LetterFactView] {
        guard let row = sheet.dispute else { return [] }
        let (dispute, columns) = (contents.records.disputes[row], documents.documents)
        var facts: [(String, String?)] = [
            ("letter.survey.opened", dispute.openedOn.known.map { language.long($0) })
        ]
        if dispute.document >= 0 {
            let document = Int(dispute.document)
            facts += [
                ("letter.survey.document", documents.number(of: document)),
                ("letter.survey.date", language.long(columns.date[document])),
                ("letter.survey.contract", contents.known(columns.contract[document])),
                ("letter.survey.delivery", contents.known(columns.delivery[document])),
                ("letter.survey.goods", contents.known(columns.goods[document])),
            ]
        } else {
            facts.append(("letter.survey.document", contents.known(dispute.invoiceNumber)))
        }
        return self.facts(facts)
    }

    // MARK: What hands fill in

    private func addForm(_ values: [Placeholder: String], to view: inout LetterView) {
        let boxes = letter.form.table == .record ? RecordSheetComposer(language: language).boxesByField : [:]
        view.formFields = fields(letter.part(.toFillIn), values, boxes: boxes)
        view.enclosures = letter.part(.enclosures)?.filled(with: values)
        view.originals = sheet.kind == .statement || sheet.kind == .survey ? language.word("letter.originals") : nil
        view.endsBody = sheet.kind.isAddressed || sheet.kind.isContract || sheet.kind == .authorisation
        view.parties =
            letter.part(.signatures)?.fields(filledWith: values).map { field in
                LetterPartyView(
                    label: field.label, pieces: field.pieces.map { LetterPieceView(content: $0) },
                    wantsSeal: field.wantsSeal)
            } ?? []
        view.isSignedByOne = view.parties.count == 1
        view.slip = letter.part(.replySlip).map { slip($0, values) }
        view.receipt = fields(letter.part(.receipt), values, boxes: [:])
    }

    private func fields(
        _ part: Part?, _ values: [Placeholder: String], boxes: [String: String]
    ) -> [LetterFieldView] {
        part?.fields(filledWith: values).map { field in
            LetterFieldView(
                label: field.label, content: field.pieces.joined(language.word("letter.pieces")),
                boxes: boxes[field.label])
        } ?? []
    }

    private func slip(_ part: Part, _ values: [Placeholder: String]) -> LetterSlipView {
        var view = LetterSlipView()
        view.isOnItsOwnPage = sheet.kind.hasSlipOnItsOwnPage
        let halves = part.halvesAroundList(filledWith: values)
        view.content = halves.before
        view.choices = part.fields(filledWith: values).map {
            LetterPieceView(content: $0.pieces.joined(language.word("letter.pieces")))
        }
        view.closing = halves.after
        return view
    }

    private var rules: LetterRules {
        var rules = LetterRules()
        rules.company = sheet.kind.isContract ? sheet.title : sheet.creditor.name ?? ""
        rules.number = sheet.number
        rules.before = language.word("print.pageBefore")
        rules.between = language.word("print.pageBetween")
        rules.after = language.word("print.pageAfter")
        rules.pagingSeal = sheet.kind.wantsPagingSeal ? language.word("letter.pagingSeal") : nil
        return rules
    }
}
