/// The codes of the visit log that the playbook may name: results, reasons and next steps.
package enum VisitCodes {
    package static let outcomes: [(code: String, label: TrilingualName)] = [
        ("PAID_FULL", TrilingualName("全额到账", "全額入帳", "paid in full")),
        ("PAID_PART", TrilingualName("部分到账", "部分入帳", "part paid")),
        ("BILL_RECEIVED", TrilingualName("收到票据", "收到票據", "bill received")),
        ("PTP_WRITTEN", TrilingualName("书面承诺", "書面承諾", "written promise")),
        ("PTP_ORAL", TrilingualName("口头承诺", "口頭承諾", "oral promise")),
        ("PLAN_SIGNED", TrilingualName("签分期/展期", "簽分期/展期", "plan signed")),
        ("STMT_SIGNED", TrilingualName("对账函回签", "對帳函回簽", "statement signed back")),
        ("DEMAND_SERVED", TrilingualName("催款函送达", "催款函送達", "demand served")),
        ("ACK_ORAL", TrilingualName("口头认账", "口頭承認", "oral acknowledgement")),
        ("DISPUTE", TrilingualName("提出异议", "提出異議", "dispute raised")),
        ("NEED_DOCS", TrilingualName("要求补资料", "要求補件", "documents requested")),
        ("NO_DECISION", TrilingualName("未见决策人", "未見決策者", "no decision-maker")),
        ("NO_CONTACT", TrilingualName("扑空", "撲空", "nobody met")),
        ("REFUSED_MEET", TrilingualName("拒绝见面", "拒絕見面", "refused to meet")),
        ("REFUSED_PAY", TrilingualName("拒绝付款", "拒絕付款", "refused to pay")),
        ("DENIED_DEBT", TrilingualName("否认债务", "否認債務", "debt denied")),
        ("RETURN_AGREED", TrilingualName("同意退货", "同意退貨", "return agreed")),
        ("CLOSED_SITE", TrilingualName("停产/人去楼空", "停工/人去樓空", "site closed")),
        ("ABORTED", TrilingualName("因安全中止", "因安全中止", "aborted for safety")),
    ]

    package static let reasons: [(code: String, label: TrilingualName)] = [
        ("CASHFLOW", TrilingualName("资金周转困难", "資金週轉困難", "cash-flow shortage")),
        ("DOWNSTREAM", TrilingualName("等下游回款", "等下游收款", "waiting for their customer")),
        ("PROCESS", TrilingualName("审批/排款流程", "簽核/排款流程", "internal approval")),
        ("NO_INVOICE", TrilingualName("未收到发票", "未收到發票", "invoice missing")),
        ("INVOICE_ERR", TrilingualName("发票有误", "發票有誤", "invoice error")),
        ("RECON_DIFF", TrilingualName("对账差异", "對帳差異", "reconciliation difference")),
        ("QUALITY", TrilingualName("质量异议", "品質異議", "quality dispute")),
        ("SHORT_LATE", TrilingualName("短少/迟交", "短少/遲交", "short or late delivery")),
        ("PRICE", TrilingualName("价格争议", "價格爭議", "price dispute")),
        ("ACCEPTANCE", TrilingualName("未验收", "未驗收", "not accepted yet")),
        ("RETENTION", TrilingualName("质保金未到期", "保固款未到期", "retention not due")),
        ("REBATE", TrilingualName("返利扣款", "回饋扣款", "rebate claimed")),
        ("OFFSET", TrilingualName("主张抵销", "主張抵銷", "set-off claimed")),
        ("DISCOUNT", TrilingualName("要求折让", "要求折讓", "discount asked")),
        ("CONTACT_LEFT", TrilingualName("经办人离职", "承辦人離職", "contact left")),
        ("OWNER_CHANGE", TrilingualName("换法人/股权变更", "負責人/股權變更", "ownership change")),
        ("BOSS_ABSENT", TrilingualName("负责人不在", "負責人不在", "boss absent")),
        ("NEXT_ORDER", TrilingualName("以续货为条件", "以續貨為條件", "wants goods first")),
        ("LEVERAGE", TrilingualName("强势压款", "強勢壓款", "leverage")),
        ("DELIBERATE", TrilingualName("恶意拖延", "惡意拖延", "deliberate delay")),
        ("RELATION", TrilingualName("人情矛盾", "人情糾葛", "relationship")),
        ("ENTITY", TrilingualName("主体不清", "主體不明", "entity unclear")),
        ("LIMITATION", TrilingualName("称过时效", "主張時效", "time-bar claimed")),
        ("INSOLVENCY", TrilingualName("经营恶化", "經營惡化", "insolvency signs")),
        ("LITIGATION", TrilingualName("涉诉冻结", "涉訟凍結", "litigation")),
        ("OTHER", TrilingualName("其他", "其他", "other")),
    ]

    package static let nextSteps: [(code: String, label: TrilingualName)] = [
        ("CALL", TrilingualName("电话跟进", "電話跟進", "call")),
        ("REVISIT", TrilingualName("再次拜访", "再次拜訪", "visit again")),
        ("SEND_STMT", TrilingualName("补寄对账单", "補寄對帳單", "send the statement")),
        ("SEND_INV", TrilingualName("补发票", "補發票", "send the invoice")),
        ("QC_SURVEY", TrilingualName("质检会勘", "品質會勘", "joint inspection")),
        ("INTERNAL_APPROVAL", TrilingualName("内部审批", "內部簽核", "our approval")),
        ("HOLD_SHIP", TrilingualName("暂停发货", "暫停出貨", "hold shipments")),
        ("RELEASE_SHIP", TrilingualName("恢复发货", "恢復出貨", "release shipments")),
        ("DEMAND_LETTER", TrilingualName("寄催款函", "寄催款函", "demand letter")),
        ("LAWYER_LETTER", TrilingualName("律师函", "律師函", "lawyer's letter")),
        ("PAYMENT_ORDER", TrilingualName("支付令", "支付命令", "payment order")),
        ("LAWSUIT", TrilingualName("起诉", "起訴", "lawsuit")),
        ("CLAIM_BANKRUPTCY", TrilingualName("申报债权", "申報債權", "file a bankruptcy claim")),
        ("ESCALATE", TrilingualName("上级对接", "上級對接", "escalate")),
        ("CLOSE", TrilingualName("结案", "結案", "close")),
        ("WRITE_OFF_REQ", TrilingualName("申请核销", "申請沖銷", "ask for write-off")),
    ]

    static let outcomeCodes = outcomes.map(\.code)
    static let reasonCodes = reasons.map(\.code)
    static let allCodes = outcomeCodes + reasonCodes + nextSteps.map(\.code)

    private static let labels: [String: TrilingualName] = Dictionary(
        (outcomes + reasons + nextSteps).map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })

    /// The words for a code, nil for one that the visit log does not know.
    package static func label(of code: String) -> TrilingualName? { labels[code] }

    /// Whether a code span is meant as a code: `PTP_WRITTEN`, not `T01` and not `EMS`.
    static func looksLikeCode(_ text: String) -> Bool {
        text.utf8.count >= 4
            && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: "_") }
    }
}
