import Receivables

enum ReceivablesTable {
    /// One row of the receivables table, before its document takes its place in the columns.
    struct Row: TableRow {
        var number = Text.empty
        var name = Lookup.none
        var customer: Int32 = -1
        var customerName = Text.empty
        var entity = Text.empty
        var instalment: Int32 = 0
        var date = CalendarDay.unknown
        var due = CalendarDay.unknown
        var terms = Text.empty
        var amount: Int64 = 0
        var currency: UInt8 = 0
        var kind: DocumentKind?
        var paidAmount = Int64.min
        var paidOn = CalendarDay.unknown
        var openAmount = Int64.min
        var contract = Text.empty
        var order = Text.empty
        var delivery = Text.empty
        var deliveredOn = CalendarDay.unknown
        var acceptedOn = CalendarDay.unknown
        var goods = Text.empty
        var taxInvoice = Text.empty
        var taxInvoiceDeliveredOn = CalendarDay.unknown
        var isRetention = false
        var isDisputed = false
        var disputedAmount = Int64.min
        var disputeReason: NonPaymentReason?
        var salesperson = Text.empty
        var writtenOffAmount = Int64.min
        var writtenOffOn = CalendarDay.unknown
        var exportedAt = CalendarDay.unknown
        var note = Text.empty
        var row = RowReference(file: 0, line: 0)
    }

    static let schema = TableSchema<Row>(
        .receivables,
        [
            .currency(\.currency),
            .number(
                "invoice_no", [.required, .identity],
                """
                发票号|发票号码|发票编号|单据号|单据编号|单号|应收单号|销售单号|發票號碼|發票號|單據號碼|單據號|invoice|invoice number|invoice id|\
                invoice num|invoice ref|inv no|bill no|document number|document no|doc no|doc id|voucher no
                """, \.number, name: \.name
            ),
            .customer([.required, .identity], \.customer),
            .label("customer_name", [], CustomersTable.nameAliases, \.customerName),
            .reference(
                "entity", .identity,
                "我方主体|我方公司|开票公司|销售主体|公司代码|公司主體|公司代碼|our company|company code|company|business unit|legal entity",
                \.entity
            ),
            .count(
                "instalment", .identity, "期次|期数|分期|期別|installment|instalment no|line item", in: 0...32_767
            ) { $0.instalment = $1 },
            .date(
                "invoice_date", .required,
                """
                开票日期|发票日期|单据日期|业务日期|日期|開票日期|發票日期|單據日期|date|document date|doc date|issue date|issued on|\
                bill date|posting date
                """, \.date
            ),
            .date(
                "due_date", [],
                "到期日|到期日期|应收日期|付款到期日|到期付款日|due|due on|due in date|maturity|net due date|payment due date", \.due
            ),
            .label("terms", [], "付款条件|账期|信用期|付款條件|帳期|payment terms|payment term|credit terms", \.terms),
            .amount(
                "amount", [.required, .control],
                """
                金额|发票金额|价税合计|应收金额|含税金额|开票金额|原币金额|金額|發票金額|應收金額|含稅金額|invoice amount|total|total amount|\
                gross amount|invoice total|amount due|doc amount
                """, \.amount
            ),
            .code(
                "doc_type", Vocabularies.documentKind, [], "单据类型|发票类型|单据种类|單據類型|單據種類|document type|type|kind"
            ) { $0.kind = $1 },
            .amount(
                "paid_amount", [], "已付金额|已收金额|已回款|回款金额|已收款|已付金額|已收金額|paid|amount paid|received amount|cleared amount",
                \.paidAmount
            ),
            .date(
                "paid_date", [],
                """
                付款日期|回款日期|收款日期|结清日期|收款日|結清日期|paid on|settled date|settlement date|clearing date|clear date|\
                payment date|date paid
                """, \.paidOn
            ),
            .amount(
                "open_amount", [],
                """
                未付金额|未收金额|余额|欠款|欠款金额|未结金额|应收余额|未付金額|未收金額|餘額|open|outstanding|outstanding amount|balance|\
                balance due|residual|amount open|remaining amount
                """, \.openAmount
            ),
            .reference(
                "contract_no", [], "合同号|合同编号|合約編號|合約號|contract|contract number|contract id", \.contract
            ),
            .reference(
                "order_no", [], "订单号|销售订单号|订单编号|訂單號|訂單編號|order|order number|order id|sales order|po number|po no",
                \.order
            ),
            .reference(
                "delivery_no", [], "送货单号|发货单号|出库单号|送貨單號|出貨單號|delivery note|delivery number|shipment no", \.delivery
            ),
            .date(
                "delivery_date", [], "送货日期|发货日期|交货日期|送貨日期|交貨日期|delivered on|ship date|shipped on", \.deliveredOn
            ),
            .date("accepted_date", [], "验收日期|驗收日期|acceptance date|accepted on", \.acceptedOn),
            .label("goods", [], "货物|货物名称|商品|产品|品名|貨物|品項|product|description|item", \.goods),
            .reference(
                "tax_invoice_no", [], "税票号|增值税发票号|发票代码|統一發票號碼|tax invoice|vat invoice no|fiscal number", \.taxInvoice
            ),
            .date(
                "tax_invoice_delivered_on", [], "发票交付日期|发票送达日期|發票交付日期|tax invoice delivered", \.taxInvoiceDeliveredOn
            ),
            .flag(
                "retention", "质保金|是否质保金|保固款|保留款|retention money|is retention", isIdentity: true
            ) { $0.isRetention = $1 },
            .flag("disputed", "争议|是否争议|有争议|爭議|是否爭議|in dispute|is disputed|dispute") { $0.isDisputed = $1 },
            .amount("disputed_amount", [], "争议金额|爭議金額|dispute amount", \.disputedAmount),
            .code(
                "dispute_reason", Vocabularies.nonPaymentReason, [], "争议原因|爭議原因|reason for dispute"
            ) { $0.disputeReason = $1 },
            .reference(
                "salesperson_id", [], "业务员|销售员|业务员编号|销售代表|業務員|業務代表|salesperson|sales rep|sales person|salesman",
                \.salesperson
            ),
            .amount(
                "written_off_amount", [], "核销金额|坏账金额|沖銷金額|呆帳金額|write off amount|written off", \.writtenOffAmount
            ),
            .date("written_off_date", [], "核销日期|坏账日期|沖銷日期|write off date|written off on", \.writtenOffOn),
            .date(
                "exported_at", [], "导出日期|导出时间|數據日期|匯出日期|数据日期|截止日期|exported on|export date|as of", \.exportedAt
            ),
            .text("note", [], "备注|说明|備註|remark|remarks|notes|comment|memo", \.note),
        ],
        check: { row, reading in
            row.currency = reading.currency
            // A row that is not used names nobody.
            if reading.isUsable { reading.names.count(row.customerName, of: row.customer) }
            NegativeAmount.settle(&row, &reading)
        })
}
