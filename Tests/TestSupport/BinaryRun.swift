/// One run of the built program, as a user would start it: its exit code and what it said.
package struct BinaryRun: Sendable {
    package let exitCode: Int32
    package let output: [UInt8]
    package let errors: String

    package var outputText: String { String(decoding: output, as: UTF8.self) }
    package var errorLines: [String] { errors.split(separator: "\n").map(String.init) }

    /// Runs the built program and waits for its end.
    /// - Parameter folder: the working folder.
    package static func huikuan(
        _ arguments: [String], in folder: String, environment: [String: String] = [:]
    ) throws -> BinaryRun {
        try run([try BuiltProgram.path()] + arguments, in: folder, environment: environment)
    }

    /// Keeps the scratch folder until the program has ended.
    package static func huikuan(
        _ arguments: [String], in scratch: Scratch, environment: [String: String] = [:]
    ) throws -> BinaryRun {
        try withExtendedLifetime(scratch) { try huikuan(arguments, in: scratch.root, environment: environment) }
    }

    /// Runs any program, named by its path.
    package static func run(
        _ command: [String], in folder: String, environment: [String: String] = [:]
    ) throws -> BinaryRun {
        let said = try Scratch()
        let process = try StartedProcess(
            command, in: folder, environment: environment, output: said.path("out"), errors: said.path("err"))
        let exitCode = try process.wait()
        return BinaryRun(
            exitCode: exitCode, output: try said.bytes("out"),
            errors: String(decoding: try said.bytes("err"), as: UTF8.self))
    }
}
