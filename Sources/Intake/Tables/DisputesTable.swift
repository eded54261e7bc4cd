import Receivables

enum DisputesTable {
    static let schema = TableSchema<Dispute>(
        .disputes,
        [
            .currency { $0.currency = $1 },
            .identifier(
                "dispute_id", [.required, .identity], "争议编号|争议号|爭議編號|dispute|dispute no|case id"
            ) { $0.id = $1 },
            .customer { $0.customer = $1 },
            .date("opened_on", .required, "提出日期|登记日期|争议日期|提出日|爭議日期|opened|raised on|date") { $0.openedOn = $1 },
            .amount("amount", [.required, .control], "金额|争议金额|金額|爭議金額|disputed amount") { $0.amount = $1 },
            .reference("invoice_no", [], "发票号|发票号码|發票號碼|發票號|invoice|invoice number") { $0.invoiceNumber = $1 },
            .code("reason", Vocabularies.nonPaymentReason, [], "原因|争议原因|爭議原因|reason code") { $0.reason = $1 },
            .reference("owner", [], "负责人|责任人|負責人|responsible") { $0.owner = $1 },
            .date("due_on", [], "应答复日|期限|答复期限|答覆期限|due|due date|deadline") { $0.dueOn = $1 },
            .date("resolved_on", [], "解决日期|关闭日期|解決日期|結案日期|resolved|closed on") { $0.resolvedOn = $1 },
            .code("outcome", Vocabularies.disputeOutcome, [], "处理结果|结果|處理結果|結果|resolution") { $0.outcome = $1 },
        ],
        check: { row, reading in
            row.currency = reading.currency
            CommitmentRows.check(row, &reading)
        })
}
