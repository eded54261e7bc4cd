import Advice

extension Language {
    /// Why somebody is left alone for now.
    func text(_ reason: KeptOff) -> String {
        switch reason {
        case .openPromise(let due): phrase("keptOff.open_promise", ["due": text(due)])
        case .disputed(let share): phrase("keptOff.disputed", ["share": percent(share)])
        case .quiet(let visit, let until):
            phrase("keptOff.quiet", ["visit": text(visit), "until": text(until)])
        case .collectionHeld, .mustNotBeContacted, .nothingClaimable: word("keptOff.\(reason.id)")
        }
    }
}
