/// A small, fast generator of reproducible numbers (Steele, Lea and Flood, 2014): the same on every machine.
struct SplitMix64: Sendable {
    private var state: UInt64

    /// Streams of one seed are independent: a row more of one kind leaves the other kinds as they were.
    init(seed: UInt64, stream: Stream) {
        state = seed &+ stream.rawValue &* 0xA076_1D64_78BD_642F
        state = next()
    }

    enum Stream: UInt64 {
        case parties = 1
        case documents, settlements, visits, promises, guarantees, withdrawals
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of 0 ..< count; 0 when there is no choice.
    mutating func below(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    mutating func hits(perMille chance: Int) -> Bool { below(1000) < chance }

    /// One of the choices, which are never empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}
