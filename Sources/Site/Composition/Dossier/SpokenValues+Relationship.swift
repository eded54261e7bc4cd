import Advice
import Metrics
import Playbooks
import Receivables

/// Who speaks with whom, and how long they have known each other.
extension SpokenValues {
    func addPeople(to values: inout [Placeholder: String]) {
        let contacts = file.contents.records.contacts
        let named = file.contents.customers.contacts(of: file.customer).filter { !contacts[$0].name.isEmpty }
        // Who decides is asked for first; otherwise the one whom the table names first.
        let contact = named.first { contacts[$0].isDecisionMaker == .yes } ?? named.first
        if let contact { values[.contactName] = file.contents.known(contacts[contact].name) }
        guard let collector = person(file.contents.portfolio.collector(of: file.customer, on: file.contents.asOf))
        else {
            return
        }
        values[.collectorPhone] = file.contents.known(collector.phone)
        guard let supervisor = person(collector.manager) else { return }
        values[.supervisorName] = file.contents.known(supervisor.name)
        values[.supervisorPhone] = file.contents.known(supervisor.phone)
    }

    private func person(_ id: Text) -> Person? {
        guard !id.isEmpty else { return nil }
        let (people, texts) = (file.contents.records.people, file.contents.records.texts)
        return people.first { texts.compare($0.id, id) == 0 }
    }

    /// Thanks for the past, which a line of goodwill needs: given only where they are deserved.
    func addGoodwill(to values: inout [Placeholder: String]) {
        guard let goodwill = Goodwill(file) else { return }
        let language = file.contents.language
        if goodwill.years > 0 { values[.cooperationYears] = language.text(count: goodwill.years) }
        values[.paidCount] = language.text(count: goodwill.paid)
        values[.paidOnTimeCount] = language.text(count: goodwill.paidOnTime)
    }

    /// What the person at the door may grant without asking: the lowest level that the configuration names.
    func addAuthority(to values: inout [Placeholder: String]) {
        let language = file.contents.language
        guard let own = file.contents.portfolio.policy.authority.first else { return }
        if own.extensionDays > 0 { values[.authorityDays] = language.text(count: own.extensionDays) }
        if own.discount > 0 {
            values[.authorityDiscount] = language.exactPercent(billionths: own.discount)
        }
    }
}
