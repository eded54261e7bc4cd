/// The ids of one page. A table of its own, because a page has hundreds of them and a site thousands of such pages:
/// the library's set hashes each hash anew.
struct AnchorSet {
    /// A power of two, at least half of them free.
    private var slots: [TextHash?]

    init(capacity: Int) {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        slots = Array(repeating: nil, count: count)
    }

    /// - Returns: false if it was there.
    mutating func insert(_ anchor: TextHash) -> Bool {
        let slot = slot(of: anchor)
        if slots[slot] != nil { return false }
        slots[slot] = anchor
        return true
    }

    func contains(_ anchor: TextHash) -> Bool { slots[slot(of: anchor)] != nil }

    /// Where it is, or where it would go.
    private func slot(of anchor: TextHash) -> Int {
        let mask = slots.count - 1
        var slot = anchor.bits & mask
        while let other = slots[slot], other != anchor { slot = (slot + 1) & mask }
        return slot
    }
}
