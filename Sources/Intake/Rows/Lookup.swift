/// The name by which a row refers to another one, as its hash; findings read the text from the file again.
struct Lookup: Hashable, Sendable {
    let hash: UInt64

    static let none = Lookup(hash: 0)

    var isNone: Bool { hash == 0 }
}
