/// Why a file could not be read as text.
package enum EncodingProblem: Error, Hashable, Sendable {
    /// The declared name is none that this machine's C library decodes.
    case unknownName(String)
    /// Neither UTF-8 nor the fallback fits; `line` is the first one that the fallback cannot decode.
    /// What to do: declare `encoding:`.
    case undetermined(fallback: TextEncoding, line: Int)
    /// Every second byte is zero: UTF-16 without its mark. What to do: declare `encoding: utf-16le` or `utf-16be`.
    case unmarkedUTF16
    /// Not text at all, recognised by its first bytes.
    case notText(BinaryKind)
}

package enum BinaryKind: String, Hashable, Sendable {
    case workbook = "a spreadsheet workbook (xlsx, ods) or another zip archive"
    case oldWorkbook = "a spreadsheet workbook (xls)"
    case gzip = "a gzip archive"
    case pdf = "a PDF document"

    init?(_ bytes: UnsafeRawBufferPointer) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .oldWorkbook
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) {
            self = .pdf
        } else {
            return nil
        }
    }
}
