import Findings
import Receivables

enum VisitsTable {
    static let schema = TableSchema<Visit>(
        .visits, whenAndWho + whatHappened + whatWasSaid + whatFollows, check: VisitRow.check)

    private static let whenAndWho: [Field<Visit>] = [
        .currency(\.currency),
        .identifier(
            "visit_id", [.required, .identity], "拜访编号|拜访单号|记录编号|拜訪編號|紀錄編號|visit|visit no|record id", \.id
        ),
        .customer(.required, \.customer),
        .date("visit_date", .required, "拜访日期|日期|上门日期|拜訪日期|date|visited on", \.date),
        .words("start_time", [], "开始时间|到达时间|開始時間|start|from time", \.startTime),
        .words("end_time", [], "结束时间|离开时间|結束時間|end|to time", \.endTime),
        .code("channel", Vocabularies.visitChannel, [], "渠道|方式|拜访方式|管道|拜訪方式|contact channel") { $0.channel = $1 },
        .code("status", Vocabularies.visitStatus, [], "状态|拜访状态|狀態|visit status") { $0.status = $1 },
        .date("planned_on", [], "计划日期|排程日期|計畫日期|planned", \.plannedOn),
        .reference(
            "collector_id", .required, "催收员|催收人|拜访人|业务员|催收人員|拜訪人|collector|visited by|agent", \.collector
        ),
        .reference("companion_id", [], "同行人|陪同人|同行人員|companion|second person", \.companion),
        Field("place_type", [], "地点类型|地點類型|place") { cell, row, reading in
            if let place = reading.placeType(cell) { row.placeType = place }
        },
        .words("place_note", [], "地点说明|地點說明|place details", \.placeNote),
        .words("planned_goal", [], "计划目标|拜访目标|計畫目標|goal|objective", \.plannedGoal),
    ]

    private static let whatHappened: [Field<Visit>] = [
        .code("outcome", Vocabularies.visitOutcome, [], "结果|拜访结果|結果|拜訪結果|result") { $0.outcome = $1 },
        .codes("also_outcomes", Vocabularies.visitOutcome, "其他结果|其他結果|other outcomes") { $0.alsoOutcomes = $1 },
        .words("met_name", [], "见到的人|会见人|見到的人|met|met person", \.metName),
        .code("met_role", Vocabularies.metRole, [], "会见人职务|见面人角色|會見人職務|role met") { $0.metRole = $1 },
        .code(
            "is_decision_maker", Vocabularies.yesNoUnknown, [], "是否决策人|决策人|是否決策者|decision maker"
        ) { $0.isDecisionMaker = $1 },
        .amount("amount_asked", [], "要求金额|催收金额|要求金額|asked", \.amountAsked),
        .texts("invoice_ids", "发票号|涉及发票|发票号码|發票號碼|invoice nos|invoices|invoice no") { $0.invoiceNumbers = $1 },
        .code("demand_made", Vocabularies.demandMade, [], "催告|催告方式|催告形式|demand") { $0.demandMade = $1 },
        .words("demand_doc_no", [], "催款函号|催款函文号|催款函號|demand letter no", \.demandNumber),
        .code("delivery_mode", Vocabularies.deliveryMode, [], "送达方式|送達方式|delivery") { $0.deliveryMode = $1 },
        .words("signer_name", [], "签收人|簽收人|signed by", \.signerName),
        .code("signer_role", Vocabularies.metRole, [], "签收人职务|簽收人職務") { $0.signerRole = $1 },
        .code(
            "ack_level", Vocabularies.acknowledgement, [], "认账形式|确认形式|認帳形式|確認形式|acknowledgement"
        ) { $0.acknowledgement = $1 },
        .amount("ack_amount", [], "确认金额|认账金额|確認金額|acknowledged amount", \.acknowledgedAmount),
        .amount("collected_amount", [], "收到金额|当场收款|收到金額|collected", \.collectedAmount),
        .code(
            "collected_instrument", Vocabularies.paymentMethod, [], "收款形式|收款工具|instrument"
        ) { $0.collectedInstrument = $1 },
    ]

    private static let whatWasSaid: [Field<Visit>] = [
        .amount("promised_amount", [], "承诺金额|承諾金額|promise amount", \.promisedAmount),
        .date("promised_date", [], "承诺日期|承诺付款日|承諾日期|promise date", \.promisedDate),
        .code("promised_form", Vocabularies.promiseForm, [], "承诺形式|承諾形式|promise form") { $0.promisedForm = $1 },
        .words("promised_by", [], "承诺人|承諾人|promisor", \.promisedBy),
        .codes("reasons", Vocabularies.nonPaymentReason, "原因|未付原因|拖欠原因|未付原因碼|reason|reason codes") { $0.reasons = $1 },
        .words("reason_note", [], "原因说明|原因說明|reason details", \.reasonNote),
        .words("customer_words", [], "客户原话|原话|客戶原話|quote|verbatim", \.customerWords),
        .code("mood_start", Vocabularies.mood, [], "开始态度|初始态度|開始態度") { $0.moodAtStart = $1 },
        .code("mood_end", Vocabularies.mood, [], "结束态度|结束时态度|結束態度|mood") { $0.moodAtEnd = $1 },
        .reference("dispute_id", [], "争议编号|爭議編號|dispute", \.dispute),
        .texts("track_ids", "话术|使用话术|話術|tracks|track") { $0.tracks = $1 },
        .code("track_helped", Vocabularies.yesNoUnknown, [], "话术有效|話術有效|helped") { $0.trackHelped = $1 },
        .codes(
            "site_obs", Vocabularies.siteObservation, "现场观察|現場觀察|site observations|observations"
        ) { $0.observations = $1 },
        .codes("risk_flags", Vocabularies.riskFlag, "风险标记|风险信号|風險標記|risks") { $0.riskFlags = $1 },
    ]

    private static let whatFollows: [Field<Visit>] = [
        .code("next_step", Vocabularies.nextStep, [], "下一步|后续动作|後續動作|next action") { $0.nextStep = $1 },
        .date("next_date", [], "下次日期|下次跟进日期|下次跟進日期|next contact", \.nextDate),
        .reference("next_owner", [], "下一步负责人|后续负责人|後續負責人", \.nextOwner),
        .words("dept_feedback", [], "部门反馈|部門回饋|feedback", \.departmentFeedback),
        .words("approval_needed", [], "需要审批|需审批事项|需簽核事項|approval", \.approvalNeeded),
        .texts("evidence_ids", "证据编号|凭证编号|證據編號|evidence") { $0.evidence = $1 },
        .words("witness", [], "见证人|見證人|witnesses", \.witness),
        .words("incident", [], "异常情况|突发情况|異常情況|incidents", \.incident),
        .date("recorded_at", [], "记录时间|录入时间|登记时间|紀錄時間|recorded on|entered at", \.recordedAt),
        .reference("recorded_by", [], "记录人|录入人|紀錄人|entered by", \.recordedBy),
        .reference("corrects_visit_id", [], "更正记录|更正编号|更正紀錄|corrects", \.corrects),
        .words("supervisor_note", [], "主管批注|主管意见|主管批註|supervisor comment", \.supervisorNote),
    ]
}
