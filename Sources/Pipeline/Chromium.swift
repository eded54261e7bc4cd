import FoundationEssentials

/// The browser that turns pages into PDFs: a Chromium of the machine.
package struct Chromium: Sendable {
    package let path: String

    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    /// `HUIKUAN_CHROMIUM`, else the first of the usual names on the PATH.
    /// - Throws: where it was looked for, and what to do.
    package static func find(_ environment: [String: String]) throws(MachineFailure) -> Chromium {
        if let given = environment["HUIKUAN_CHROMIUM"], !given.isEmpty {
            guard isProgram(given) else {
                throw MachineFailure("HUIKUAN_CHROMIUM names \(given), which is no program")
            }
            return Chromium(path: given)
        }
        for folder in environment["PATH", default: ""].split(separator: ":") {
            for name in names where isProgram("\(folder)/\(name)") { return Chromium(path: "\(folder)/\(name)") }
        }
        throw MachineFailure(
            "no Chromium to print with: none of \(names.joined(separator: ", ")) is on the PATH; "
                + "install one (Debian: apt-get install chromium) or name it in HUIKUAN_CHROMIUM")
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && !isFolder && FileManager.default.isExecutableFile(atPath: path)
    }
}
