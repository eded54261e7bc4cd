import Findings
import Intake
import Site

/// What builds, prints and checks need before they read a single row.
struct BuildStart: Sendable {
    let configuration: Configuration
    /// As the file has it, for the build's identity.
    let configurationText: String
    let content: Content
    /// Of the language that is asked for.
    let tag: String
    let findings: [Finding]

    init(_ folder: PortfolioFolder, language asked: String? = nil, on machine: Machine) throws {
        let (read, found) = try folder.configuration()
        configurationText = try folder.configurationText() ?? ""
        content = try Content.shipped(with: folder, on: machine)
        let (completed, ruled) = try content.completing(read)
        configuration = completed
        tag = asked ?? read.language
        findings = found + ruled
    }

    var isSound: Bool { !findings.contains { $0.severity == .error } }
}

extension Content {
    static func shipped(with folder: PortfolioFolder, on machine: Machine) throws(MachineFailure) -> Content {
        guard let resources = Resources.find(executable: machine.executable, environment: machine.environment) else {
            throw MachineFailure(
                "the shipped templates and content are not where they belong; set HUIKUAN_RESOURCES to their folder")
        }
        return Content(resources, folder)
    }
}
