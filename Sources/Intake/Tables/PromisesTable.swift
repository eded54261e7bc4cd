import Receivables

enum PromisesTable {
    static let schema = TableSchema<Promise>(
        .promises,
        [
            .currency(\.currency),
            .identifier("promise_id", [.required, .identity], "承诺编号|承諾編號|promise|promise no|ptp id", \.id),
            .customer(.required, \.customer),
            .date("made_on", .required, "承诺日期|作出日期|承諾日期|made|promise date", \.madeOn),
            .date("due_on", .required, "承诺付款日|到期日|兑现日期|承諾付款日|兌現日期|due|due date|promised date|pay by", \.dueOn),
            .amount("amount", [.required, .control], "金额|承诺金额|金額|承諾金額|promised amount", \.amount),
            .reference("visit_id", [], "拜访编号|拜訪編號|visit", \.visit),
            .reference("invoice_no", [], "发票号|发票号码|發票號碼|發票號|invoice|invoice number", \.invoiceNumber),
            .code("method", Vocabularies.paymentMethod, [], "付款方式|支付方式|payment method") { $0.method = $1 },
            .text("condition", [], "条件|附带条件|條件|conditions", \.condition),
            .code("form", Vocabularies.promiseForm, [], "形式|承诺形式|承諾形式|promise form") { $0.form = $1 },
            .count("level", [], "级别|层级|級別") { $0.level = $1 },
            .text("promisor", [], "承诺人|承諾人|promised by", \.promisor),
            .code("role", Vocabularies.metRole, [], "承诺人职务|职务|職務|promisor role") { $0.role = $1 },
            .reference("plan_id", [], "计划编号|分期编号|計畫編號|plan", \.plan),
            .reference("superseded_by", [], "被替代|替代承诺|替代承諾|replaced by", \.supersededBy),
            .date("withdrawn_on", [], "撤回日期|撤销日期|撤銷日期|withdrawn|cancelled on", \.withdrawnOn),
        ],
        check: { row, reading in
            row.currency = reading.currency
            CommitmentRows.check(row, &reading)
        })
}
