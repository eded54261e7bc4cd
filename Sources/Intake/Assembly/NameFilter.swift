/// Tells most of the names that nobody asks for at a glance: what it holds may be found, what it lacks is not wanted.
struct NameFilter: Sendable {
    private var bits: [UInt64]

    init(_ names: [Lookup]) {
        var size = 64
        while size < names.count / 4 { size *= 2 }
        bits = [UInt64](repeating: 0, count: size)
        for name in names {
            let (word, bit) = place(of: name)
            bits[word] |= bit
        }
    }

    func mayHold(_ name: Lookup) -> Bool {
        let (word, bit) = place(of: name)
        return bits[word] & bit != 0
    }

    /// By the highest bits, because tables use the lowest.
    @inline(__always)
    private func place(of name: Lookup) -> (word: Int, bit: UInt64) {
        (Int(name.hash >> 34) & (bits.count - 1), 1 << (name.hash >> 58))
    }
}
