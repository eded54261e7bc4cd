import Glibc

extension OpenFolder {
    /// Removes what a name within this folder stands for, with all below it; nothing there is no failure.
    func remove(_ path: String) throws(OutputFailure) {
        guard let status = status(of: path) else { return }
        guard status.isFolder else { return try unlink(path, 0) }
        let inner = try OpenFolder(whole(path))
        for entry in try inner.entries() {
            if entry.isFolder { try inner.remove(entry.name) } else { try inner.unlink(entry.name, 0) }
        }
        try unlink(path, AT_REMOVEDIR)
    }

    private func unlink(_ path: String, _ flags: Int32) throws(OutputFailure) {
        if unlinkat(descriptor, path, flags) != 0, errno != ENOENT { throw .lastCall("remove", whole(path)) }
    }
}
