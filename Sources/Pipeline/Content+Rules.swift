import Findings
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
            let place = configuration.calendarPlace
            let names = ruleNames(.calendars) + [Self.noRules]
            findings.append(
                Finding(
                    .badSetting,
                    at: SourceLocation(
                        file: PortfolioFolder.configurationName, line: place?.line, column: place?.column),
                    field: "calendar", "there is no calendar \(quoted: name) in content/calendars",
                    help: names.nearest(to: name).map { "did you mean \($0)?" }
                        ?? "known: " + names.joined(separator: ", ")))
            return OfficialDays()
        }
        let (days, found) = OfficialDaysReader.read(file.text, name: file.name, calendar: name)
        findings += found
        return days
    }

    /// Where `content/limitation/<id>.yml` becomes the policy's rules: its reader is called here, as the calendar's is
    /// above, with `rules(.limitation, named: configuration.limitationProfile.rawValue)`.
    private func limitation(
        _ configuration: Configuration, _ findings: inout [Finding]
    ) throws(MachineFailure) -> LimitationRules? {
        configuration.policy.limitation
    }

    private static let noRules = "none"
}
