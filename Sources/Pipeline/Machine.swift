/// What a run may know of the machine: passed in, so that no stage asks the process itself.
package struct Machine: Sendable {
    package let executable: String
    package let environment: [String: String]
    package let processors: Int

    package init(executable: String, environment: [String: String], processors: Int) {
        self.executable = executable
        self.environment = environment
        self.processors = max(1, processors)
    }
}

/// The machine failed: permission, a full disk, a missing resource. Bad input is a finding, never this.
package struct MachineFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

package enum Generator {
    package static let version = "0.1.0"
    package static let name = "huikuan \(version)"
}
