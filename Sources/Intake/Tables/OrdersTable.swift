import Receivables

enum OrdersTable {
    static let schema = TableSchema<MonthlyOrders>(
        .orders,
        [
            .currency { $0.currency = $1 },
            .customer([.required, .identity]) { $0.customer = $1 },
            .month([.required, .identity], "月份|年月|period") { $0.month = $1 },
            .amount("amount", [.required, .control], "金额|订单金额|金額|訂單金額|order amount|order value") { $0.amount = $1 },
        ],
        check: { row, reading in
            row.currency = reading.currency
            reading.identity.combine(UInt64(row.currency) | 1 << 42)
        })
}
