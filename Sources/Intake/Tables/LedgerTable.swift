import Receivables

enum LedgerTable {
    static let schema = TableSchema<LedgerBalance>(
        .ledger,
        [
            .currency(\.currency),
            .date("as_of", [.required, .identity], "日期|截止日期|余额日期|餘額日期|date|balance date", \.asOf),
            .amount("amount", [.required, .control], "金额|余额|总账余额|金額|餘額|balance|ledger balance", \.amount),
            .reference("entity", .identity, "我方主体|公司代码|公司主體|公司代碼|company code|company|legal entity", \.entity),
        ],
        check: { row, reading in
            row.currency = reading.currency
            reading.identity.combine(UInt64(row.currency) | 1 << 42)
        })
}
