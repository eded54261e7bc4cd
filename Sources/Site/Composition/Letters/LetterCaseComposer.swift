import Advice
import Metrics
import Playbooks
import Receivables

/// Decides which letters and forms one customer's visitor takes along, and says why others are missing.
struct LetterCaseComposer {
    let contents: SiteContents
    let letters: [LetterKind: Letter]
    /// Rows of `Records.evidence`: demands that reached him.
    let demands: [Int]
    let customer: Int

    private var language: Language { contents.language }
    private var records: Records { contents.records }

    /// Nil where he owes nothing that a letter could speak of.
    func compose() -> LetterCase? {
        let isClaimed = contents.isClaimable(customer)
        let disputes = openDisputes
        guard isClaimed || !disputes.isEmpty || hasOpenPromise else { return nil }
        let figures = contents.metrics.figures(of: customer)
        let file = CaseFile(contents, customer: customer, figures: figures)
        let divided = figures.map { LetterClaims(contents, customer: customer, $0) }
        var work = LetterWork(
            contents: contents, letters: letters, customer: customer, known: divided.flatMap(\.claims))
        let gate = LetterGate(file)
        for (own, found) in zip(figures, divided) where own.now.open != 0 {
            if found.isUndivided { work.note(language.phrase("letter.undivided", ["currency": own.currency.code])) }
            for claim in found.claims where !found.isUndivided {
                add(claim, isWhole: found.claims.count == 1, own, file, gate, to: &work)
            }
        }
        work.addForms(isLegalOnly: gate.isLegalOnly)
        for dispute in disputes { work.addSurvey(dispute) }
        return work.letterCase
    }

    private func add(
        _ claim: LetterClaim, isWhole: Bool, _ figures: CurrencyFigures, _ file: CaseFile, _ gate: LetterGate,
        to work: inout LetterWork
    ) {
        guard let creditor = contents.creditor(of: claim.entity) else {
            return work.note(language.phrase("letter.noCreditor", ["entity": contents.text(claim.entity)]))
        }
        work.begin(claim, creditor)
        guard claim.claimed > 0 else { return }
        if let held = gate.statementHeld(language) {
            work.note(held)
        } else {
            work.add(.statement)
        }
        if let held = gate.demandHeld(language) {
            work.note(held)
        } else {
            addDemand(claim, to: &work)
            addPlans(isWhole ? file.plans.first { $0.terms.currency == claim.currency } : nil, file, to: &work)
        }
    }

    // MARK: Demands

    private func addDemand(_ claim: LetterClaim, to work: inout LetterWork) {
        let documents = claim.claimedDocuments
        guard let oldest = documents.compactMap({ records.documents.due[$0].known }).min() else { return }
        let served = demands.filter { speaks($0, of: documents, since: oldest) }.map { row in
            DemandLadder.Served(
                level: Int(min(3, max(1, records.evidence[row].level ?? 1))), on: records.evidence[row].deliveredOn)
        }
        let ladder = DemandLadder(
            oldestDue: oldest, served: served, urgentLimitation: contents.urgentLimitation(of: documents))
        let words = DemandText(language: language, titles: letters.mapValues(\.article.title))
        let step = ladder.next(on: contents.asOf)
        work.note(words.text(step, ladder, oldest: contents.asOf.days(since: oldest)))
        if case .send(let level, _) = step {
            let days = Set(served.map(\.day)).sorted()
            work.add(.demand(level: level)) { $0.demandDays = days }
        }
    }

    /// Whether a demand was for any of the documents, and not for what had been paid long before.
    private func speaks(_ row: Int, of documents: [Int], since oldest: CalendarDay) -> Bool {
        let paper = records.evidence[row]
        guard paper.deliveredOn >= oldest else { return false }
        let texts = records.texts
        let names = paper.invoiceNumbers
        if names.isEmpty || names.contains(where: { texts.string($0) == "*" }) { return true }
        return names.contains { name in
            documents.contains { texts.compare(records.documents.number[$0], name) == 0 }
        }
    }

    // MARK: Plans

    private func addPlans(_ proposals: PlanProposals?, _ file: CaseFile, to work: inout LetterWork) {
        if let next = file.runningInstalments.first {
            let promise = records.promises[next.promise]
            return work.note(
                language.phrase(
                    "letter.planRuns", ["plan": contents.text(promise.plan), "date": language.text(promise.dueOn)]))
        }
        let made = proposals?.proposals ?? []
        for plan in made {
            work.add(plan.pace == .quick ? .undertaking : .instalments, suffix: plan.pace.letterSuffix) {
                $0.plan = plan
            }
        }
        work.add(.undertaking, suffix: made.isEmpty ? "" : "-blank")
        guard let proposals,
            let settlement = SettlementComposer(file: file, words: contents.plans)
                .settlement(proposals), settlement.offer != nil
        else { return }
        work.add(.settlement) { $0.settlement = settlement }
    }

    // MARK: What else there is to talk of

    private var hasOpenPromise: Bool {
        contents.recovery.promises.judgements(of: customer).contains { $0.state == .open }
    }

    private var openDisputes: [Int] {
        contents.customers.disputes(of: customer).filter { records.disputes[$0].isOpen(on: contents.asOf) }
    }
}

extension PlanProposal.Pace {
    /// Behind the stem of the page's file.
    fileprivate var letterSuffix: String {
        switch self {
        case .quick: "-a"
        case .balanced: "-b"
        case .slow: "-c"
        }
    }
}

extension SiteContents {
    /// Our company that a document's entity names, else the one for all.
    func creditor(of entity: Text) -> OurCompany? {
        let ourselves = portfolio.policy.ourselves
        guard var own = ourselves[text(entity)] ?? ourselves[""] else { return nil }
        if own.name == nil, !identity.company.isEmpty { own.name = identity.company }
        return own.name == nil ? nil : own
    }

    /// Days left of the nearest limitation of the documents, where that is half a year or less.
    fileprivate func urgentLimitation(of documents: [Int]) -> Int? {
        documents.compactMap { recovery.limitation.clock(of: $0)?.daysLeft }.filter { (0...180).contains($0) }.min()
    }
}
