extension FindingCode {
    /// Every code that there is, by stage: the list behind `explain`. A test finds a code that it lacks.
    package static let all: [FindingCode] =
        settings + intake + totals + metrics + playbook + templates + site + output + pipeline
        settings + intake + metrics + rates + playbook + templates + site + output + pipeline
        settings + intake + metrics + advice + playbook + templates + site + output + pipeline
        settings + intake + metrics + limitation + playbook + templates + site + output + pipeline
}
