package import Markup
import QREncode

/// An address as a square of modules that a phone's camera reads from paper.
///
/// Module edges are path data, so the picture stays sharp at any size and needs no file of its own.
package struct QRCode: Sendable {
    /// Modules on a side, the quiet zone left out.
    package let side: Int
    /// Row by row, true where a module is dark.
    package let modules: [Bool]

    /// The light border that readers need around the modules.
    private static let quietZone = 4

    /// Medium error correction: a code that a fold or a stain has damaged by 15 % is still read.
    /// - Returns: nil where the text is empty or longer than the largest code holds (2,331 bytes).
    package init?(_ text: String) {
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard side > 0, let data = code.pointee.data else { return nil }
        // The lowest bit of a module is its colour; the others are of no use outside of the library.
        modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    }

    /// One unit is one module.
    package func svg(_ caption: Caption) -> TrustedHTML {
        let width = Double(side + 2 * Self.quietZone)
        var canvas = Canvas(width: width, height: width, kind: "qr-code", caption: caption)
        canvas.rectangle(x: 0, y: 0, width: width, height: width, style: "light")
        canvas.path(style: "dark") { pen in
            for (row, column, length) in runs {
                pen.rectangle(
                    x: Double(column + Self.quietZone), y: Double(row + Self.quietZone), width: Double(length),
                    height: 1)
            }
        }
        return canvas.finished()
    }

    /// Neighbouring dark modules of a row, as one stretch: a third of the bytes, and no hairlines between them.
    private var runs: [(row: Int, column: Int, length: Int)] {
        var runs: [(row: Int, column: Int, length: Int)] = []
        for row in 0..<side {
            var column = 0
            while column < side {
                guard modules[row * side + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < side, modules[row * side + column] { column += 1 }
                runs.append((row, start, column - start))
            }
        }
        return runs
    }
}
