import Receivables

enum CustomersTable {
    static let idAliases =
        """
        客户编号|客户编码|客户代码|客户号|客户ID|客戶編號|客戶代碼|customer|customer number|customer no|cust id|cust number|cust no|\
        account|account no|account number|debtor|debtor id|client id|客户
        """
    static let nameAliases =
        """
        客户名称|客户全称|公司名称|客戶名稱|公司名稱|name customer|cust name|client name|debtor name|customer full name
        """

    static let schema = TableSchema<Customer>(
        .customers,
        [
            .identifier("customer_id", [.required, .identity], idAliases, \.id),
            .text("name", .required, nameAliases + "|名称|名稱|customer name|company|company name", \.name),
            .text("short_name", [], "简称|客户简称|簡稱|客戶簡稱|abbreviation", \.shortName),
            .reference("parent_id", [], "上级客户|母公司|集团|母公司編號|集團|parent|parent customer|group", \.parent),
            .identifier(
                "tax_id", [], "税号|统一社会信用代码|纳税人识别号|統一編號|稅號|tax number|vat number|vat id|registration no", \.taxID
            ),
            .code(
                "debtor_scale", Vocabularies.debtorScale, [], "企业规模|规模|企業規模|規模|scale|size|debtor type"
            ) { $0.scale = $1 },
            .label("industry", [], "行业|行業|產業|sector", \.industry),
            .label("region", [], "地区|区域|省份|地區|區域|area|province|state|territory", \.region),
            .text("address", [], "地址|公司地址|street address", \.address),
            .decimal("latitude", [], "纬度|緯度|lat", places: 6) { $0.latitude = Int32(clamping: $1) },
            .decimal("longitude", [], "经度|經度|lon|lng|long", places: 6) { $0.longitude = Int32(clamping: $1) },
            .label("terms", [], "付款条件|账期|信用期|付款條件|帳期|payment terms|payment term|credit terms", \.terms),
            .amount("credit_limit", [], "信用额度|授信额度|信用額度|limit", \.creditLimit),
            .date("customer_since", [], "合作起始日|首次合作|建档日期|往來起始日|since|first deal|created on", \.customerSince),
            .reference(
                "collector_id", [], "催收员|催收人|负责人|催收人員|collector|account manager|collection agent", \.collector
            ),
            .reference("salesperson_id", [], "业务员|销售员|業務員|salesperson|sales rep|salesman", \.salesperson),
            .label("pay_days", [], "付款日|固定付款日|payment days|pay day", \.payDays),
            .code("status", Vocabularies.customerStatus, [], "状态|客户状态|狀態|客戶狀態|customer status") { $0.status = $1 },
            .flag("ship_hold", "停止发货|停发|停止出貨|shipment hold|delivery block") { $0.isShipmentHeld = $1 },
            .flag("collection_hold", "暂停催收|暫停催收|dunning block|collection block") { $0.isCollectionHeld = $1 },
            .flag("do_not_contact", "请勿联系|請勿聯絡|no contact") { $0.mustNotBeContacted = $1 },
            .amount("specific_allowance", [], "单项计提|专项准备|個別提列|specific provision", \.specificAllowance),
            .text("note", [], "备注|備註|remark|remarks|notes|comment", \.note),
        ],
        check: { row, _ in row.isListed = true })
}
