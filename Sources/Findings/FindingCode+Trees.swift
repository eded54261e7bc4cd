extension FindingCode {
    package static let pageForeignName = FindingCode(
        "page-foreign-name", .error,
        title: "A page for some readers names somebody whom they must not see",
        why: "A collector's pages hold his own customers alone, and the playbook's edition holds none.",
        mend: "Take the name out of the template, or write it into the article that needs it; report a page of ours.",
        example: "index.html:9:14: shows ‹…›, which is not in its own data")

    package static let outputIsOneSite = FindingCode(
        "output-is-one-site", .error,
        title: "The folder for all trees is itself one site",
        why: "Pages for everybody would lie inside a manager's site and be published with it.",
        mend: "Choose another folder with --output, or delete this one.",
        example: "site is one site, and cannot hold a tree for each audience")

    package static let outputStaleTree = FindingCode(
        "output-stale-tree", .warning,
        title: "A tree of a collector without customers still stands",
        why: "It shows customers whom somebody else looks after now.",
        mend: "Delete the folder, also where it was published.",
        example: "site/collectors/L07 is of nobody who has customers now")

    /// What making a tree for each audience may find.
    package static let trees: [FindingCode] = [.pageForeignName, .outputIsOneSite, .outputStaleTree]
}
