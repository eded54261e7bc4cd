import Receivables
import Templates

/// A customer's open documents by class, with subtotals that add up to the balance; at most so many rows on screen, and
/// twice as many on paper, which no link leads on from.
///
/// Made once for all customers.
struct OpenDocumentsComposer: Sendable {
    private let contents: SiteContents
    private let documents: DocumentComposer
    private let labels: AgeingLabels
    /// What is to be asked for comes first, the longest overdue before all.
    private let order: [AgingClass]
    /// Where each class stands in the order, by its index.
    private let ranks: [Int]
    /// What stands before the sums of each class, by its index.
    private let subtotals: [String]
    private let line, countLine, more, moreOnPaper: CountedPhrase
    /// By position in `Records.currencies`.
    private let captions: [String]
    /// By position in `Records.currencies`, then by the class's index.
    private let anchors: [[Anchor]]

    /// Where a currency's documents of a class begin on the page, and the link to there.
    struct Anchor: Sendable {
        let id: String
        let link: String
    }

    /// More rows are a subtotal and a link to the full history.
    static let mostRows = 200
    static let mostRowsOnPaper = 400

    init(_ contents: SiteContents, documents: DocumentComposer) {
        self.contents = contents
        self.documents = documents
        labels = contents.ageing
        order =
            contents.ageing.displayOrder.filter(\.isOverdue).reversed()
            + [.dueToday, .notDue, .noDueDate, .retention, .billPending, .credit, .unapplied]
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, aging) in order.enumerated() { ranks[aging.index] = rank }
        self.ranks = ranks
        let language = contents.language
        line = language.counted("customer.openDocumentsLine")
        countLine = language.counted("document.countLine")
        more = language.counted("document.more")
        moreOnPaper = language.counted("document.moreOnPaper")
        captions = contents.records.currencies.map { currency in
            language.phrase("document.caption", ["currency": language.currencyName(currency)])
        }
        anchors = contents.currencyCodes.map { code in
            contents.ageing.scheme.classes.map { aging in
                let id = "\(code)-\(contents.ageing.id(of: aging))"
                return Anchor(id: id, link: "#" + id)
            }
        }
        subtotals = contents.ageing.scheme.classes.map { aging in
            language.phrase("document.subtotal", ["class": contents.ageing.label(aging)])
        }
    }

    func anchor(of aging: AgingClass, currency: UInt8) -> Anchor { anchors[Int(currency)][aging.index] }

    /// - Parameter parts: what is open in this currency, in the documents' order.
    func fill(_ block: inout DossierBlock, customer: Int, parts: [OpenPart], currency: Currency, index: UInt8) {
        let language = contents.language
        let unapplied = contents.portfolio.unappliedPayments(of: customer, on: contents.asOf).filter {
            contents.records.payments.currency[$0.payment] == index
        }
        block.hasOpenDocuments = !parts.isEmpty || !unapplied.isEmpty
        block.openDocumentsLine = language.phrase(line, count: documentCount(parts))
        block.documentsCaption = captions[Int(index)]
        var rest = inOrder(parts)[...]
        var (onScreen, onPaper) = (Self.mostRows, Self.mostRowsOnPaper)
        var sums = DocumentSums()
        for aging in order {
            let receipts = aging == .unapplied ? unapplied : []
            let rows = rest.prefix { $0.aging.index == aging.index }
            rest = rest[rows.endIndex...]
            guard !rows.isEmpty || !receipts.isEmpty else { continue }
            let own = DocumentSums(rows, receipts)
            block.documentClasses.append(
                view(
                    aging, rows, receipts, own, onScreen: min(onScreen, rows.count), onPaper: min(onPaper, rows.count),
                    currency: currency, anchor: anchor(of: aging, currency: index).id))
            onScreen -= min(onScreen, rows.count)
            onPaper -= min(onPaper, rows.count)
            sums.add(own)
        }
        block.totalAmount = TemplateMoney(Money(minorUnits: sums.amount, currency: currency))
        block.totalSettled = TemplateMoney(Money(minorUnits: sums.amount - sums.open, currency: currency))
    }

    /// Parts of one document stand side by side.
    private func documentCount(_ parts: [OpenPart]) -> Int {
        parts.indices.count { $0 == 0 || parts[$0].document != parts[$0 - 1].document }
    }

    /// Class by class as they are shown, each by due day.
    private func inOrder(_ parts: [OpenPart]) -> [OpenPart] {
        let due = documents.documents.due
        return parts.sorted { left, right in
            (ranks[left.aging.index], due[left.document], left.document)
                < (ranks[right.aging.index], due[right.document], right.document)
        }
    }

    private func view(
        _ aging: AgingClass, _ parts: ArraySlice<OpenPart>, _ receipts: [UnappliedPayment], _ sums: DocumentSums,
        onScreen: Int, onPaper: Int, currency: Currency, anchor: String
    ) -> DocumentClassView {
        let language = contents.language
        var rows: [DocumentRow] = []
        rows.reserveCapacity(onPaper + receipts.count)
        for (place, part) in parts.prefix(onPaper).enumerated() {
            rows.append(documents.row(part.document, part, isOnPaperOnly: place >= onScreen))
        }
        for receipt in receipts { rows.append(row(receipt, currency)) }
        return DocumentClassView(
            anchor: anchor, swatch: labels.swatch(aging), label: labels.label(aging),
            countLine: language.phrase(countLine, count: parts.count + receipts.count),
            subtotalLabel: subtotals[aging.index],
            amount: TemplateMoney(Money(minorUnits: sums.amount, currency: currency)),
            settled: TemplateMoney(Money(minorUnits: sums.amount - sums.open, currency: currency)),
            open: TemplateMoney(Money(minorUnits: sums.open, currency: currency)),
            more: parts.count > onScreen ? language.phrase(more, count: parts.count - onScreen) : nil,
            moreOnPaper: parts.count > onPaper
                ? language.phrase(moreOnPaper, count: parts.count - onPaper) : nil,
            documents: rows)
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

/// Minor units of some open documents; a payment that nothing is settled by counts against them.
private struct DocumentSums {
    private(set) var amount: Int128 = 0
    private(set) var open: Int128 = 0

    init() {}

    init(_ parts: ArraySlice<OpenPart>, _ receipts: [UnappliedPayment]) {
        for part in parts {
            amount += Int128(part.amount)
            open += Int128(part.open)
        }
        for receipt in receipts {
            amount -= Int128(receipt.rest)
            open -= Int128(receipt.rest)
        }
    }

    mutating func add(_ other: DocumentSums) {
        amount += other.amount
        open += other.open
    }
}
