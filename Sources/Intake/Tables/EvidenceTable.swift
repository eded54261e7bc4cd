import Receivables

/// The table `documents`: papers that prove something, not receivable documents.
enum EvidenceTable {
    static let schema = TableSchema<Evidence>(
        .documents,
        [
            .identifier(
                "document_id", [.required, .identity], "资料编号|文件编号|证据编号|資料編號|文件編號|document|evidence id|evidence", \.id
            ),
            .customer(.required, \.customer),
            .code(
                "kind", Vocabularies.paperKind, .required, "类型|资料类型|文件类型|類型|資料類型|type|document type"
            ) { $0.kind = $1 },
            .texts(
                "invoice_nos", "发票号|涉及发票|发票号码|發票號碼|invoices|invoice no|linked invoice ids|invoice ids"
            ) { $0.invoiceNumbers = $1 },
            .date("date", [], "日期|文件日期|document date", \.date),
            .code("state", Vocabularies.paperState, [], "状态|原件情况|狀態|availability") { $0.state = $1 },
            .count("level", [], "催款级别|函件级别|級別|demand level", in: 1...3) { $0.level = $1 },
            .reference("visit_id", [], "拜访编号|拜訪編號|visit", \.visit),
            .date("delivered_on", [], "送达日期|送達日期|delivered|served on", \.deliveredOn),
            .code("delivery_mode", Vocabularies.deliveryMode, [], "送达方式|送達方式|delivery") { $0.deliveryMode = $1 },
            .code("signer_role", Vocabularies.metRole, [], "签收人职务|簽收人職務|signed by role") { $0.signerRole = $1 },
            .code(
                "ack_level", Vocabularies.acknowledgement, [], "认账形式|确认形式|認帳形式|acknowledgement"
            ) { $0.acknowledgement = $1 },
            .flag("demands_payment", "含付款请求|要求付款|要求付款語句|asks for payment") { $0.demandsPayment = $1 },
            .flag("address_agreed", "约定地址|約定地址|agreed address") { $0.addressAgreed = $1 },
            .text("witness", [], "见证人|見證人", \.witness),
            .text("waybill_no", [], "运单号|快递单号|邮单号|運單號|快遞單號|tracking no|tracking number", \.waybill),
            .text("original_at", [], "原件存放处|原件存放處|kept at", \.originalAt),
            .text("file_ref", [], "文件路径|附件|檔案路徑|file|path", \.fileReference),
            .text("sha256", [], "文件哈希|檔案雜湊|hash|checksum", \.sha256),
            .reference("owner", [], "负责人|保管人|負責人|responsible", \.owner),
        ])
}
