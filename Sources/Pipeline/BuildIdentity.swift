import Crypto
import FoundationEssentials
import Metrics
import Receivables
import Site

/// A hash of everything that a site is made from: program version, day, resources, choices and rows. No time, no
/// commit, and not the order of the rows.
struct BuildIdentity {
    let hash: String

    init(_ configuration: String, _ stage: BuildPreparation.Stage, _ figures: FiguresRun.Figures) {
        var hasher = SHA256()
        let parts = [
            Generator.name, figures.metrics.asOf.description, stage.language.tag, configuration,
            String(figures.fingerprint), stage.resourceText,
        ]
        for part in parts {
            hasher.update(data: Data(part.utf8))
            hasher.update(data: Data([0]))
        }
        hash = hasher.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
