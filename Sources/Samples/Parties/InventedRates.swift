import Receivables

/// Exchange rates of each month's end, which wander a little around a middle, and a loan prime rate that falls, as does
/// what the company pays its bank.
enum InventedRates {
    static func write(to table: inout TableText) {
        for currency in SampleCurrency.allCases where currency != .yuan {
            for month in -1..<36 { exchange(currency, month, to: &table) }
        }
        interest("lpr", [("2023-06-20", "0.0355"), ("2024-07-22", "0.0335"), ("2025-05-20", "0.0300")], to: &table)
        interest("funding", [("2023-06-20", "0.0480"), ("2025-05-20", "0.0430")], to: &table)
    }

    private static func interest(_ kind: String, _ steps: [(day: String, value: String)], to table: inout TableText) {
        for step in steps {
            table.text(kind)
            table.text(step.day)
            table.text(step.value)
            table.blank()
            table.blank()
            table.text("year")
            table.endRow()
        }
    }

    private static func exchange(_ currency: SampleCurrency, _ month: Int, to table: inout TableText) {
        let day = Timeline.start.adding(months: month).endOfMonth
        // Up and down by at most 2 %, in a cycle of 14 months.
        let swing = abs((month + 14) % 14 - 7) - 3
        let tenThousandths = Int(currency.yuanForTen) * 1000 * (1000 + swing * 5) / 1000
        let decimals = String(tenThousandths % 10_000)
        table.text("fx")
        table.text(day.description)
        table.text("\(tenThousandths / 10_000).\(String(repeating: "0", count: 4 - decimals.utf8.count))\(decimals)")
        table.text(currency.code)
        table.text(SampleCurrency.yuan.code)
        table.blank()
        table.endRow()
    }
}
