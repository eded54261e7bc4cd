import Crypto
import FoundationEssentials
import Metrics
import Receivables
import Site

/// A hash of everything that a tree is made from: program version, day, resources, choices and rows. No time, no
/// commit, and not the order of the rows.
struct BuildIdentity {
    let hash: String

    /// A tree with figures.
    init(
        _ configuration: String, _ stage: BuildPreparation.Stage, _ figures: FiguresRun.Figures,
        for audience: Audience, isRedacted: Bool
    ) {
        self.init(
            [
                Generator.name, figures.metrics.asOf.description, stage.language.tag, configuration,
                String(figures.fingerprint), stage.resourceText,
            ] + BuildIdentity.parts(of: audience) + (isRedacted ? ["redacted"] : []))
    }

    /// The edition of the playbook: of the configuration only what its pages show.
    init(edition company: String, _ stage: BuildPreparation.Stage, asOf: CalendarDay) {
        self.init(
            [Generator.name, asOf.description, stage.language.tag, company, stage.resourceText]
                + BuildIdentity.parts(of: .playbook))
    }

    private init(_ parts: [String]) {
        var hasher = SHA256()
        for part in parts {
            hasher.update(data: Data(part.utf8))
            hasher.update(data: Data([0]))
        }
        hash = hasher.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func parts(of audience: Audience) -> [String] {
        switch audience {
        case .manager: []
        case .collector(let id): ["collector", id]
        case .playbook: ["playbook"]
        }
    }
}
