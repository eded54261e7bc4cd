import Receivables

enum CalendarTable {
    static let schema = TableSchema<CalendarEntry>(
        .calendar,
        [
            .date("date", [.required, .identity], "日期|day", \.date),
            .code("kind", Vocabularies.calendarKind, .required, "类型|性质|類型|type") { $0.kind = $1 },
            .text("name", [], "名称|说明|節日|名稱|holiday|description", \.name),
        ])
}
