import Advice
import Findings
import Foundation
import TestSupport

/// The rules that ship, read against a playbook that has every situation.
enum ShippedRules {
    static let situations = (1...26).map { TrackID($0 < 10 ? "T0\($0)" : "T\($0)") }
    static let text =
        (try? String(contentsOf: SharedData.repository.appendingPathComponent("content/rules.yml"), encoding: .utf8))
        ?? ""
    static let read = RuleBookReader.read(text, name: "content/rules.yml", tracks: Set(situations))
    static var book: RuleBook { read.book }
}
