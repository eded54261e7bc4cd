import Receivables

extension GeneratedClaims {
    /// Without what is dated after `day`; a delivery that came later is not in its row yet, nor what it brought.
    func known(on day: CalendarDay) -> GeneratedClaims {
        var known = self
        known.visits = visits.filter { max($0.date, $0.recordedAt) <= day }
        known.papers = papers.filter { $0.date <= day }.map { paper in
            var paper = paper
            guard paper.deliveredOn > day else { return paper }
            paper.deliveredOn = .unknown
            (paper.acknowledgement, paper.delivery, paper.signerRole) = (nil, nil, nil)
            paper.isWitnessed = false
            return paper
        }
        known.promises = promises.filter { $0.madeOn <= day }.map { promise in
            var promise = promise
            if promise.withdrawnOn > day { promise.withdrawnOn = .unknown }
            return promise
        }
        known.plans = plans.filter { $0.signedOn <= day }.map { plan in
            var plan = plan
            if plan.cancelledOn > day { plan.cancelledOn = .unknown }
            return plan
        }
        return known
    }

    func write(into ledger: Records) -> Records {
        var records = ledger
        for visit in visits { add(visit, to: &records) }
        for paper in papers { add(paper, to: &records) }
        for promise in promises {
            records.promise(
                promise.customer, promise.id, promise.madeOn, due: promise.dueOn, of: promise.document,
                plan: promise.plan
            ) {
                ($0.form, $0.role, $0.withdrawnOn) = (promise.form, promise.role, promise.withdrawnOn)
            }
        }
        for plan in plans {
            records.plan(
                plan.customer, plan.id, plan.signedOn, of: plan.documents, cancelledOn: plan.cancelledOn)
        }
        return records
    }

    private func add(_ visit: Visit, to records: inout Records) {
        let (witness, corrects) = (records.text(visit.isWitnessed ? "Li" : ""), records.text(visit.corrects))
        records.visit(visit.customer, visit.id, visit.date, of: visit.documents) {
            $0.status = visit.isDone ? .done : .planned
            $0.outcome = visit.outcomes.first
            $0.alsoOutcomes = Array(visit.outcomes.dropFirst())
            ($0.acknowledgement, $0.deliveryMode) = (visit.acknowledgement, visit.delivery)
            ($0.metRole, $0.signerRole) = (visit.metRole, visit.signerRole)
            ($0.demandMade, $0.promisedForm) = (visit.demand, visit.form)
            ($0.witness, $0.corrects, $0.recordedAt) = (witness, corrects, visit.recordedAt)
        }
    }

    private func add(_ paper: Paper, to records: inout Records) {
        let (witness, visit) = (records.text(paper.isWitnessed ? "Li" : ""), records.text(paper.visit))
        records.paper(paper.customer, paper.id, paper.kind, paper.date, of: paper.documents) {
            ($0.deliveredOn, $0.state) = (paper.deliveredOn, paper.state)
            ($0.acknowledgement, $0.deliveryMode) = (paper.acknowledgement, paper.delivery)
            ($0.signerRole, $0.demandsPayment) = (paper.signerRole, paper.demandsPayment)
            ($0.addressAgreed, $0.witness, $0.visit) = (paper.addressAgreed, witness, visit)
        }
    }
}
