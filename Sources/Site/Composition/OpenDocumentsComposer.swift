import Receivables
import Templates

/// A customer's open documents by class, with subtotals that add up to the balance; at most so many rows on screen, and
/// twice as many on paper, which no link leads on from.
struct OpenDocumentsComposer {
    let contents: SiteContents
    let documents: DocumentComposer
    let labels: AgeingLabels
    /// What is open, in this currency.
    let parts: [OpenPart]

    /// More rows are a subtotal and a link to the full history.
    static let mostRows = 200
    static let mostRowsOnPaper = 400

    func fill(_ block: inout DossierBlock, customer: Int, currency: Currency, index: UInt8, anchor: String) {
        let unapplied = contents.portfolio.unappliedPayments(of: customer, on: contents.asOf).filter {
            contents.records.payments.currency[$0.payment] == index
        }
        block.hasOpenDocuments = !parts.isEmpty || !unapplied.isEmpty
        block.openDocumentsLine = contents.language.phrase(
            "customer.openDocumentsLine", count: Set(parts.map(\.document)).count)
        block.documentsCaption = contents.language.phrase(
            "document.caption", ["currency": contents.language.currencyName(currency)])
        var byClass = [[OpenPart]](repeating: [], count: labels.displayOrder.count)
        for part in parts { byClass[part.aging.index].append(part) }
        let counts = byClass.map(\.count)
        let onScreen = rooms(for: counts, in: Self.mostRows)
        let onPaper = rooms(for: counts, in: Self.mostRowsOnPaper)
        block.documentClasses = Self.order(labels).compactMap { aging in
            var rows = byClass[aging.index]
            let receipts = aging == .unapplied ? unapplied : []
            guard !rows.isEmpty || !receipts.isEmpty else { return nil }
            rows.sort { precedes($0, $1) }
            return view(
                aging, rows, receipts, onScreen: onScreen[aging.index], onPaper: onPaper[aging.index],
                currency: currency, anchor: anchor)
        }
        func money(_ sum: Int128) -> TemplateMoney { TemplateMoney(Money(minorUnits: sum, currency: currency)) }
        let amount = parts.reduce(Int128(0)) { $0 + Int128($1.amount) } - unapplied.reduce(0) { $0 + Int128($1.rest) }
        let open = parts.reduce(Int128(0)) { $0 + Int128($1.open) } - unapplied.reduce(0) { $0 + Int128($1.rest) }
        block.totalAmount = money(amount)
        block.totalSettled = money(amount - open)
    }

    /// How many rows each class may show: the longest overdue first have a right to be seen.
    private func rooms(for counts: [Int], in most: Int) -> [Int] {
        var room = most
        var rooms = counts
        for aging in Self.order(labels) {
            rooms[aging.index] = min(room, counts[aging.index])
            room -= rooms[aging.index]
        }
        return rooms
    }

    /// What is to be asked for comes first, the longest overdue before all.
    private static func order(_ labels: AgeingLabels) -> [AgingClass] {
        labels.displayOrder.filter(\.isOverdue).reversed()
            + [.dueToday, .notDue, .noDueDate, .retention, .billPending, .credit, .unapplied]
    }

    private func precedes(_ left: OpenPart, _ right: OpenPart) -> Bool {
        let due = contents.records.documents.due
        return (due[left.document], left.document) < (due[right.document], right.document)
    }

    private func view(
        _ aging: AgingClass, _ parts: [OpenPart], _ receipts: [UnappliedPayment], onScreen: Int, onPaper: Int,
        currency: Currency, anchor: String
    ) -> DocumentClassView {
        let language = contents.language
        var view = DocumentClassView()
        view.anchor = "\(anchor)-\(labels.id(of: aging))"
        view.swatch = labels.swatch(aging)
        view.label = labels.label(aging)
        view.countLine = language.phrase("document.countLine", count: parts.count + receipts.count)
        view.subtotalLabel = language.phrase("document.subtotal", ["class": view.label])
        let amount = parts.reduce(Int128(0)) { $0 + Int128($1.amount) } - receipts.reduce(0) { $0 + Int128($1.rest) }
        let open = parts.reduce(Int128(0)) { $0 + Int128($1.open) } - receipts.reduce(0) { $0 + Int128($1.rest) }
        view.amount = TemplateMoney(Money(minorUnits: amount, currency: currency))
        view.settled = TemplateMoney(Money(minorUnits: amount - open, currency: currency))
        view.open = TemplateMoney(Money(minorUnits: open, currency: currency))
        view.documents = parts.prefix(onPaper).enumerated().map { place, part in
            var row = documents.row(part.document, part)
            row.isOnPaperOnly = place >= onScreen
            return row
        }
        view.documents += receipts.map { row($0, currency) }
        view.more = parts.count > onScreen ? language.phrase("document.more", count: parts.count - onScreen) : nil
        view.moreOnPaper =
            parts.count > onPaper ? language.phrase("document.moreOnPaper", count: parts.count - onPaper) : nil
        return view
    }

    private func row(_ receipt: UnappliedPayment, _ currency: Currency) -> DocumentRow {
        let payments = contents.records.payments
        let rest = TemplateMoney(Money(minorUnits: -Int128(receipt.rest), currency: currency))
        var row = DocumentRow()
        row.number = contents.text(payments.id[receipt.payment])
        row.kind = contents.language.word("kind.payment")
        row.date = TemplateDay(payments.date[receipt.payment])
        row.amount = rest
        row.settled = TemplateMoney(.zero(currency))
        row.open = rest
        row.remarks = contents.known(payments.reference[receipt.payment])
        return row
    }
}
