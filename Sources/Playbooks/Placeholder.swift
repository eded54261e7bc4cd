/// A figure or a name that a line of the playbook leaves open, and a customer's dossier fills in.
///
/// The list is closed: a name that is not on it is an error, because a line with a hole would be spoken aloud.
package enum Placeholder: String, Sendable, Hashable, CaseIterable {
    case customerShortName = "customer.short_name"
    case customerFullName = "customer.full_name"
    case contactName = "contact.name"
    case ourCompany = "our.company"
    case collectorName = "collector.name"
    case collectorPhone = "collector.phone"
    case supervisorName = "supervisor.name"
    case supervisorPhone = "supervisor.phone"
    case asOf = "as_of"
    case overdueAmount = "overdue.amount"
    case overdueCount = "overdue.count"
    case oldestDueDate = "oldest.due_date"
    case oldestDays = "oldest.days"
    case oldestInvoice = "oldest.invoice"
    case claimableAmount = "claimable.amount"
    case disputedAmount = "disputed.amount"
    case undisputedAmount = "undisputed.amount"
    case agreedAmount = "agreed.amount"
    case differenceAmount = "difference.amount"
    case retentionAmount = "retention.amount"
    case retentionDueDate = "retention.due_date"
    case contractNumber = "contract.number"
    case goodsLastDelivered = "goods.last_delivered"
    case lastPromiseDate = "last_promise.date"
    case lastPromiseAmount = "last_promise.amount"
    case lastPromiseBy = "last_promise.by"
    case brokenCount = "broken.count"
    case brokenDates = "broken.dates"
    case cooperationYears = "cooperation.years"
    case paidOnTimeCount = "paid_on_time.count"
    case paidCount = "paid.count"
    case planAFirstAmount = "plan.a.first_amount"
    case planAFirstDate = "plan.a.first_date"
    case planBFirstAmount = "plan.b.first_amount"
    case planBFirstDate = "plan.b.first_date"
    case planBCount = "plan.b.count"
    case planBInstalment = "plan.b.instalment"
    case planCFirstAmount = "plan.c.first_amount"
    case planCCount = "plan.c.count"
    case authorityDays = "authority.days"
    case authorityDiscount = "authority.discount"
    // On letters and forms.
    case customerTaxID = "customer.tax_id"
    case customerAddress = "customer.address"
    case ourTaxID = "our.tax_id"
    case ourAddress = "our.address"
    case ourLegalRepresentative = "our.legal_representative"
    case ourBankHolder = "our.bank_holder"
    case ourBankName = "our.bank_name"
    case ourAccount = "our.account"
    case ourContact = "our.contact"
    case ourPhone = "our.phone"
    case letterNumber = "letter.number"
    case letterDate = "letter.date"
    case payBy = "pay_by"
    case claimableCapitals = "claimable.capitals"
    case claimableCount = "claimable.count"
    case overdueCapitals = "overdue.capitals"
    case notDueAmount = "not_due.amount"
    case demandDates = "demand.dates"
    case accelerateDays = "accelerate.days"
    case planCount = "plan.count"
    case planTotalAmount = "plan.total_amount"
    case planTotalCapitals = "plan.total_capitals"
    case planLastDate = "plan.last_date"
    case settlementNetAmount = "settlement.net_amount"
    case settlementNetCapitals = "settlement.net_capitals"
    case settlementDiscountAmount = "settlement.discount_amount"
    case settlementByDate = "settlement.by_date"
    case disputeNumber = "dispute.number"
    case disputeBatch = "dispute.batch"
    case companionName = "companion.name"
    case jurisdiction

    /// Whether a line that holds it thanks the customer for a good past. Such a line is for customers whose facts are
    /// good: for others the value is not given, so that the line takes its alternative or is left out.
    package var isGoodwill: Bool {
        switch self {
        case .cooperationYears, .paidOnTimeCount, .paidCount: true
        default: false
        }
    }

    /// What the blank is called where no customer fills it.
    package var label: TrilingualName {
        switch self {
        case .customerShortName: TrilingualName("客户简称", "客戶簡稱", "customer")
        case .customerFullName: TrilingualName("客户全称", "客戶全稱", "customer's full name")
        case .contactName: TrilingualName("对方称呼", "對方稱呼", "name")
        case .ourCompany: TrilingualName("本公司", "本公司", "our company")
        case .collectorName: TrilingualName("我的姓名", "我的姓名", "my name")
        case .collectorPhone: TrilingualName("我的电话", "我的電話", "my phone")
        case .supervisorName: TrilingualName("主管姓名", "主管姓名", "supervisor")
        case .supervisorPhone: TrilingualName("主管电话", "主管電話", "supervisor's phone")
        case .asOf: TrilingualName("截止日", "截止日", "as-of date")
        case .overdueAmount: TrilingualName("逾期金额", "逾期金額", "overdue amount")
        case .overdueCount: TrilingualName("逾期笔数", "逾期筆數", "number overdue")
        case .oldestDueDate: TrilingualName("最早到期日", "最早到期日", "oldest due date")
        case .oldestDays: TrilingualName("最长逾期天数", "最長逾期天數", "days overdue")
        case .oldestInvoice: TrilingualName("最早一笔单号", "最早一筆單號", "oldest invoice")
        case .claimableAmount: TrilingualName("可要求金额", "可請求金額", "amount to ask for")
        case .disputedAmount: TrilingualName("有异议金额", "有異議金額", "disputed amount")
        case .undisputedAmount: TrilingualName("无异议金额", "無異議金額", "undisputed amount")
        case .agreedAmount: TrilingualName("已核对金额", "已核對金額", "agreed amount")
        case .differenceAmount: TrilingualName("差异金额", "差異金額", "difference")
        case .retentionAmount: TrilingualName("质保金", "保固款", "retention")
        case .retentionDueDate: TrilingualName("质保金到期日", "保固款到期日", "retention due date")
        case .contractNumber: TrilingualName("合同号", "合約號", "contract no.")
        case .goodsLastDelivered: TrilingualName("上次货名", "上次貨名", "goods last delivered")
        case .lastPromiseDate: TrilingualName("上次承诺日", "上次承諾日", "date last promised")
        case .lastPromiseAmount: TrilingualName("上次承诺金额", "上次承諾金額", "amount last promised")
        case .lastPromiseBy: TrilingualName("上次承诺人", "上次承諾人", "who promised")
        case .brokenCount: TrilingualName("爽约次数", "失約次數", "promises broken")
        case .brokenDates: TrilingualName("爽约日期", "失約日期", "dates missed")
        case .cooperationYears: TrilingualName("合作年数", "合作年數", "years together")
        case .paidOnTimeCount: TrilingualName("按期笔数", "按期筆數", "paid on time")
        case .paidCount: TrilingualName("已付笔数", "已付筆數", "paid in all")
        case .planAFirstAmount: TrilingualName("方案A首付", "方案A頭期款", "plan A down payment")
        case .planAFirstDate: TrilingualName("方案A首付日", "方案A頭期日", "plan A first date")
        case .planBFirstAmount: TrilingualName("方案B首付", "方案B頭期款", "plan B down payment")
        case .planBFirstDate: TrilingualName("方案B首付日", "方案B頭期日", "plan B first date")
        case .planBCount: TrilingualName("方案B期数", "方案B期數", "plan B instalments")
        case .planBInstalment: TrilingualName("方案B每期", "方案B每期", "plan B each")
        case .planCFirstAmount: TrilingualName("方案C首付", "方案C頭期款", "plan C down payment")
        case .planCCount: TrilingualName("方案C期数", "方案C期數", "plan C instalments")
        case .authorityDays: TrilingualName("展期权限天数", "展延權限天數", "days I may grant")
        case .authorityDiscount: TrilingualName("折让权限", "折讓權限", "discount I may grant")
        default: letterLabel
        }
    }
}
