extension FindingCode {
    package static let missingString = FindingCode(
        "missing-string", .error,
        title: "A language lacks words that the pages need",
        why: "A page would show a key instead of a sentence.",
        mend: "Add the key to the language's strings.yml; the message quotes the words of the default language.",
        example: "content/en/strings.yml: error: \"customer.title\" has no words in en [missing-string]")

    package static let unknownLanguage = FindingCode(
        "unknown-language", .error,
        title: "No folder of content holds the language",
        why: "Without language.yml and strings.yml there are no words for the pages.",
        mend: "Choose a language that content/ has, or add its folder with language.yml and strings.yml.",
        example: "error: no content for the language \"fr\" [unknown-language]")

    package static let site: [FindingCode] = [missingString, unknownLanguage]
}
