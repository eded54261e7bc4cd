import Receivables

enum ContractsTable {
    static let schema = TableSchema<Contract>(
        .contracts,
        [
            .identifier(
                "contract_no", [.required, .identity], "合同号|合同编号|合約編號|合約號|contract|contract number|contract id",
                \.number
            ),
            .customer([.required, .identity], \.customer),
            .date("signed_on", [], "签订日期|合同日期|簽約日期|signed|signing date|contract date", \.signedOn),
            .flag("our_sme", "我方中小企业|我方中小企業|we are sme") { $0.weAreSME = $1 },
            .flag("our_sme_declared", "已声明中小企业|已聲明中小企業|sme declared") { $0.weDeclaredSME = $1 },
            .decimal("late_rate", [], "违约金率|逾期利率|違約金率|late interest|penalty rate", places: 9) { $0.lateRate = $1 },
            .code("late_rate_per", Vocabularies.ratePeriod, [], "利率周期|利率週期|rate period") { $0.lateRatePeriod = $1 },
            .count("late_basis", [], "计息天数|計息天數|day basis", in: 360...366) { $0.lateBasis = $1 },
            .count("inspection_days", [], "检验期限|检验天数|檢驗期限|inspection period") { $0.inspectionDays = $1 },
            .flag("title_retention", "所有权保留|所有權保留|retention of title") { $0.retainsTitle = $1 },
            .text("jurisdiction", [], "管辖法院|管辖|管轄法院|venue|court", \.jurisdiction),
            .text("service_address", [], "送达地址|送達地址|address for service", \.serviceAddress),
            .text("service_email", [], "送达邮箱|送達郵箱|email for service", \.serviceEmail),
            .text("service_wechat", [], "送达微信|送達微信|wechat for service", \.serviceWechat),
        ])
}
