import Receivables

enum PeopleTable {
    static let schema = TableSchema<Person>(
        .people,
        [
            .identifier(
                "person_id", [.required, .identity], "人员编号|工号|人員編號|工號|person|employee id|staff id"
            ) { $0.id = $1 },
            .text("name", .required, "姓名|员工姓名|員工姓名|full name") { $0.name = $1 },
            .label("team", [], "团队|小组|團隊|小組|group") { $0.team = $1 },
            .label("region", [], "地区|区域|地區|區域|area") { $0.region = $1 },
            .label("role", [], "角色|职务|職務|position|title") { $0.role = $1 },
            .text("phone", [], "电话|手机|電話|手機|telephone|mobile") { $0.phone = $1 },
            .count("capacity_per_day", [], "每日拜访数|每日拜訪數|visits per day|capacity") { $0.capacityPerDay = $1 },
            .reference("manager_id", [], "上级|主管|上級|manager|supervisor") { $0.manager = $1 },
            .date("start", [], "入职日期|开始日期|到職日期|開始日期|start date|joined on") { $0.startedOn = $1 },
            .date("end", [], "离职日期|结束日期|離職日期|結束日期|end date|left on") { $0.endedOn = $1 },
        ])
}
