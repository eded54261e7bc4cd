extension FindingCode {
    package static let noPortfolio = FindingCode(
        "no-portfolio", .error,
        title: "The portfolio folder does not exist",
        why: "There is nothing to read.",
        mend: "Name an existing folder with --project, or make one with huikuan init.",
        example: "my-portfolio: error: there is no folder \"my-portfolio\" [no-portfolio]")

    package static let tooManyRejects = FindingCode(
        "too-many-rejects", .error,
        title: "Rows were rejected, and --strict allows none",
        why: "With --strict a site that leaves rows out must not replace one that does not.",
        mend:
            "Mend the rows named by the other findings, or build without --strict, or allow some with --allow-rejects.",
        example: "error: 3 rows were rejected [too-many-rejects]")

    package static let beforeExport = FindingCode(
        "before-export", .error,
        title: "The as-of date lies before what an export of open items knows",
        why: "An open-items list says what was open on the day of the export, and nothing of earlier days.",
        mend: "Choose an as-of date on or after the export's day, or export payments with the full history.",
        example: "error: open items were exported on 2026-06-30, after the as-of date 2026-05-31 [before-export]")

    package static let noAsOf = FindingCode(
        "no-as-of", .error,
        title: "No day to look at",
        why: "Without a single dated row there is no newest day, and figures need one.",
        mend: "Give --as-of, or as_of in huikuan.yml.",
        example: "error: no row has a date; say which day to look at [no-as-of]")

    package static let folderNotEmpty = FindingCode(
        "folder-not-empty", .error,
        title: "The folder for a new portfolio already holds files",
        why: "Nothing that is there is ever overwritten.",
        mend: "Choose another folder, or empty this one.",
        example: "my-portfolio: error: the folder is not empty [folder-not-empty]")

    package static let nothingYet = FindingCode(
        "nothing-yet", .warning,
        title: "The as-of date lies before every document",
        why: "The site says that nothing is owed, which is true of that day and hardly what was wanted.",
        mend: "Choose a later day with --as-of, or as_of in huikuan.yml.",
        example: "warning: no document is dated on or before 2020-01-01 [nothing-yet]")

    package static let pipeline: [FindingCode] = [
        noPortfolio, tooManyRejects, beforeExport, noAsOf, folderNotEmpty, nothingYet,
    ]
}
