import Receivables

enum ContactsTable {
    static let schema = TableSchema<Contact>(
        .contacts,
        [
            .identifier("contact_id", [.required, .identity], "联系人编号|聯絡人編號|contact", \.id),
            .customer(.required, \.customer),
            .text("name", .required, "姓名|联系人|聯絡人|contact name|full name", \.name),
            .code("role", Vocabularies.metRole, [], "角色|职务|職務|position|title") { $0.role = $1 },
            .code(
                "decision_maker", Vocabularies.yesNoUnknown, [], "决策人|是否决策人|決策者|is decision maker"
            ) { $0.isDecisionMaker = $1 },
            .text("phone", [], "电话|手机|電話|手機|telephone|mobile|phone number", \.phone),
            .text("wechat", [], "微信|微信号|微信號|line", \.wechat),
            .text("email", [], "邮箱|电子邮件|電子郵件|e-mail|mail", \.email),
            .text("best_time", [], "方便时间|最佳联系时间|方便時間|best time to call", \.bestTime),
            .text("note", [], "备注|備註|remark|notes", \.note),
        ])
}
