package import Findings

/// How writing a site ended.
package struct Publication: Sendable {
    package enum Outcome: Sendable, Hashable {
        /// The new site stands at the output.
        case published
        /// The output already held exactly this site: no file was touched.
        case unchanged
        /// The findings hold an error; what stood at the output still stands there.
        case refused
    }

    package let outcome: Outcome
    package let findings: [Finding]
    /// Files that are new or differ from before.
    package let written: Int
    /// Files that are as before.
    package let kept: Int
    /// Files of the previous site that the new one does not have.
    package let removed: Int
    /// All bytes of the site's files, the manifest not counted.
    package let bytes: Int

    static func refused(_ findings: [Finding]) -> Publication {
        Publication(outcome: .refused, findings: findings, written: 0, kept: 0, removed: 0, bytes: 0)
    }
}
