/// A running number with a prefix, such as `C00042`.
struct Identifier: Sendable, Hashable {
    let prefix: String
    let number: Int
    /// Digits at least, with leading zeros.
    let width: Int
}

extension Identifier {
    /// From the customer's position.
    static func customer(_ index: Int) -> Identifier { Identifier(prefix: "C", number: index + 1, width: 5) }
    static func collector(_ index: Int) -> Identifier { Identifier(prefix: "L", number: index + 1, width: 3) }
    static func manager(_ index: Int) -> Identifier { Identifier(prefix: "M", number: index + 1, width: 2) }
    static func salesperson(_ index: Int) -> Identifier { Identifier(prefix: "S", number: index + 1, width: 3) }
    static func payment(_ number: Int) -> Identifier { Identifier(prefix: "P", number: number, width: 7) }
    static func dispute(_ number: Int) -> Identifier { Identifier(prefix: "D", number: number, width: 5) }
    static func visit(_ number: Int) -> Identifier { Identifier(prefix: "V", number: number, width: 6) }
    static func promise(_ number: Int) -> Identifier { Identifier(prefix: "PR", number: number, width: 6) }
    static func paper(_ number: Int) -> Identifier { Identifier(prefix: "E", number: number, width: 6) }
    static func guarantee(_ number: Int) -> Identifier { Identifier(prefix: "G", number: number, width: 5) }
    static func contact(_ number: Int) -> Identifier { Identifier(prefix: "K", number: number, width: 6) }
}
