/// What can be said of the words of the playbook's articles.
extension FindingCode {
    package static let unknownArticleID = FindingCode(
        "unknown-article-id", .error, title: "An id that no article has",
        why: "Whoever looks it up finds nothing, or what somebody meant before a renumbering.",
        mend: "Use the id that the message suggests, or link to the article.",
        example: "situations/t01-no-cash.md:52:8: no article or red line has the id \"RL16\"; did you mean RL6?")
    package static let orphanSituation = FindingCode(
        "orphan-situation", .error, title: "A situation that nothing leads to",
        why: "No list shows it, no rule chooses it and no branch goes to it, so nobody will ever say it.",
        mend: "Give it a stage or a reason in its head, or end a branch in a link to it.",
        example:
            "situations/t09-odd.md:2:5: no stage, reason, rule or link leads to \"T09\"; give it a stage or a reason, or link to it"
    )
    package static let pinyinInBrackets = FindingCode(
        "pinyin-in-brackets", .error, title: "A reading in brackets behind Chinese words",
        why: "It is read aloud by nobody and printed on every dossier.",
        mend: "Leave the brackets out.",
        example: "situations/t01-no-cash.md:14:9: a reading in brackets behind Chinese words; leave it out")
    package static let mixedScripts = FindingCode(
        "mixed-scripts", .error, title: "Simplified and traditional Chinese in one article",
        why: "A letter in two scripts tells the customer that nobody read it.",
        mend: "Write the article in its own script; a word of the other one stands in quotation marks as a whole.",
        example:
            "situations/t01-no-cash.md:14:9: \"說\" is traditional Chinese; write \"说\", or quote the whole word")
    package static let offerAboveAuthority = FindingCode(
        "offer-above-authority", .error, title: "An offer that nobody may make without asking",
        why: "What a collector offers binds the company, whoever had to approve it.",
        mend: "Lower the figure, use a placeholder such as {authority.days}, or say in the line who approves it.",
        example:
            "situations/t01-no-cash.md:60:9: \"90天\" is above the highest level of authority, 30 days; lower it, or say who approves it"
    )
    package static let lawWithoutSource = FindingCode(
        "law-without-source", .error, title: "A note on law without its source, day or place",
        why: "Law changes, and differs from place to place; a sentence without a source cannot be checked.",
        mend: "Name statute and article, the day on which somebody looked, and where it holds.",
        example:
            "situations/t01-no-cash.md:90:1: a line on law without the day on which it was checked; end it with (checked: 2025-04-19; scope: mainland China)"
    )
    package static let reviewDue = FindingCode(
        "review-due", .warning, title: "An article is past its review date",
        why: "Law, authority and wording drift; a signature holds for the time that its owner set.",
        mend: "Read the article again, mend it where needed, and sign it with a new date.",
        example:
            "situations/t01-no-cash.md:9:14: the review was due on 2026-03-01; read the article again and sign it anew")
    package static let changeUnlisted = FindingCode(
        "change-unlisted", .warning, title: "A new version does not say what changed",
        why: "Those who were trained on the version before look at the changes, not at the whole article.",
        mend: "Add a line with version, on and what to changes.",
        example:
            "situations/t01-no-cash.md:8:10: version is 3, and changes end with version 2; write down what changed")
    package static let translationDiffers = FindingCode(
        "translation-differs", .warning, title: "A translation is not of the same article",
        why: "Two people who cite the same id or version would speak of different words.",
        mend: "Give both the same id, and translate what the newer version changed.",
        example: "en/situations/t01-no-cash.md:8:10: version 1 follows version 2 in zh-Hans; translate what changed")
    package static let bannedWording = FindingCode(
        "banned-wording", .warning, title: "Wording that threatens, shames or gives too much",
        why: "Threats cost the claim and may be a crime; a careless waiver costs the money.",
        mend: "Say what the message suggests; the list stands in content, in the language's wording.yml.",
        example: "situations/t01-no-cash.md:22:6: \"最后一次机会\" is not to be said; name the next step and its date")
    package static let internalWording = FindingCode(
        "internal-wording", .warning, title: "A word of our own files on a customer's paper",
        why: "How we rate and sort customers is not theirs to read.",
        mend: "Move it under How to use, or reword it.",
        example:
            "letters/demand-1.md:22:6: \"黑名单\" would stand on a customer's paper; move it to \"使用说明\" or reword it")
    package static let goodwillUnmarked = FindingCode(
        "goodwill-unmarked", .warning, title: "Thanks for a good past that not every customer has",
        why: "Said to somebody who never kept a date it sounds like mockery, and weakens the request.",
        mend: "Name a figure of the past, such as {paid_on_time.count}: the line is then left out where facts are bad.",
        example:
            "situations/t01-no-cash.md:22:6: \"一向准时\" would be said to a customer who never paid on time; name a figure such as {cooperation.years}, or leave it out"
    )
    package static let untidyArticle = FindingCode(
        "untidy-article", .warning, title: "Blanks, line ends or marks that can be mended without asking",
        why: "They show up as changes in every comparison, or set narrow marks between Chinese words.",
        mend: "Run huikuan check --fix.",
        example: "situations/t01-no-cash.md:14:21: blanks at the end of the line")

    package static let unversionedChange = FindingCode(
        "unversioned-change", .warning, title: "An article changed without a new version",
        why: "Visits and training are counted by version: two texts under one number cannot be told apart.",
        mend: "Raise version, and add a line to changes.",
        example:
            "content/en/situations/t01-no-cash.md: \"T01\" changed and is still version 1; raise version and write the change down"
    )
    package static let noPlaybook = FindingCode(
        "no-playbook", .error, title: "A folder without any article",
        why: "There is nothing to compare.",
        mend: "Name a content folder, or one language's folder below it.",
        example: "old: there are no articles; name a content folder, or one language's folder below it")

    package static let playbookLint: [FindingCode] = [
        unknownArticleID, orphanSituation, pinyinInBrackets, mixedScripts, offerAboveAuthority, lawWithoutSource,
        reviewDue, changeUnlisted, translationDiffers, bannedWording, internalWording, goodwillUnmarked,
        untidyArticle, unversionedChange, noPlaybook,
    ]
}
