import Receivables

enum PlansTable {
    static let schema = TableSchema<PaymentPlan>(
        .plans,
        [
            .identifier("plan_id", [.required, .identity], "计划编号|分期编号|计划号|計畫編號|plan|plan no", \.id),
            .customer(.required, \.customer),
            .date("signed_on", .required, "签订日期|签署日期|簽訂日期|簽署日期|signed|signing date", \.signedOn),
            .texts("invoice_nos", "发票号|涉及发票|发票号码|發票號碼|invoices|invoice no|invoice ids") { $0.invoiceNumbers = $1 },
            .amount("principal", .control, "本金|分期本金|plan amount|amount", \.principal),
            .count("acceleration_days", [], "加速到期天数|加速到期天數|acceleration") { $0.accelerationDays = $1 },
            .amount("discount_amount", [], "折让金额|减免金额|折讓金額|減免金額|discount", \.discountAmount),
            .reference("approved_by", [], "批准人|审批人|核准人|approver", \.approvedBy),
            .date("approved_on", [], "批准日期|审批日期|核准日期|approval date", \.approvedOn),
            .date("cancelled_on", [], "取消日期|终止日期|終止日期|cancelled|terminated on", \.cancelledOn),
        ],
        check: { row, reading in row.currency = reading.currency })
}
