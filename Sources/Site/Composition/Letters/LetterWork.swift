import Playbooks
import Receivables

/// The list of one customer's papers while it grows: numbers and file names follow from the order.
struct LetterWork {
    let contents: SiteContents
    let letters: [LetterKind: Letter]
    let customer: Int
    /// All claims on the customer, whether letters ask for them or not.
    private let known: [LetterClaim]
    private(set) var letterCase = LetterCase()
    private var claims: [(claim: LetterClaim, creditor: OurCompany)] = []
    /// Papers so far by number prefix.
    private var counts: [String: Int] = [:]

    init(contents: SiteContents, letters: [LetterKind: Letter], customer: Int, known: [LetterClaim]) {
        self.contents = contents
        self.letters = letters
        self.customer = customer
        self.known = known
    }

    mutating func note(_ text: String) {
        if !letterCase.notes.contains(text) { letterCase.notes.append(text) }
    }

    /// What is added from here on speaks of the claim.
    mutating func begin(_ claim: LetterClaim, _ creditor: OurCompany) { claims.append((claim, creditor)) }

    mutating func add(_ kind: LetterKind, suffix: String = "", _ fill: (inout LetterSheet) -> Void = { _ in }) {
        guard let last = claims.last else { return }
        add(
            kind, suffix: suffix + (claims.count > 1 ? "-\(claims.count)" : ""), last.claim.entity,
            last.claim.index, last.creditor, fill)
    }

    /// Papers that speak of no amount: one of each for every company of ours.
    mutating func addForms(isLegalOnly: Bool) {
        let texts = contents.records.texts
        var companies: [(entity: Text, currency: UInt8, creditor: OurCompany)] = []
        for (claim, creditor) in claims
        where !companies.contains(where: { texts.compare($0.entity, claim.entity) == 0 }) {
            companies.append((claim.entity, claim.index, creditor))
        }
        if companies.isEmpty, letterCase.notes.isEmpty, let own = contents.creditor(of: .empty) {
            companies = [(.empty, contents.ownCurrency, own)]
        }
        let forms: [LetterKind] =
            isLegalOnly ? [.receipt, .bill, .visit] : [.authorisation, .witness, .receipt, .bill, .visit]
        for (place, company) in companies.enumerated() {
            for kind in forms {
                add(
                    kind, suffix: place > 0 ? "-\(place + 1)" : "", company.entity, company.currency,
                    company.creditor)
            }
        }
    }

    mutating func addSurvey(_ row: Int) {
        let dispute = contents.records.disputes[row]
        let entity =
            dispute.document >= 0
            ? contents.records.documents.entity[Int(dispute.document)] : claims.first?.claim.entity ?? .empty
        guard let creditor = contents.creditor(of: entity) else { return }
        let earlier = letterCase.sheets.count { $0.kind == .survey }
        add(.survey, suffix: earlier > 0 ? "-\(earlier + 1)" : "", entity, dispute.currency, creditor) {
            $0.dispute = row
        }
    }

    private mutating func add(
        _ kind: LetterKind, suffix: String, _ entity: Text, _ currency: UInt8, _ creditor: OurCompany,
        _ fill: (inout LetterSheet) -> Void = { _ in }
    ) {
        let slug = contents.customers.slugs[customer]
        guard let letter = letters[kind], let path = PagePath(checking: "letters/\(slug)-\(kind.stem)\(suffix).html")
        else { return }
        var sheet = LetterSheet(
            path: path, number: number(letter.form.numberPrefix), title: letter.article.title, kind: kind,
            letter: letter, customer: customer, creditor: creditor, entity: entity, currency: currency,
            claim: claim(of: entity, currency))
        fill(&sheet)
        letterCase.sheets.append(sheet)
    }

    private func claim(of entity: Text, _ currency: UInt8) -> LetterClaim? {
        known.first { $0.index == currency && contents.records.texts.compare($0.entity, entity) == 0 }
    }

    /// `DZ-C0004-20260630-1`: the same for every build of a day.
    private mutating func number(_ prefix: String) -> String {
        guard !prefix.isEmpty else { return "" }
        counts[prefix, default: 0] += 1
        let day = contents.asOf.description.filter { $0 != "-" }
        let id = contents.text(contents.records.customers[customer].id)
        return "\(prefix)-\(id)-\(day)-\(counts[prefix, default: 1])"
    }
}

extension SiteContents {
    /// The reporting currency's position in `Records.currencies`.
    fileprivate var ownCurrency: UInt8 {
        UInt8(clamping: records.currencies.firstIndex(of: portfolio.policy.currency) ?? 0)
    }
}
