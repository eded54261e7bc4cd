import Dispatch
import Glibc

/// Work that lasts until it is done or somebody interrupts it.
enum Foreground {
    /// Runs the work as a task that an interrupt, an end of the terminal or a polite kill cancels.
    /// - Parameter work: returns the exit code.
    static func run(_ work: @escaping @Sendable () async -> Int32) -> Never {
        // Writing to somebody who has just gone is a failure that is told, no signal that ends us.
        signal(SIGPIPE, SIG_IGN)
        let task = Task { exit(await work()) }
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            // The handler keeps its source: both last as long as the program.
            source.setEventHandler { withExtendedLifetime(source) { task.cancel() } }
            source.resume()
        }
        dispatchMain()
    }
}
