import Glibc

/// Bytes that never change and that somebody else's memory holds: a mapped file, or a buffer handed over.
///
/// The bytes stay valid as long as the block lives; whoever keeps a pointer into them keeps the block, and
/// `withBytes` keeps it for as long as its body runs.
package final class ByteBlock: @unchecked Sendable {
    package let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file read-only. A file that another program shortens while it is mapped ends the process, as it would
    /// end any program that maps files.
    package convenience init(mapping path: String) throws(FileProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileProblem(errno) }
        defer { close(descriptor) }
        let size = try ByteBlock.size(ofOpen: descriptor)
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw FileProblem(errno)
        }
        madvise(start, size, MADV_SEQUENTIAL)
        self.init(mapped: UnsafeRawBufferPointer(start: start, count: size))
    }

    /// A copy of bytes that are in memory already: tests, and text that a program made.
    package init(copying source: some Collection<UInt8>) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 16)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(rebasing: copy[..<source.count])
        isMapped = false
    }

    /// Takes over what a growing buffer holds.
    init(adopting buffer: consuming GrowingBytes) {
        bytes = buffer.release()
        isMapped = false
    }

    private init(mapped: UnsafeRawBufferPointer) {
        bytes = mapped
        isMapped = true
    }

    package func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try withExtendedLifetime(self) { try body(bytes) }
    }

    /// Gives the memory of a mapped file's part back until it is looked at again.
    func release(_ range: Range<Int>) {
        guard isMapped, let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let (first, end) = ((range.lowerBound + page - 1) / page * page, range.upperBound / page * page)
        if first < end { madvise(start + first, end - first, MADV_DONTNEED) }
    }

    /// Reads all bytes from the first to the last, in stretches that are given back, so that a large file is never in
    /// memory as a whole.
    func sum(by checksum: any RunningChecksum) -> String {
        var checksum = checksum
        for start in stride(from: 0, to: bytes.count, by: ByteBlock.stretch) {
            let range = start..<min(start + ByteBlock.stretch, bytes.count)
            checksum.add(UnsafeRawBufferPointer(rebasing: bytes[range]))
            release(range)
        }
        return checksum.hexDigits
    }

    private static let stretch = 4 << 20

    deinit {
        guard let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
        if isMapped { munmap(start, bytes.count) } else { start.deallocate() }
    }

    private static func size(ofOpen descriptor: Int32) throws(FileProblem) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .directory
        default: throw .notAFile
        }
        guard status.st_size > 0 else { throw .empty }
        return Int(status.st_size)
    }
}

extension FileProblem {
    fileprivate init(_ code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .missing
        case EISDIR: self = .directory
        case ENXIO: self = .notAFile
        default: self = .unreadable(reason: String(cString: strerror(code)))
        }
    }
}
