import Advice
import Findings
import Playbooks
import Receivables
import Settings
import Site

/// The rules that the configuration names and that files of the content hold: which days are worked, when claims expire.
extension Content {
    /// The configuration with these rules in its policy: what every command measures by.
    func completing(_ configuration: Configuration) throws(MachineFailure) -> (Configuration, [Finding]) {
        var completed = configuration
        var findings: [Finding] = []
        completed.policy.officialDays = try officialDays(configuration, &findings)
        completed.policy.limitation = try limitation(configuration, &findings)
        return (completed, findings)
    }

    private func officialDays(
        _ configuration: Configuration, _ findings: inout [Finding]
    ) throws(MachineFailure) -> OfficialDays {
        let name = configuration.calendar
        guard name != Self.noRules else { return OfficialDays() }
        guard let file = try rules(.calendars, named: name) else {
            findings.append(missing(.calendars, "calendar", name, at: configuration.calendarPlace))
            return OfficialDays()
        }
        let (days, found) = OfficialDaysReader.read(file.text, name: file.name, calendar: name)
        findings += found
        return days
    }

    private func limitation(
        _ configuration: Configuration, _ findings: inout [Finding]
    ) throws(MachineFailure) -> LimitationRules? {
        guard configuration.limitationProfile != .none else { return nil }
        let name = configuration.limitationProfile.rawValue
        guard let file = try rules(.limitation, named: name) else {
            findings.append(missing(.limitation, "limitation", name, at: nil))
            return nil
        }
        let (rules, found) = LimitationProfileReader.read(file.text, name: file.name)
        findings += found
        return rules
    }

    /// Which talk track for which customer: a portfolio's own file takes the place of the shipped one.
    func ruleBook(_ tracks: Set<TrackID>) throws(MachineFailure) -> (RuleBook, [Finding]) {
        guard let file = try files("content/\(Self.ruleBookName)").last else { return (RuleBook(), []) }
        let (book, findings) = RuleBookReader.read(file.text, name: file.name, tracks: tracks)
        return (book, findings)
    }

    private func missing(
        _ folder: RuleFolder, _ key: String, _ name: String, at place: SettingsPlace?
    ) -> Finding {
        let names = ruleNames(folder) + [Self.noRules]
        return Finding(
            .badSetting,
            at: SourceLocation(
                file: PortfolioFolder.configurationName, line: place?.line, column: place?.column),
            field: key, "there is no \(key) \(quoted: name) in content/\(folder.rawValue)",
            help: names.nearest(to: name).map { "did you mean \($0)?" }
                ?? "known: " + names.joined(separator: ", "))
    }

    static let ruleBookName = "rules.yml"
    private static let noRules = "none"
}

extension Playbook {
    /// The situations that advice can choose.
    var tracks: Set<TrackID> { Set(situations.map { TrackID($0.article.id) }) }
}
