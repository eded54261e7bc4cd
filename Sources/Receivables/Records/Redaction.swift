/// Takes names, phone numbers and addresses out of all rows and puts pseudonyms in, the same in every build: for
/// demonstrations. Amounts, days and the order of rows stay, and with them every figure.
package struct Redaction: Sendable {
    /// What people are called instead: `Customer`, as in `Customer C0042`.
    package struct Words: Sendable {
        package let customer, contact, colleague, guarantor: String

        package init(customer: String, contact: String, colleague: String, guarantor: String) {
            self.customer = customer
            self.contact = contact
            self.colleague = colleague
            self.guarantor = guarantor
        }
    }

    private let words: Words
    private var records: Records
    private var everywhere = NameReplacing()
    /// By customer: names that are replaced in his own rows alone, too short to mean him elsewhere.
    private var own: [[(name: String, other: String)]]
    private var made: [String: Text] = [:]

    /// - Complexity: O(bytes of all texts).
    package static func redacted(_ records: Records, _ words: Words) -> Records {
        var redaction = Redaction(records, words)
        redaction.renamePeople()
        redaction.renameCustomers()
        redaction.renameContacts()
        redaction.renameThoseMet()
        redaction.replaceWithinTexts()
        return redaction.records
    }

    private init(_ records: Records, _ words: Words) {
        self.records = records
        self.words = words
        own = Array(repeating: [], count: records.customers.count)
    }
}

// MARK: - Who is called what

extension Redaction {
    private mutating func renameCustomers() {
        let ids = records.customers.map { records.texts.string($0.id) }
        // A parent that is no customer of ours has a name to hide too.
        let own = Set(ids)
        let strangers = Set(records.customers.lazy.compactMap { [records] in records.texts.known($0.parent) })
            .filter { !own.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let codes = Redaction.codes(for: ids + strangers, prefix: "C")
        for customer in records.customers.indices {
            let name = "\(words.customer) \(codes[customer])"
            var row = records.customers[customer]
            for text in [row.name, row.shortName, row.taxID] + row.otherNames {
                replace(text, by: name, of: customer)
            }
            if ids[customer] != codes[customer] { everywhere.add(ids[customer], codes[customer]) }
            row.id = text(codes[customer])
            row.name = text(name)
            row.shortName = row.shortName.isEmpty ? .empty : row.name
            row.otherNames = []
            (row.taxID, row.address) = (.empty, .empty)
            (row.latitude, row.longitude) = (.min, .min)
            records.customers[customer] = row
        }
        let places = Dictionary(zip(ids + strangers, codes), uniquingKeysWith: { first, _ in first })
        for customer in records.customers.indices {
            let parent = records.texts.string(records.customers[customer].parent)
            if let code = places[parent] { records.customers[customer].parent = text(code) }
        }
    }

    private mutating func renameContacts() {
        var counts = [Int](repeating: 0, count: records.customers.count)
        for row in records.contacts.indices {
            let customer = Int(records.contacts[row].customer)
            guard customer >= 0 else { continue }
            counts[customer] += 1
            let name = "\(words.contact) \(counts[customer])"
            replace(records.contacts[row].name, by: name, of: customer)
            for number in [\Contact.phone, \Contact.wechat, \Contact.email] {
                hide(records.contacts[row][keyPath: number])
            }
            records.contacts[row].name = text(name)
            records.contacts[row].phone = masked(records.contacts[row].phone)
            records.contacts[row].id = .empty
            records.contacts[row].wechat = .empty
            records.contacts[row].email = .empty
        }
        for row in records.contracts.indices {
            records.contracts[row].serviceAddress = .empty
            records.contracts[row].serviceEmail = .empty
            records.contracts[row].serviceWechat = .empty
        }
    }

    private mutating func renamePeople() {
        let ids = records.idsOfPeople
        let codes = Dictionary(uniqueKeysWithValues: zip(ids, Redaction.codes(for: ids, prefix: "P")))
        for (id, code) in codes where id != code { everywhere.add(id, code) }
        for row in records.people.indices {
            let id = records.texts.string(records.people[row].id)
            let name = "\(words.colleague) \(codes[id] ?? id)"
            everywhere.add(records.texts.string(records.people[row].name), name)
            hide(records.people[row].phone)
            records.people[row].name = text(name)
            records.people[row].phone = masked(records.people[row].phone)
        }
    }

    /// Those whom visits and promises name: contacts under their new names, all others as somebody.
    private mutating func renameThoseMet() {
        for row in records.visits.indices {
            let customer = Int(records.visits[row].customer)
            for field in [\Visit.metName, \Visit.signerName, \Visit.promisedBy] {
                records.visits[row][keyPath: field] = somebody(records.visits[row][keyPath: field], of: customer)
            }
        }
        for row in records.promises.indices {
            records.promises[row].promisor = somebody(
                records.promises[row].promisor, of: Int(records.promises[row].customer))
        }
        for row in records.guarantees.indices where !records.guarantees[row].guarantor.isEmpty {
            let name = "\(words.guarantor) \(row + 1)"
            replace(records.guarantees[row].guarantor, by: name, of: Int(records.guarantees[row].customer))
            records.guarantees[row].guarantor = text(name)
        }
    }

    private mutating func somebody(_ name: Text, of customer: Int) -> Text {
        guard let known = records.texts.known(name) else { return name }
        if customer >= 0, let contact = own[customer].first(where: { $0.name == known }) { return text(contact.other) }
        replace(name, by: words.contact, of: customer)
        return text(words.contact)
    }

    /// - Parameter customer: whose rows alone a short name is replaced in.
    private mutating func replace(_ name: Text, by other: String, of customer: Int) {
        guard let known = records.texts.known(name) else { return }
        if known.count >= 4 { everywhere.add(known, other) }
        if customer >= 0, NameReplacing.isName(known) { own[customer].append((known, other)) }
    }
}

// MARK: - Within texts

extension Redaction {
    private mutating func replaceWithinTexts() {
        for row in records.visits.indices {
            let customer = Int(records.visits[row].customer)
            for field in [
                \Visit.placeNote, \Visit.plannedGoal, \Visit.reasonNote, \Visit.customerWords,
                \Visit.departmentFeedback, \Visit.approvalNeeded, \Visit.incident, \Visit.supervisorNote,
                \Visit.witness,
            ] {
                let text = records.visits[row][keyPath: field]
                records.visits[row][keyPath: field] = withoutOwnNames(text, of: customer)
            }
        }
        for row in records.tasks.indices {
            let task = records.tasks[row]
            records.tasks[row].text = withoutOwnNames(task.text, of: Int(task.customer))
            records.tasks[row].decision = withoutOwnNames(task.decision, of: Int(task.customer))
        }
        for row in records.customers.indices {
            records.customers[row].note = withoutOwnNames(records.customers[row].note, of: row)
        }
        for row in records.contacts.indices {
            let contact = records.contacts[row]
            records.contacts[row].note = withoutOwnNames(contact.note, of: Int(contact.customer))
        }
        for row in records.promises.indices {
            let promise = records.promises[row]
            records.promises[row].condition = withoutOwnNames(promise.condition, of: Int(promise.customer))
        }
        var changed = records
        let names = everywhere
        changed.mapTexts { $0 = without(names, $0) }
        changed.texts = records.texts
        records = changed
    }

    private mutating func withoutOwnNames(_ text: Text, of customer: Int) -> Text {
        guard customer >= 0, !text.isEmpty, !own[customer].isEmpty else { return text }
        var replacing = NameReplacing()
        for (name, other) in own[customer] { replacing.add(name, other) }
        return without(replacing, text)
    }

    private mutating func without(_ names: NameReplacing, _ text: Text) -> Text {
        let found = records.texts.withBytes(of: text) { names.replaced($0) }
        return found.map { self.text(String(decoding: $0, as: UTF8.self)) } ?? text
    }

    /// A full pool has no room for another text: the cell is left empty rather than with a name in it.
    private mutating func text(_ string: String) -> Text {
        if let known = made[string] { return known }
        let text = records.texts.append(string) ?? .empty
        made[string] = text
        return text
    }

    /// Masks a number wherever somebody wrote it down.
    private mutating func hide(_ number: Text) {
        guard let known = records.texts.known(number) else { return }
        let mask = masked(number)
        everywhere.add(known, records.texts.string(mask))
    }

    /// Every digit hidden, so that the number's form stays.
    private mutating func masked(_ phone: Text) -> Text {
        guard let known = records.texts.known(phone) else { return phone }
        return text(String(known.map { $0.isNumber || $0.isLetter ? "*" : $0 }))
    }

    /// Identifiers that tell nothing of a name stay; if any may hold one, all are numbered in their order.
    ///
    /// An identifier of ASCII digits and fewer than four letters in a row holds no name.
    static func codes(for ids: [String], prefix: String) -> [String] {
        if ids.allSatisfy(tellsNothing) { return ids }
        let digits = max(4, String(ids.count).count)
        return ids.indices.map { index in
            let number = String(index + 1)
            return prefix + String(repeating: "0", count: digits - number.count) + number
        }
    }

    private static func tellsNothing(_ id: String) -> Bool {
        var letters = 0
        for byte in id.utf8 {
            guard byte < 0x80 else { return false }
            letters = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? letters + 1 : 0
            if letters >= 4 { return false }
        }
        return true
    }
}

extension Records {
    /// Of everybody whom any row names as one of ours, each once, by code points.
    fileprivate var idsOfPeople: [String] {
        var handles = Set(people.map(\.id))
        for row in customers { handles.formUnion([row.collector, row.salesperson]) }
        for row in visits { handles.formUnion([row.collector, row.companion]) }
        handles.formUnion(assignments.map(\.collector))
        handles.formUnion(targets.map(\.person))
        handles.formUnion(training.map(\.person))
        handles.formUnion(payments.collector.values)
        handles.formUnion(documents.salesperson.values)
        return Set(handles.compactMap { texts.known($0) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
