import Foundation
import Markup
import Testing

/// Compares a chart with the picture kept in `Golden/`. `RECORD_SNAPSHOTS=1` writes it anew, except where CI is set.
func expectGolden(_ svg: TrustedHTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).svg")
    let environment = ProcessInfo.processInfo.environment
    let drawn = String(decoding: svg.bytes, as: UTF8.self) + "\n"
    if environment["RECORD_SNAPSHOTS"] == "1", environment["CI"] == nil {
        try Data(drawn.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "\(name) is drawn differently", sourceLocation: sourceLocation)
}
