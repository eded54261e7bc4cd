import Receivables

/// What keeps letters from going out, whatever is owed.
struct LetterGate {
    private let file: CaseFile
    let isLegalOnly: Bool
    private let customer: Customer

    init(_ file: CaseFile) {
        self.file = file
        isLegalOnly = file.isLegalOnly
        customer = file.contents.records.customers[file.customer]
    }

    /// Nobody asks for an admission once the case is legal's, nor writes to those who must be left alone.
    func statementHeld(_ language: Language) -> String? {
        if isLegalOnly { return language.word("letter.held.legalOnly") }
        return customer.mustNotBeContacted ? language.word("letter.held.noContact") : nil
    }

    /// Demands and plans, beside what holds the statement.
    func demandHeld(_ language: Language) -> String? {
        if isLegalOnly { return language.word("letter.held.demandLegalOnly") }
        if file.planGate != nil || customer.status == .insolvent || customer.status == .legal {
            return language.word("letter.held.legal")
        }
        if customer.mustNotBeContacted { return language.word("letter.held.demandNoContact") }
        return customer.isCollectionHeld ? language.word("letter.held.hold") : nil
    }
}
