package import Receivables

extension CustomerAdvice {
    package init(_ book: RuleBook, _ signals: Signals, on asOf: CalendarDay) {
        let judgement = Judgement(book, signals, on: asOf)
        // Entries are read in their place: one taken out counts its references.
        let entries = book.entries
        var (gates, reasons, lapsed, notJudged) = ([FiredGate](), [FiredRule](), [FiredRule](), [NotJudged]())
        for (place, verdict) in judgement.verdicts.enumerated() where verdict.truth != .fails {
            if verdict.truth == .unknown {
                notJudged.append(NotJudged(place, of: entries, signals))
                continue
            }
            switch entries[place].role {
            case .gate(let effect):
                let inputs = entries[place].inputs.values(from: signals)
                gates.append(FiredGate(id: entries[place].id, effect: effect, inputs: inputs))
            case .rule(let weights):
                let rule = FiredRule(place, of: entries, weights, signals, factor: verdict.factor)
                if verdict.factor > 0 { reasons.append(rule) } else { lapsed.append(rule) }
            case .fallback: continue
            }
        }
        if !reasons.contains(where: \.givesWeight), let place = entries.firstIndex(where: \.isFallback),
            case .fallback(let weights) = entries[place].role
        {
            reasons.append(FiredRule(place, of: entries, weights, signals, factor: Decay.whole))
        }
        let all = TrackAdvice.ranked(gates, reasons, book)
        let forced = all.prefix { !$0.gates.isEmpty }.count
        let isLegalOnly = gates.contains { $0.effect.legal == .only }
        let offered = isLegalOnly ? forced : min(all.count, max(forced, CustomerAdvice.most))
        self.init(
            gates: gates, reasons: reasons, lapsed: lapsed, tracks: Array(all[..<offered]),
            further: Array(all[offered...]), notJudged: notJudged)
    }
}

extension TrackAdvice {
    /// Every track that a gate forces or a rule gives weight, in the order in which they are offered.
    fileprivate static func ranked(_ gates: [FiredGate], _ reasons: [FiredRule], _ book: RuleBook) -> [TrackAdvice] {
        var sums = [Int64](repeating: 0, count: book.tracks.count)
        var weighted: [Int] = []
        // By place here and below: a reason taken out of its list counts four references, and its weights one.
        for reason in reasons.indices {
            for weight in reasons[reason].weights.indices where reasons[reason].weights[weight].points > 0 {
                guard let place = reasons[reason].weights[weight].place else { continue }
                if sums[place] == 0 { weighted.append(place) }
                sums[place] += reasons[reason].factor.count * Int64(reasons[reason].weights[weight].points)
            }
        }
        var forced: [TrackID] = []
        for track in gates.flatMap(\.effect.tracks) where !forced.contains(track) { forced.append(track) }
        // Places are in the order of ids.
        weighted.sort { sums[$0] != sums[$1] ? sums[$0] > sums[$1] : $0 < $1 }
        // A gate's tracks are available, so they have a place.
        let first = forced.compactMap { book.tracks.firstIndex(of: $0) }
        return (first + weighted.filter { !first.contains($0) }).map {
            TrackAdvice(book.tracks[$0], place: $0, gates, reasons)
        }
    }

    private init(_ track: TrackID, place: Int, _ gates: [FiredGate], _ reasons: [FiredRule]) {
        self.track = track
        self.gates = gates.isEmpty ? [] : gates.filter { $0.effect.tracks.contains(track) }.map(\.id)
        var (parts, sum) = ([Part](), Int64(0))
        for reason in reasons.indices {
            for weight in reasons[reason].weights.indices where reasons[reason].weights[weight].place == place {
                let points = reasons[reason].weights[weight].points
                let part = Part(reasons[reason].id, points, reasons[reason].factor)
                parts.append(part)
                sum += part.weight.count
            }
        }
        self.parts = parts
        weight = Billionths(sum)
    }
}

extension TrackAdvice.Part {
    fileprivate init(_ rule: RuleID, _ points: Int, _ factor: Billionths) {
        self.init(rule: rule, points: points, factor: factor, weight: Billionths(factor.count * Int64(points)))
    }
}

extension FiredRule {
    fileprivate init(
        _ place: Int, of entries: [RuleBook.Entry], _ weights: [RuleBook.TrackWeight], _ signals: Signals, factor: Int64
    ) {
        self.init(
            id: entries[place].id, inputs: entries[place].inputs.values(from: signals), weights: weights,
            factor: Billionths(factor), isFallback: entries[place].isFallback)
    }

    fileprivate var givesWeight: Bool { weights.contains { $0.isAvailable && $0.points > 0 } }
}

extension NotJudged {
    fileprivate init(_ place: Int, of entries: [RuleBook.Entry], _ signals: Signals) {
        id = entries[place].id
        if case .gate = entries[place].role { isGate = true } else { isGate = false }
        missing = entries[place].needed.compactMap { signal in
            signals[signal].unknown.map { Missing(signal: signal, why: $0) }
        }
    }
}

extension [RuleBook.Input] {
    fileprivate func values(from signals: Signals) -> [ReasonInput] {
        map { input in
            guard case .codes(let codes) = signals[input.signal] else {
                return ReasonInput(signal: input.signal, value: signals[input.signal])
            }
            return ReasonInput(signal: input.signal, value: .codes(codes.filter { input.codes.contains($0.position) }))
        }
    }
}
