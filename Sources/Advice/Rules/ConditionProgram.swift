/// The rule book's conditions laid out flat, so that judging them for thousands of customers copies nothing.
struct ConditionProgram: Sendable {
    enum Node: Sendable {
        /// So many of the conditions that follow.
        case all(Int)
        case any(Int)
        case not
        case rule(Int)
        case comparison(Comparison)
    }

    private(set) var nodes: [Node] = []
    /// Where each entry's condition begins.
    private(set) var starts: [Int] = []

    init() {}

    init(_ conditions: [Condition]) {
        for condition in conditions {
            starts.append(nodes.count)
            append(condition)
        }
    }

    private mutating func append(_ condition: Condition) {
        switch condition {
        case .all(let parts):
            nodes.append(.all(parts.count))
            for part in parts { append(part) }
        case .any(let parts):
            nodes.append(.any(parts.count))
            for part in parts { append(part) }
        case .not(let part):
            nodes.append(.not)
            append(part)
        case .rule(let place): nodes.append(.rule(place))
        case .comparison(let comparison): nodes.append(.comparison(comparison))
        }
    }
}
