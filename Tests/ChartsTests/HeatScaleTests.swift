import Charts
import Foundation
import Testing

@Suite("Heat")
struct HeatScaleTests {
    @Test("each ground is a quarter of the largest, its upper end included")
    func quarters() {
        let scale = HeatScale(largest: 8)
        #expect([0, 0.01, 2, 2.01, 4, 4.01, 6, 6.01, 8].map(scale.step) == [0, 1, 1, 2, 2, 3, 3, 4, 4])
        #expect(scale.step(of: 99) == 4)
    }

    @Test("a sum below zero is as dark as the same sum above")
    func signs() {
        let scale = HeatScale(covering: [-8, 3])
        #expect(scale.step(of: -8) == 4)
        #expect(scale.step(of: 3) == 2)
    }

    @Test("nothing, and what is no number, has no ground; nor has anything where all is zero")
    func nothing() {
        #expect([0, .nan, .infinity].map(HeatScale(largest: 8).step) == [0, 0, 0])
        #expect(HeatScale(covering: []).step(of: 5) == 0)
        #expect(HeatScale(covering: [0, 0]).style(of: 0) == "quiet")
        #expect(HeatScale(covering: [.infinity, 1e12]).style(of: 1e12) == "heat-4")
    }

    @Test("the number stands out from every ground, and each ground is further from the paper, in all schemes")
    func colours() throws {
        let schemes = try Self.schemes()
        #expect(schemes.count == 3, "light, dark, paper")
        for scheme in schemes {
            let ink = try #require(scheme["ink"])
            let paper = try #require(scheme["paper"])
            let grounds = try (1...HeatScale.steps).map { try #require(scheme["heat-\($0)"]) }
            for ground in grounds { #expect(Self.contrast(ink, ground) >= 4.5) }
            let distances = grounds.map { Self.contrast(paper, $0) }
            #expect(zip([1] + distances, distances).allSatisfy { $1 - $0 > 0.04 }, "\(distances)")
        }
    }

    /// The values of every block that names the grounds, as relative luminances.
    private static func schemes() throws -> [[String: Double]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../templates/assets/huikuan.css")
        return try String(contentsOf: file, encoding: .utf8).split(separator: ":root {").compactMap { block in
            let values = block.prefix { $0 != "}" }.split(separator: ";").compactMap { pair -> (String, Double)? in
                let parts = pair.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
                guard parts.count == 2, parts[0].hasPrefix("--"), let value = luminance(parts[1]) else { return nil }
                return (String(parts[0].dropFirst(2)), value)
            }
            let scheme = Dictionary(values) { $1 }
            return scheme["heat-1"] == nil ? nil : scheme
        }
    }

    private static func luminance(_ colour: String) -> Double? {
        guard colour.count == 7, colour.hasPrefix("#"), let number = Int(colour.dropFirst(), radix: 16) else {
            return nil
        }
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private static func contrast(_ first: Double, _ second: Double) -> Double {
        (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
}
