extension FindingCode {
    package static let rateGap = FindingCode(
        "rate-gap", .warning,
        title: "The rates table does not reach back to a day that needs a rate",
        why: "No interest rate is built in: where the table holds none for the day of a breach, the late charge of a "
            + "document without an agreed rate is shown as unavailable, and so is a discount without a funding rate.",
        mend: "Add a row to the rates table (kind lpr or funding) whose date is not after the day that is named.",
        example: "warning: no lpr rate is known for 2019-11-03, needed by 4 documents; add an earlier row to the rates "
            + "table [rate-gap]")
    package static let oddLateRate = FindingCode(
        "odd-late-rate", .warning,
        title: "A contract's late rate can hardly be meant",
        why:
            "A rate of more than 1 % a day, or of a few hundredths of a percent a year, is mostly a percentage read as "
            + "a fraction, or a daily rate marked as a yearly one. It goes into letters as it stands.",
        mend: "Write the rate as a fraction of the amount (0.0005 for five in ten thousand) and its period in "
            + "late_rate_per.",
        example: "data/contracts.csv:7: warning: a late rate of 0.05 per day is not between 0 and 1 % a day; "
            + "write it as a fraction and check late_rate_per [odd-late-rate]")
    package static let companySizeUnknown = FindingCode(
        "company-size-unknown", .note,
        title: "Whether we were a small or medium-sized company would decide a late charge",
        why: "Large and public debtors owe small and medium-sized companies 0.05 % a day where nothing is agreed. The "
            + "data do not say what we were at signing, so the next rule was taken.",
        mend: "Fill our_sme in the contracts table, or set sme under our in huikuan.yml.",
        example: "note: 3 documents of large or public debtors: were we a small company? set our_sme, or sme under our "
            + "[company-size-unknown]")
    package static let insolvencyDayUnknown = FindingCode(
        "insolvency-day-unknown", .note,
        title: "A customer is insolvent, and no paper says since when",
        why:
            "Late charges stop when a bankruptcy petition is accepted. Without a dated bankruptcy claim they would run "
            + "on, so they are shown as unavailable.",
        mend: "Add the claim to the documents table: kind bankruptcy_claim, with its date.",
        example: "note: 1 insolvent customer without a dated bankruptcy claim; add it to the documents table "
            + "[insolvency-day-unknown]")

    /// What dated rates and late charges can say.
    package static let rates: [FindingCode] = [.rateGap, .oddLateRate, .companySizeUnknown, .insolvencyDayUnknown]
}
