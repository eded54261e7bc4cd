import Receivables

/// Which records are records of one visit: each visit's first record and its corrections, whenever they were made.
///
/// Corrections of another customer's visit are not followed, nor are those that lead in a circle.
struct VisitOrigins {
    private let visits: [Visit]
    private let rows: IdentifierIndex
    private var links: [Int]

    /// - Complexity: O(visits).
    init(_ visits: [Visit], _ texts: TextPool) {
        let rows = IdentifierIndex(visits.map(\.id), in: texts)
        self.visits = visits
        self.rows = rows
        links = visits.map { visit in
            guard !visit.corrects.isEmpty else { return -1 }
            return rows.rows(of: visit.corrects, in: texts).first { visits[$0].customer == visit.customer } ?? -1
        }
        for row in LinkCircles(in: links).circles.joined() { links[row] = -1 }
    }

    /// The first record of the visit that `row` tells of.
    func origin(of row: Int) -> Int {
        var origin = row
        while links[origin] >= 0 { origin = links[origin] }
        return origin
    }

    /// The first record of the customer's visit of which one record is called `id`.
    func origin(of id: Text, customer: Int32, _ texts: TextPool) -> Int? {
        rows.rows(of: id, in: texts).first { visits[$0].customer == customer }.map(origin)
    }
}
