import Receivables

enum OrdersTable {
    static let schema = TableSchema<MonthlyOrders>(
        .orders,
        [
            .currency(\.currency),
            .customer([.required, .identity], \.customer),
            .month([.required, .identity], "月份|年月|period") { $0.month = $1 },
            .amount("amount", [.required, .control], "金额|订单金额|金額|訂單金額|order amount|order value", \.amount),
        ],
        check: { row, reading in
            row.currency = reading.currency
            reading.identity.combine(UInt64(row.currency) | 1 << 42)
        })
}
