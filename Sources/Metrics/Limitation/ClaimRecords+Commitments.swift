import Receivables

extension ClaimRecords {
    /// A promise acknowledges the debt on the day it was made.
    ///
    /// A visit's own promise is the visit's event; an instalment is its plan's.
    func promiseEvent(_ row: Int) -> LimitationEvent? {
        let promise = promises[row]
        guard promise.madeOn <= day, !promise.isFromVisit, !isInstalment[row] else { return nil }
        // A promise of a visit that names no document adds nothing to what the visit says.
        if !promise.visit.isEmpty, promise.invoiceNumber.isEmpty { return nil }
        let basis = EvidenceBasis(promise.form, by: promise.role, isAccountAgreed: false)
        return LimitationEvent(.acknowledgement, on: promise.madeOn, .promise(row), basis ?? .ownLog)
    }

    /// A signed plan moves the claim to its last instalment; once cancelled it is only the acknowledgement that it was.
    func planEvent(_ row: Int) -> LimitationEvent? {
        let plan = plans[row]
        guard plan.signedOn <= day else { return nil }
        return LimitationEvent(
            .plan, on: plan.signedOn, .plan(row), .signedPlan,
            newDue: isCancelled(plan) ? .unknown : lastInstalments[row])
    }

    func isCancelled(_ plan: PaymentPlan) -> Bool { plan.cancelledOn.known.map { $0 <= day } ?? false }
}
