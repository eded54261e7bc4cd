extension FindingCode {
    package static let provisionRates = FindingCode(
        "provision-rates", .warning,
        title: "The loss allowance has not one rate for each class",
        why: "A class without a rate takes the last one given, and a rate without a class is not used: the allowance "
            + "may be far from what was meant.",
        mend: "Give provision.rates one rate a class, in the classes' order: by account age six, from under one year; "
            + "by ageing one for what is not overdue and one for each overdue class.",
        example: "warning: 6 rates for the 8 classes of aging (current, d1_30, d31_60, d61_90, d91_180, d181_365, "
            + "d366_730, d731_plus): give one rate a class [provision-rates]")
    package static let rollRateUnknown = FindingCode(
        "roll-rate-unknown", .note,
        title: "A roll rate rests on no balance",
        why:
            "Loss rates are products of the rates that lie ahead. Where nothing ever stood in a class nobody knows how "
            + "much of it rolls on, and it counts as all: the allowance is on the safe side, not measured.",
        mend: "Load a longer history of documents and payments, or configure a matrix: provision.basis account_age or "
            + "aging.",
        example: "note: no balance in CNY stood in M11, M12 over the last 12 months: what stands before it counts as "
            + "rolling on whole; configure a matrix instead [roll-rate-unknown]")
    package static let unknownTargetPerson = FindingCode(
        "unknown-target-person", .warning,
        title: "A target is set for somebody who is not in the people table",
        why: "Receipts are counted for the collector that payments and assignments name: a target under another id "
            + "shows nothing reached.",
        mend: "Write the person's id as the people table has it, or add the person there.",
        example: "data/targets.csv:5: warning: target for \"L9\", who is not in the people table: correct person_id or "
            + "add the person [unknown-target-person]")

    /// What allowances and targets can say.
    package static let forecast: [FindingCode] = [.provisionRates, .rollRateUnknown, .unknownTargetPerson]
}
