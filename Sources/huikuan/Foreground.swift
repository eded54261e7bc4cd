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
        let signals = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { task.cancel() }
            source.resume()
            return source
        }
        withExtendedLifetime(signals) { dispatchMain() }
    }
}
