import Findings

/// Looks for the traces of lost characters in an article's text.
struct TextLint {
    /// What UTF-8, GB18030 and Latin-1 leave behind when one is read as another.
    static let traces = [
        "\u{FFFD}", "??", "？？", "锟斤拷", "烫烫烫", "屯屯屯", "ï»¿", "ï¿½", "â€", "Ã©", "Ã¤", "ä¸", "å…", "\u{0}",
    ]

    static func findings(in source: ArticleSource) -> [Finding] {
        var findings: [Finding] = []
        for (index, line) in source.lines.enumerated() {
            guard let trace = trace(in: line) else { continue }
            let place = source.location(of: trace, in: (index + 1)...(index + 1))
            findings.append(Finding(.playbookMojibake, at: place, "\(quoted: trace): characters were lost here"))
        }
        return findings
    }

    /// The traces by their first byte.
    private static let byFirstByte: [[[UInt8]]] = {
        var traces = [[[UInt8]]](repeating: [], count: 256)
        for trace in Self.traces {
            let bytes = Array(trace.utf8)
            if let first = bytes.first { traces[Int(first)].append(bytes) }
        }
        return traces
    }()

    /// The trace that stands first in a line. Bytes are compared, which is faster than comparing characters by far.
    private static func trace(in line: Substring) -> String? {
        let table = byFirstByte
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() where !table[Int(byte)].isEmpty {
            for trace in table[Int(byte)] where bytes[index...].starts(with: trace) {
                return String(decoding: trace, as: UTF8.self)
            }
        }
        return nil
    }
}
