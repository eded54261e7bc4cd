import Glibc

extension OutputPlace {
    /// Brings what a killed build left back into order: the site is whole afterwards, old or new.
    func heal(on disk: Disk) throws(OutputFailure) {
        if parent.status(of: journal) != nil, parent.status(of: name) == nil {
            // Killed between the two renames. The staged tree was complete before the journal was written.
            try rename(parent.status(of: staging) != nil ? staging : previous, to: name, on: disk)
        }
        try parent.remove(staging)
        try parent.remove(previous)
        try parent.remove(journal)
    }

    /// Puts the staged tree in the site's place; the old tree, if any, then lies under `staging` or `previous`.
    func replaceSite(on disk: Disk) throws(OutputFailure) {
        guard let old = parent.status(of: name) else { return try rename(staging, to: name, on: disk) }
        fchmodat(parent.descriptor, staging, old.st_mode & 0o7777, 0)
        let outcome = disk.exchange(parent.whole(staging), site)
        if outcome == 0 { return }
        guard Disk.lacksCall(outcome) else { throw .system(attempt: "replace", path: given, errorNumber: outcome) }
        try replaceInTwoSteps(on: disk)
    }

    func removeOldTree() throws(OutputFailure) {
        try parent.remove(staging)
        try parent.remove(previous)
    }

    private func replaceInTwoSteps(on disk: Disk) throws(OutputFailure) {
        try parent.create(journal, holding: Array("huikuan.journal/1\n".utf8), on: disk)
        do throws(OutputFailure) {
            try rename(name, to: previous, on: disk)
        } catch {
            try parent.remove(journal)
            throw error
        }
        do throws(OutputFailure) {
            try rename(staging, to: name, on: disk)
        } catch {
            try rename(previous, to: name, on: disk)
            try parent.remove(journal)
            throw error
        }
        try parent.remove(journal)
    }

    private func rename(_ from: String, to destination: String, on disk: Disk) throws(OutputFailure) {
        let outcome = disk.rename(parent.whole(from), parent.whole(destination))
        if outcome != 0 { throw .system(attempt: "replace", path: given, errorNumber: outcome) }
    }
}
