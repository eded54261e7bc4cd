/// The same numbers on every machine and every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From nothing to a trillion, sometimes negative, sometimes no number at all.
    mutating func amount() -> Double {
        switch Int.random(in: 0..<20, using: &self) {
        case 0: 0
        case 1: -Double.random(in: 0...1e6, using: &self)
        case 2: 1e12
        case 3: .nan
        case 4: .infinity
        default: Double.random(in: 0...1e7, using: &self)
        }
    }

    mutating func words() -> String {
        let kinds = ["", "7月", "应收余额 1,234.6 万", "Receivable & <overdue>", String(repeating: "建", count: 60), "W\"m'%"]
        return kinds.randomElement(using: &self) ?? ""
    }
}
