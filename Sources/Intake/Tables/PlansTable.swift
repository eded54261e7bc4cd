import Receivables

enum PlansTable {
    static let schema = TableSchema<PaymentPlan>(
        .plans,
        [
            .identifier("plan_id", [.required, .identity], "计划编号|分期编号|计划号|計畫編號|plan|plan no") { $0.id = $1 },
            .customer { $0.customer = $1 },
            .date("signed_on", .required, "签订日期|签署日期|簽訂日期|簽署日期|signed|signing date") { $0.signedOn = $1 },
            .texts("invoice_nos", "发票号|涉及发票|发票号码|發票號碼|invoices|invoice no|invoice ids") { $0.invoiceNumbers = $1 },
            .amount("principal", .control, "本金|分期本金|plan amount|amount") { $0.principal = $1 },
            .count("acceleration_days", [], "加速到期天数|加速到期天數|acceleration") { $0.accelerationDays = $1 },
            .amount("discount_amount", [], "折让金额|减免金额|折讓金額|減免金額|discount") { $0.discountAmount = $1 },
            .reference("approved_by", [], "批准人|审批人|核准人|approver") { $0.approvedBy = $1 },
            .date("approved_on", [], "批准日期|审批日期|核准日期|approval date") { $0.approvedOn = $1 },
            .date("cancelled_on", [], "取消日期|终止日期|終止日期|cancelled|terminated on") { $0.cancelledOn = $1 },
        ],
        check: { row, reading in row.currency = reading.currency })
}
