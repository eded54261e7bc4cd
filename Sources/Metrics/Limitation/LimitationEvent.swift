package import Receivables

/// Something that may have interrupted the limitation of a claim, with what proves it.
package struct LimitationEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case payment, acknowledgement, plan, demand, filing
        case paymentOrder = "payment_order"
        case bankruptcyClaim = "bankruptcy_claim"
        case judgment
        case setOff = "set_off"
        case credit, discount
        case writeOff = "write_off"
    }

    /// The row that tells of it: a position in the records' list of its kind.
    package enum Source: Sendable, Hashable {
        case visit(Int)
        case paper(Int)
        case payment(Int)
        case promise(Int)
        case plan(Int)
        /// The credit note among the documents.
        case document(Int)
        /// A row of the allocations without another side.
        case allocation
    }

    /// The day on which the debtor did it or it reached him; `unknown` where the row gives none.
    package let day: CalendarDay
    package let kind: Kind
    package let source: Source
    /// Nil for what never interrupts.
    package let basis: EvidenceBasis?
    package var grade: EvidenceGrade? { basis?.grade }

    /// Why it cannot count whatever the state of the claim.
    let obstacle: LimitationEffect.Obstacle?
    /// Of a plan: its last instalment's due day.
    let newDue: CalendarDay

    init(
        _ kind: Kind, on day: CalendarDay, _ source: Source, _ basis: EvidenceBasis?,
        obstacle: LimitationEffect.Obstacle? = nil, newDue: CalendarDay = .unknown
    ) {
        self.day = day
        self.kind = kind
        self.source = source
        self.basis = basis
        self.obstacle = obstacle ?? (day.isKnown ? nil : .dayUnknown)
        self.newDue = newDue
    }

    /// Whether it could move a claim's date.
    var mayCount: Bool { obstacle == nil && (grade?.isProof ?? false) }

    /// By day; on one day what settles or admits the claim before what asks for it, judgments last.
    func precedes(_ other: LimitationEvent) -> Bool {
        if day != other.day { return day < other.day }
        return (kind.rank, source.rank, source.row) < (other.kind.rank, other.source.rank, other.source.row)
    }
}

/// An event with the documents that it names.
struct ScopedEvent: Sendable {
    let event: LimitationEvent
    let scope: EventScope
}

/// The documents that an event names.
enum EventScope: Sendable, Hashable {
    /// All that were open on its day: `*`.
    case everything
    case documents([Text])
    case nothing

    init(_ numbers: [Text], _ texts: TextPool) {
        if numbers.isEmpty {
            self = .nothing
        } else {
            self = numbers.contains { texts.isStar($0) } ? .everything : .documents(numbers)
        }
    }
}

extension TextPool {
    /// Whether the text is `*`, which stands for all open documents.
    func isStar(_ text: Text) -> Bool { withBytes(of: text) { $0.count == 1 && $0[0] == UInt8(ascii: "*") } }
}

extension LimitationEvent.Kind {
    fileprivate var rank: Int {
        switch self {
        case .payment: 0
        case .acknowledgement: 1
        case .plan: 2
        case .demand: 3
        case .filing: 4
        case .paymentOrder: 5
        case .bankruptcyClaim: 6
        case .judgment: 7
        case .setOff: 8
        case .credit: 9
        case .discount: 10
        case .writeOff: 11
        }
    }
}

extension LimitationEvent.Source {
    fileprivate var rank: Int {
        switch self {
        case .payment: 0
        case .plan: 1
        case .promise: 2
        case .paper: 3
        case .visit: 4
        case .document: 5
        case .allocation: 6
        }
    }

    fileprivate var row: Int {
        switch self {
        case .payment(let row), .plan(let row), .promise(let row), .paper(let row), .visit(let row),
            .document(let row):
            row
        case .allocation: 0
        }
    }
}
