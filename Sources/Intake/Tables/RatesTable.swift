import Receivables

enum RatesTable {
    static let schema = TableSchema<Rate>(
        .rates,
        [
            .code("kind", Vocabularies.rateKind, [.required, .identity], "类型|利率类型|類型|type") { $0.kind = $1 },
            .date("date", [.required, .identity], "日期|生效日期|effective date|valid from", \.date),
            .decimal("value", .required, "数值|利率|汇率|數值|匯率|rate", places: 9) { $0.value = $1 },
            .reference("from", .identity, "原币|外币|原幣|外幣|from currency|base", \.from),
            .reference("to", .identity, "目标币|本币|目標幣|本幣|to currency|quote", \.to),
            .code("per", Vocabularies.ratePeriod, [], "周期|期间|週期|period") { $0.period = $1 },
        ],
        check: { row, reading in RateRow.check(row, &reading) })
}
