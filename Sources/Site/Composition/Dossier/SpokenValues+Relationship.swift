import Advice
import Metrics
import Playbooks
import Receivables

/// Who speaks with whom, and how long they have known each other.
extension SpokenValues {
    func addPeople() {
        let contacts = file.contents.records.contacts
        let named = file.contents.customers.contacts(of: file.customer).filter { !contacts[$0].name.isEmpty }
        // Who decides is asked for first; otherwise the one whom the table names first.
        let contact = named.first { contacts[$0].isDecisionMaker == .yes } ?? named.first
        if let contact { self[.contactName] = file.contents.known(contacts[contact].name) }
        guard let collector = person(file.contents.portfolio.collector(of: file.customer, on: file.contents.asOf))
        else {
            return
        }
        self[.collectorPhone] = file.contents.known(collector.phone)
        guard let supervisor = person(collector.manager) else { return }
        self[.supervisorName] = file.contents.known(supervisor.name)
        self[.supervisorPhone] = file.contents.known(supervisor.phone)
    }

    private func person(_ id: Text) -> Person? {
        guard !id.isEmpty else { return nil }
        let (people, texts) = (file.contents.records.people, file.contents.records.texts)
        return people.first { texts.compare($0.id, id) == 0 }
    }

    /// Thanks for the past, which a line of goodwill needs: given only where they are deserved.
    func addGoodwill() {
        guard let goodwill = Goodwill(file) else { return }
        let language = file.contents.language
        if goodwill.years > 0 { self[.cooperationYears] = language.text(count: goodwill.years) }
        self[.paidCount] = language.text(count: goodwill.paid)
        self[.paidOnTimeCount] = language.text(count: goodwill.paidOnTime)
    }

    /// What the person at the door may grant without asking: the lowest level that the configuration names.
    func addAuthority() {
        let language = file.contents.language
        guard let own = file.contents.portfolio.policy.authority.first else { return }
        if own.extensionDays > 0 { self[.authorityDays] = language.text(count: own.extensionDays) }
        if own.discount > 0 {
            self[.authorityDiscount] = language.exactPercent(billionths: own.discount)
        }
    }
}
