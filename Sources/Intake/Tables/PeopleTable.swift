import Receivables

enum PeopleTable {
    static let schema = TableSchema<Person>(
        .people,
        [
            .identifier(
                "person_id", [.required, .identity], "人员编号|工号|人員編號|工號|person|employee id|staff id", \.id
            ),
            .text("name", .required, "姓名|员工姓名|員工姓名|full name", \.name),
            .label("team", [], "团队|小组|團隊|小組|group", \.team),
            .label("region", [], "地区|区域|地區|區域|area", \.region),
            .label("role", [], "角色|职务|職務|position|title", \.role),
            .text("phone", [], "电话|手机|電話|手機|telephone|mobile", \.phone),
            .count("capacity_per_day", [], "每日拜访数|每日拜訪數|visits per day|capacity") { $0.capacityPerDay = $1 },
            .reference("manager_id", [], "上级|主管|上級|manager|supervisor", \.manager),
            .date("start", [], "入职日期|开始日期|到職日期|開始日期|start date|joined on", \.startedOn),
            .date("end", [], "离职日期|结束日期|離職日期|結束日期|end date|left on", \.endedOn),
        ])
}
