import Receivables

/// What customers say, and what the playbook answers.
enum VisitWords {
    static func words(for reason: NonPaymentReason) -> [String] {
        switch reason {
        case .cashFlow: ["账上实在没钱，月底回一笔再说。", "工资都是凑的，先付你们一半行不行？", "这个月紧，下个月一起走。"]
        case .downstream: ["总包没给我，我拿什么给你？", "甲方的款一到，当天就转。", "下游压着三个月了，我也在追。"]
        case .process: ["单子在老总那里签字，快了。", "每月二十五号统一排款，这期赶不上了。", "财务说还差一道审批。"]
        case .noInvoice: ["票没收到，入不了账。", "发票你们寄了没有？我这里没有登记。"]
        case .invoiceError: ["抬头开错了，退回去重开。", "税号少一位，财务不收。"]
        case .reconciliationDifference: ["跟我们的账差两笔，先对清楚。", "你们的对账单和我的数对不上。"]
        case .quality: ["这批货有几件漏水，没处理完不付。", "客户退了一部分，你们先来看。"]
        case .shortOrLate: ["少了两箱，补齐再结。", "晚到十天，工地罚了我的款。"]
        case .price: ["单价说好按老价，怎么又涨了？", "合同价不是这个数。"]
        case .acceptance: ["还没验收，走不了付款。", "验收单没签，项目部不认。"]
        case .bossAbsent: ["老板出差了，我做不了主。", "你下周再来，他回来了。"]
        case .contactLeft: ["经手的人走了，我得从头查。", "这是前任采购定的，资料没交接。"]
        case .nextOrder: ["下一批先发来，一起付。", "你不发货，我这单也没法收尾。"]
        case .leverage: ["别家都是半年，就你们催。", "再催就换供应商。"]
        case .deliberate: ["要告就告，我等着。", "没有就是没有。"]
        case .insolvency: ["厂里停了，机器都抵出去了。", "好几家都来过，排队吧。"]
        case .entity: ["跟你们签合同的是另一家公司。", "这笔不是我们买的。"]
        case .limitation: ["这么久的账，过期了吧？"]
        default: ["再说吧。"]
        }
    }

    /// The playbook's track for a reason, where there is one.
    static func track(for reason: NonPaymentReason) -> String? {
        switch reason {
        case .cashFlow: "T01@1"
        case .downstream: "T02@1"
        case .process: "T04@1"
        case .quality: "T05@1"
        case .reconciliationDifference: "T07@1"
        default: nil
        }
    }
}
