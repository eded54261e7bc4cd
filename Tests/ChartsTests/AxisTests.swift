import Charts
import Testing

@Suite("Axis and scale")
struct AxisTests {
    @Test(
        "ticks are round, cover the data and hold zero",
        arguments: [[3.0, 97], [-40, 12], [0.02, 0.9], [1e12], [-7]])
    func coversTheData(values: [Double]) throws {
        let axis = Axis(covering: values, steps: 5)
        #expect(axis.lower <= min(0, try #require(values.min())))
        #expect(axis.upper >= max(0, try #require(values.max())))
        #expect(axis.ticks.contains(0))
        #expect((2...11).contains(axis.ticks.count))
    }

    @Test("steps are 1, 2 or 5 times a power of ten")
    func stepsAreRound() {
        #expect(Axis(covering: [97], steps: 5).ticks == [0, 20, 40, 60, 80, 100])
        #expect(Axis(covering: [-40, 12], steps: 5).ticks == [-40, -20, 0, 20])
    }

    @Test("nothing to cover is the single tick zero")
    func nothingIsZero() {
        #expect(Axis(covering: [], steps: 5).ticks == [0])
        #expect(Axis(covering: [0, 0, .nan, .infinity], steps: 5).ticks == [0])
    }

    @Test("a value outside its scale is drawn at the edge")
    func staysOnTheScale() {
        let scale = Scale(from: 0, to: 10, onto: 100, 200)
        #expect(scale.place(5) == 150)
        #expect(scale.place(99) == 200)
        #expect(scale.place(-99) == 100)
        #expect(scale.place(.nan) == 100)
        #expect(Scale(from: 3, to: 3, onto: 100, 200).place(3) == 100)
    }
}
