extension FindingCode {
    package static let pagePathShared = FindingCode(
        "page-path-shared", .error,
        title: "Two pages would be the same file",
        why: "One page would overwrite the other, on this computer or on one that does not tell A from a.",
        mend: "Give the customers identifiers that differ in more than upper and lower case.",
        example: "customer C-7a and customer C-7A would share the page customers/C-7a.html")

    package static let outputNotOurs = FindingCode(
        "output-not-ours", .error,
        title: "The output folder holds something else",
        why: "The folder was not made by huikuan, so replacing it could destroy somebody's files.",
        mend: "Choose a new or empty folder with --output, or empty this one yourself.",
        example: "the folder reports is not empty and holds no site of ours")

    package static let outputNotAFolder = FindingCode(
        "output-not-a-folder", .error,
        title: "The output is not a folder",
        why: "A site is a folder of files.",
        mend: "Choose another name with --output, or move the file away.",
        example: "site is a file")

    package static let outputPathTaken = FindingCode(
        "output-path-taken", .error,
        title: "A page's place is taken by somebody else's file",
        why: "The file stands in our folder but was not made by huikuan, so it is not overwritten.",
        mend: "Move the file away or give it another name.",
        example: "index.html stands where a page belongs")

    package static let outputForeignFile = FindingCode(
        "output-foreign-file", .warning,
        title: "The output folder holds a file that is not ours",
        why: "It is kept at its place in the new site, and published along with it.",
        mend: "Nothing, if it is meant to be there, as CNAME or .nojekyll are. Otherwise delete it.",
        example: "CNAME is not ours and was kept")

    package static let outputLeftover = FindingCode(
        "output-leftover", .warning,
        title: "The previous site could not be removed",
        why: "The new site is in place; the old one lies beside it and holds data.",
        mend: "See that the folder may be written to; the next build removes what is left.",
        example: "cannot remove .site.huikuan-staging: Permission denied")

    package static let pageBrokenLink = FindingCode(
        "page-broken-link", .error,
        title: "A link leads nowhere",
        why: "A reader in front of the customer would land on an error page.",
        mend: "Correct the link in the template or the playbook: links are relative and name a file.",
        example: "index.html:12:9: \"customers/C-9.html\" is no file of the site")

    package static let pageBrokenAnchor = FindingCode(
        "page-broken-anchor", .error,
        title: "A link leads to a place that its page does not have",
        why: "The reader would land at the top of the page instead of where he was sent.",
        mend: "Correct what follows the # in the link, or give the place its id.",
        example: "index.html:12:9: \"about.html#dso\" names no place of that page")

    package static let pageRepeatedAnchor = FindingCode(
        "page-repeated-anchor", .error,
        title: "Two places of a page have the same id",
        why: "Links and labels would reach the first one only.",
        mend: "Make the id unique in the template.",
        example: "index.html:40:5: the id \"aging\" stands there twice")

    package static let pageTellTaleText = FindingCode(
        "page-tell-tale-text", .error,
        title: "A page shows a program's leftovers instead of a value",
        why: "Text such as Optional(…), NaN or {{ is a defect of a template or of the program.",
        mend: "Correct the template; if it is one of ours, report it.",
        example: "index.html:8:20: shows \"NaN\"")

    package static let pageStyleAttribute = FindingCode(
        "page-style-attribute", .error,
        title: "A page has a style attribute",
        why: "The pages' security policy ignores it, so the page would not look as meant.",
        mend: "Use a class, or a presentation attribute in a drawing.",
        example: "index.html:8:20: has a style attribute")

    package static let pageOutsideReference = FindingCode(
        "page-outside-reference", .error,
        title: "A page reaches outside the site",
        why: "No page may ask another server for anything, or name a place on this computer.",
        mend: "Put the file into the site and refer to it by a relative path; ordinary links may lead to the web.",
        example: "index.html:4:3: asks for \"https://example.com/font.css\"")

    package static let pagePrivatePath = FindingCode(
        "page-private-path", .error,
        title: "A page shows a folder of this computer",
        why: "It tells readers who made the site and where, and is of no use to them.",
        mend: "Correct the template or the playbook.",
        example: "health.html:9:14: shows the portfolio's folder")

    /// What writing the site may find.
    package static let output: [FindingCode] = [
        .pagePathShared, .outputNotOurs, .outputNotAFolder, .outputPathTaken, .outputForeignFile, .outputLeftover,
        .pageBrokenLink, .pageBrokenAnchor, .pageRepeatedAnchor, .pageTellTaleText, .pageStyleAttribute,
        .pageOutsideReference, .pagePrivatePath,
    ]
}
