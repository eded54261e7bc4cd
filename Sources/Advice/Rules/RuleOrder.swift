/// An order in which every entry comes after those that it refers to.
struct RuleOrder {
    private(set) var order: [Int] = []
    /// Each circle as the places on the way round, the first again at its end.
    private(set) var circles: [[Int]] = []
    private var isDone: [Bool]
    private var path: [Int] = []

    init(_ conditions: [Condition]) {
        isDone = [Bool](repeating: false, count: conditions.count)
        for place in conditions.indices { visit(place, conditions) }
    }

    private mutating func visit(_ place: Int, _ conditions: [Condition]) {
        if let start = path.firstIndex(of: place) {
            circles.append(path[start...] + [place])
            return
        }
        guard !isDone[place] else { return }
        path.append(place)
        for other in conditions[place].references { visit(other, conditions) }
        path.removeLast()
        isDone[place] = true
        order.append(place)
    }
}

extension Condition {
    /// Places of the entries that it refers to itself, in order of appearance.
    var references: [Int] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.references)
        case .not(let part): part.references
        case .rule(let place): [place]
        case .comparison: []
        }
    }

    /// The signals that it compares itself, with the codes that it asks for, in order of appearance.
    var comparedSignals: [RuleBook.Input] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.comparedSignals)
        case .not(let part): part.comparedSignals
        case .rule: []
        case .comparison(let comparison):
            switch comparison.test {
            case .has(let set, _), .only(let set): [RuleBook.Input(signal: comparison.signal, codes: set)]
            default: [RuleBook.Input(signal: comparison.signal, codes: .all)]
            }
        }
    }
}
