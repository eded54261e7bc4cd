import Advice

extension Language {
    /// `逾期天数 25.0`
    func text(_ part: PriorityPart) -> String {
        word("priorityPart.\(part.kind.rawValue)") + " " + decimal(scaled: Int128(part.tenths), places: 1)
    }

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
