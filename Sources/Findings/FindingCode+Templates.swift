extension FindingCode {
    package static let templateSyntax = FindingCode(
        "template-syntax", .error,
        title: "A template's tags do not fit together",
        why: "A section that is never closed, or a tag without its end, would print a broken page.",
        mend: "Close every {{#name}}, {{^name}}, {{$name}} and {{<name}} with {{/name}}, inner ones first.",
        example: "templates/overview.html:12:5: \"documents\" is opened here and never closed: write {{/documents}}")

    package static let templateUnknownName = FindingCode(
        "template-unknown-name", .error,
        title: "A template names a value that its page does not have",
        why: "It would print nothing, and nobody would notice.",
        mend: "Use the name that the message suggests, or one of the fields that Documentation lists for the page.",
        example: "templates/overview.html:12:5: there is no \"oustanding\" here; did you mean \"outstanding\"?")

    package static let templateWrongType = FindingCode(
        "template-wrong-type", .error,
        title: "A template uses a value as what it is not",
        why: "A list cannot be printed, an amount is no section, and only our own markup may stand unescaped.",
        mend:
            "Print values with {{name}}, markup with {{{name}}}, and open sections over lists, flags and what can be absent.",
        example:
            "templates/overview.html:12:5: \"open\" is an amount that is always there: a section over it says nothing")

    package static let templateUnknownPartial = FindingCode(
        "template-unknown-partial", .error,
        title: "A template brings in another that does not exist",
        why: "A part of the page would be missing.",
        mend: "Name a file of the templates folder without its ending: {{> parts/header}}.",
        example: "templates/overview.html:3:1: there is no template \"parts/heade\"; did you mean \"parts/header\"?")

    package static let templateUnknownBlock = FindingCode(
        "template-unknown-block", .error,
        title: "A template fills a block that its parent does not have",
        why: "What it holds would never be printed.",
        mend: "Use a name that the parent marks with {{$name}}.",
        example: "templates/overview.html:3:1: \"layout\" has no block \"titel\"; did you mean \"title\"?")

    package static let templateUnknownWords = FindingCode(
        "template-unknown-words", .error,
        title: "A template names words that the language does not have",
        why: "A label of the page would be missing.",
        mend: "Add the key to strings.yml of the language, or use the name that the message suggests.",
        example: "templates/overview.html:3:1: no words for \"customer.overdeu\"; did you mean \"customer.overdue\"?")

    package static let templateUnsafePlace = FindingCode(
        "template-unsafe-place", .error,
        title: "A template puts a value where it could do harm",
        why:
            "No escaping makes a value from outside harmless there: it could run as a script or load something foreign.",
        mend: "Put values into text, into quoted attributes, between quotes of a style sheet, or into JSON.",
        example: "templates/overview.html:3:18: an attribute that holds a value needs quotes: name=\"{{value}}\"")

    package static let templateBranches = FindingCode(
        "template-branches", .error,
        title: "A section ends somewhere else than it begins",
        why:
            "What follows would be text in one case and, say, an attribute in the other, so it cannot be escaped right.",
        mend: "Open and close tags and quotes within the same section.",
        example: "templates/overview.html:3:1: this section begins between tags and ends in the attribute class")

    package static let templateRecursive = FindingCode(
        "template-recursive", .error,
        title: "A template brings in itself",
        why: "It would never end.",
        mend: "Break the circle that the message names.",
        example: "templates/a.html:3:1: \"a\" brings in itself: a > b > a")

    package static let templateTooLarge = FindingCode(
        "template-too-large", .error,
        title: "A page grows beyond all measure by what it brings in",
        why: "Partials that bring in others many times multiply.",
        mend: "Use a list and a section instead of repeated partials.",
        example: "templates/a.html:3:1: this page brings in more than 10000 templates")

    package static let templateDynamic = FindingCode(
        "template-dynamic", .error,
        title: "A template decides while printing what is only allowed beforehand",
        why: "Changed delimiters and names taken from data cannot be checked before the pages are written.",
        mend: "Use {{ and }}, and name partials and parents outright.",
        example: "templates/a.html:1:1: delimiters cannot be changed")

    package static let templateUnused = FindingCode(
        "template-unused", .warning,
        title: "A template of yours takes the place of none of ours",
        why: "Its name fits no shipped template and nothing of yours brings it in, so it changes nothing.",
        mend: "Give it the name of the template that it should replace.",
        example: "templates/overveiw.html: no page uses \"overveiw\"; did you mean \"overview\"?")

    package static let templates: [FindingCode] = [
        templateSyntax, templateUnknownName, templateWrongType, templateUnknownPartial, templateUnknownBlock,
        templateUnknownWords, templateUnsafePlace, templateBranches, templateRecursive, templateTooLarge,
        templateDynamic, templateUnused,
    ]
}
