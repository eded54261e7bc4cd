import Receivables

/// The kinds of documents in words, found without hashing: every row of every history asks.
struct DocumentKindNames: Sendable {
    let retention: String
    private let invoice: String
    private let creditNote: String
    private let debitNote: String
    private let opening: String
    private let prepayment: String

    init(_ language: Language) {
        func name(_ kind: DocumentKind) -> String { language.word("kind." + kind.rawValue) }
        retention = language.word("class.retentionKind")
        invoice = name(.invoice)
        creditNote = name(.creditNote)
        debitNote = name(.debitNote)
        opening = name(.opening)
        prepayment = name(.prepayment)
    }

    subscript(kind: DocumentKind) -> String {
        switch kind {
        case .invoice: invoice
        case .creditNote: creditNote
        case .debitNote: debitNote
        case .opening: opening
        case .prepayment: prepayment
        }
    }
}
