/// How dark the ground of a number in a heat table is, so that the large ones are found before they are read.
///
/// Heat is a table of numbers with grounds, not a picture: it is copied, searched and read aloud as it stands, and the
/// number itself is the cue that needs no colour. The grounds are the classes `heat-1` to `heat-4`.
package struct HeatScale: Sendable, Hashable {
    package static let steps = 4

    private let largest: Double

    /// - Parameter largest: what the darkest ground ends at; 1 for rates that compare between tables.
    package init(largest: Double) {
        self.largest = largest.isFinite ? largest.magnitude : 0
    }

    /// A scale that ends at the largest of the values; a minus does not make one smaller.
    package init(covering values: [Double]) {
        self.init(largest: values.filter(\.isFinite).map(\.magnitude).max() ?? 0)
    }

    /// Which quarter of the largest the value reaches into: 1 for all up to a quarter, 4 for all above three, and 0 for
    /// nothing at all. What is no number has no ground.
    package func step(of value: Double) -> Int {
        let size = value.magnitude
        guard size > 0, size.isFinite, largest > 0 else { return 0 }
        return min(Self.steps, max(1, Int((min(size / largest, 1) * Double(Self.steps)).rounded(.up))))
    }

    /// The class in the style sheet: a zero steps back.
    package func style(of value: Double) -> String {
        let step = step(of: value)
        return step > 0 ? "heat-\(step)" : "quiet"
    }
}
