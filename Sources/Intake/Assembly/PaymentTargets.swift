import Findings
import Receivables

/// Whom each payment comes from and which document it names. Payments that name a customer are resolved in the order of
/// customers, because then what they look up lies together.
struct PaymentTargets: Sendable {
    /// The payments' rows in the staging, in the order of the records.
    private(set) var rows: [Int32] = []
    /// By sorted payment: the customer's position.
    private(set) var customers: [Int32] = []
    /// By sorted payment: the one document that it pays; −1 for none or several.
    private(set) var documents: [Int32] = []
    /// By sorted payment: the instalments of the document that it pays.
    private(set) var instalments: [Int32: [Int]] = [:]
    private let index: DocumentIndex

    /// - Parameter allocated: rows to which the allocations table names documents, with one of these documents.
    init(
        _ staging: inout Staging, positions: [Int32], customerCount: Int, _ index: DocumentIndex, _ records: Documents,
        allocated: [Int32: Int32], jobs: Int
    ) {
        self.index = index
        let payers = Self.payers(&staging, positions, index, records, allocated)
        let (store, marks, texts) = (staging.payments.store, staging.payments.marks, staging.texts)
        let order = CustomerOrder(payers, count: customerCount, days: store.payments.date, jobs: jobs) {
            store.payments.precedes(Int($0), Int($1), texts, marks)
        }
        rows = order.rows
        customers = order.customers
        resolve(store, allocated, records, jobs: jobs, &staging)
    }

    /// By row of the staging: the customer's position; negative for rows that are not used.
    private static func payers(
        _ staging: inout Staging, _ positions: [Int32], _ index: DocumentIndex, _ records: Documents,
        _ allocated: [Int32: Int32]
    ) -> [Int32] {
        let (own, names) = (staging.payments.store.payments.customer, staging.payments.store.invoices)
        var payers = [Int32](repeating: -1, count: own.count)
        for row in own.indices where staging.payments.marks[row].isUsed {
            if own[row] >= 0 {
                payers[row] = positions[Int(own[row])]
            } else if let document = allocated[Int32(row)] {
                payers[row] = records.customer[Int(document)]
            } else {
                switch names[row].isNone ? .unknown : index.match(names[row], customer: -1) {
                case .one(let document): payers[row] = records.customer[document]
                case .instalments(let parts): payers[row] = records.customer[parts[0]]
                case .unknown: OrphanPayment.reject(row, isAmbiguous: false, &staging)
                case .ambiguous: OrphanPayment.reject(row, isAmbiguous: true, &staging)
                }
            }
        }
        return payers
    }

    private mutating func resolve(
        _ store: PaymentStore, _ allocated: [Int32: Int32], _ records: Documents, jobs: Int, _ staging: inout Staging
    ) {
        let (rows, customers, index) = (rows, customers, index)
        let runs = rowRuns(rows.count)
        let parts = parallelMap(runs.count, jobs: jobs) { run in
            Run(runs[run], rows, customers, store.invoices, index, allocated)
        }
        documents = parts.flatMap(\.documents)
        for part in parts {
            instalments.merge(part.instalments) { $1 }
            for place in part.unresolved {
                OrphanPayment.warn(Int(rows[Int(place.payment)]), isAmbiguous: place.isAmbiguous, &staging)
            }
        }
    }

    /// Some payments in order, each looked up among its customer's documents.
    private struct Run: Sendable {
        var documents: [Int32] = []
        var instalments: [Int32: [Int]] = [:]
        var unresolved: [(payment: Int32, isAmbiguous: Bool)] = []

        init(
            _ places: Range<Int>, _ rows: [Int32], _ customers: [Int32], _ invoices: [Lookup], _ index: DocumentIndex,
            _ allocated: [Int32: Int32]
        ) {
            documents.reserveCapacity(places.count)
            for place in places {
                let invoice = invoices[Int(rows[place])]
                guard !invoice.isNone, allocated.isEmpty || allocated[rows[place]] == nil else {
                    documents.append(-1)
                    continue
                }
                var target = Int32(-1)
                switch index.match(invoice, customer: customers[place]) {
                case .one(let document): target = Int32(document)
                case .instalments(let parts): instalments[Int32(place)] = parts
                case .unknown: unresolved.append((Int32(place), false))
                case .ambiguous: unresolved.append((Int32(place), true))
                }
                documents.append(target)
            }
        }
    }
}
