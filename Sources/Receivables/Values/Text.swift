/// A text of the input, kept once in a `TextPool`: four bytes instead of a string.
///
/// Two handles may differ though their texts are equal, unless both came from the same `TextInterner`.
@frozen
public struct Text: Hashable, Sendable {
    public let offset: UInt32

    @inlinable
    public init(offset: UInt32) { self.offset = offset }

    /// The text of no characters: also what a missing cell holds.
    @inlinable public static var empty: Text { Text(offset: 0) }
    @inlinable public var isEmpty: Bool { offset == 0 }
}

/// The bytes of all texts of a portfolio, each behind its length. Valid UTF-8 by its readers' promise.
@frozen
public struct TextPool: Sendable {
    /// Each text: its length as a little-endian base-128 number, then its bytes. Offset 0 is the empty text.
    @usableFromInline var bytes: [UInt8]

    public init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity + 1)
        bytes.append(0)
    }

    /// Bytes held, for budgets.
    public var byteCount: Int { bytes.count }
    /// Whether it holds no text but the empty one.
    package var isEmpty: Bool { bytes.count == 1 }

    /// Makes room for so many bytes in all. Memory that is not used is not touched.
    package mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

    /// - Returns: nil when the pool is full (4 GiB).
    @inlinable
    public mutating func append(_ text: UnsafeRawBufferPointer) -> Text? {
        guard !text.isEmpty else { return .empty }
        guard let offset = UInt32(exactly: bytes.count), text.count < 1 << 31 else { return nil }
        guard text.count >= 0x80 else {
            appendShort(text)
            return Text(offset: offset)
        }
        var length = UInt32(text.count)
        while length >= 0x80 {
            bytes.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        bytes.append(UInt8(length))
        bytes.append(contentsOf: text)
        return Text(offset: offset)
    }

    /// Nearly every text: its length and its bytes in one go.
    @inlinable @inline(__always)
    mutating func appendShort(_ text: UnsafeRawBufferPointer) {
        bytes.append(addingCapacity: text.count + 1) { added in
            added.withUnsafeMutableBufferPointer { room, count in
                room[0] = UInt8(text.count)
                UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[1...])).copyMemory(from: text)
                count = text.count + 1
            }
        }
    }

    public mutating func append(_ text: String) -> Text? {
        var text = text
        return text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Takes over another pool's texts: the offset of each non-empty handle grows by what this pool holds, but for the
    /// empty text. Whoever keeps the handles sees to it that they still fit.
    package mutating func append(contentsOf other: TextPool) { bytes.append(contentsOf: other.bytes.dropFirst()) }

    @inlinable
    public func withBytes<Result>(of text: Text, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { pool in
            var position = Int(text.offset)
            var length = 0
            var shift = 0
            while pool[position] >= 0x80 {
                length |= Int(pool[position] & 0x7F) << shift
                shift += 7
                position += 1
            }
            length |= Int(pool[position]) << shift
            position += 1
            return body(UnsafeRawBufferPointer(rebasing: pool[position..<position + length]))
        }
    }

    /// Where a text begins: for the machine to be told of in good time, not to be read.
    @inlinable
    public func memory(of text: Text) -> UnsafeRawPointer? {
        bytes.withUnsafeBytes { pool in pool.baseAddress.map { $0 + Int(text.offset) } }
    }

    @inlinable
    public func string(_ text: Text) -> String {
        text.isEmpty ? "" : withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
    }

    /// The text, or nil where the cell was missing.
    @inlinable
    public func known(_ text: Text) -> String? {
        text.isEmpty ? nil : string(text)
    }

    /// Whether any text holds `part`.
    package func contains(_ part: String) -> Bool {
        let wanted = Array(part.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
        return (0...bytes.count - wanted.count).contains { start in
            bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// Order by code points (which is the order of UTF-8's bytes): the tie-break of everything that is shown.
    public func precedes(_ left: Text, _ right: Text) -> Bool { compare(left, right) < 0 }

    /// Below, at or above zero as `left` sorts before, with or after `right` by code points.
    @inlinable
    public func compare(_ left: Text, _ right: Text) -> Int {
        withBytes(of: left) { leftBytes in
            withBytes(of: right) { rightBytes in
                let count = min(leftBytes.count, rightBytes.count)
                // Identifiers of one series begin alike: eight bytes at a time up to where they differ.
                var index = 0
                while index + 8 <= count,
                    leftBytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                        == rightBytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                {
                    index += 8
                }
                while index < count {
                    let difference = Int(leftBytes[index]) - Int(rightBytes[index])
                    if difference != 0 { return difference }
                    index += 1
                }
                return leftBytes.count - rightBytes.count
            }
        }
    }
}
