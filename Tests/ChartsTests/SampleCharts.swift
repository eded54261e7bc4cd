import Charts

/// One chart of each kind with plain values, as the pages draw them.
enum SampleCharts {
    static let caption = Caption(id: "chart", title: "逾期账龄", description: "应收 100,逾期 40。")

    static let ageing = AgeingBar(
        [
            .init(style: "age-not_due", value: 60, before: 50, label: "61.2%"),
            .init(style: "age-overdue-1", value: 20, before: 25, label: "20.4%", isBracketed: true),
            .init(style: "age-overdue-7", value: 18, before: 10, label: "18.4%", isBracketed: true),
            .init(style: "age-retention", value: 4, before: 4, label: "4.1%"),
            .init(style: "age-unapplied", value: -4, before: -1),
        ],
        words: .init(
            now: "2026-06-30", total: "应收余额 98.0 万", bracket: "逾期 38.0 万 · 38.8%", before: "2026-05-31",
            totalBefore: "应收余额 88.0 万"),
        caption: caption)

    static let monthly = MonthlyChart(
        (0..<24).map { .init(label: "\(($0 + 6) % 12 + 1)月", span: $0 == 6 || $0 == 18 ? "202\($0 / 12 + 5)年" : nil) },
        lines: [
            .init(label: "应收余额 958.1 万", style: "open", values: (0..<24).map { Double(500 + $0 * 19) }),
            .init(
                label: "逾期 361.4 万", style: "overdue",
                values: (0..<24).map { $0 == 3 ? nil : Double(200 + $0 * 7) }),
        ],
        columns: .init(label: "回款 267.4 万", style: "receipts", values: (0..<24).map { Double(150 + $0 % 5 * 40) }),
        caption: caption, tickLabel: plain)

    static let banded = LineWithBand(
        (1...13).map { .init(label: "第\($0)周", low: 20, middle: Double(20 + $0 * 3), high: Double(40 + $0 * 6)) },
        lineLabel: "预计", bandLabel: "P10–P90", caption: caption, tickLabel: plain)

    static let bandedNarrow = LineWithBand(
        (1...13).map { (week: Int) -> LineWithBand.Point in
            let agreed = week < 4 ? Double(week * 9) : 0
            return LineWithBand.Point(
                label: "第\(week)周", low: 20, middle: Double(20 + week * 3), high: Double(40 + week * 6), column: agreed)
        },
        lineLabel: "预计", bandLabel: "P10–P90", columnLabel: "已承诺", isNarrow: true, caption: caption, tickLabel: plain)

    static let layered = LayeredMonths(
        months,
        layers: [
            LayeredMonths.Layer(style: "age-overdue-7", values: (0..<24).map { Double($0 * 3) }),
            LayeredMonths.Layer(style: "age-overdue-1", values: (0..<24).map { Double(60 + $0 % 5 * 20) }),
        ], total: ("逾期 201.0 万", "overdue"),
        lines: [
            MonthlyChart.Series(label: "应收余额 958.1 万", style: "open", values: (0..<24).map { Double(500 + $0 * 19) }),
            MonthlyChart.Series(label: "回款 267.4 万", style: "receipts", values: receipts),
        ], caption: caption, tickLabel: plain)

    private static let months = (0..<24).map { (month: Int) -> MonthlyChart.Period in
        let span: String? = month == 6 || month == 18 ? "202\(month / 12 + 5)年" : nil
        return MonthlyChart.Period(label: "\((month + 6) % 12 + 1)月", span: span)
    }

    /// With a gap.
    private static let receipts = (0..<24).map { (month: Int) -> Double? in
        month == 3 ? nil : Double(150 + month % 5 * 40)
    }

    static let sparkline = Sparkline([3, 5, nil, 4, 8, 6], caption: caption)

    static let bars = HorizontalBars(
        [
            .init(name: "宏远建材有限公司", value: 45, before: 60, label: "45.0 万"),
            .init(name: "Acme & Sons", value: 20, label: "20.0 万"),
            .init(name: "退款", value: -5, label: "−5.0 万"),
        ], style: "overdue", caption: caption)

    static let waterfall = Waterfall(
        [
            .total("期初余额", 439.1, label: "439.1 万"), .change("开票", 232.4, label: "+232.4 万"),
            .change("回款", -133, label: "−133.0 万"), .change("其他", -3.6, label: "−3.6 万"),
            .total("期末余额", 534.9, label: "534.9 万"),
        ], caption: caption)

    static let stacked = StackedMonths(
        (0..<6).map { .init(label: "\($0 + 1)月", span: $0 == 0 ? "2026年" : nil) },
        layers: [
            .init(label: "兑现 12", style: "kept", values: [2, 3, 0, 4, 2, 1]),
            .init(label: "部分兑现 2", style: "partial", values: [0, 1, 0, 1]),
            .init(label: "爽约 3", style: "broken", values: [1, 0, 0, 0, 0, 2]),
        ], caption: caption)

    static let pareto = Pareto(
        [
            .init(name: "资金周转", value: 57, label: "57", cumulative: "57.0%", url: "customers.html#reason=CASHFLOW"),
            .init(name: "流程未走完", value: 31, label: "31", cumulative: "88.0%"),
            .init(name: "其他 3 种", value: 12, label: "12", cumulative: "100.0%", isRest: true),
        ], words: .init(value: "次", whole: "100%", cumulative: "累计"), caption: caption)

    static let funnel = Funnel(
        [
            .init(name: "已计划", value: 120, label: "120", url: "visits-log.html#stage=planned"),
            .init(name: "已拜访", value: 96, label: "96", step: "80.0%"),
            .init(name: "得到承诺", value: 24, label: "24", step: "25.0%"),
            .init(name: "到账", value: 0, label: "0", step: "0.0%"),
        ], caption: caption)

    static let behaviour = PaymentBehaviour(
        [
            .init(time: 0.1, daysLate: -4, weight: 0.1, isOpen: false),
            .init(time: 0.4, daysLate: 12, weight: 0.5, isOpen: false),
            .init(time: 0.8, daysLate: 30, weight: 1, isOpen: false),
            .init(time: 1, daysLate: 592, weight: 0.4, isOpen: true),
        ],
        marks: [.init(time: 0, label: "7月"), .init(time: 0.5, label: "1月")],
        words: behaviourWords, caption: caption, tickLabel: plain)

    static let behaviourWords = PaymentBehaviour.Words(
        due: "到期日", late: "晚付", early: "提前", settled: "已结清", open: "未结清",
        beyond: { "\($0) 笔超出上沿,最长 \(Int($1)) 天" })

    @Sendable
    static func plain(_ value: Double) -> String { String(Int(value)) }
}
