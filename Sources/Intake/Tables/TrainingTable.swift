import Receivables

enum TrainingTable {
    static let schema = TableSchema<Training>(
        .training,
        [
            .reference("person_id", .required, "人员编号|工号|人員編號|工號|person|employee id", \.person),
            .reference("track_id", .required, "话术编号|话术|話術編號|話術|track", \.track),
            .date("date", .required, "日期|培训日期|訓練日期|training date", \.date),
            .reference("version", [], "版本|版本号|版本號|track version", \.version),
            .code("kind", Vocabularies.trainingKind, [], "类型|形式|類型|type") { $0.kind = $1 },
            .decimal("score", [], "得分|分数|成绩|分數|成績|points", places: 3) { $0.score = $1 },
            .reference("assessor", [], "考核人|评分人|考核者|評分人|assessed by", \.assessor),
        ])
}
