/// A compiled template: literal bytes, steps, and one table of readers for each type of value.
struct Program: Sendable {
    var literals: [UInt8] = []
    var operations: [Operation] = []
    var texts: [TextReader] = []
    var moneys: [MoneyReader] = []
    var days: [DayReader] = []
    var counts: [CountReader] = []
    var shares: [ShareReader] = []
    var numbers: [NumberReader] = []
    var markups: [MarkupReader] = []
    var conditions: [Condition] = []
    var walks: [ListWalk] = []
    private(set) var deepestFrame = 0
    /// Where the last section ends: what follows it is a step of its own.
    private var lastEnd = 0
}

// Building.
extension Program {
    mutating func add(literal bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = literals.count
        literals.append(contentsOf: bytes)
        if let last = operations.last, last.code == .literal, last.end == start, lastEnd != operations.count {
            operations[operations.count - 1].end = Int32(literals.count)
        } else {
            operations.append(Operation(code: .literal, reader: Int32(start), end: Int32(literals.count)))
        }
    }

    /// - Returns: the step whose end `close` sets.
    mutating func open(_ operation: Operation) -> Int {
        operations.append(operation)
        return operations.count - 1
    }

    /// - Parameter inner: the frame in which each element stands: one more than any around it.
    mutating func openWalk(_ walk: @escaping ViewField.Walk, frame: Int32, inner: Int32) -> Int {
        walks.append(ListWalk(walk: walk))
        deepestFrame = max(deepestFrame, Int(inner))
        return open(Operation(code: .walk, frame: frame, reader: Int32(walks.count - 1), inner: inner))
    }

    mutating func close(_ opening: Int) {
        operations[opening].end = Int32(operations.count)
        lastEnd = operations.count
    }
}
