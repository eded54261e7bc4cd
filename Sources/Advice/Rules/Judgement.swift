import Receivables

/// Judges the rule book's conditions for one customer; each once, in an order in which what a rule refers to comes first.
struct Judgement {
    let signals: Signals
    private let decay: Decay
    private let asOf: CalendarDay
    private let program: ConditionProgram
    /// By place in the rule book.
    private(set) var verdicts: [Verdict]

    init(_ book: RuleBook, _ signals: Signals, on asOf: CalendarDay) {
        self.signals = signals
        self.asOf = asOf
        decay = book.decay
        program = book.program
        verdicts = [Verdict](repeating: .fails, count: book.entries.count)
        for place in book.order {
            var node = program.starts[place]
            verdicts[place] = judge(&node)
        }
    }

    /// - Parameter node: where the condition begins; then where the next one does.
    private func judge(_ node: inout Int) -> Verdict {
        let current = program.nodes[node]
        node += 1
        switch current {
        case .all(let end): return all(&node, end)
        case .any(let end): return any(&node, end)
        case .not:
            switch judge(&node).truth {
            case .holds: return .fails
            case .fails: return .holds
            case .unknown: return .unknown
            }
        case .rule(let place): return verdicts[place]
        case .comparison(let comparison): return judge(comparison)
        }
    }

    /// As faded as its most faded part; what follows a part that fails changes nothing.
    private func all(_ node: inout Int, _ end: Int) -> Verdict {
        var verdict = Verdict.holds
        while node < end {
            let next = judge(&node)
            switch next.truth {
            case .fails:
                node = end
                return .fails
            case .unknown: verdict.truth = .unknown
            case .holds: verdict.factor = min(verdict.factor, next.factor)
            }
        }
        return verdict
    }

    /// As fresh as the freshest part that holds.
    private func any(_ node: inout Int, _ end: Int) -> Verdict {
        var verdict = Verdict.fails
        while node < end {
            let next = judge(&node)
            switch next.truth {
            case .fails: continue
            case .unknown: if verdict.truth == .fails { verdict.truth = .unknown }
            case .holds:
                verdict.factor = verdict.truth == .holds ? max(verdict.factor, next.factor) : next.factor
                verdict.truth = .holds
            }
        }
        return verdict
    }

    private func judge(_ comparison: Comparison) -> Verdict {
        let value = signals[comparison.signal]
        if case .unknown = value { return .unknown }
        switch comparison.test {
        case .number(let relation, let limit): return value.holds(relation, limit) ? .holds : .fails
        case .flag(let wanted): return value == .flag(wanted) ? .holds : .fails
        case .has(let set, let within):
            return judge(value.codes, comparison.signal) { code in
                set.contains(code.position)
                    && (within.map { code.on.isKnown && asOf.days(since: code.on) <= $0 } ?? true)
            }
        case .only(let set):
            guard value.codes.allSatisfy({ set.contains($0.position) }) else { return .fails }
            return judge(value.codes, comparison.signal) { _ in true }
        }
    }

    /// Holds where a code fits; as fresh as the newest that does.
    private func judge(_ codes: [DatedCode], _ signal: Signal, _ fits: (DatedCode) -> Bool) -> Verdict {
        let fades = decay.fades(signal)
        var verdict = Verdict.fails
        for code in codes where fits(code) {
            let factor = fades ? decay.factor(of: code.on, on: asOf) : Decay.whole
            verdict.factor = verdict.truth == .holds ? max(verdict.factor, factor) : factor
            verdict.truth = .holds
        }
        return verdict
    }
}

extension SignalValue {
    /// - Parameter limit: billionths of a whole unit.
    fileprivate func holds(_ relation: Relation, _ limit: Int128) -> Bool {
        let billion = Int128(Decay.whole)
        switch self {
        case .money(let money):
            return relation.holds(
                money.minorUnits, times: billion, limit, times: Int128(money.currency.minorUnitsPerUnit))
        case .days(let number), .count(let number):
            return relation.holds(Int128(number), times: billion, limit, times: 1)
        case .share(let ratio):
            return relation.holds(ratio.numerator, times: billion, limit, times: ratio.denominator)
        default: return false
        }
    }
}
