/// Values that repeat from row to row: each kept once, in an order that a column may be sorted by.
struct RankedNames {
    let names: [String]
    /// By row; nil where the row has none.
    let places: [Int?]

    /// - Parameters:
    ///   - values: by row; empty where it has none.
    ///   - order: puts the different values in order.
    init(_ values: [String], order: ([String]) -> [String]) {
        var numbers: [String: Int] = [:]
        let rows = values.map { value -> Int? in
            guard !value.isEmpty else { return nil }
            if let known = numbers[value] { return known }
            numbers[value] = numbers.count
            return numbers.count - 1
        }
        names = order(numbers.keys.sorted())
        var places = [Int?](repeating: nil, count: numbers.count)
        for (place, name) in names.enumerated() { numbers[name].map { places[$0] = place } }
        self.places = rows.map { $0.flatMap { places[$0] } }
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
