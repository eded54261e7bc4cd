import Receivables

// The spellings of the visit log's codes.

extension Vocabularies {
    static let visitChannel = Vocabulary<VisitChannel>(
        "channel",
        [
            .onsite: "上门|登门|登門|上门拜访|on-site|visit|on site",
            .phone: "电话|電話|call|telephone",
            .messaging: "微信|messaging|message|im",
            .email: "邮件|电子邮件|郵件|e-mail|電子郵件",
            .courierLetter: "寄函|快递|快遞|courier letter|letter",
            .ourSite: "客户来访|客戶來訪|our site|at our site",
            .court: "诉调|訴調|法院|court/mediation|mediation|法院調解|court or mediation",
        ])

    static let placeType = Vocabulary<PlaceType>(
        "place_type",
        [
            .headquarters: "公司|总部|總部|office|headquarters",
            .plant: "工厂|工廠|factory",
            .projectSite: "项目部|工地|專案部|project site",
            .shop: "门店|門市|store",
            .thirdPlace: "第三地|third place",
        ])

    /// Nobody visits a home: these are refused by name.
    static let homes: Set<String> = ["home", "住所", "家", "家中", "住宅", "住家", "residence"]

    static let metRole = Vocabulary<MetRole>(
        "met_role",
        [
            .legalRepresentative: "法定代表人|法人|负责人|負責人|legal representative",
            .owner: "实控人|老板|实控人/老板|實控人|老闆|boss|實際控制人／老闆",
            .generalManager: "总经理|總經理|general manager",
            .financeDirector: "财务负责人|财务总监|財務負責人|財務長|finance director|財務主管",
            .accountsPayable:
                "应付会计|出纳|应付会计/出纳|會計|出納|会计|财务|accounts payable|accountant|cashier|應付會計／出納|accounts payable or cashier",
            .buyer: "采购|採購|purchaser|purchasing",
            .projectManager: "项目经理|專案經理|project manager",
            .mailroom: "收发|行政|收发/行政|前台|收發|總務|reception|收發／總務",
            .warehouse: "仓管|倉管|storekeeper",
            .guardPost: "门卫|保安|門衛|警衛|security",
            .family: "亲属|親屬|家属|relative|亲属（不得谈债务）|親屬（不得談債務）|family (no talk of the debt)",
            .nobody: "未见到人|無人|无人|nobody|沒見到人|nobody met",
        ])

    static let visitOutcome = Vocabulary<VisitOutcome>(
        "outcome",
        [
            .paidFull: "全额到账|全額入帳|paid in full",
            .paidPart: "部分到账|部分入帳|part paid|partly paid",
            .billReceived: "收到票据|收到票據|bill received",
            .promisedInWriting: "书面承诺|書面承諾|written promise",
            .promisedOrally: "口头承诺|口頭承諾|oral promise|ptp",
            .planSigned: "签分期/展期|簽分期/展期|签分期|签展期|plan signed|簽分期／展期",
            .statementSigned: "对账函回签|對帳函回簽|statement signed back|statement signed",
            .demandServed: "催款函送达|催款函送達|demand served",
            .acknowledgedOrally: "口头认账|口頭承認|oral acknowledgement",
            .dispute: "提出异议|提出異議|dispute raised|有争议",
            .documentsRequested: "要求补资料|要求補件|documents requested",
            .noDecisionMaker: "未见决策人|未見決策者|no decision-maker",
            .nobodyMet: "扑空|撲空|nobody met",
            .refusedToMeet: "拒绝见面|拒絕見面|refused to meet",
            .refusedToPay: "拒绝付款|拒絕付款|refused to pay",
            .debtDenied: "否认债务|否認債務|debt denied",
            .returnAgreed: "同意退货|同意退貨|return agreed",
            .siteClosed: "停产/人去楼空|停工/人去樓空|停产|人去楼空|site closed|停工／人去樓空",
            .aborted: "因安全中止|aborted for safety",
        ])

    static let nonPaymentReason = Vocabulary<NonPaymentReason>(
        "reason",
        [
            .cashFlow: "资金周转困难|資金週轉困難|资金紧张|没钱|cash-flow shortage",
            .downstream: "等下游回款|等下游收款|waiting for their customer",
            .process: "审批/排款流程|簽核/排款流程|走流程|internal approval|簽核／排款流程",
            .noInvoice: "未收到发票|未收到發票|invoice missing",
            .invoiceError: "发票有误|發票有誤|invoice error",
            .reconciliationDifference: "对账差异|對帳差異|对账不符|reconciliation difference",
            .quality: "质量异议|品質異議|质量问题|quality dispute|quality",
            .shortOrLate: "短少/迟交|短少/遲交|short or late delivery|短少／遲交",
            .price: "价格争议|價格爭議|price dispute",
            .acceptance: "未验收|未驗收|not accepted yet",
            .retention: "质保金未到期|保固款未到期|retention not due",
            .rebate: "返利扣款|回饋扣款|rebate|rebate claimed",
            .offset: "主张抵销|主張抵銷|set-off claimed|set-off",
            .contactLeft: "经办人离职|承辦人離職|contact left",
            .ownerChange: "换法人/股权变更|負責人/股權變更|ownership change|負責人／股權變更",
            .bossAbsent: "负责人不在|負責人不在|老板不在|boss absent",
            .nextOrder: "以续货为条件|以續貨為條件|wants goods first",
            .leverage: "强势压款|強勢壓款",
            .deliberate: "恶意拖延|惡意拖延|deliberate delay",
            .relation: "人情矛盾|人情糾葛|relationship",
            .entity: "主体不清|主體不明|entity unclear",
            .limitation: "称过时效|主張時效|time-bar claimed",
            .insolvency: "经营恶化|經營惡化|insolvency signs",
            .litigation: "涉诉冻结|涉訟凍結",
            .discount: "要求折让|要打折|要求折扣|discount asked|要求折讓|wants a discount",
            .other: "其他|其它",
        ])

    static let mood = Vocabulary<Mood>(
        "mood",
        [
            .cooperative: "合作|cooperative|配合",
            .neutral: "平和|neutral|平淡",
            .evasive: "回避|迴避|evasive",
            .resistant: "抵触|抵觸|resistant|抗拒",
            .agitated: "激动|激動|agitated",
            .threatening: "威胁|威脅|threatening",
        ])

    static let acknowledgement = Vocabulary<AcknowledgementLevel>(
        "ack_level",
        [
            .none: "无|無|没有|沒有",
            .oral: "口头|口頭",
            .message: "微信/邮件文字|微信|邮件文字|訊息|微信／郵件文字|message or e-mail",
            .signed: "个人签字|個人簽字|签字|個人簽名|personal signature",
            .authorisedSignature: "授权人签字|授權人簽字|authorised signature|授權人簽名",
            .financeSeal: "财务章|財務章|finance seal|財務專用章",
            .contractSeal: "合同章|合約章|contract seal|合約專用章",
            .companySeal: "公章|公司章|company seal|公司大小章",
            .court: "调解/判决|調解/判決|判决|調解／判決|mediation or judgment",
        ])

    static let deliveryMode = Vocabulary<DeliveryMode>(
        "delivery_mode",
        [
            .handSigned: "当面签收|當面簽收|signed by hand|handed over, signed",
            .handRefused: "当面拒签|當面拒簽|handed over, refused",
            .courierSigned: "快递签收|快遞簽收|寄送签收|courier signed|邮寄签收|郵寄簽收|courier, signed",
            .courierRefused: "快递拒收|快遞拒收|courier refused|邮寄拒收|郵寄拒收|courier, refused",
            .agreedEmail: "约定邮箱|約定郵箱|agreed email|約定信箱|agreed e-mail",
            .messaging: "即时通讯|即時通訊|微信|instant message|通訊軟體|messaging",
            .notary: "公证送达|公證送達|by notary",
        ])

    static let siteObservation = Vocabulary<SiteObservation>(
        "site_obs",
        [
            .running: "正常开工|正常開工",
            .partlyRunning: "开工不足|開工不足|partial|partly running",
            .stopped: "停产|停工",
            .stockHigh: "库存高|庫存高|stock high",
            .stockLow: "库存低|庫存低|stock low",
            .ourGoodsInStock: "我方货物仍在库|我方貨物仍在庫|our goods in stock|我方貨品仍在庫",
            .layoffs: "裁员|裁員|layoffs",
            .moving: "搬迁|搬遷",
            .courtSeal: "查封公告|court seal",
            .otherCreditors: "其他债权人在场|其他債權人在場|other creditors|other creditors there",
            .newEquipment: "新增设备|新增設備|new equipment",
            .rentNotice: "催租|rent notice|遭催租",
        ])

    static let riskFlag = Vocabulary<RiskFlag>(
        "risk_flags",
        [
            .insolvent: "资不抵债|資不抵債|possibly insolvent or closed|疑似破产或停产|疑似破產或停工",
            .movingAssets: "转移资产|轉移資產|移轉資產|moving assets away",
            .lost: "失联|失聯|cannot be reached",
            .litigated: "涉诉|涉訟|sued or seized by others|涉诉或被查封|涉訟或遭查封",
            .listedDefaulter: "失信|限高|失信/限高|listed defaulter|失信被执行人|失信被執行人|on the list of defaulters",
            .safety: "人身安全|personal safety",
            .fraud: "收款户名变更|收款戶名變更|疑似诈骗换账户|疑似詐騙換帳戶|possible account fraud",
            .bribeHint: "索要好处|索要好處|暗示好处|暗示好處|hint at a bribe",
            .limitationRisk: "时效风险|時效風險|时效将近|時效將近|limitation near",
            .guaranteeRisk: "保证期风险|保證期風險|保证期间将近|保證期間將近|guarantee ends soon",
        ])

    static let nextStep = Vocabulary<NextStep>(
        "next_step",
        [
            .call: "电话跟进|電話跟進|电话|call back",
            .revisit: "再访|回访|再訪|再次上门|再次拜訪|visit again",
            .sendStatement: "补寄对账|補寄對帳|寄对账函|补寄对账单|補寄對帳單|send statement",
            .sendInvoice: "补发票|補發票|send invoice",
            .qualitySurvey: "质检会勘|品質會勘|quality survey",
            .internalApproval: "内部审批|內部簽核|internal approval",
            .holdShipment: "暂停发货|暫停出貨|hold shipments",
            .releaseShipment: "恢复发货|放单|恢復出貨|release shipments",
            .demandLetter: "催款函|发催款函|demand letter",
            .lawyersLetter: "律师函|律師函|lawyer's letter",
            .paymentOrder: "支付令|支付命令|payment order",
            .lawsuit: "起诉|诉讼|起訴|sue",
            .bankruptcyClaim: "申报债权|申報債權|claim in bankruptcy",
            .escalate: "上级对接|上級對接|升级|主管出面",
            .close: "结案|結案",
            .requestWriteOff: "申请核销|申請沖銷|request write-off",
        ])

    static let demandMade = Vocabulary<DemandMade>(
        "demand_made",
        [
            .none: "无|無|未催告|no|未催",
            .oral: "口头|口頭",
            .written: "书面|書面",
        ])

    static let visitStatus = Vocabulary<VisitStatus>(
        "status", [.planned: "计划|计划中|計畫|plan", .done: "完成|已完成|已拜访|completed", .cancelled: "取消|已取消|canceled"])

    static let yesNoUnknown = Vocabulary<YesNoUnknown>(
        "Y, N or ?", [.yes: "yes|true|1|是|有|对", .no: "no|false|0|否|无|無", .unknown: "unknown|不详|不明|未知|-"])
}
