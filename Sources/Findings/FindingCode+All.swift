extension FindingCode {
    /// Every code that there is, by stage: the list behind `explain`. A test finds a code that it lacks.
    package static let all: [FindingCode] =
        settings + intake + balances + totals + metrics + promises + limitation + rates + forecast + advice + playbook
        + templates
        + site + output + trees + pipeline + changes + playbookLint + letters
}
