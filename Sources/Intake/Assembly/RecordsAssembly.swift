import Findings
import Receivables

/// Makes records of the staged rows, step by step: each step needs the ones before it.
struct RecordsAssembly {
    private let files: SourceFiles
    private let settings: ReadingSettings
    private let small: SmallTableSettling
    private var records = Records()
    private var positions: [Int32] = []
    /// From a document's place among the records to its row in the staging.
    private var documentRows: [Int32] = []
    private var index: DocumentIndex?
    /// Those that the allocations table names.
    private var allocatedPayments: LookupTable?
    private var defaultAsOf: CalendarDay?

    init(_ files: SourceFiles, _ settings: ReadingSettings) {
        self.files = files
        self.settings = settings
        let specs = files.files.map(\.spec)
        small = SmallTableSettling { specs[$0].repeats ?? .reject }
        records.sourceFiles = files.files.map(\.path)
        records.presentTables = Set(files.files.filter { $0.plan != nil }.map(\.table))
    }

    mutating func settleRepetitions(_ staging: inout Staging) {
        records.currencies = staging.currencies
        let specs = files.files.map(\.spec)
        let groups = RecordsAssembly.repeatedRows(staging, jobs: settings.jobs)
        let documents = DuplicateRows(.duplicateDocument, noun: "document") { specs[$0].repeats ?? .reject }
        for group in documents.settle(groups[0], of: &staging.documents.marks, &staging.outcomes) {
            staging.documents.mergeSums(group, &staging.outcomes)
        }
        let payments = DuplicateRows(noun: "payment") { specs[$0].repeats ?? .reject }
        for group in payments.settle(groups[1], of: &staging.payments.marks, &staging.outcomes) {
            staging.payments.mergeSums(group, &staging.outcomes)
        }
        let allocations = DuplicateRows(noun: "allocation") { _ in .separate }
        _ = allocations.settle(groups[2], of: &staging.allocations.marks, &staging.outcomes)
        small.settleRepetitions(&staging)
    }

    /// Of documents, payments and allocations.
    private static func repeatedRows(_ staging: Staging, jobs: Int) -> [[[Int]]] {
        let tables = [staging.documents.marks, staging.payments.marks, staging.allocations.marks]
        return parallelMap(tables.count, jobs: jobs) { DuplicateSearch.groups(tables[$0], byContent: $0 == 2) }
    }

    mutating func enrolCustomers(_ staging: inout Staging) {
        let roll = CustomerRoll(&staging)
        records.customers = roll.customers
        positions = roll.positions
        SeveralNames.settle(&records.customers, positions, &staging)
        for finding in SimilarCustomers.findings(records.customers, staging.texts) { staging.outcomes.report(finding) }
    }

    /// The small tables need nothing of the large ones: both are placed at once.
    mutating func placeRows(_ staging: inout Staging) {
        let aside = Slot(SmallStaging(takingFrom: &staging))
        let (small, positions, started) = (small, positions, records)
        let (_, settled) = sideBySide(jobs: settings.jobs) {
            placeDocuments(&staging)
            placePayments(&staging)
        } _: {
            small.records(adding: aside, to: started, positions)
        }
        guard let (filled, outcomes) = settled else { return }
        let large = records
        records = filled
        (records.documents, records.payments) = (large.documents, large.payments)
        (records.allocations, records.exportedAt) = (large.allocations, large.exportedAt)
        records.isOpenItemsOnly = large.isOpenItemsOnly
        staging.outcomes.add(outcomes)
    }

    private mutating func placeDocuments(_ staging: inout Staging) {
        let store = staging.documents.store
        let marks = staging.documents.marks
        let customers = zip(store.documents.customer, marks).map { $1.isUsed && $0 >= 0 ? positions[Int($0)] : -1 }
        let (documents, texts) = (store.documents, staging.texts)
        let order = CustomerOrder(
            customers, count: records.customers.count, days: documents.date, jobs: settings.jobs
        ) { documents.precedes(Int($0), Int($1), texts, marks) }
        documentRows = order.rows
        let sorted = store.reordered(order, jobs: settings.jobs)
        let names = sorted.names
        records.documents = sorted.documents
        noteHistory(&staging)
        settleDueDates(&staging)
        let (payments, allocations) = (staging.payments, staging.allocations)
        let (index, allocated) = sideBySide(jobs: settings.jobs) {
            DocumentIndex(
                records.documents, names, starts: order.starts, staging.texts,
                anywhere: RecordsAssembly.namesWithoutCustomer(staging), jobs: settings.jobs)
        } _: {
            AllocationRows.payments(payments, namedBy: allocations)
        }
        (self.index, allocatedPayments) = (index, allocated)
        // The records hold them now; a million rows twice would be the peak of memory.
        giveBack(&staging.documents.store, leaving: DocumentStore(), jobs: settings.jobs)
    }

    private mutating func settleDueDates(_ staging: inout Staging) {
        let (marks, rows) = (staging.documents.marks, documentRows)
        let hasDueColumn = files.files.map { file in file.plan?.has("due_date") == true }
        var dueDates = DueDates()
        dueDates.settle(
            &records, staging.texts, marks: { marks[Int(rows[$0])] }, &staging.outcomes,
            hasDueColumn: { hasDueColumn[$0] })
    }

    /// By which payments and allocations refer to documents, where they may not know whose they are.
    private static func namesWithoutCustomer(_ staging: Staging) -> [Lookup] {
        let payments = staging.payments.store
        let orphans = payments.payments.customer.indices.filter { payments.payments.customer[$0] < 0 }
        return orphans.map { payments.invoices[$0] } + staging.allocations.store.rows.map(\.invoice)
    }

    private mutating func placePayments(_ staging: inout Staging) {
        guard let index else { return }
        let allocationRows = AllocationRows(
            &staging, allocatedPayments, positions: positions, index, records.documents, jobs: settings.jobs)
        allocatedPayments = nil
        let targets = PaymentTargets(
            &staging, positions: positions, customerCount: records.customers.count, index, records.documents,
            allocated: allocationRows.allocatedPayments, jobs: settings.jobs)
        records.payments = staging.payments.store.reordered(
            targets.rows, customers: targets.customers, jobs: settings.jobs)
        giveBack(&staging.payments.store, leaving: PaymentStore(), jobs: settings.jobs)
        allocate(allocationRows, targets, &staging)
    }

    private mutating func allocate(
        _ rows: AllocationRows, _ targets: PaymentTargets, _ staging: inout Staging
    ) {
        var places = [Int32](repeating: -1, count: staging.payments.marks.count)
        for (place, row) in targets.rows.enumerated() { places[Int(row)] = Int32(place) }
        var shares = InstalmentShares()
        var entries = rows.entries(
            &staging, records.documents, records.payments, paymentPositions: places, &shares)
        let (marks, order) = (staging.payments.marks, targets.rows)
        let mark = { (payment: Int) in marks[Int(order[payment])] }
        let own = PaymentAllocations(records.documents, records.payments, records.currencies)
        let paid = own.fitting(targets.documents, marks: mark, jobs: settings.jobs, &staging.outcomes)
        entries += own.entries(instalments: targets.instalments, marks: mark, &shares, &staging.outcomes)
        records.allocations = AllocationList(entries, paid: paid, records.payments).columns(
            documentCount: records.documents.count, staging.texts, jobs: settings.jobs)
        let paymentsFrom = files.files.compactMap(\.spec.paymentsFrom).max()
        var balances = BalanceDiffers(records, paymentsFrom: paymentsFrom)
        let (documentMarks, documentRows) = (staging.documents.marks, documentRows)
        balances.settle(&records.documents, marks: { documentMarks[Int(documentRows[$0])] }, &staging.outcomes)
    }

    /// What promises and visits say of documents and of each other.
    mutating func settleReferences(_ staging: inout Staging) {
        if let index { CommitmentReferences.settle(&records, staging.texts, index, &staging.outcomes) }
        giveBack(&index, leaving: nil, jobs: settings.jobs)
    }

    mutating func checkDays(_ staging: inout Staging) {
        defaultAsOf = LoneFutureDate.defaultAsOf(records, &staging.outcomes)
        VisitDays.check(records, asOf: settings.asOf ?? defaultAsOf, &staging.outcomes)
    }

    /// - Parameter checksums: by file number.
    func reading(_ staging: Staging, _ checksums: [Int: String]) -> Reading {
        var records = records
        records.texts = staging.texts
        let rejects = RejectWriting(files.plans, staging.outcomes.rejects).files
        return Reading(
            records: records, report: IntakeReport(files, staging, checksums),
            findings: staging.outcomes.sortedFindings(
                files: records.sourceFiles), rejects: rejects, defaultAsOf: defaultAsOf)
    }

    /// Which files hold open items only, and the latest day of an export.
    private mutating func noteHistory(_ staging: inout Staging) {
        let latest = records.documents.exportedAt.values.lazy.filter(\.isKnown).max()
        records.exportedAt = latest
        let hasPayments = records.presentTables.contains(.payments)
        let isOpenItems = files.files.map { OpenItems.decide($0, hasPayments: hasPayments) }
        for (file, decision) in zip(files.files, isOpenItems) where decision == .byDefault {
            staging.outcomes.report(OpenItems.finding(file))
        }
        guard isOpenItems.contains(where: { $0 != .fullHistory }) else { return }
        for document in 0..<records.documents.count {
            guard isOpenItems[records.documents.row[document].file] != .fullHistory else { continue }
            records.documents.flags[document].insert(.openItem)
            records.isOpenItemsOnly = true
        }
    }
}

extension FilePlan {
    func has(_ field: String) -> Bool { columns.contains { outline.fields[$0.slot.field].name == field } }
}
