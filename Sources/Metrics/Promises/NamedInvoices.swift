import Receivables

/// The invoices that a customer's promises name, and what each of his payments gave to them, as allocated on a day.
///
/// An invoice's number stands for all documents of the customer that have it: its instalments, its retention.
struct NamedInvoices {
    private struct Share {
        let payment: Int
        let invoice: Int
        var amount: Int64
    }

    private let lookup: IdentifierLookup
    let isEmpty: Bool
    /// By payment, then invoice.
    private var shares: [Share] = []

    /// - Parameter rows: the customer's promises.
    init(in rows: Range<Int>, of promises: [Promise], _ texts: TextPool) {
        isEmpty = rows.allSatisfy { promises[$0].invoiceNumber.isEmpty }
        lookup = IdentifierLookup(isEmpty ? [] : rows.map { promises[$0].invoiceNumber }, in: texts)
    }

    /// The same for equal numbers, whatever their handles; −1 where none is named.
    func position(of number: Text, _ texts: TextPool) -> Int { lookup.firstRow(of: number, in: texts) ?? -1 }

    /// The first invoice to which the payment gave something; −1 for none.
    func firstInvoice(of payment: Int) -> Int {
        let place = place(of: payment, -1)
        return place < shares.count && shares[place].payment == payment ? shares[place].invoice : -1
    }

    /// What the payment gave to the invoice and no promise has taken yet.
    func left(of payment: Int, for invoice: Int) -> Int64 {
        let place = place(of: payment, invoice)
        guard place < shares.count, shares[place].payment == payment, shares[place].invoice == invoice else { return 0 }
        return shares[place].amount
    }

    mutating func take(_ amount: Int64, of payment: Int, for invoice: Int) {
        shares[place(of: payment, invoice)].amount -= amount
    }

    /// Where the first share stands that is not before (payment, invoice).
    private func place(of payment: Int, _ invoice: Int) -> Int {
        var (low, high) = (0, shares.count)
        while low < high {
            let middle = (low + high) / 2
            if (shares[middle].payment, shares[middle].invoice) < (payment, invoice) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

extension NamedInvoices {
    /// Collects what the customer's own payments gave to the invoices by allocations that hold on the as-of day.
    ///
    /// - Parameter first: no promise was made before it, so that what was money before need not be looked at.
    /// - Complexity: O(documents and movements of the customer); nothing where no promise names an invoice.
    mutating func collect(from source: AllocationSource, of customer: Int, since first: CalendarDay) {
        guard !isEmpty else { return }
        let movements = source.movements
        for document in source.portfolio.documents(of: customer, upTo: source.day) {
            let own = Int(source.offsets[document])..<Int(source.offsets[document + 1])
            guard own.contains(where: { max(movements.from[$0], movements.cashFrom[$0]) >= first }),
                let invoice = lookup.firstRow(of: source.numbers[document], in: source.texts)
            else { continue }
            for movement in own where movements.kind[movement] == .payment && movements.amount[movement] > 0 {
                guard movements.from[movement] <= source.day, movements.until[movement] > source.day else { continue }
                add(movements.amount[movement], of: Int(movements.source[movement]), invoice)
            }
        }
        // In another currency than the document's, an own payment gives what it lost itself.
        for transfer in source.portfolio.transfers(of: customer) where transfer.amount > 0 {
            let document = Int(transfer.document)
            guard transfer.from <= source.day, transfer.until > source.day, document >= 0,
                Int(source.customers[document]) == customer,
                let invoice = lookup.firstRow(of: source.numbers[document], in: source.texts)
            else { continue }
            add(transfer.amount, of: Int(transfer.payment), invoice)
        }
        merge()
    }

    private mutating func add(_ amount: Int64, of payment: Int, _ invoice: Int) {
        shares.append(Share(payment: payment, invoice: invoice, amount: amount))
    }

    /// Puts the shares in order and several of one payment and invoice into one.
    private mutating func merge() {
        shares.sort { ($0.payment, $0.invoice) < ($1.payment, $1.invoice) }
        var merged: [Share] = []
        for share in shares {
            if let last = merged.last, (last.payment, last.invoice) == (share.payment, share.invoice) {
                merged[merged.count - 1].amount &+= share.amount
            } else {
                merged.append(share)
            }
        }
        shares = merged
    }
}

/// The columns that say what payments gave to documents, held so that loops run over arrays of this target.
struct AllocationSource: Sendable {
    let portfolio: Portfolio
    let day: CalendarDay
    let movements: Movements
    let offsets: [Int32]
    /// By document.
    let numbers: [Text]
    let customers: [Int32]
    let texts: TextPool

    init(_ portfolio: Portfolio) {
        self.portfolio = portfolio
        day = portfolio.asOf
        movements = portfolio.movements
        offsets = portfolio.movements.offsets
        numbers = portfolio.records.documents.number
        customers = portfolio.records.documents.customer
        texts = portfolio.records.texts
    }
}
