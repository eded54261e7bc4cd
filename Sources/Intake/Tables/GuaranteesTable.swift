import Receivables

enum GuaranteesTable {
    static let schema = TableSchema<Guarantee>(
        .guarantees,
        [
            .currency { $0.currency = $1 },
            .identifier(
                "guarantee_id", [.required, .identity], "保证编号|担保编号|保證編號|擔保編號|guarantee|guarantee no"
            ) { $0.id = $1 },
            .customer { $0.customer = $1 },
            .text("guarantor", .required, "保证人|担保人|保證人|擔保人|surety") { $0.guarantor = $1 },
            .code("kind", Vocabularies.guaranteeKind, .required, "保证方式|担保方式|保證方式|type") { $0.kind = $1 },
            .reference("contract_no", [], "合同号|合同编号|合約編號|contract|contract number") { $0.contract = $1 },
            .texts("invoice_nos", "发票号|涉及发票|发票号码|發票號碼|invoices|invoice no|invoice ids") { $0.invoiceNumbers = $1 },
            .amount("amount", .control, "金额|担保金额|保证金额|金額|保證金額|guaranteed amount") { $0.amount = $1 },
            .date("period_end", [], "保证期间届满日|保证到期日|保證期間屆滿日|expires on|expiry date") { $0.periodEnd = $1 },
            .flag("written_consent", "书面同意|書面同意|consent") { $0.hasWrittenConsent = $1 },
            .date("claimed_on", [], "主张日期|主張日期|claimed") { $0.claimedOn = $1 },
        ],
        check: { row, reading in row.currency = reading.currency })
}
