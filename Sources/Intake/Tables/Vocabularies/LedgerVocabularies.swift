import Receivables

// The spellings of the ledger tables' codes. Labels shown on pages are content's; these are what files may say.

extension Vocabularies {
    static let documentKind = Vocabulary<DocumentKind>(
        "doc_type",
        [
            .invoice: "发票|销售发票|應收|应收|應收單|应收单|發票|统一发票|統一發票|inv|sales invoice|rv|dr",
            .creditNote: "贷项|贷项通知单|红字发票|红字|折让单|退货单|貸項|折讓單|退貨單|credit|credit memo|cn|rg|dg",
            .debitNote: "借项|借项通知单|借項|借項通知單|debit|debit memo|dn",
            .opening: "期初|期初余额|期初餘額|opening balance|ob",
            .prepayment: "预收|预收款|预付款|定金|預收|預收款|預付款|advance|down payment|deposit|dz|x2",
        ])

    static let paymentMethod = Vocabulary<PaymentMethod>(
        "method",
        [
            .transfer:
                "转账|电汇|银行转账|网银|汇款|對公轉帳|轉帳|電匯|匯款|bank transfer|wire|wire transfer|ach|eft|sepa|bank|tt",
            .cash: "现金|現金",
            .cheque: "支票|check|checks",
            .card: "刷卡|信用卡|银行卡|信用卡付款|credit card|debit card",
            .wallet: "电子钱包|支付宝|微信|微信支付|電子支付|paypal|alipay|wechat pay|e-wallet|upi",
            .bankBill: "银行承兑汇票|银承|銀行承兌匯票|银行承兑|bank acceptance|bank acceptance bill|bank draft",
            .tradeBill: "商业承兑汇票|商承|商業承兌匯票|商业承兑|commercial acceptance bill|trade acceptance",
            .voucher: "电子债权凭证|债权凭证|電子債權憑證|供应链票据|e-receivable voucher",
            .offset: "抵销|抵扣|冲抵|抵銷|set-off|setoff",
            .inKind: "以物抵债|实物抵债|抵货|以物抵債|settlement in kind",
            .netting: "三方抵账|三方冲账|三方沖帳|tripartite netting",
            .other: "其他|其它|others",
        ])

    static let allocationKind = Vocabulary<AllocationKind>(
        "kind",
        [
            .payment: "收款|回款|付款|receipt", .credit: "贷项|贷项冲抵|貸項|credit note|credit memo",
            .discount: "折扣|现金折扣|折让|現金折扣|折讓|cash discount|allowance",
            .writeOff: "核销坏账|坏账核销|核销|呆帳沖銷|沖銷|write off|bad debt",
            .exchangeDifference: "汇兑差额|汇兑损益|匯兌差額|exchange difference",
        ])

    static let debtorScale = Vocabulary<DebtorScale>(
        "debtor_scale",
        [
            .large: "大型企业|大型|大型企業|large enterprise",
            .sme: "中小企业|中小|中型|小型|微型|中小企業|small|medium|micro|small and medium",
            .publicBody: "机关|事业单位|机关事业单位|國有機關|機關|事業單位|government|public body",
            .soleTrader: "个体工商户|个体户|個體戶|独资|行號|sole trader|sole proprietor",
            .person: "个人|自然人|個人|individual", .unknown: "未知|不详|不詳",
        ])

    static let customerStatus = Vocabulary<CustomerStatus>(
        "status",
        [
            .active: "正常|合作中|有效|启用|往來中|open", .stopped: "停止合作|停用|暂停|停止往來|inactive|on hold",
            .legal: "诉讼中|法务|訴訟中|法務|litigation", .insolvent: "破产|重整|清算|破產|bankrupt",
            .closed: "注销|关闭|已结|註銷|關閉",
        ])

    static let promiseForm = Vocabulary<PromiseForm>(
        "form",
        [
            .oral: "口头|口頭|verbal|phone",
            .message: "消息|微信|邮件|短信|訊息|郵件|wechat|email|sms|微信/邮件文字|微信／郵件文字",
            .signed: "签字|书面|簽字|書面|written|signature|簽名",
            .sealed: "盖章|公章|蓋章|seal|stamped",
        ])

    static let disputeOutcome = Vocabulary<DisputeOutcome>(
        "outcome",
        [
            .credit: "折让|贷项|冲减|折讓|credit note|credited", .valid: "维持原额|不成立|維持原額|rejected|invoice valid",
            .partial: "部分成立|部分|partly",
        ])

    static let paperKind = Vocabulary<PaperKind>(
        "kind",
        [
            .contract: "合同|合約|契約", .order: "订单|訂單|purchase order|po", .delivery: "送货单|签收单|送貨單|簽收單|delivery note",
            .acceptance: "验收单|入库单|驗收單|入庫單", .invoice: "发票|發票|tax invoice", .statement: "对账单|对账函|對帳單|對帳函",
            .demand: "催款函|demand letter", .waybill: "邮单|快递单|运单|郵單|快遞單|tracking",
            .chat: "聊天记录|聊天紀錄|messages", .recording: "录音|錄音|audio", .photo: "照片|相片|picture",
            .bankSlip: "付款凭证|银行回单|付款憑證|銀行回單|bank slip", .undertaking: "承诺书|承諾書",
            .agreement: "协议|还款协议|協議", .filing: "立案|起诉状|起訴狀|lawsuit", .paymentOrder: "支付令|支付命令",
            .judgment: "判决|调解书|判決|調解書|judgement", .bankruptcyClaim: "债权申报|債權申報",
            .licence: "营业执照|營業執照|license", .authorisation: "授权委托书|授权书|授權書|authorization|power of attorney",
        ])

    static let paperState = Vocabulary<PaperState>(
        "state",
        [
            .original: "原件|有原件|正本", .copy: "复印件|扫描件|影本|副本|scan", .missing: "缺|缺失|无|無",
            .notApplicable: "不适用|不適用|na|n/a",
        ])

    static let guaranteeKind = Vocabulary<GuaranteeKind>(
        "kind",
        [
            .joint: "连带|连带责任|连带责任保证|連帶|連帶保證|joint and several",
            .general: "一般|一般保证|一般保證|ordinary",
        ])

    static let taskKind = Vocabulary<TaskKind>(
        "kind",
        [
            .feedback: "反馈|回饋", .approval: "审批|簽核|审核", .paper: "资料|补资料|資料|补件|document",
            .survey: "会勘|會勘|质检|inspection",
        ])

    static let rateKind = Vocabulary<RateKind>(
        "kind",
        [
            .exchange: "汇率|匯率|exchange|exchange rate", .loanPrimeRate: "贷款市场报价利率|loan prime rate",
            .funding: "资金成本|資金成本|funding cost",
        ])

    static let ratePeriod = Vocabulary<RatePeriod>(
        "per", [.day: "日|天|每日|daily|d", .year: "年|每年|yearly|annual|y|pa|p.a."])

    static let calendarKind = Vocabulary<CalendarKind>(
        "kind",
        [
            .off: "休|休息|休假|放假|假日|holiday", .work: "班|上班|补班|工作日|補班|workday",
            .blackout: "停付|停产|封账|停工|closed",
        ])

    static let trainingKind = Vocabulary<TrainingKind>(
        "kind", [.quiz: "测验|测试|測驗|test", .roleplay: "角色扮演|演练|演練|role play"])
}
