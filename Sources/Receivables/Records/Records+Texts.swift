extension Records {
    /// Changes every text of every row.
    ///
    /// - Complexity: O(cells).
    package mutating func mapTexts(_ change: (inout Text) -> Void) {
        documents.mapTexts(change)
        payments.mapTexts(change)
        for row in customers.indices { customers[row].mapTexts(change) }
        for row in visits.indices { visits[row].mapTexts(change) }
        mapSmallTables(change)
    }

    private mutating func mapSmallTables(_ change: (inout Text) -> Void) {
        contacts.change(change, \.id, \.name, \.phone, \.wechat, \.email, \.bestTime, \.note)
        contracts.change(
            change, \.number, \.jurisdiction, \.serviceAddress, \.serviceEmail, \.serviceWechat)
        promises.change(
            change, \.id, \.visit, \.invoiceNumber, \.condition, \.promisor, \.plan, \.supersededBy)
        plans.change(change, \.id, \.approvedBy)
        for row in plans.indices { plans[row].invoiceNumbers.change(change, \.self) }
        disputes.change(change, \.id, \.invoiceNumber, \.owner)
        evidence.change(
            change, \.id, \.visit, \.witness, \.waybill, \.originalAt, \.fileReference, \.sha256, \.owner)
        for row in evidence.indices { evidence[row].invoiceNumbers.change(change, \.self) }
        guarantees.change(change, \.id, \.guarantor, \.contract)
        for row in guarantees.indices { guarantees[row].invoiceNumbers.change(change, \.self) }
        tasks.change(change, \.id, \.visit, \.department, \.text, \.owner, \.decision, \.decidedBy)
        people.change(change, \.id, \.name, \.team, \.region, \.role, \.phone, \.manager)
        assignments.change(change, \.collector)
        targets.change(change, \.person)
        rates.change(change, \.from, \.to)
        calendar.change(change, \.name)
        ledger.change(change, \.entity)
        training.change(change, \.person, \.track, \.version, \.assessor)
    }

    /// Tells of every text of every row, repeated where several cells hold it.
    package func forEachText(_ body: (Text) -> Void) {
        var copy = self
        copy.mapTexts { body($0) }
    }

    /// Names, identifiers, phone numbers and addresses of customers, their people and ours: what tells who somebody is.
    package func forEachNamingText(_ body: (Text) -> Void) {
        for row in customers { ([row.id, row.name, row.shortName, row.taxID] + row.otherNames).forEach(body) }
        for row in contacts { [row.id, row.name, row.phone, row.wechat, row.email].forEach(body) }
        for row in guarantees { body(row.guarantor) }
        for row in visits { [row.metName, row.signerName, row.promisedBy].forEach(body) }
        for row in promises { body(row.promisor) }
        for row in people { [row.id, row.name, row.phone].forEach(body) }
    }
}

extension Array {
    fileprivate mutating func change(_ change: (inout Text) -> Void, _ fields: WritableKeyPath<Element, Text>...) {
        for row in indices {
            for field in fields { change(&self[row][keyPath: field]) }
        }
    }
}

extension Documents {
    fileprivate mutating func mapTexts(_ change: (inout Text) -> Void) {
        number.change(change, \.self)
        entity.change(change)
        terms.change(change)
        contract.change(change)
        order.change(change)
        delivery.change(change)
        goods.change(change)
        taxInvoice.change(change)
        salesperson.change(change)
        note.change(change)
    }
}

extension Payments {
    fileprivate mutating func mapTexts(_ change: (inout Text) -> Void) {
        id.change(change, \.self)
        reference.change(change)
        collector.change(change)
    }
}

extension Customer {
    fileprivate mutating func mapTexts(_ change: (inout Text) -> Void) {
        let fields: [WritableKeyPath<Customer, Text>] = [
            \.id, \.name, \.shortName, \.parent, \.taxID, \.industry, \.region, \.address, \.terms, \.collector,
            \.salesperson, \.payDays, \.note,
        ]
        for field in fields { change(&self[keyPath: field]) }
        otherNames.change(change, \.self)
    }
}

extension Visit {
    fileprivate mutating func mapTexts(_ change: (inout Text) -> Void) {
        let fields: [WritableKeyPath<Visit, Text>] = [
            \.id, \.startTime, \.endTime, \.collector, \.companion, \.placeNote, \.plannedGoal, \.metName,
            \.demandNumber, \.signerName, \.promisedBy, \.reasonNote, \.customerWords, \.dispute, \.nextOwner,
            \.departmentFeedback, \.approvalNeeded, \.witness, \.incident, \.recordedBy, \.corrects, \.supervisorNote,
        ]
        for field in fields { change(&self[keyPath: field]) }
        invoiceNumbers.change(change, \.self)
        tracks.change(change, \.self)
        evidence.change(change, \.self)
    }
}
