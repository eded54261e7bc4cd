import Receivables

extension Documents {
    /// Within a customer and a day: by number, instalment, retention last, amount; then by content, so that the order
    /// of rows in files decides nothing.
    func precedes(_ left: Int, _ right: Int, _ texts: TextPool, _ marks: [RowMark]) -> Bool {
        let byNumber = texts.compare(number[left], number[right])
        if byNumber != 0 { return byNumber < 0 }
        if instalment[left] != instalment[right] { return instalment[left] < instalment[right] }
        let retained = (flags[left].contains(.retention), flags[right].contains(.retention))
        if retained.0 != retained.1 { return retained.1 }
        if amount[left] != amount[right] { return amount[left] < amount[right] }
        let byEntity = texts.compare(entity[left], entity[right])
        if byEntity != 0 { return byEntity < 0 }
        if marks[left].content != marks[right].content { return marks[left].content < marks[right].content }
        return row[left] < row[right]
    }
}

extension Payments {
    /// Within a customer and a day: by id and amount; then by content.
    func precedes(_ left: Int, _ right: Int, _ texts: TextPool, _ marks: [RowMark]) -> Bool {
        let byID = texts.compare(id[left], id[right])
        if byID != 0 { return byID < 0 }
        if amount[left] != amount[right] { return amount[left] < amount[right] }
        if marks[left].content != marks[right].content { return marks[left].content < marks[right].content }
        return row[left] < row[right]
    }
}

extension Array {
    /// Element i becomes what was element `order[i]`, by moving: rows that hold lists are costly to copy.
    /// - Parameter order: each position once.
    mutating func permute(_ order: [Int]) {
        var isPlaced = [Bool](repeating: false, count: order.count)
        // A buffer swaps by moving, where an array counts the references of both elements.
        withUnsafeMutableBufferPointer { elements in
            for start in order.indices where !isPlaced[start] {
                var place = start
                isPlaced[place] = true
                while order[place] != start {
                    elements.swapAt(place, order[place])
                    place = order[place]
                    isPlaced[place] = true
                }
            }
        }
    }
}
