import Receivables

enum AllocationsTable {
    /// One row of the allocations table: its amounts in ten-thousandths, because only what it names tells the currency.
    struct Row: TableRow {
        var invoice = Lookup.none
        var payment = Lookup.none
        var credit = Lookup.none
        var amount: Int64 = 0
        var paymentAmount = Int64.min
        var kind: AllocationKind?
        var date = CalendarDay.unknown
        var reversedOn = CalendarDay.unknown
    }

    /// Decimals of the amounts in `Row`.
    static let places = 4

    static let schema = TableSchema<Row>(
        .allocations,
        [
            .lookup(
                "invoice_no", .required,
                "发票号|发票号码|发票编号|单据号|發票號碼|發票號|invoice|invoice number|invoice id|document number|applied to", \.invoice
            ),
            .decimal(
                "amount", .required,
                "金额|核销金额|分配金额|冲销金额|金額|沖銷金額|applied amount|allocated amount|amount applied",
                places: places
            ) { $0.amount = $1 },
            .code("kind", Vocabularies.allocationKind, [], "类型|核销类型|類型|type") { $0.kind = $1 },
            .lookup(
                "payment_id", [], "收款单号|付款单号|回款单号|收款單號|payment|payment number|payment no|receipt no", \.payment
            ),
            .lookup("credit_no", [], "贷项单号|红字发票号|折讓單號|credit note|credit note no|credit memo no", \.credit),
            .date("date", [], "日期|核销日期|分配日期|沖銷日期|applied on|allocation date", \.date),
            .date("reversed_date", [], "冲回日期|反核销日期|沖回日期|reversed on|reversal date", \.reversedOn),
            .decimal(
                "payment_amount", [], "收款币种金额|收款幣別金額|amount in payment currency", places: places
            ) { $0.paymentAmount = $1 },
        ])
}
