import Intake
import Receivables
import Testing

struct PaymentTermsTests {
    @Test(
        "Terms of one meaning give a day",
        arguments: [
            ("NET 30", "2026-02-14"), ("Net30", "2026-02-14"), ("net 30 days", "2026-02-14"), ("EOM", "2026-01-31"),
            ("EOM 30", "2026-03-02"), ("EOM 10 + 1", "2026-03-10"), ("DAY 31 OF +1", "2026-02-28"),
            ("day 10 of + 2", "2026-03-10"),
        ])
    func known(terms: String, due: String) throws {
        let day = try #require(CalendarDay("2026-01-15"))
        #expect(PaymentTerms(terms)?.dueDay(from: day).description == due)
    }

    @Test(
        "Terms of several meanings are left alone",
        arguments: ["月结30天", "30", "NET", "2/10 net 30", "COD", "DAY 40 OF +1"])
    func unknown(terms: String) { #expect(PaymentTerms(terms) == nil) }
}
