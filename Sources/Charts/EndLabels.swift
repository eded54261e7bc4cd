/// Labels beside the ends of lines, moved apart so that none covers another.
struct EndLabels {
    struct Label {
        let text: String
        let style: String
        var y: Double
    }

    /// Distance between the baselines of two labels.
    static let spacing = 16.0

    private(set) var labels: [Label]

    /// - Parameters:
    ///   - labels: with the place each would like to have.
    ///   - top, bottom: the baselines' limits; with more labels than room, the spacing shrinks.
    init(_ labels: [Label], top: Double, bottom: Double) {
        var placed = labels.sorted { $0.y < $1.y }
        let spacing = min(Self.spacing, (bottom - top) / Double(max(1, placed.count - 1)))
        for index in placed.indices {
            let limit = index == 0 ? top : placed[index - 1].y + spacing
            placed[index].y = max(placed[index].y, limit)
        }
        for index in placed.indices.reversed() {
            let limit = index == placed.count - 1 ? bottom : placed[index + 1].y - spacing
            placed[index].y = min(placed[index].y, limit)
        }
        self.labels = placed
    }
}
