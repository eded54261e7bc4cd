import CLinux
import Glibc

/// The C library's strict conversion between two encodings: nothing is replaced, the first misfit is reported.
struct Transcoder: ~Copyable {
    private let converter: iconv_t
    private let isHZ: Bool

    /// Nil when the C library knows no such conversion.
    init?(from source: TextEncoding, to target: TextEncoding) {
        // The C library lacks HZ, which is GB2312 in seven bits: see `appendHZ`.
        isHZ = source == .hz
        guard target != .hz, let converter = huikuan_iconv_open(target.name, isHZ ? "GB2312" : source.name) else {
            return nil
        }
        self.converter = converter
    }

    deinit { iconv_close(converter) }

    /// Appends one line's text.
    /// - Returns: nil, or the offset of the first byte that does not decode; what stands before it is appended.
    func append(_ line: UnsafeRawBufferPointer, to output: inout GrowingBytes) -> Int? {
        isHZ ? appendHZ(line, to: &output) : convert(line, to: &output)
    }

    /// Whether text of ASCII alone, escape characters aside, means itself in the source encoding.
    var keepsASCII: Bool {
        let ascii = [UInt8](0x20...0x7E) + [0x09, 0x0A]
        return transcode(ascii) == ascii
    }

    /// The whole text, or nil when a byte of it does not fit.
    func transcode(_ source: [UInt8]) -> [UInt8]? {
        var output = GrowingBytes(capacity: source.count * 2)
        guard source.withUnsafeBytes({ append($0, to: &output) }) == nil else { return nil }
        return Array(UnsafeRawBufferPointer(start: output.start, count: output.count))
    }

    private func convert(_ line: UnsafeRawBufferPointer, to output: inout GrowingBytes) -> Int? {
        iconv(converter, nil, nil, nil, nil)
        var source = UnsafeMutableRawPointer(mutating: line.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = line.count
        while left > 0 {
            var failure: Int32 = 0
            output.append(room: left * 2 + 16) { free in
                var target = free.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = free.count
                if iconv(converter, &source, &left, &target, &room) == huikuan_iconv_failed() { failure = errno }
                return free.count - room
            }
            if failure != 0 && failure != E2BIG { return line.count - left }
        }
        return nil
    }

    /// `~{` begins two-byte characters, `~}` ends them, `~~` is a tilde; a line begins in ASCII.
    private func appendHZ(_ line: UnsafeRawBufferPointer, to output: inout GrowingBytes) -> Int? {
        var isChinese = false
        var position = 0
        while position < line.count {
            let byte = line[position]
            let next = position + 1 < line.count ? line[position + 1] : 0
            switch (byte, next) {
            case (UInt8(ascii: "~"), UInt8(ascii: "{")) where !isChinese: isChinese = true
            case (UInt8(ascii: "~"), UInt8(ascii: "}")) where isChinese: isChinese = false
            case (UInt8(ascii: "~"), UInt8(ascii: "~")) where !isChinese: output.append(byte)
            case (0x21...0x7D, 0x21...0x7E) where isChinese:
                let pair = [byte | 0x80, next | 0x80]
                guard pair.withUnsafeBytes({ convert($0, to: &output) }) == nil else { return position }
            case (0...0x7F, _) where !isChinese && byte != UInt8(ascii: "~"):
                output.append(byte)
                position -= 1
            default: return position
            }
            position += 2
        }
        return nil
    }
}
