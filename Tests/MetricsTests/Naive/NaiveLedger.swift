import Receivables

/// What an allocation really moves, after the caps, and for how long.
struct NaiveMovement {
    var document: Int
    var payment: Int?
    var credit: Int?
    var kind: AllocationKind
    /// Minor units by which the document moves toward zero; an exchange loss the other way is negative.
    var amount: Int128
    /// The same in the payment's currency.
    var otherAmount: Int128
    var from: CalendarDay
    var until: CalendarDay?
    /// From when it is money: later than `from` while a bill is pending, nil while it is pending for good.
    var cashFrom: CalendarDay?

    func isEffective(on day: CalendarDay) -> Bool {
        guard from <= day else { return false }
        guard let until else { return true }
        return day < until
    }

    func isSettled(on day: CalendarDay) -> Bool {
        guard let cashFrom else { return false }
        return isEffective(on: day) && cashFrom <= day
    }

    func isPending(on day: CalendarDay) -> Bool { isEffective(on: day) && !isSettled(on: day) }
}

/// The facts with every allocation's real effect, and the balances of one document or payment on any day.
struct NaiveLedger {
    let facts: NaiveFacts
    let policy: Policy
    private(set) var movements: [NaiveMovement] = []
    /// Positions in `movements` by document, by credit note and by payment.
    private var ofDocument: [[Int]]
    private var ofCredit: [[Int]]
    private var ofPayment: [[Int]]

    init(_ facts: NaiveFacts, policy: Policy) {
        self.facts = facts
        self.policy = policy
        ofDocument = [[Int]](repeating: [], count: facts.documents.count)
        ofCredit = ofDocument
        ofPayment = [[Int]](repeating: [], count: facts.payments.count)
        let wanted = facts.allocations.indices.compactMap { uncappedMovement($0) }
        // By day, payment id and amount; the rows' own order decides the rest.
        let order = wanted.indices.sorted {
            let (left, right) = (wanted[$0], wanted[$1])
            if left.from != right.from { return left.from < right.from }
            let (one, other) = (paymentID(left), paymentID(right))
            return one == other ? (left.amount, $0) < (right.amount, $1) : one < other
        }
        for index in order {
            if let movement = capped(wanted[index]) { add(movement) }
        }
    }

    private func paymentID(_ movement: NaiveMovement) -> String {
        movement.payment.map { facts.payments[$0].id } ?? ""
    }

    private mutating func add(_ movement: NaiveMovement) {
        let position = movements.count
        movements.append(movement)
        ofDocument[movement.document].append(position)
        if let credit = movement.credit { ofCredit[credit].append(position) }
        if let payment = movement.payment { ofPayment[payment].append(position) }
    }

    func movements(of document: Int) -> [NaiveMovement] { ofDocument[document].map { movements[$0] } }
}

// MARK: - What an allocation moves
extension NaiveLedger {
    /// The allocation with its days, before any cap; nil where its two sides cannot meet.
    private func uncappedMovement(_ index: Int) -> NaiveMovement? {
        let wish = facts.allocations[index]
        let document = facts.documents[wish.document]
        var from = document.date
        if let date = wish.date { from = max(from, date) }
        var movement = NaiveMovement(
            document: wish.document, kind: wish.kind, amount: wish.amount, otherAmount: wish.amount, from: from,
            until: wish.reversedOn, cashFrom: from)
        switch wish.kind {
        case .payment:
            guard let index = wish.payment, addPayment(index, wish, to: &movement) else { return nil }
        case .credit:
            guard let index = wish.credit else { return nil }
            let credit = facts.documents[index]
            guard document.amount > 0, credit.amount < 0, credit.currency == document.currency else { return nil }
            movement.credit = index
            movement.from = max(movement.from, credit.date)
            movement.cashFrom = movement.from
        case .discount, .writeOff, .exchangeDifference: break
        }
        if let until = movement.until, until <= movement.from { return nil }
        return movement
    }

    private func addPayment(_ index: Int, _ wish: NaiveAllocation, to movement: inout NaiveMovement) -> Bool {
        let payment = facts.payments[index]
        let document = facts.documents[wish.document]
        guard payment.sign == document.sign else { return false }
        if let other = wish.paymentAmount {
            movement.otherAmount = other
        } else if payment.currency != document.currency {
            return false
        }
        movement.payment = index
        if payment.isBill {
            movement.from = max(movement.from, payment.date)
        } else if let cashDay = payment.cashDay {
            movement.from = max(movement.from, cashDay)
        }
        movement.cashFrom = payment.cashDay.map { max($0, movement.from) }
        if let bounced = payment.bouncedOn { movement.until = movement.until.map { min($0, bounced) } ?? bounced }
        return true
    }

    /// The movement cut to what both of its sides still have on its first day; nil when that is nothing.
    private func capped(_ wish: NaiveMovement) -> NaiveMovement? {
        var movement = wish
        if wish.kind == .exchangeDifference, wish.amount < 0 { return movement }
        let room = unallocated(document: wish.document, on: wish.from)
        if movement.amount > room {
            movement.amount = room
            movement.otherAmount = proportion(wish.otherAmount, room, wish.amount)
        }
        var otherRoom = movement.otherAmount
        if let payment = wish.payment { otherRoom = unallocated(payment: payment, on: wish.from) }
        if let credit = wish.credit { otherRoom = unallocated(document: credit, on: wish.from) }
        if movement.otherAmount > otherRoom {
            // Down: the document never gets more than the payment has.
            movement.amount = movement.amount * otherRoom / movement.otherAmount
            movement.otherAmount = min(otherRoom, proportion(wish.otherAmount, movement.amount, wish.amount))
        }
        return movement.amount > 0 ? movement : nil
    }

    /// whole × part ÷ base, half up.
    private func proportion(_ whole: Int128, _ part: Int128, _ base: Int128) -> Int128 {
        base == 0 ? 0 : (whole * part * 2 + base) / (base * 2)
    }

    /// What no allocation has taken of a document by that day, pending bills included; never signed.
    private func unallocated(document: Int, on day: CalendarDay) -> Int128 {
        var rest = facts.documents[document].size
        for position in ofDocument[document] where movements[position].isEffective(on: day) {
            rest -= movements[position].amount
        }
        for position in ofCredit[document] where movements[position].isEffective(on: day) {
            rest -= movements[position].otherAmount
        }
        return rest
    }

    private func unallocated(payment: Int, on day: CalendarDay) -> Int128 {
        var rest = facts.payments[payment].size
        for position in ofPayment[payment] where movements[position].isEffective(on: day) {
            rest -= movements[position].otherAmount
        }
        return rest
    }
}

// MARK: - Balances of one document and one payment
extension NaiveLedger {
    /// Signed; what a pending bill covers is still open.
    func open(document index: Int, on day: CalendarDay) -> Int128 {
        let document = facts.documents[index]
        guard document.date <= day else { return 0 }
        return document.sign * unallocated(document: index, on: day) + pending(document: index, on: day)
    }

    /// The part that a bill covers which is neither cleared, matured nor bounced.
    func pending(document index: Int, on day: CalendarDay) -> Int128 {
        let document = facts.documents[index]
        guard document.date <= day else { return 0 }
        var sum: Int128 = 0
        for position in ofDocument[index] where movements[position].isPending(on: day) {
            sum += movements[position].amount
        }
        return document.sign * sum
    }

    /// Not allocated rest of a payment that is cash, signed as open is: money on account is negative.
    func onAccount(payment index: Int, on day: CalendarDay) -> Int128 {
        let payment = facts.payments[index]
        guard payment.isCash(on: day) else { return 0 }
        return -payment.sign * unallocated(payment: index, on: day)
    }

    /// The part of a document that is past due: open, not pending, its due date before `day`.
    func overdue(document index: Int, on day: CalendarDay) -> Int128 {
        let document = facts.documents[index]
        guard document.isPositive, let due = document.due, due < day else { return 0 }
        return open(document: index, on: day) - pending(document: index, on: day)
    }

    /// min(open, Σ disputes open that day).
    func disputed(document index: Int, on day: CalendarDay) -> Int128 {
        let document = facts.documents[index]
        let open = open(document: index, on: day)
        guard document.isPositive, open > 0 else { return 0 }
        var sum: Int128 = 0
        if let amount = document.disputedAmount {
            sum += amount
        } else if document.isDisputed {
            sum += open
        }
        for dispute in facts.disputes where dispute.document == index && dispute.isOpen(on: day) {
            sum += dispute.amount
        }
        return min(open, sum)
    }
}
