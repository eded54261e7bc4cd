// The benchmark's floor: what no generator can beat. Reads every byte of the inputs, then writes the bytes of a site that
// exists already into as many files of a new folder, with a bare loop of open, write and close.
//
//     bench-floor SITE NEW-FOLDER INPUT…
import Glibc

func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
}

func fail(_ operation: String, _ path: String) -> Never {
    complain("bench-floor: cannot \(operation) \(path): \(String(cString: strerror(errno)))")
    exit(2)
}

/// The folder's folders, itself first, and its files, as paths below it.
func tree(_ root: String) -> (folders: [String], files: [String]) {
    var (folders, files, next) = ([""], [String](), 0)
    while next < folders.count {
        let folder = folders[next]
        next += 1
        guard let listing = opendir(root + folder) else { fail("list", root + folder) }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let path = "\(folder)/\(name)"
            if entry.pointee.d_type == UInt8(DT_DIR) { folders.append(path) } else { files.append(path) }
        }
    }
    return (folders, files)
}

/// Hands every piece of the file to the closure; what it does with them is its affair.
func read(_ path: String, into buffer: UnsafeMutableRawBufferPointer, _ use: (UnsafeRawBufferPointer) -> Void) {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { fail("open", path) }
    while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 { fail("read", path) }
        if count == 0 { break }
        use(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    close(descriptor)
}

func write(_ bytes: UnsafeRawBufferPointer, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { fail("create", path) }
    var rest = bytes
    while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 { fail("write", path) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    close(descriptor)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    complain("usage: bench-floor SITE NEW-FOLDER INPUT...")
    exit(64)
}
let (site, target) = (arguments[1], arguments[2])
let (folders, files) = tree(site)
let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)

// The site's bytes are wanted in memory before the clock starts: a generator has its own from rendering.
var bytes: [UInt8] = []
var ends: [Int] = []
for file in files {
    read(site + file, into: buffer) { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
}

let clock = ContinuousClock()
let start = clock.now
var sum: UInt64 = 0
for input in arguments[3...] {
    read(input, into: buffer) { piece in
        // Every byte is looked at, eight at a time.
        for word in piece.bindMemory(to: UInt64.self) { sum &+= word }
    }
}
let middle = clock.now
for folder in folders { mkdir(target + folder, 0o755) }
bytes.withUnsafeBytes { all in
    var from = 0
    for (file, end) in zip(files, ends) {
        write(UnsafeRawBufferPointer(rebasing: all[from..<end]), to: target + file)
        from = end
    }
}
let end = clock.now

func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }
print(
    """
    {"read": \(seconds(middle - start)), "write": \(seconds(end - middle)), "seconds": \(seconds(end - start)), \
    "files": \(files.count), "bytes": \(bytes.count), "check": \(sum)}
    """)
