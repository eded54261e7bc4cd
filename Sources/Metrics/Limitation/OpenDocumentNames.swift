import Receivables

/// Finds a customer's open documents by number.
struct OpenDocumentNames {
    /// Position among the open documents, by the hash of its number, then by position.
    private var entries: [(hash: UInt64, slot: Int32)]
    private let numbers: [Text]

    init(_ numbers: [Text], _ texts: TextPool) {
        self.numbers = numbers
        entries = numbers.enumerated().map { (OpenDocumentNames.hash($0.element, texts), Int32($0.offset)) }
        entries.sort { ($0.hash, $0.slot) < ($1.hash, $1.slot) }
    }

    /// Calls `body` with the position of each open document of the number: its instalments and its retention too.
    func forEach(_ number: Text, _ texts: TextPool, _ body: (Int) -> Void) {
        let hash = OpenDocumentNames.hash(number, texts)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        while low < entries.count, entries[low].hash == hash {
            let slot = Int(entries[low].slot)
            if texts.isSame(numbers[slot], number) { body(slot) }
            low += 1
        }
    }

    private static func hash(_ text: Text, _ texts: TextPool) -> UInt64 {
        texts.withBytes(of: text) { bytes in
            bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
