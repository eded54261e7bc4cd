package import Glibc

/// A process of ours that runs: to be waited for, or to be killed first.
package struct StartedProcess {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    package let id: pid_t

    /// - Parameter environment: all that the process sees of ours.
    /// - Parameter output: the file that takes its standard output.
    /// - Parameter errors: the file that takes its standard error.
    package init(
        _ command: [String], in folder: String, environment: [String: String], output: String = "/dev/null",
        errors: String = "/dev/null"
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var started: pid_t = 0
        // env changes the folder and becomes the program: the process keeps its number.
        let program = "/usr/bin/env"
        let problem = Self.withCStrings([program, "-C", folder] + command) { arguments in
            Self.withCStrings(variables) { posix_spawn(&started, program, &actions, nil, arguments, $0) }
        }
        guard problem == 0 else {
            throw Failure(description: "\(command.first ?? "") does not start: \(String(cString: strerror(problem)))")
        }
        id = started
    }

    /// - Returns: the exit code, or 128 and the signal's number.
    package func wait() throws -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { throw Failure(description: "lost sight of process \(id)") }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    package func kill() { _ = Glibc.kill(id, SIGKILL) }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        var pointers = copies + [nil]
        return pointers.withUnsafeMutableBufferPointer { buffer in
            // Never empty: the closing nil is always there.
            withUnsafeMutablePointer(to: &buffer[0]) { body($0) }
        }
    }
}
