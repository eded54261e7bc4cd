import Receivables

enum DisputesTable {
    static let schema = TableSchema<Dispute>(
        .disputes,
        [
            .currency(\.currency),
            .identifier(
                "dispute_id", [.required, .identity], "争议编号|争议号|爭議編號|dispute|dispute no|case id", \.id
            ),
            .customer(.required, \.customer),
            .date("opened_on", .required, "提出日期|登记日期|争议日期|提出日|爭議日期|opened|raised on|date", \.openedOn),
            .amount("amount", [.required, .control], "金额|争议金额|金額|爭議金額|disputed amount", \.amount),
            .reference("invoice_no", [], "发票号|发票号码|發票號碼|發票號|invoice|invoice number", \.invoiceNumber),
            .code("reason", Vocabularies.nonPaymentReason, [], "原因|争议原因|爭議原因|reason code") { $0.reason = $1 },
            .reference("owner", [], "负责人|责任人|負責人|responsible", \.owner),
            .date("due_on", [], "应答复日|期限|答复期限|答覆期限|due|due date|deadline", \.dueOn),
            .date("resolved_on", [], "解决日期|关闭日期|解決日期|結案日期|resolved|closed on", \.resolvedOn),
            .code("outcome", Vocabularies.disputeOutcome, [], "处理结果|结果|處理結果|結果|resolution") { $0.outcome = $1 },
        ],
        check: { row, reading in
            row.currency = reading.currency
            CommitmentRows.check(row, &reading)
        })
}
