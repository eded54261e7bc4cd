import Receivables

enum AssignmentsTable {
    static let schema = TableSchema<Assignment>(
        .assignments,
        [
            .customer([.required, .identity], \.customer),
            .reference(
                "collector_id", [.required, .identity], "催收员|负责人|催收人員|負責人|collector|assigned to", \.collector
            ),
            .date("from", [.required, .identity], "开始日期|起始日|開始日期|start|start date|valid from", \.from),
            .date("to", [], "结束日期|截止日|結束日期|end|end date|valid to|until", \.to),
        ])
}
