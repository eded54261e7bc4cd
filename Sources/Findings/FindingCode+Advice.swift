extension FindingCode {
    package static let unknownSignal = FindingCode(
        "unknown-signal", .error,
        title: "A rule asks for a signal that does not exist",
        why: "It could never be judged, and the track that it stands for would never be chosen.",
        mend: "Use the name that the message suggests, or one of those that it lists.",
        example: "content/rules.yml:40:22: error: there is no signal \"dpd_maxx\" [unknown-signal]")
    package static let ruleOperator = FindingCode(
        "rule-operator", .error,
        title: "A rule compares in a way that does not exist",
        why: "The condition means nothing, so the rule would never fire.",
        mend:
            "Compare numbers with above, at_least, below, at_most, equals or differs, flags with is, codes with has or "
            + "only.",
        example: "content/rules.yml:40:31: error: there is no comparison \"over\" [rule-operator]")
    package static let ruleType = FindingCode(
        "rule-type", .error,
        title: "A rule compares a signal with something of another type",
        why: "An amount is no number of days and a code is no flag: the condition could never hold.",
        mend: "Compare the signal as its type asks; the message says what it is.",
        example: "content/rules.yml:40:38: error: \"soon\" is not a whole number of days [rule-type]")
    package static let ruleCode = FindingCode(
        "rule-code", .error,
        title: "A rule asks for a code that its signal cannot have",
        why: "No visit can record it, so the condition could never hold.",
        mend: "Use the code that the message suggests; the code lists stand in Documentation/DataFormat.md.",
        example: "content/rules.yml:40:38: error: last_reasons has no code \"CASHFLOWS\" [rule-code]")
    package static let ruleWeight = FindingCode(
        "rule-weight", .error,
        title: "A rule's weight is not a whole number from 0 to 100",
        why: "Weights are points that add up; one beyond measure would outweigh every other reason.",
        mend: "Give a whole number from 0 to 100.",
        example: "content/rules.yml:41:20: error: the weight of T01 is \"140\" [rule-weight]")
    package static let ruleTrack = FindingCode(
        "rule-track", .warning,
        title: "A rule names a track that the playbook lacks",
        why: "What has no page cannot be chosen: the rule's reason is shown, and its track is not offered.",
        mend:
            "Correct an id that is no T and a number. Situations that the playbook does not have yet are listed once, as "
            + "a note: nothing is to be done until they are written.",
        example: "content/rules.yml:41:15: warning: the playbook has no track \"TO7\" [rule-track]")
    package static let duplicateRule = FindingCode(
        "duplicate-rule", .error,
        title: "Two gates or rules have one id",
        why: "Reasons are shown and referred to by id; the second would stand under the first one's words.",
        mend: "Give each an id of its own.",
        example: "content/rules.yml:52:9: error: \"S03\" stands twice [duplicate-rule]")
    package static let unknownRule = FindingCode(
        "unknown-rule", .error,
        title: "A condition refers to a rule that it cannot rest on",
        why: "Whether it holds could not be said.",
        mend: "Refer to the id of another gate or rule of the file, not to the fallback.",
        example: "content/rules.yml:60:21: error: there is no rule \"S99\" to rest on [unknown-rule]")
    package static let ruleCircle = FindingCode(
        "rule-circle", .error,
        title: "Rules rest on each other in a circle",
        why: "None of them could be judged before the others.",
        mend: "Break the circle that the message names.",
        example: "content/rules.yml:60:21: error: S03 rests on itself: S03 > S04 > S03 [rule-circle]")

    package static let advice: [FindingCode] = [
        unknownSignal, ruleOperator, ruleType, ruleCode, ruleWeight, ruleTrack, duplicateRule, unknownRule, ruleCircle,
    ]
}
