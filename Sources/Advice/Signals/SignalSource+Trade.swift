import Receivables

extension SignalSource {
    func addOrders(of customer: Int, to signals: inout Signals) {
        let unknown = missing(.orders) ?? (orderMonths.areCovered ? nil : .unknown(.shortHistory))
        if let unknown {
            for signal in [Signal.orders, .ordersBefore, .ordersRatio] { signals[signal] = unknown }
            return
        }
        let all = portfolio.records.orders
        var (latest, before) = (ReportingSum(amounts), ReportingSum(amounts))
        for row in orders[customer].lazy.map(Int.init) {
            if orderMonths.isLatest(all[row].month) { latest.add(Int128(all[row].amount), all[row].currency) }
            if orderMonths.isBefore(all[row].month) { before.add(Int128(all[row].amount), all[row].currency) }
        }
        signals[.orders] = amounts.value(latest.total)
        signals[.ordersBefore] = amounts.value(before.total)
        signals[.ordersRatio] = ReportingAmounts.share(latest.total, of: before.total)
    }

    /// The share of bills in what was received in the 12 months; a receipt that bounced by the day is none.
    func addReceipts(of customer: Int, to signals: inout Signals) {
        guard !portfolio.records.isOpenItemsOnly else {
            signals[.billShare] = .unknown(.openItemsOnly)
            return
        }
        let payments = portfolio.records.payments
        let start = asOf.adding(months: -12)
        let own = portfolio.payments(of: customer, upTo: asOf)
        var (whole, bills) = (ReportingSum(amounts), ReportingSum(amounts))
        for payment in own.reversed() {
            if payments.date[payment] <= start { break }
            guard payments.amount[payment] > 0, payments.bouncedOn[payment].known.map({ $0 > asOf }) ?? true else {
                continue
            }
            whole.add(Int128(payments.amount[payment]), payments.currency[payment])
            if payments.method[payment].isBill {
                bills.add(Int128(payments.amount[payment]), payments.currency[payment])
            }
        }
        signals[.billShare] = ReportingAmounts.share(bills.total, of: whole.total)
    }

    /// Master data and contracts.
    func addStanding(of customer: Int, to signals: inout Signals) {
        let master = portfolio.records.customers[customer]
        let isKnownScale = master.scale != .unknown
        let unlisted: SignalValue? = missing(.customers) ?? (master.isListed ? nil : .unknown(.notListed))
        signals[.debtorScale] =
            isKnownScale ? code(scalePositions(master.scale)) : unlisted ?? .unknown(.notRecorded)
        signals[.isNaturalPerson] =
            isKnownScale
            ? .flag(master.scale == .person || master.scale == .soleTrader) : unlisted ?? .unknown(.notRecorded)
        signals[.customerStatus] = unlisted ?? code(statusPositions(master.status))
        signals[.isShipmentHeld] = unlisted ?? .flag(master.isShipmentHeld)
        signals[.isCollectionHeld] = unlisted ?? .flag(master.isCollectionHeld)
        signals[.mustNotBeContacted] = unlisted ?? .flag(master.mustNotBeContacted)
        let all = portfolio.records.contracts
        let signed = contracts[customer].filter { all[Int($0)].signedOn.known.map { $0 <= asOf } ?? true }
        signals[.weWereSME] = answer(signed.map { all[Int($0)].weAreSME })
        signals[.weDeclaredSME] = answer(signed.map { all[Int($0)].weDeclaredSME })
    }

    private func code(_ position: UInt8) -> SignalValue { .codes([DatedCode(position: position, on: .unknown)]) }

    /// One contract that says yes is enough; where some are silent and none says yes, nobody knows.
    private func answer(_ contracts: [Bool?]) -> SignalValue {
        if contracts.contains(true) { return .flag(true) }
        if contracts.isEmpty || contracts.contains(nil) { return missing(.contracts) ?? .unknown(.notRecorded) }
        return .flag(false)
    }
}
