/// Values that repeat from row to row: each kept once, in an order that a column may be sorted by.
struct RankedNames {
    let names: [String]
    /// By row; nil where the row has none.
    let places: [Int?]

    /// - Parameters:
    ///   - values: by row; empty where it has none.
    ///   - order: puts the different values in order.
    init(_ values: [String], order: ([String]) -> [String]) {
        names = order(Set(values.lazy.filter { !$0.isEmpty }).sorted())
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        self.places = values.map { places[$0] }
    }

    /// In a language's alphabetical order.
    init(_ values: [String], collation: String) {
        self.init(values) { names in
            let order = NameOrder(names: names, collation: collation).order(names)
            return order.map { names[$0] }
        }
    }

    /// Of a closed vocabulary: those that occur, in its order.
    init(_ values: [String], vocabulary: [String]) {
        self.init(values) { names in
            let found = Set(names)
            return vocabulary.filter { found.contains($0) }
        }
    }
}
