/// Numbers by the hashes of texts. A table of its own, because a page has hundreds of ids and links, and a site thousands
/// of such pages: the library's dictionary hashes each hash anew.
struct TextTable: Sendable {
    private struct Slot {
        var hash = TextHash(EmptyCollection())
        /// −1 in a free slot.
        var number = -1
    }

    /// A power of two, at least half of them free.
    private var slots: [Slot]

    init(capacity: Int) {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        slots = Array(repeating: Slot(), count: count)
    }

    /// - Returns: false if the text was there.
    mutating func insert(_ number: Int, for text: TextHash) -> Bool {
        let place = place(of: text)
        if slots[place].number >= 0 { return false }
        slots[place] = Slot(hash: text, number: number)
        return true
    }

    subscript(text: TextHash) -> Int? {
        let number = slots[place(of: text)].number
        return number >= 0 ? number : nil
    }

    /// Where the text is, or where it would go.
    private func place(of text: TextHash) -> Int {
        let mask = slots.count - 1
        var place = text.bits & mask
        while slots[place].number >= 0, slots[place].hash != text { place = (place + 1) & mask }
        return place
    }
}
