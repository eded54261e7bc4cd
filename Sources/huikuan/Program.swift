import ArgumentParser
import Glibc
import Pipeline

/// The one place that looks at the process: its environment, its own path, its exit code.
enum Program {
    static let version = Generator.version

    static var environment: [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text)
            if let equals = pair.firstIndex(of: "=") {
                result[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
            }
            entry += 1
        }
        return result
    }

    static var machine: Machine {
        Machine(executable: executable, environment: environment, processors: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Runs a command's work; a broken machine becomes a sentence and exit code 2.
    static func report(to console: Console, _ work: () throws -> ExitStatus) throws {
        let status: ExitStatus
        do {
            status = try work()
        } catch let failure as MachineFailure {
            console.say("error: \(failure.description)\n")
            status = .machineFailed
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    /// Ends the program with all that the run worked with still in memory.
    static func end(_ result: RunResult) -> Never {
        withExtendedLifetime(result) { exit(result.status.rawValue) }
    }

    /// This program's own file, links resolved.
    private static var executable: String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : CommandLine.arguments.first ?? ""
    }
}
