extension FindingCode {
    package static let noCreditor = FindingCode(
        "no-creditor", .warning,
        title: "One of our companies has claims and no particulars for letters",
        why: "A statement or a demand without the creditor's name and account cannot be sent, so the documents of that "
            + "company have none.",
        mend: "Give our in huikuan.yml an entry with the entity that the message names: name, tax_id, address, bank.",
        example: "warning: our has no entry for the entity \"B\": its documents (12) get no letters; add it "
            + "to huikuan.yml [no-creditor]")

    package static let letters: [FindingCode] = [noCreditor]
}
