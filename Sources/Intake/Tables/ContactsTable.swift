import Receivables

enum ContactsTable {
    static let schema = TableSchema<Contact>(
        .contacts,
        [
            .identifier("contact_id", [.required, .identity], "联系人编号|聯絡人編號|contact") { $0.id = $1 },
            .customer { $0.customer = $1 },
            .text("name", .required, "姓名|联系人|聯絡人|contact name|full name") { $0.name = $1 },
            .code("role", Vocabularies.metRole, [], "角色|职务|職務|position|title") { $0.role = $1 },
            .code(
                "decision_maker", Vocabularies.yesNoUnknown, [], "决策人|是否决策人|決策者|is decision maker"
            ) { $0.isDecisionMaker = $1 },
            .text("phone", [], "电话|手机|電話|手機|telephone|mobile|phone number") { $0.phone = $1 },
            .text("wechat", [], "微信|微信号|微信號|line") { $0.wechat = $1 },
            .text("email", [], "邮箱|电子邮件|電子郵件|e-mail|mail") { $0.email = $1 },
            .text("best_time", [], "方便时间|最佳联系时间|方便時間|best time to call") { $0.bestTime = $1 },
            .text("note", [], "备注|備註|remark|notes") { $0.note = $1 },
        ])
}
