extension Placeholder {
    /// What the blanks of letters and forms are called.
    var letterLabel: TrilingualName {
        switch self {
        case .customerTaxID: TrilingualName("客户税号", "客戶統一編號", "customer's tax number")
        case .customerAddress: TrilingualName("客户地址", "客戶地址", "customer's address")
        case .ourTaxID: TrilingualName("本公司税号", "本公司統一編號", "our tax number")
        case .ourAddress: TrilingualName("本公司地址", "本公司地址", "our address")
        case .ourLegalRepresentative: TrilingualName("法定代表人", "負責人", "our legal representative")
        case .ourBankHolder: TrilingualName("收款户名", "收款戶名", "account holder")
        case .ourBankName: TrilingualName("开户行", "開戶銀行", "our bank")
        case .ourAccount: TrilingualName("收款账号", "收款帳號", "our account")
        case .ourContact: TrilingualName("本公司联系人", "本公司聯絡人", "our contact")
        case .ourPhone: TrilingualName("本公司电话", "本公司電話", "our phone")
        case .letterNumber: TrilingualName("函件编号", "函件編號", "document no.")
        case .letterDate: TrilingualName("函件日期", "函件日期", "document date")
        case .payBy: TrilingualName("付款期限", "付款期限", "pay by")
        case .claimableCapitals: TrilingualName("可要求金额大写", "可請求金額大寫", "amount to ask for, in words")
        case .claimableCount: TrilingualName("可要求笔数", "可請求筆數", "number to ask for")
        case .overdueCapitals: TrilingualName("逾期金额大写", "逾期金額大寫", "overdue amount, in words")
        case .notDueAmount: TrilingualName("未到期金额", "未到期金額", "amount not due")
        case .demandDates: TrilingualName("历次催款日期", "歷次催款日期", "dates of demands")
        case .accelerateDays: TrilingualName("提前到期天数", "提前到期天數", "days to acceleration")
        case .planCount: TrilingualName("分期期数", "分期期數", "instalments agreed")
        case .planTotalAmount: TrilingualName("分期总额", "分期總額", "plan total")
        case .planTotalCapitals: TrilingualName("分期总额大写", "分期總額大寫", "plan total, in words")
        case .planLastDate: TrilingualName("最后一期日期", "最後一期日期", "last instalment date")
        case .settlementNetAmount: TrilingualName("结清实付金额", "結清實付金額", "settlement amount")
        case .settlementNetCapitals: TrilingualName("结清实付大写", "結清實付大寫", "settlement amount, in words")
        case .settlementDiscountAmount: TrilingualName("结清减让金额", "結清減讓金額", "settlement discount")
        case .settlementByDate: TrilingualName("结清截止日", "結清截止日", "settle by")
        case .disputeNumber: TrilingualName("异议编号", "異議編號", "dispute no.")
        case .disputeBatch: TrilingualName("异议批次", "異議批次", "disputed batch")
        case .companionName: TrilingualName("同行人姓名", "同行人姓名", "companion")
        case .jurisdiction: TrilingualName("管辖法院", "管轄法院", "court")
        default: TrilingualName(rawValue, rawValue, rawValue)
        }
    }
}
