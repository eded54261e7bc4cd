/// What can be said of the playbook's articles.
extension FindingCode {
    package static let playbookEncoding = FindingCode(
        "playbook-encoding", .error, title: "An article is not UTF-8 text",
        why: "Its characters would be guessed, and a guessed sentence would be spoken to a customer.",
        mend: "Save the file as UTF-8.",
        example: "situations/t01-no-cash.md: byte 812 is not UTF-8")
    package static let playbookMojibake = FindingCode(
        "playbook-mojibake", .error, title: "Characters were lost in an article",
        why: "Replacement characters, question marks in a row and misread encodings mean that words are missing.",
        mend: "Restore the sentence from its source.",
        example: "situations/t01-no-cash.md:14:9: \"??\": characters were lost here")
    package static let playbookTooLarge = FindingCode(
        "playbook-too-large", .error, title: "An article is too large or too deeply nested",
        why: "Articles are bounded, so that no file can stall the build.",
        mend: "Split the article, or break its long lines.",
        example: "situations/t01-no-cash.md: 81920 bytes; at most 65536 are read")
    package static let playbookUnplaced = FindingCode(
        "playbook-unplaced", .warning, title: "A file has no place in the playbook",
        why: "It is not read, and nobody will miss it until a collector does.",
        mend:
            "Move it to stages, situations, cards, letters, law or training, in lower-case letters, digits and hyphens.",
        example: "situations/draft/new.md: not a place for an article")
    package static let frontMatter = FindingCode(
        "front-matter", .error, title: "An article's head is missing, broken or incomplete",
        why: "Without id, title, owner and version an article cannot be listed, cited or signed.",
        mend: "Begin the file with a YAML block between two lines of ---.",
        example: "situations/t01-no-cash.md:4:8: stage names no stage: \"S11\"")
    package static let frontMatterKey = FindingCode(
        "front-matter-key", .error, title: "An article's head has an unknown key",
        why: "A misspelt key is read by nobody.",
        mend: "Use the key that the message suggests.",
        example: "situations/t01-no-cash.md:4:1: unknown key \"stages\"; did you mean stage?")
    package static let duplicateArticle = FindingCode(
        "duplicate-article", .error, title: "Two articles share an id or a page",
        why: "Links, visit logs and the training register name an article by its id.",
        mend: "Give one of them another id or file name.",
        example: "situations/t02-downstream.md:2:5: id \"T01\" is taken by situations/t01-no-cash.md")
    package static let unknownHeading = FindingCode(
        "unknown-heading", .error, title: "A heading that this kind of article does not have",
        why: "Parts are found by their headings; what stands under another one reaches no dossier.",
        mend: "Use the heading that the message suggests, or a third-level heading inside a part.",
        example: "situations/t01-no-cash.md:31:1: unknown heading \"Says\"; did you mean Say?")
    package static let missingPart = FindingCode(
        "missing-part", .error, title: "An article lacks a part that its kind must have",
        why: "A situation without its limits, its evidence or its next step leaves the collector alone at the door.",
        mend: "Add the part, or say in it why there is none.",
        example: "situations/t01-no-cash.md: no part Evidence")
    package static let missingNever = FindingCode(
        "missing-never", .error, title: "An article does not say what must never be done",
        why: "What is forbidden protects the customer, the collector and the claim.",
        mend: "Add the part Never with at least one line.",
        example: "situations/t01-no-cash.md: no part Never")
    package static let unknownArticleCode = FindingCode(
        "unknown-article-code", .error, title: "A code that the visit log does not have",
        why: "What is recorded under it is counted nowhere.",
        mend: "Use the code that the message suggests.",
        example: "situations/t01-no-cash.md:40:22: unknown outcome \"PTP_WRITEN\"; did you mean PTP_WRITTEN?")
    package static let unknownPlaceholder = FindingCode(
        "unknown-placeholder", .error, title: "A placeholder that no customer can fill",
        why: "It would be printed as it stands in the sentence that is spoken.",
        mend: "Use a name from the list of placeholders.",
        example: "situations/t01-no-cash.md:22:14: unknown placeholder \"overdue.amout\"; did you mean overdue.amount?")
    package static let brokenArticleLink = FindingCode(
        "broken-article-link", .error, title: "A link that leads nowhere",
        why: "The reader stands in front of a customer and has no time to search.",
        mend: "Name an article's file, and after # one of its parts.",
        example: "situations/t01-no-cash.md:40:9: no article \"t99-gone.md\"")
    package static let unsafeLink = FindingCode(
        "unsafe-link", .error, title: "A link or picture that does not belong on a page",
        why: "Pages send no request anywhere and run nothing; other schemes than http, https and mailto could.",
        mend: "Link to a page by https, or leave the link out.",
        example: "situations/t01-no-cash.md:40:9: the address \"javascript:…\" is refused")
    package static let rawHTML = FindingCode(
        "raw-html", .error, title: "HTML in an article",
        why: "Markup of its own escapes the page's design and its safety; it is shown as text.",
        mend: "Write it in Markdown.",
        example: "situations/t01-no-cash.md:12:1: HTML \"<b>\" in an article")
    package static let branchWithoutEnd = FindingCode(
        "branch-without-end", .error, title: "A branch that ends in nothing",
        why: "Whoever follows it does not know what to record or where to go on.",
        mend: "End it with an outcome code in backquotes or a link to a situation.",
        example: "situations/t01-no-cash.md:41:3: the branch \"Wages are late\" has no end")
    package static let branchShape = FindingCode(
        "branch-shape", .error, title: "A branch without a condition, or nested too deep",
        why: "Nobody keeps more than four levels in mind while listening.",
        mend: "Begin it with its condition in bold; move what is deeper to its own situation.",
        example: "situations/t01-no-cash.md:44:9: more than 4 levels of branches")
    package static let quizAnswers = FindingCode(
        "quiz-answers", .error, title: "A quiz question that cannot be answered",
        why: "A question needs a right answer, a wrong one, and the reason for each.",
        mend: "Write - [x] right — reason, - [ ] wrong — reason under the question.",
        example: "situations/t01-no-cash.md:70:1: the question has no right answer")
    package static let quizShort = FindingCode(
        "quiz-short", .warning, title: "A quiz of fewer than three questions",
        why: "One lucky guess would pass it.",
        mend: "Add questions until there are three.",
        example: "situations/t01-no-cash.md:66:1: 2 questions; at least 3 make a quiz")
    package static let exampleShape = FindingCode(
        "example-shape", .error, title: "An example without its good or its poor half",
        why: "The contrast teaches; one half alone is only a text.",
        mend: "Write both, each under a third-level heading.",
        example: "situations/t01-no-cash.md:55:1: the example has no poor half")
    package static let redLineNumbering = FindingCode(
        "red-line-numbering", .error, title: "Red lines are not numbered in order",
        why: "People cite a red line by its number.",
        mend: "Begin each item with its id in bold, RL1 first, none left out.",
        example: "red-lines.md:20:1: RL4 stands where RL3 is due")
    package static let untranslatedArticle = FindingCode(
        "untranslated-article", .warning, title: "An article is not translated",
        why: "The page shows it in the default language and says so.",
        mend: "Add a file of the same name in the language's folder.",
        example: "situations/t01-no-cash.md: not in en, shown in zh-Hans; add a file of the same name in en")
    package static let unsignedArticles = FindingCode(
        "unsigned-articles", .warning, title: "Articles that nobody has signed",
        why: "Words for customers and notes on law are to be checked by your own people before use.",
        mend: "Fill reviewed_by and reviewed_on in the head of each article.",
        example: "18 of 18 articles are unsigned")

    package static let playbook: [FindingCode] = [
        playbookEncoding, playbookMojibake, playbookTooLarge, playbookUnplaced, frontMatter, frontMatterKey,
        duplicateArticle, unknownHeading, missingPart, missingNever, unknownArticleCode, unknownPlaceholder,
        brokenArticleLink,
        unsafeLink, rawHTML, branchWithoutEnd, branchShape, quizAnswers, quizShort, exampleShape, redLineNumbering,
        untranslatedArticle, unsignedArticles,
    ]
}
