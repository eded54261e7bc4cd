import Findings
import Intake
import Pipeline
import Receivables
import Testing

@Suite("huikuan.yml")
struct ConfigurationTests {
    @Test("An empty file is every default")
    func defaults() {
        let (configuration, findings) = ConfigurationReader.read("", name: "huikuan.yml")
        #expect(findings.isEmpty)
        #expect(configuration.policy.currency.code == "CNY")
        #expect(configuration.policy.agingBounds == [30, 60, 90, 180, 365, 730])
        #expect(configuration.policy.promiseTolerance == 100)
        #expect(configuration.language == "zh-Hans")
    }

    @Test("Decimals of a currency can be overridden, and the tolerance follows them")
    func minorDigits() {
        let (configuration, findings) = ConfigurationReader.read(
            "currency: TWD\ncurrencies: { TWD: 0 }\n", name: "huikuan.yml")
        #expect(findings.isEmpty)
        #expect(configuration.policy.currency.minorDigits == 0)
    }

    @Test(
        "A wrong value is an error at its line and column",
        arguments: [
            ("as_of: 2026-02-30\n", "as_of"), ("currency: RMB1\n", "currency"), ("language: fr\n", "language"),
            ("aging: [30, 20]\n", "aging"), ("aging: [a]\n", "aging"), ("site_url: ftp://x\n", "site_url"),
            ("priority: { amount: 0.5 }\n", "priority"), ("limitation: mars\n", "limitation"),
            ("dso: { window_days: 0 }\n", "window_days"), ("reading: { ragged: maybe }\n", "ragged"),
            ("late: { order: [lpr, never] }\n", "order"), ("provision: { rates: [2] }\n", "rates"),
        ])
    func wrongValue(text: String, field: String) {
        let (_, findings) = ConfigurationReader.read(text, name: "huikuan.yml")
        #expect(findings.count == 1)
        #expect(findings.first?.code == .badSetting)
        #expect(findings.first?.field == field)
        #expect(findings.first?.location?.line == 1)
    }

    @Test("Profiles are read by name, with the keys of a source")
    func profiles() {
        let (configuration, findings) = ConfigurationReader.read(
            "profiles:\n  mine: { table: payments, dates: d/M/y, columns: { amount: Betrag } }\n",
            name: "huikuan.yml")
        #expect(findings.isEmpty)
        #expect(configuration.profiles["mine"]?.table == .payments)
        #expect(configuration.profiles["mine"]?.columns["amount"] == .headers(["Betrag"]))
    }

    @Test("A mistake in a profile stands at its line, with the nearest key")
    func brokenProfile() {
        let (_, findings) = ConfigurationReader.read(
            "profiles:\n  mine:\n    table: payments\n    colums: { amount: Betrag }\n", name: "huikuan.yml")
        #expect(findings.map { $0.location?.line } == [4])
        #expect(findings.first?.help == "did you mean columns?")
    }
}
