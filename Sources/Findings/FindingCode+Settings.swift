extension FindingCode {
    package static let badSetting = FindingCode(
        "bad-setting", .error,
        title: "A value in a settings file is not of the form that its key takes",
        why: "A setting that is guessed at would change figures without anybody's having said so.",
        mend: "Write the value as the message says; Documentation/Configuration.md lists every key with an example.",
        example: "huikuan.yml:3:8: error: as_of is \"2026-02-30\" [bad-setting]")

    package static let unknownSetting = FindingCode(
        "unknown-setting", .error,
        title: "A settings file has a key that nothing reads",
        why: "A misspelt key is silently without effect, which is worse than an error.",
        mend: "Correct the key to the nearest one named in the message, or remove it.",
        example: "huikuan.yml:2:1: error: unknown key \"curency\" [unknown-setting]")

    package static let settings: [FindingCode] = [badSetting, unknownSetting]
}
