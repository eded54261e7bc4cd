import Receivables

// The spellings of the visit log's codes.

extension Vocabularies {
    static let visitChannel = Vocabulary<VisitChannel>(
        "channel",
        [
            .onsite: "上门|登门|登門|上门拜访|on-site|visit", .phone: "电话|電話|call|telephone",
            .messaging: "微信|messaging|message|im", .email: "邮件|电子邮件|郵件|e-mail",
            .courierLetter: "寄函|快递|快遞|courier letter|letter", .ourSite: "客户来访|客戶來訪|our site",
            .court: "诉调|訴調|法院|court/mediation|mediation",
        ])

    static let placeType = Vocabulary<PlaceType>(
        "place_type",
        [
            .headquarters:
                """
            公司|总部|總部|office|headquarters
            """, .plant: "工厂|工廠|factory", .projectSite: "项目部|工地|專案部|project site",
            .shop: "门店|門市|store", .thirdPlace: "第三地|third place",
        ])

    /// Nobody visits a home: these are refused by name.
    static let homes: Set<String> = ["home", "住所", "家", "家中", "住宅", "住家", "residence"]

    static let metRole = Vocabulary<MetRole>(
        "met_role",
        [
            .legalRepresentative: "法定代表人|法人|负责人|負責人|legal representative", .owner: "实控人|老板|实控人/老板|實控人|老闆|boss",
            .generalManager: "总经理|總經理|general manager", .financeDirector: "财务负责人|财务总监|財務負責人|財務長|finance director",
            .accountsPayable: "应付会计|出纳|应付会计/出纳|會計|出納|会计|财务|accounts payable|accountant|cashier",
            .buyer: "采购|採購|purchaser|purchasing", .projectManager: "项目经理|專案經理|project manager",
            .mailroom: "收发|行政|收发/行政|前台|收發|總務|reception", .warehouse: "仓管|倉管|storekeeper",
            .guardPost: "门卫|保安|門衛|警衛|security", .family: "亲属|親屬|家属|relative", .nobody: "未见到人|無人|无人|nobody",
        ])

    static let visitOutcome = Vocabulary<VisitOutcome>(
        "outcome",
        [
            .paidFull: "全额到账|全額入帳|paid in full", .paidPart: "部分到账|部分入帳|part paid|partly paid",
            .billReceived: "收到票据|收到票據|bill received", .promisedInWriting: "书面承诺|書面承諾|written promise",
            .promisedOrally: "口头承诺|口頭承諾|oral promise|ptp", .planSigned: "签分期/展期|簽分期/展期|签分期|签展期|plan signed",
            .statementSigned: "对账函回签|對帳函回簽|statement signed back|statement signed",
            .demandServed: "催款函送达|催款函送達|demand served", .acknowledgedOrally: "口头认账|口頭承認|oral acknowledgement",
            .dispute: "提出异议|提出異議|dispute raised|有争议", .documentsRequested: "要求补资料|要求補件|documents requested",
            .noDecisionMaker: "未见决策人|未見決策者|no decision-maker", .nobodyMet: "扑空|撲空|nobody met",
            .refusedToMeet: "拒绝见面|拒絕見面|refused to meet", .refusedToPay: "拒绝付款|拒絕付款|refused to pay",
            .debtDenied: "否认债务|否認債務|debt denied", .returnAgreed: "同意退货|同意退貨|return agreed",
            .siteClosed: "停产/人去楼空|停工/人去樓空|停产|人去楼空|site closed", .aborted: "因安全中止|aborted for safety",
        ])

    static let nonPaymentReason = Vocabulary<NonPaymentReason>(
        "reason",
        [
            .cashFlow: "资金周转困难|資金週轉困難|资金紧张|没钱|cash-flow shortage",
            .downstream: "等下游回款|等下游收款|waiting for their customer", .process: "审批/排款流程|簽核/排款流程|走流程|internal approval",
            .noInvoice: "未收到发票|未收到發票|invoice missing", .invoiceError: "发票有误|發票有誤|invoice error",
            .reconciliationDifference: "对账差异|對帳差異|对账不符|reconciliation difference",
            .quality: "质量异议|品質異議|质量问题|quality dispute|quality", .shortOrLate: "短少/迟交|短少/遲交|short or late delivery",
            .price: "价格争议|價格爭議|price dispute", .acceptance: "未验收|未驗收|not accepted yet",
            .retention: "质保金未到期|保固款未到期|retention not due", .rebate: "返利扣款|回饋扣款|rebate",
            .offset: "主张抵销|主張抵銷|set-off claimed|set-off", .contactLeft: "经办人离职|承辦人離職|contact left",
            .ownerChange: "换法人/股权变更|負責人/股權變更|ownership change", .bossAbsent: "负责人不在|負責人不在|老板不在|boss absent",
            .nextOrder: "以续货为条件|以續貨為條件|wants goods first", .leverage: "强势压款|強勢壓款",
            .deliberate: "恶意拖延|惡意拖延|deliberate delay", .relation: "人情矛盾|人情糾葛|relationship",
            .entity: "主体不清|主體不明|entity unclear", .limitation: "称过时效|主張時效|time-bar claimed",
            .insolvency:
                """
            经营恶化|經營惡化|insolvency signs
            """, .litigation: "涉诉冻结|涉訟凍結", .discount: "要求折让|要打折|要求折扣|discount asked",
            .other: "其他|其它",
        ])

    static let mood = Vocabulary<Mood>(
        "mood",
        [
            .cooperative:
                """
            合作|cooperative
            """, .neutral: "平和|neutral", .evasive: "回避|迴避|evasive", .resistant: "抵触|抵觸|resistant",
            .agitated: "激动|激動|agitated", .threatening: "威胁|威脅|threatening",
        ])

    static let acknowledgement = Vocabulary<AcknowledgementLevel>(
        "ack_level",
        [
            .none: "无|無", .oral: "口头|口頭", .message: "微信/邮件文字|微信|邮件文字|訊息", .signed: "个人签字|個人簽字|签字",
            .authorisedSignature: "授权人签字|授權人簽字|authorised signature", .financeSeal: "财务章|財務章|finance seal",
            .contractSeal: "合同章|合約章|contract seal", .companySeal: "公章|公司章|company seal", .court: "调解/判决|調解/判決|判决",
        ])

    static let deliveryMode = Vocabulary<DeliveryMode>(
        "delivery_mode",
        [
            .handSigned:
                """
            当面签收|當面簽收|signed by hand
            """, .handRefused: "当面拒签|當面拒簽", .courierSigned: "快递签收|快遞簽收|寄送签收|courier signed",
            .courierRefused: "快递拒收|快遞拒收|courier refused", .agreedEmail: "约定邮箱|約定郵箱|agreed email",
            .messaging: "即时通讯|即時通訊|微信|instant message", .notary: "公证送达|公證送達",
        ])

    static let siteObservation = Vocabulary<SiteObservation>(
        "site_obs",
        [
            .running: "正常开工|正常開工", .partlyRunning: "开工不足|開工不足|partial", .stopped: "停产|停工",
            .stockHigh: "库存高|庫存高", .stockLow: "库存低|庫存低", .ourGoodsInStock: "我方货物仍在库|我方貨物仍在庫|our goods in stock",
            .layoffs:
                """
            裁员|裁員|layoffs
            """, .moving: "搬迁|搬遷", .courtSeal: "查封公告|court seal", .otherCreditors: "其他债权人在场|其他債權人在場|other creditors",
            .newEquipment: "新增设备|新增設備|new equipment", .rentNotice: "催租|rent notice",
        ])

    static let riskFlag = Vocabulary<RiskFlag>(
        "risk_flags",
        [
            .insolvent: "资不抵债|資不抵債", .movingAssets: "转移资产|轉移資產", .lost: "失联|失聯", .litigated: "涉诉|涉訟",
            .listedDefaulter: "失信|限高|失信/限高|listed defaulter", .safety: "人身安全", .fraud: "收款户名变更|收款戶名變更",
            .bribeHint: "索要好处|索要好處", .limitationRisk: "时效风险|時效風險", .guaranteeRisk: "保证期风险|保證期風險",
        ])

    static let nextStep = Vocabulary<NextStep>(
        "next_step",
        [
            .call: "电话跟进|電話跟進|电话|call back", .revisit: "再访|回访|再訪", .sendStatement: "补寄对账|補寄對帳|寄对账函",
            .sendInvoice: "补发票|補發票", .qualitySurvey: "质检会勘|品質會勘", .internalApproval: "内部审批|內部簽核",
            .holdShipment: "暂停发货|暫停出貨", .releaseShipment: "恢复发货|放单|恢復出貨", .demandLetter: "催款函|发催款函|demand letter",
            .lawyersLetter: "律师函|律師函", .paymentOrder: "支付令|支付命令", .lawsuit: "起诉|诉讼|起訴|sue",
            .bankruptcyClaim: "申报债权|申報債權", .escalate: "上级对接|上級對接|升级", .close: "结案|結案",
            .requestWriteOff: "申请核销|申請沖銷",
        ])

    static let demandMade = Vocabulary<DemandMade>(
        "demand_made", [.none: "无|無|未催告|no", .oral: "口头|口頭", .written: "书面|書面"])

    static let visitStatus = Vocabulary<VisitStatus>(
        "status", [.planned: "计划|计划中|計畫|plan", .done: "完成|已完成|已拜访|completed", .cancelled: "取消|已取消|canceled"])

    static let yesNoUnknown = Vocabulary<YesNoUnknown>(
        "Y, N or ?", [.yes: "yes|true|1|是|有|对", .no: "no|false|0|否|无|無", .unknown: "unknown|不详|不明|未知|-"])
}
