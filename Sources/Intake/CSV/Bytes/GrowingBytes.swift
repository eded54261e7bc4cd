import Glibc

/// A raw buffer that grows by doubling: what decoding and unquoting write into without the checks of an array.
struct GrowingBytes: ~Copyable {
    private(set) var start: UnsafeMutableRawPointer
    private(set) var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { start.deallocate() }

    mutating func removeAll() { count = 0 }

    mutating func removeFirst(_ removed: Int) {
        let kept = count - removed
        memmove(start, start + removed, kept)
        count = kept
    }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        start.advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// Lets `write` fill the free room and takes over as many bytes as it says it has written.
    mutating func append(room: Int, _ write: (UnsafeMutableRawBufferPointer) -> Int) {
        reserve(room)
        let free = UnsafeMutableRawBufferPointer(start: start.advanced(by: count), count: capacity - count)
        count += min(write(free), free.count)
    }

    mutating func reserve(_ room: Int) {
        guard count + room > capacity else { return }
        let newCapacity = max(capacity * 2, count + room)
        let grown = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 16)
        grown.copyMemory(from: start, byteCount: count)
        start.deallocate()
        (start, capacity) = (grown, newCapacity)
    }

    /// The bytes, which the caller now owns and deallocates.
    consuming func release() -> UnsafeRawBufferPointer {
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        discard self
        return bytes
    }
}
