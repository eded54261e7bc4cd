extension FindingCode {
    /// Two days cannot be compared: nothing is known of the earlier one.
    package static let noEarlierDay = FindingCode(
        "no-earlier-day", .error, title: "Nothing is known of the earlier day",
        why: "A comparison needs the balance of both days; this one lies before the first document, or the data hold "
            + "open items only.",
        mend: "Choose a later first day, or export payments with the full history.",
        example: "no-earlier-day: nothing is known of 2019-01-31")

    static let changes: [FindingCode] = [noEarlierDay]
}
