import Dispatch
import Synchronization

/// Looks whether the files of a site are still what they were when they were written, on several threads.
struct StandingSite {
    let site: ExistingSite
    let jobs: Int

    /// Whether every file of the manifest is there with the bytes that it had.
    var isWhole: Bool {
        let files = site.manifest.files.sorted { $0.key < $1.key }
        let next = Atomic(0)
        let isBroken = Atomic(false)
        let thread = { @Sendable (_: Int) in
            var buffer: [UInt8] = []
            while !isBroken.load(ordering: .relaxed) {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < files.count else { return }
                if !site.folder.holds(files[index].value, at: files[index].key, reading: &buffer) {
                    isBroken.store(true, ordering: .relaxed)
                }
            }
        }
        if jobs > 1 { DispatchQueue.concurrentPerform(iterations: jobs, execute: thread) } else { thread(0) }
        return !isBroken.load(ordering: .relaxed)
    }
}
