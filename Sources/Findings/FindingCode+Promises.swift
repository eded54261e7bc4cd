extension FindingCode {
    package static let promiseCurrency = FindingCode(
        "promise-currency", .warning,
        title: "A promise in a currency in which the customer owes nothing",
        why: "Only receipts in the promise's own currency can keep it, so it will most likely count as broken.",
        mend: "Correct the promise's currency, or export the documents in that currency too.",
        example: "data/promises.csv:7: warning: customer \"C-4\" has no document in USD, the currency of promise "
            + "\"PR-7\": correct its currency [promise-currency]")
    package static let promiseBeforeVisit = FindingCode(
        "promise-before-visit", .warning,
        title: "A promise is dated before the visit that it was made at",
        why: "Its window begins on the day it was made: receipts from before the visit would keep it.",
        mend: "Correct made_on, or the visit that the promise names.",
        example: "data/promises.csv:7: warning: promise \"PR-7\" was made on 2026-03-01, its visit \"V-9\" on "
            + "2026-03-05: correct one of them [promise-before-visit]")
    package static let promiseSuccession = FindingCode(
        "promise-succession", .warning,
        title: "A promise is superseded by one that cannot take its place",
        why: "A promise of another customer, an earlier promise, or promises that supersede each other in a circle: "
            + "the link is not followed and each promise is judged by itself.",
        mend: "Let superseded_by name the later promise of the same customer.",
        example: "data/promises.csv:7: warning: promise \"PR-7\" is superseded by \"PR-2\", which was made earlier: "
            + "name the later promise [promise-succession]")
    package static let promiseLevel = FindingCode(
        "promise-level", .note,
        title: "A promise's level is not what its history says",
        why: "Levels are counted from the promises of the same debt that were not kept before; what the row says is "
            + "not used.",
        mend: "Leave level blank, or record the earlier promises too.",
        example: "data/promises.csv:7: note: promise \"PR-7\" says level 3, its history says 2: leave level blank or "
            + "record the earlier promises [promise-level]")
    package static let overlappingAssignments = FindingCode(
        "overlapping-assignments", .warning,
        title: "Two collectors look after a customer at the same time",
        why: "Promises and receipts are counted for one collector a day: the one whose assignment began last, of "
            + "equal days the one whose id sorts last.",
        mend: "Give the earlier assignment its last day in `to`.",
        example: "data/assignments.csv:4: warning: from 2026-03-01 on \"P-2\" and \"P-1\" look after customer \"C-4\": "
            + "\"P-2\" counts; give the other assignment a last day [overlapping-assignments]")
    package static let correctionCircle = FindingCode(
        "correction-circle", .warning,
        title: "A visit's record corrects itself, or records correct each other in a circle",
        why: "Nobody can tell which record is the last word. As far as the days of recording do not, each stands as a "
            + "visit of its own, so a visit may count twice.",
        mend: "Let corrects_visit_id name the earlier record, and leave it blank in the first one.",
        example: "data/visits.csv:9: warning: visit \"V-9\" corrects itself: name the earlier record "
            + "[correction-circle]")
    package static let correctionElsewhere = FindingCode(
        "correction-elsewhere", .warning,
        title: "A correction names a visit of another customer",
        why: "It is not followed: both records stand, each for its own customer.",
        mend: "Correct customer_id or corrects_visit_id; to move a visit to another customer, correct it as cancelled "
            + "and record it anew.",
        example: "data/visits.csv:9: warning: visit \"V-9\" corrects \"V-2\", a visit of another customer: mend one of "
            + "the two [correction-elsewhere]")
    package static let unknownYear = FindingCode(
        "unknown-year", .warning,
        title: "The official rest days of a year are not known",
        why: "Promises are judged on the next working day after they fall due. Without the year's official days only "
            + "its weekends count as rest days, so a promise may be called broken too early.",
        mend: "Add the year's rest days and make-up working days to the `calendar` table.",
        example: "warning: official days of 2028, in which a promise falls due, are not known: add them to the "
            + "calendar table [unknown-year]")

    /// What judging promises and visits can say.
    package static let promises: [FindingCode] = [
        .promiseCurrency, .promiseBeforeVisit, .promiseSuccession, .promiseLevel, .overlappingAssignments,
        .correctionCircle, .correctionElsewhere, .unknownYear,
    ]
}
