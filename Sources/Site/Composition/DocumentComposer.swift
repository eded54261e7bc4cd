import Metrics
import Receivables
import Templates

/// A document's row with what is peculiar about it.
final class DocumentComposer: Sendable {
    let contents: SiteContents
    private let kinds: DocumentKindNames
    /// Columns of its own: a row reads a dozen of them, and must not count references to all for that.
    let portfolio: Portfolio
    let documents: Documents
    let movements: Movements
    private let language: Language
    /// By document: whether a dispute names it. Empty without disputes.
    private let isNamed: [Bool]
    private let remarkDisputed, remarkBill: Pattern
    private let remarkDerivedDue: String

    init(_ contents: SiteContents) {
        self.contents = contents
        portfolio = contents.portfolio
        documents = contents.records.documents
        movements = portfolio.movements
        isNamed = portfolio.documentsNamedByDisputes
        language = contents.language
        kinds = DocumentKindNames(contents.language)
        remarkDisputed = language.pattern("document.remarkDisputed")
        remarkBill = language.pattern("document.remarkBill")
        remarkDerivedDue = language.word("document.remarkDerivedDue")
    }

    /// - Parameter part: which part of the document the row stands for, where a bill covers some of it.
    func row(_ document: Int, _ part: OpenPart, isOnPaperOnly: Bool) -> DocumentRow {
        let currency = currency(of: document)
        func money(_ minorUnits: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(minorUnits), currency: currency))
        }
        return DocumentRow(
            number: number(of: document), kind: kind(of: document), date: TemplateDay(documents.date[document]),
            due: documents.due[document].template, daysLate: part.isBill ? nil : daysLate(document),
            amount: money(part.amount), settled: money(part.amount - part.open), open: money(part.open),
            remarks: remarks(document, open: part.open, pending: part.isBill ? part.open : 0, currency: currency),
            isOnPaperOnly: isOnPaperOnly)
    }

    func currency(of document: Int) -> Currency {
        contents.records.currencies[Int(documents.currency[document])]
    }

    func number(of document: Int) -> String {
        let number = contents.text(documents.number[document])
        let instalment = documents.instalment[document]
        return instalment == 0 ? number : "\(number)/\(instalment)"
    }

    func kind(of document: Int) -> String {
        documents.flags[document].contains(.retention)
            ? kinds.retention : kinds[documents.kind[document]]
    }

    /// Days past due, only where there are any.
    func daysLate(_ document: Int) -> Int? {
        portfolio.daysPastDue(document, on: contents.asOf).flatMap { $0 > 0 ? $0 : nil }
    }

    private func mayBeDisputed(_ document: Int) -> Bool {
        documents.flags[document].contains(.disputed) || documents.disputedAmount[document] != .min
            || (!isNamed.isEmpty && isNamed[document])
    }

    /// - Parameter open: what is settled has no dispute any more.
    func remarks(_ document: Int, open: Int64, pending: Int64, currency: Currency) -> String? {
        let flags = documents.flags[document]
        let mayBeDisputed = open > 0 && mayBeDisputed(document)
        if !mayBeDisputed, pending <= 0, flags.isEmpty { return nil }
        var remarks: [String] = []
        if mayBeDisputed {
            let whole = portfolio.state(of: document, on: contents.asOf).open
            let disputed = portfolio.disputed(of: document, open: whole, on: contents.asOf)
            if disputed > 0 {
                let amount = language.number(Money(minorUnits: Int128(disputed), currency: currency))
                remarks.append(remarkDisputed.filled(with: ["amount": amount]))
            }
        }
        if pending > 0 {
            let amount = language.number(Money(minorUnits: Int128(pending), currency: currency))
            remarks.append(remarkBill.filled(with: ["amount": amount]))
        }
        if flags.contains(.dueDerived) { remarks.append(remarkDerivedDue) }
        return remarks.isEmpty ? nil : language.list(remarks)
    }
}

/// What is open of a document: what no bill covers, or what one covers until it is cash.
struct OpenPart {
    let document: Int
    let aging: AgingClass
    /// Minor units. A document in two parts is split so that amounts and open amounts add up over both.
    let amount: Int64
    let open: Int64

    var isBill: Bool { aging == .billPending }
}

extension SiteContents {
    /// What is open of a customer's documents in one currency, in the documents' order.
    func openParts(of customer: Int, currency: UInt8) -> [OpenPart] {
        var parts: [OpenPart] = []
        for document in portfolio.unsettledDocuments(of: customer, on: asOf)
        where records.documents.currency[document] == currency {
            let state = portfolio.state(of: document, on: asOf)
            if state.uncovered != 0 {
                let aging = portfolio.agingClass(of: document, uncovered: state.uncovered, on: asOf)
                parts.append(
                    OpenPart(
                        document: document, aging: aging, amount: state.amount - state.pending, open: state.uncovered))
            }
            if state.pending != 0 {
                // Nothing else open: the bill's row stands for the whole document.
                let amount = state.uncovered == 0 ? state.amount : state.pending
                parts.append(OpenPart(document: document, aging: .billPending, amount: amount, open: state.pending))
            }
        }
        return parts
    }
}
