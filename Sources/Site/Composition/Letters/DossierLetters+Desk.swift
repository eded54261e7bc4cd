import Metrics
import Receivables

extension DossierLetters {
    init(_ desk: LetterDesk, customer: Int, hasEvidence: Bool) {
        self.init()
        let contents = desk.contents
        let own = desk.letterCase(of: customer)
        let sheets = own?.sheets ?? []
        self.sheets = sheets.map { sheet in
            LetterLink(
                url: "../" + sheet.path.text, title: sheet.title, about: sheet.about(contents),
                number: sheet.number.isEmpty ? nil : sheet.number)
        }
        notes = (own?.notes ?? []).map { AdviceLine(text: $0) }
        let isClaimed = contents.isClaimable(customer)
        if own == nil, isClaimed {
            let id = contents.text(contents.records.customers[customer].id)
            notes = [AdviceLine(text: contents.language.phrase("letter.onDemand", ["id": id]))]
        }
        printLine = contents.language.list(
            sheets.map { sheet in
                sheet.about(contents).map {
                    contents.language.phrase("letter.linkAbout", ["title": sheet.title, "about": $0])
                }
                    ?? sheet.title
            })
        if hasEvidence { evidenceUrl = "\(contents.customers.slugs[customer])-evidence.html" }
        isOnDemand = own == nil && isClaimed
        isShown = own != nil || isClaimed || hasEvidence
    }
}

extension LetterSheet {
    /// What tells two papers of a kind apart.
    fileprivate func about(_ contents: SiteContents) -> String? {
        let language = contents.language
        var parts: [String] = []
        if let plan { parts.append(language.code("plan.pace", plan.pace.rawValue)) }
        if kind == .undertaking, plan == nil { parts.append(language.word("letter.blank")) }
        if let dispute { parts.append(contents.text(contents.records.disputes[dispute].id)) }
        let currency = contents.records.currencies[Int(currency)]
        if kind.speaksOfAmounts, currency != contents.portfolio.policy.currency { parts.append(currency.code) }
        if !entity.isEmpty { parts.append(creditor.name ?? contents.text(entity)) }
        return parts.isEmpty ? nil : language.list(parts)
    }
}

extension LetterKind {
    fileprivate var speaksOfAmounts: Bool { isAddressed || isContract }
}
