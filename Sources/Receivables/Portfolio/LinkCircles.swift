/// Rows of which each may name one other, such as a correction what it corrects, and which may lead in a circle.
package struct LinkCircles: Sendable {
    /// Each circle's rows in the order of the links.
    package let circles: [[Int]]

    /// - Parameter links: by row, the row that it names; −1 for none.
    /// - Complexity: O(rows).
    package init(in links: [Int]) {
        var circles: [[Int]] = []
        var walks = [Int](repeating: -1, count: links.count)
        for start in links.indices where walks[start] < 0 {
            var row = start
            while row >= 0, walks[row] < 0 {
                walks[row] = start
                row = links[row]
            }
            guard row >= 0, walks[row] == start else { continue }
            circles.append(LinkCircles.circle(from: row, links))
        }
        self.circles = circles
    }

    private static func circle(from first: Int, _ links: [Int]) -> [Int] {
        var rows = [first]
        while let last = rows.last, links[last] != first { rows.append(links[last]) }
        return rows
    }
}
