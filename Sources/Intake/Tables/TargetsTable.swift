import Receivables

enum TargetsTable {
    static let schema = TableSchema<Target>(
        .targets,
        [
            .reference(
                "person_id", [.required, .identity], "人员编号|工号|催收员|人員編號|工號|person|employee id|collector id", \.person
            ),
            .month([.required, .identity], "月份|年月|period") { $0.month = $1 },
            .amount("amount", [.required, .control], "金额|目标金额|回款目标|金額|目標金額|target|target amount", \.amount),
        ])
}
