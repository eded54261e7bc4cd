import Receivables

enum PaymentsTable {
    /// One row of the payments table, before its payment takes its place in the columns.
    struct Row: TableRow {
        var id = Text.empty
        var name = Lookup.none
        var customer: Int32 = -1
        var invoice = Lookup.none
        var date = CalendarDay.unknown
        var amount: Int64 = 0
        var currency: UInt8 = 0
        var method: PaymentMethod?
        var maturesOn = CalendarDay.unknown
        var clearedOn = CalendarDay.unknown
        var bouncedOn = CalendarDay.unknown
        var isDesignated = false
        var reference = Text.empty
        var collector = Text.empty
        var row = RowReference(file: 0, line: 0)
    }

    static let schema = TableSchema<Row>(
        .payments,
        [
            .currency(\.currency),
            .number(
                "payment_id", [.required, .identity],
                """
                收款单号|付款单号|回款单号|流水号|交易流水号|收款編號|收款單號|交易序號|payment|payment number|payment no|payment ref|\
                receipt no|receipt number|receipt id|transaction id
                """, \.id, name: \.name
            ),
            .customer([], \.customer),
            .lookup(
                "invoice_no", [],
                """
                发票号|发票号码|发票编号|单据号|對應發票|發票號碼|發票號|单据编号|invoice|invoice number|invoice id|invoice ref|doc id|\
                document number|applied to
                """, \.invoice
            ),
            .date(
                "date", .required,
                """
                收款日期|付款日期|回款日期|到账日期|交易日期|交易时间|日期|收款日|入帳日期|payment date|paid on|paid date|receipt date|\
                received on|value date|transaction date
                """, \.date
            ),
            .amount(
                "amount", [.required, .control],
                """
                金额|收款金额|付款金额|回款金额|到账金额|交易金额|金額|收款金額|payment amount|amount paid|paid amount|received amount|\
                amount received|receipt amount
                """, \.amount
            ),
            .code(
                "method", Vocabularies.paymentMethod, [],
                "收款方式|付款方式|支付方式|结算方式|收款方式別|付款方式別|結算方式|payment method|payment type|payment mode|mode|instrument|type"
            ) { $0.method = $1 },
            .date("maturity_date", [], "票据到期日|汇票到期日|票據到期日|matures on|maturity|bill due date", \.maturesOn),
            .date("cleared_date", [], "兑付日期|清算日期|到款确认日|兌付日期|clearing date|cleared on|cleared", \.clearedOn),
            .date("bounced_date", [], "退票日期|拒付日期|bounced on|bounced|dishonoured on|returned on", \.bouncedOn),
            .flag("designated", "指定发票|付款人指定|指定清偿|指定清償|payer designated") { $0.isDesignated = $1 },
            .text("reference", [], "摘要|附言|备注|用途|備註|remittance|remark|memo|description|note", \.reference),
            .reference("collector_id", [], "催收员|业务员|经办人|催收人員|業務員|collector|salesperson", \.collector),
        ],
        alternatives: [["customer_id", "invoice_no"]],
        check: { row, reading in
            row.currency = reading.currency
            UnclearedBill.note(row, &reading)
        })
}
