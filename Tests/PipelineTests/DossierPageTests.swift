import Foundation
import TestSupport
import Testing

@Suite("A customer's dossier")
struct DossierPageTests {
    private static let customers = "customer_id,name,debtor_scale,customer_status\n"
    private static let promises = "promise_id,customer_id,made_on,due_on,amount,form\n"

    /// The dossier of customer C1 as of 2026-06-30.
    private func page(
        due: String = "2026-03-01", _ files: [String: String] = [:], language: String = "zh-Hans"
    ) throws -> String {
        let scratch = try Scratch()
        let issued = "\(due.dropLast(2))01"
        let invoice = "I1,C1,One,\(issued),\(due),50000.00,,\n"
        let paid = "I0,C1,One,2026-01-01,2026-01-31,100.00,100.00,2026-02-10\n"
        try scratch.write(TinyPortfolio.header + paid + invoice, to: "data/receivables.csv")
        try scratch.write("as_of: 2026-06-30\n", to: "huikuan.yml")
        for (path, text) in files { try scratch.write(text, to: path) }
        let run = try BinaryRun.huikuan(["build", "--language", language], in: scratch)
        #expect(scratch.exists("site/customers/C1.html"), "\(run.errors)")
        let page = try scratch.tree("site").files["customers/C1.html"] ?? Data()
        return String(decoding: page, as: UTF8.self).withEndTags
    }

    @Test("A limitation that runs out within half a year says stop, with the days, before everything else")
    func gate() throws {
        let page = try page(due: "2023-09-12")
        let banner = try #require(page.range(of: "<section class=\"gate gate-stop\">"))
        #expect(page.contains("停</span> 诉讼时效只剩 74 天"))
        #expect(banner.lowerBound < (try #require(page.range(of: "<section class=\"summary\">"))).lowerBound)
        #expect(page.contains("<details class=\"paper\" open>"), "its events are to be printed")
    }

    @Test("A gate that is no reason to stop says so in words and is not set as one")
    func note() throws {
        let page = try page(["data/customers.csv": Self.customers + "C1,One,person,active\n"])
        #expect(page.contains("<section class=\"gate gate-note\">"))
        #expect(page.contains("留意</span> 对方是个人或个体户"))
        #expect(!page.contains("gate-stop"))
    }

    @Test("A case for legal alone shows what to say of a time-barred claim alone, no goal and no plan")
    func legalOnly() throws {
        let page = try page(due: "2020-03-01")
        #expect(page.contains("本户只由法务处理"))
        #expect(page.matches(of: #/<small>(T\d\d) ·/#).map { String($0.output.1) } == ["T24"])
        #expect(!page.contains("class=\"ladder\"") && !page.contains("class=\"choices\""))
        #expect(page.contains("因“诉讼时效可能已过”，不提还款方案和金额"))
    }

    @Test("Who pays before the due date is said to be early, not a negative number of days late")
    func early() throws {
        let rows = "I1,C1,One,2026-01-01,2026-02-10,100.00,100.00,2026-02-03\n"
        let receivables = ["data/receivables.csv": TinyPortfolio.header + rows]
        let chinese = try page(receivables)
        #expect(chinese.contains("平均早付 <b>7.0 天</b>") && chinese.contains("已付的款平均早付 7.0 天"))
        #expect(!chinese.contains("平均迟付 "))
        let english = try page(receivables, language: "en")
        #expect(english.contains("on average <b>7.0 days</b> early") && english.contains("on average 7.0 days early"))
    }

    @Test("There is nothing to say to a closed customer who owes nothing, and to one who owes there is")
    func over() throws {
        let paid = "I0,C1,One,2026-01-01,2026-01-31,100.00,100.00,2026-02-10\n"
        func page(_ status: String, _ rows: String) throws -> String {
            try self.page([
                "data/customers.csv": Self.customers + "C1,One,sme,\(status)\n",
                "data/receivables.csv": TinyPortfolio.header + rows,
            ])
        }
        let (say, priority) = ("<h2 id=\"say\">", "拜访优先级")
        let closed = try page("closed", paid)
        #expect(!closed.contains(say) && !closed.contains(priority))
        let active = try page("active", paid)
        #expect(active.contains(say) && active.contains(priority))
        #expect(try page("closed", paid + "I1,C1,One,2026-02-01,2026-03-01,50.00,,\n").contains(say))
    }

    @Test("Other customers have three goals, a track with its reason, and plans that sum up to what is claimable")
    func goals() throws {
        let page = try page()
        for goal in ["最佳", "目标", "底线"] { #expect(page.contains("<dt>\(goal)</dt>")) }
        #expect(page.contains("没有以往的原因可依"))
        let totals = page.components(
            separatedBy: "<tr class=\"total\"><th scope=\"row\">合计</th><td class=\"n\">50,000.00</td>")
        #expect(totals.count == 4)
    }

    @Test("What could not be judged says which data are missing")
    func unknown() throws {
        #expect(try page().contains("：没有“拜访”数据（"))
        #expect(try page(language: "en").contains("because there is no “Visits” data"))
    }

    @Test("A promise without a receipt is broken in words and by its mark, in the ledger and in the summary")
    func brokenPromise() throws {
        let page = try page(["data/promises.csv": Self.promises + "P1,C1,2026-05-01,2026-05-20,20000,oral\n"])
        #expect(page.contains("<span aria-hidden=\"true\">✗</span> 爽约"))
        #expect(page.contains("到账 <b>0.00元</b>，<b>爽约</b>"))
        #expect(page.contains("近 12 个月兑现率 <b>0.0%</b>（<b>1</b> 次中 <b>0</b> 次"))
    }

    @Test("While a signed plan runs its next instalment is the goal, and no other plan is offered")
    func runningPlan() throws {
        let header = "promise_id,customer_id,made_on,due_on,amount,form,plan_id\n"
        let page = try page([
            "data/plans.csv": "plan_id,customer_id,signed_on\nPL9,C1,2026-06-01\n",
            "data/promises.csv": header + "P1,C1,2026-06-01,2026-07-15,20000,signed,PL9\n",
        ])
        #expect(page.contains("还款协议 PL9 正在履行，下一期 2026-07-15"))
        #expect(page.contains("按还款协议 <b>PL9</b>，<b>2026-07-15</b> 付 <b>20,000.00元</b>"))
        #expect(!page.contains("class=\"choices\""))
    }

    @Test("A receipt in the promise's days is shown with it")
    func keptPromise() throws {
        let payments = "payment_id,customer_id,date,amount\nR1,C1,2026-05-18,20000.00\n"
        let page = try page([
            "data/promises.csv": Self.promises + "P1,C1,2026-05-01,2026-05-20,20000,signed\n",
            "data/payments.csv": payments,
        ])
        #expect(page.contains("<span aria-hidden=\"true\">✓</span> 兑现"))
        #expect(page.contains("到账：2026-05-18 20,000.00"))
    }

    @Test("Rules of the company's own have no words: their values stand for them")
    func ownRules() throws {
        let rules = """
            gates:
              - id: G77
                when: { signal: dpd_max, above: 30 }
                banner: caution
            rules:
              - id: S77
                when: { signal: dpd_max, above: 30 }
                tracks: { T01: 40 }
            """
        let page = try page(["content/rules.yml": rules])
        #expect(page.contains("当心</span> 规则 G77"))
        #expect(page.contains("<li>最长逾期天数：121 天 <small>+40 分</small></li>"))
    }

    @Test("Without rates neither a late charge nor a discount is made up")
    func withoutRates() throws {
        let page = try page()
        #expect(page.contains("1 笔未计：没有违约当日的 LPR"))
        #expect(page.contains("一次付清不让利：没有截止日的资金利率"))
    }
}
