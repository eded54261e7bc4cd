import Receivables

enum GuaranteesTable {
    static let schema = TableSchema<Guarantee>(
        .guarantees,
        [
            .currency(\.currency),
            .identifier(
                "guarantee_id", [.required, .identity], "保证编号|担保编号|保證編號|擔保編號|guarantee|guarantee no", \.id
            ),
            .customer(.required, \.customer),
            .text("guarantor", .required, "保证人|担保人|保證人|擔保人|surety", \.guarantor),
            .code("kind", Vocabularies.guaranteeKind, .required, "保证方式|担保方式|保證方式|type") { $0.kind = $1 },
            .reference("contract_no", [], "合同号|合同编号|合約編號|contract|contract number", \.contract),
            .texts("invoice_nos", "发票号|涉及发票|发票号码|發票號碼|invoices|invoice no|invoice ids") { $0.invoiceNumbers = $1 },
            .amount("amount", .control, "金额|担保金额|保证金额|金額|保證金額|guaranteed amount", \.amount),
            .date("period_end", [], "保证期间届满日|保证到期日|保證期間屆滿日|expires on|expiry date", \.periodEnd),
            .flag("written_consent", "书面同意|書面同意|consent") { $0.hasWrittenConsent = $1 },
            .date("claimed_on", [], "主张日期|主張日期|claimed", \.claimedOn),
        ],
        check: { row, reading in row.currency = reading.currency })
}
