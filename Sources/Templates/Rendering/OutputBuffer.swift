/// The bytes of one page while it is rendered: bare memory, so that a value costs one check and no more.
///
/// Whoever makes one frees it. Every write asks `makeRoom` first, and nothing else moves `count`.
struct OutputBuffer {
    private(set) var base: UnsafeMutablePointer<UInt8>
    var count = 0
    private(set) var capacity: Int
    /// Whether the bytes still stand in the memory that was lent.
    private(set) var isLent: Bool

    init(capacity: Int) {
        self.capacity = max(64, capacity)
        base = .allocate(capacity: self.capacity)
        isLent = false
    }

    /// Writes into memory of somebody else's, as long as it suffices.
    init(lent base: UnsafeMutablePointer<UInt8>, capacity: Int) {
        (self.base, self.capacity) = (base, capacity)
        isLent = true
    }

    func free() {
        if !isLent { base.deallocate() }
    }

    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func makeRoom(_ wanted: Int) {
        if capacity - count < wanted { grow(by: wanted) }
    }

    @inline(never)
    private mutating func grow(by wanted: Int) {
        capacity = max(capacity * 2, count + wanted)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        free()
        base = larger
        isLent = false
    }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        makeRoom(1)
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func write(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        makeRoom(length)
        (base + count).update(from: bytes, count: length)
        count += length
    }

    static let shortCount = 16

    /// Most literals are a tag or two, and most numbers a few digits: those are copied at once, whatever their length.
    /// - Parameter bytes: `shortCount` of them can be read, however few are meant.
    @inline(__always)
    mutating func writeShort(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        guard length <= Self.shortCount else { return write(bytes, count: length) }
        makeRoom(Self.shortCount)
        let short = UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self)
        UnsafeMutableRawPointer(base + count).storeBytes(of: short, as: SIMD16<UInt8>.self)
        count += length
    }

    mutating func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { write(start, count: source.count) }
        }
    }

    mutating func write(_ text: StaticString) { write(text.utf8Start, count: text.utf8CodeUnitCount) }
}
