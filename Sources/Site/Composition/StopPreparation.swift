import Receivables

/// Whom to call before a visit, and what to ask for at it: on a work list and on a packet's cover.
struct StopPreparation {
    let contents: SiteContents
    let customer: Int

    /// Name, office and telephone of those who can be called, the ones who decide first.
    func people(atMost count: Int) -> [AdviceLine] {
        let contacts = contents.customers.contacts(of: customer).map { contents.records.contacts[$0] }
        let known = contacts.filter { contents.known($0.phone) != nil }
        let deciding = known.filter { $0.isDecisionMaker == .yes } + known.filter { $0.isDecisionMaker != .yes }
        return deciding.prefix(count).map { contact in
            let role = contact.role.map { contents.codes.role[$0] } ?? ""
            return AdviceLine(
                text: [contents.text(contact.name), role, contents.text(contact.phone)].filter { !$0.isEmpty }
                    .joined(separator: " "))
        }
    }

    /// The goals of the ladders, one a currency; none where a gate forbids to ask.
    func goals(_ file: CaseFile) -> [PacketGoal] {
        LadderComposer(file: file, plans: contents.plans).ladders
            .map { PacketGoal(ask: $0.goal) }
    }
}
