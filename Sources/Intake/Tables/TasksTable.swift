import Receivables

enum TasksTable {
    static let schema = TableSchema<FollowUpTask>(
        .tasks,
        [
            .identifier("task_id", [.required, .identity], "任务编号|事项编号|任務編號|事項編號|task|task no", \.id),
            .customer(.required, \.customer),
            .code("kind", Vocabularies.taskKind, .required, "类型|任务类型|類型|type") { $0.kind = $1 },
            .date("opened_on", .required, "提出日期|登记日期|创建日期|提出日|建立日期|opened|created on|date", \.openedOn),
            .reference("visit_id", [], "拜访编号|拜訪編號|visit", \.visit),
            .label("department", [], "部门|部門|dept", \.department),
            .text("text", [], "内容|事项|內容|事項|description|subject", \.text),
            .reference("owner", [], "负责人|责任人|負責人|responsible|assignee", \.owner),
            .date("due_on", [], "期限|截止日期|due|due date|deadline", \.dueOn),
            .date("closed_on", [], "完成日期|关闭日期|結案日期|closed|done on", \.closedOn),
            .text("decision", [], "决定|审批结果|決定|簽核結果|outcome", \.decision),
            .reference("decided_by", [], "决定人|审批人|簽核人|approver", \.decidedBy),
        ])
}
