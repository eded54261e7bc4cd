import Metrics
import Receivables
import Templates

/// The tables of a letter: what is open, and when it is to be paid.
struct LetterTableComposer {
    let contents: SiteContents
    let documents: DocumentComposer
    let sheet: LetterSheet

    private var language: Language { contents.language }

    // MARK: Documents

    /// A statement shows all that is open, other letters what they ask for.
    func table(_ claim: LetterClaim) -> LetterTableView {
        var view = LetterTableView()
        view.unit = language.unitLine(claim.currency)
        view.showsLate = sheet.kind != .statement
        let groups = sheet.kind == .statement ? LetterClaim.Group.allCases : [.due]
        view.groups = groups.filter { !claim[$0].isEmpty }.map { group($0, of: claim) }
        view.hasGroups = sheet.kind == .statement
        func sum(_ value: (LetterClaim.Row) -> Int128) -> TemplateMoney {
            let rows = groups.flatMap { claim[$0] }
            return TemplateMoney(Money(minorUnits: rows.reduce(0) { $0 + value($1) }, currency: claim.currency))
        }
        view.totalAmount = sum(\.amount)
        view.totalSettled = sum { $0.amount - $0.open }
        view.total = sum(\.open)
        return view
    }

    private func group(_ group: LetterClaim.Group, of claim: LetterClaim) -> LetterGroupView {
        var view = LetterGroupView()
        let rows = claim[group]
        func money(_ value: (LetterClaim.Row) -> Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: rows.reduce(0) { $0 + value($1) }, currency: claim.currency))
        }
        view.title = language.code("letter.group", group.rawValue)
        view.subtotalLabel = language.code("letter.subtotal", group.rawValue)
        view.rows = rows.map { row($0, claim.currency) }
        view.amount = money(\.amount)
        view.settled = money { $0.amount - $0.open }
        view.open = money(\.open)
        if group == .due { view.inWords = language.inWords(claim.money) }
        return view
    }

    private func row(_ row: LetterClaim.Row, _ currency: Currency) -> LetterRowView {
        func money(_ minorUnits: Int128) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: minorUnits, currency: currency))
        }
        var view = LetterRowView()
        (view.amount, view.settled, view.open) = (money(row.amount), money(row.amount - row.open), money(row.open))
        guard row.kind == .document else {
            view.number = language.word(row.kind == .receipts ? "letter.row.receipts" : "letter.row.dispute")
            return view
        }
        let columns = documents.documents
        let isPlain = columns.kind[row.document] == .invoice && !columns.flags[row.document].contains(.retention)
        view.number = documents.number(of: row.document)
        if !isPlain { view.number += " " + documents.kind(of: row.document) }
        view.day = TemplateDay(columns.date[row.document])
        view.taxInvoice = contents.known(columns.taxInvoice[row.document])
        view.goods = contents.known(columns.goods[row.document])
        view.due = columns.due[row.document].template
        view.daysLate = row.open > 0 ? documents.daysLate(row.document) : nil
        return view
    }

    // MARK: Instalments

    /// Rows to write on where no plan is chosen.
    func schedule(_ currency: Currency) -> LetterScheduleView {
        var view = LetterScheduleView()
        view.unit = language.unitLine(currency)
        guard let plan = sheet.plan else {
            view.rows = (1...6).map { LetterInstalmentView(number: $0) }
            return view
        }
        func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }
        view.rows = plan.payments.enumerated().map { place, payment in
            LetterInstalmentView(
                number: place + 1, day: language.long(payment.day), amount: language.number(money(payment.amount)),
                inWords: language.inWords(money(payment.amount)))
        }
        view.total = language.number(money(plan.total))
        view.inWords = language.inWords(money(plan.total))
        return view
    }
}
