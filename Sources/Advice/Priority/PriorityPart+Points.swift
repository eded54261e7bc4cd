import Receivables

extension PriorityPart {
    /// What the part gives to the score, in tenths of a point, half away from zero: rounded for itself, so that parts
    /// may differ from the score by a tenth.
    package var tenths: Int { PriorityScoring.tenths([self]) }
}

extension Priority {
    /// The parts that weigh most, the largest first, those of equal weight in the parts' order; none that gives nothing.
    package func largestParts(_ count: Int) -> [PriorityPart] {
        let given = parts.enumerated().map { (offset: $0.offset, part: $0.element, tenths: $0.element.tenths) }
        return given.filter { $0.tenths > 0 }
            .sorted { ($1.tenths, $0.offset) < ($0.tenths, $1.offset) }.prefix(count).map(\.part)
    }
}
