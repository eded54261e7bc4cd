import Glibc

/// One run at a time records visits; the next one waits. Ends with the process, however that ends.
struct RecordingLock: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Waits until no other run holds it.
    init(in folder: PortfolioFolder) throws(MachineFailure) {
        path = folder.path + "/.visits-recorded.lock"
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw .lastCall("lock", path) }
            // Shared drives without locks: the run goes on without one.
            while flock(file, LOCK_EX) != 0, errno == EINTR {}
            if Self.isCurrent(file, path) {
                descriptor = file
                return
            }
            close(file)
        }
    }

    deinit {
        unlink(path)
        close(descriptor)
    }

    /// Ends the lock here rather than where its last use is.
    consuming func release() {}

    /// Whether the name still stands for the locked file: its last owner removed it while we waited.
    private static func isCurrent(_ file: Int32, _ path: String) -> Bool {
        var locked = stat()
        var named = stat()
        guard fstat(file, &locked) == 0, lstat(path, &named) == 0 else { return false }
        return locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
    }
}

extension MachineFailure {
    /// What the system said to the call just made.
    static func lastCall(_ attempt: String, _ path: String) -> MachineFailure {
        call(attempt, path, errno)
    }

    static func call(_ attempt: String, _ path: String, _ errorNumber: Int32) -> MachineFailure {
        MachineFailure("cannot \(attempt) \(path): \(String(cString: strerror(errorNumber)))")
    }
}
