import Receivables

/// The name by which a row refers to another one, as its hash; findings read the text from the file again.
struct Lookup: Hashable, Sendable {
    let hash: UInt64

    private init(hash: UInt64) { self.hash = hash }

    @inline(__always)
    init(_ name: TextKey) { hash = UInt64(bitPattern: Int64(name.hash)) }

    static let none = Lookup(hash: 0)

    var isNone: Bool { hash == 0 }
}
