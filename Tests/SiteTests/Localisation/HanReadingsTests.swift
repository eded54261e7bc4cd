import Foundation
import Site
import Testing

@Suite("Readings of Han characters")
struct HanReadingsTests {
    private static let file = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../../content/han-readings.txt").standardizedFileURL

    private static let blocks: [ClosedRange<UInt32>] = [
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF,
    ]

    /// A line for each syllable with its characters, as the system reads every one of them.
    private static func transformed() throws -> [String] {
        let characters = blocks.joined().compactMap(Unicode.Scalar.init)
        let text = characters.map { String($0) }.joined(separator: "\n")
        let latin = try #require(text.applyingTransform(.mandarinToLatin, reverse: false))
        // Taken apart, tones are scalars of their own.
        let lines = latin.decomposedStringWithCanonicalMapping.lowercased()
            .split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == characters.count)
        var readings: [String: String.UnicodeScalarView] = [:]
        for (character, line) in zip(characters, lines) {
            let syllable = String(String.UnicodeScalarView(line.unicodeScalars.filter { ("a"..."z").contains($0) }))
            if !syllable.isEmpty { readings[syllable, default: .init()].append(character) }
        }
        return readings.keys.sorted().map { "\($0) \(String(readings[$0] ?? .init()))" }
    }

    @Test("The table has the readings of the system's transform for every character")
    func table() throws {
        let written = try String(contentsOf: Self.file, encoding: .utf8)
        let lines = written.split(separator: "\n").map(String.init)
        let expected = try Self.transformed()
        let environment = ProcessInfo.processInfo.environment
        if environment["RECORD_SNAPSHOTS"] == "1", environment["CI"] == nil {
            let made = lines.filter { $0.hasPrefix("#") } + expected + [""]
            try made.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
        } else {
            #expect(lines.filter { !$0.hasPrefix("#") } == expected, "write it anew with RECORD_SNAPSHOTS=1")
        }
    }

    @Test("A name is found by its sound, and by every sound that a correction gives")
    func keys() {
        let usual = HanReadings("# remark\nceng 曾\nming 明\nshan 山\n")
        #expect(PinyinTable(usual: usual).keys(of: "曾明山") == "cengmingshan cms")
        let corrected = PinyinTable(usual: usual, corrections: ["曾": ["zeng", "ceng"]])
        #expect(corrected.keys(of: "曾明") == "zengming zm cengming cm")
        #expect(corrected.keys(of: "Mount Everest") == "")
    }

    @Test("A variant is read as its character, and lines that are none are passed over")
    func oddLines() {
        let readings = HanReadings("alone\n\nming 明x\n")
        #expect(readings["明\u{FE00}"] == ["ming"])
        #expect(readings["x"] == nil)
        #expect(readings["山"] == nil)
    }
}
