/// The rule book's conditions laid out flat, so that judging them for thousands of customers copies nothing.
struct ConditionProgram: Sendable {
    enum Node: Sendable {
        /// Of the conditions that follow, up to a node.
        case all(end: Int)
        case any(end: Int)
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
        case .all(let parts): append(parts) { .all(end: $0) }
        case .any(let parts): append(parts) { .any(end: $0) }
        case .not(let part):
            nodes.append(.not)
            append(part)
        case .rule(let place): nodes.append(.rule(place))
        case .comparison(let comparison): nodes.append(.comparison(comparison))
        }
    }
    private mutating func append(_ parts: [Condition], _ node: (Int) -> Node) {
        let place = nodes.count
        nodes.append(node(place))
        for part in parts { append(part) }
        nodes[place] = node(nodes.count)
    }
}
