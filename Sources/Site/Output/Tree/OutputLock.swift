import Glibc

/// One build at a time writes a site. Ends with the process, however that ends; the file goes with `release()`.
struct OutputLock: ~Copyable {
    private let descriptor: Int32
    private let folder: OpenFolder
    private let name: String

    init(_ place: OutputPlace) throws(OutputFailure) {
        folder = place.parent
        name = place.lock
        while true {
            let file = openat(folder.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw .lastCall("lock", place.given) }
            if flock(file, LOCK_EX | LOCK_NB) != 0, !Self.isUnknownHere(errno) {
                let reason = errno
                close(file)
                if reason == EWOULDBLOCK { throw .locked(path: place.given) }
                throw .system(attempt: "lock", path: place.given, errorNumber: reason)
            }
            if Self.isCurrent(file, in: folder, name) {
                descriptor = file
                return
            }
            close(file)
        }
    }

    deinit {
        unlinkat(folder.descriptor, name, 0)
        close(descriptor)
    }

    /// Ends the lock here rather than where its last use is.
    consuming func release() {}

    /// Shared drives without locks: a build goes on without one.
    private static func isUnknownHere(_ errorNumber: Int32) -> Bool {
        [ENOLCK, ENOSYS, EOPNOTSUPP].contains(errorNumber)
    }

    /// Whether the name still stands for the locked file: its last owner may have removed it meanwhile.
    private static func isCurrent(_ file: Int32, in folder: OpenFolder, _ name: String) -> Bool {
        var locked = stat()
        guard fstat(file, &locked) == 0, let named = folder.status(of: name) else { return false }
        return locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
    }
}
