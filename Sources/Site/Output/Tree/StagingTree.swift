import Glibc
import Synchronization

/// The new site while it is being made, beside the old one. Nothing is made on the disk before the first change.
final class StagingTree: Sendable {
    private let place: OutputPlace
    private let folders: [String]
    private let disk: Disk
    private let opened = Mutex<OpenFolder?>(nil)

    init(_ place: OutputPlace, folders: [String], disk: Disk) {
        self.place = place
        self.folders = folders
        self.disk = disk
    }

    func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
        try folder().create(path, holding: bytes, on: disk)
    }

    /// Takes over a file of the old tree as it is: as a second name of it, or as a copy with its times.
    func keep(_ path: String, of old: OpenFolder) throws(OutputFailure) {
        let staged = try folder()
        let outcome = disk.link(path, old, staged)
        if outcome == 0 { return }
        guard Disk.lacksCall(outcome) else {
            throw .system(attempt: "link", path: staged.whole(path), errorNumber: outcome)
        }
        try staged.copy(path, from: old, on: disk)
    }

    /// Takes over what is not ours, a folder with all that it holds.
    func keepForeign(_ path: String, of old: OpenFolder) throws(OutputFailure) {
        guard old.status(of: path)?.isFolder == true else { return try keep(path, of: old) }
        try folder().makeFolder(path)
        for entry in try old.entries(of: path) { try keepForeign(path + "/" + entry.name, of: old) }
    }

    /// Makes the folders, if nothing has been written yet.
    @discardableResult
    func folder() throws(OutputFailure) -> OpenFolder {
        try opened.withLock { (opened) throws(OutputFailure) in
            if let opened { return opened }
            try place.parent.makeFolder(place.staging)
            let folder = try OpenFolder(place.parent.whole(place.staging))
            for subfolder in folders { try folder.makeFolder(subfolder) }
            opened = folder
            return folder
        }
    }

    func discard() {
        // Best effort: what stays is removed when the next build begins.
        try? place.parent.remove(place.staging)
    }
}
