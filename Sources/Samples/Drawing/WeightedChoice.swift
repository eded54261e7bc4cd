/// Choices drawn in proportion to small whole weights.
struct WeightedChoice<Choice: Sendable>: Sendable {
    /// Each choice as often as its weight says.
    private let tickets: [Choice]

    init(_ weights: [(Choice, Int)]) {
        tickets = weights.flatMap { choice, weight in Array(repeating: choice, count: weight) }
    }

    func draw(_ random: inout SplitMix64) -> Choice { random.pick(tickets) }
}
