import Findings
import Receivables

// `repeat: sum`: the rows of one identity are lines of one document or payment. Which row carries the sum is decided by
// content, so that the order of rows decides nothing.

extension Staged<DocumentStore> {
    mutating func mergeSums(_ group: [Int], _ outcomes: inout RowOutcomes) {
        guard let (carrier, others) = carrier(of: group), fits(group, carrier, &outcomes) else { return }
        for other in others {
            store.documents.amount[carrier] += store.documents.amount[other]
            store.documents.paidAmount.add(other, to: carrier, of: store.count)
            store.documents.openAmount.add(other, to: carrier, of: store.count)
            store.documents.writtenOffAmount.add(other, to: carrier, of: store.count)
            store.documents.disputedAmount.add(other, to: carrier, of: store.count)
            outcomes.settle(&marks[other], .merged)
        }
    }

    /// One currency and one sign, and no overflow.
    private mutating func fits(_ group: [Int], _ carrier: Int, _ outcomes: inout RowOutcomes) -> Bool {
        let sum = group.reduce(Int128(0)) { $0 + Int128(store.documents.amount[$1]) }
        let isOne = group.allSatisfy { store.documents.currency[$0] == store.documents.currency[carrier] }
        if isOne, Int64(exactly: sum) != nil { return true }
        for row in group {
            outcomes.reject(
                &marks[row], .duplicateDocument, "rows of one document cannot be added up: they differ in currency",
                help: "give each its own number")
        }
        return false
    }
}

extension Staged<PaymentStore> {
    mutating func mergeSums(_ group: [Int], _ outcomes: inout RowOutcomes) {
        guard let (carrier, others) = carrier(of: group) else { return }
        let sum = group.reduce(Int128(0)) { $0 + Int128(store.payments.amount[$1]) }
        let isOne = group.allSatisfy { store.payments.currency[$0] == store.payments.currency[carrier] }
        guard isOne, let total = Int64(exactly: sum) else {
            for row in group {
                outcomes.reject(
                    &marks[row], .duplicateRow, "rows of one payment cannot be added up: they differ in currency",
                    help: "give each its own id")
            }
            return
        }
        store.payments.amount[carrier] = total
        for other in others { outcomes.settle(&marks[other], .merged) }
    }
}

extension Staged {
    fileprivate func carrier(of group: [Int]) -> (carrier: Int, others: [Int])? {
        guard let carrier = group.min(by: { marks[$0].content < marks[$1].content }) else { return nil }
        return (carrier, group.filter { $0 != carrier })
    }
}

extension SparseColumn<Int64> {
    fileprivate mutating func add(_ other: Int, to row: Int, of count: Int) {
        guard self[other] != .min else { return }
        set((self[row] == .min ? 0 : self[row]) + self[other], row: row, of: count)
    }
}
