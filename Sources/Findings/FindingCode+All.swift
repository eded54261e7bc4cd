extension FindingCode {
    /// Every code that there is, by stage: the list behind `explain`. A test finds a code that it lacks.
    package static let all: [FindingCode] =
        settings + intake + totals + metrics + rates + limitation + advice + playbook + templates + site + output
        + pipeline
        settings + intake + metrics + promises + playbook + templates + site + output + pipeline
        settings + intake + metrics + forecast + playbook + templates + site + output + pipeline
}
