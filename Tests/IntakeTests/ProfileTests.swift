import Findings
import Foundation
import Intake
import Receivables
import TestSupport
import Testing

/// Each shipped profile, on the sample beside it.
struct ProfileTests {
    private let profiles = ProfileLibrary(
        folders: [SharedData.repository.appendingPathComponent("content/profiles").path],
        displayedAs: ["content/profiles"])
    private let samples = SharedData.repository.appendingPathComponent("Tests/IntakeTests/Samples").path

    private func read(_ profile: String, currency: String) throws -> Reading {
        var source = SourceSpec(table: .receivables, files: ["\(profile).csv"])
        source.profile = profile
        return try TestPortfolio.read([source], in: samples, currency: currency, profiles: profiles)
    }

    @Test("Every profile is read without a finding")
    func profilesAreSound() {
        #expect(profiles.findings.isEmpty)
        #expect(profiles.names.contains("ibm-ar") && profiles.names.contains("highradius"))
    }

    @Test("HighRadius: decimals as numbers, three shapes of dates, lost leading zeros, several currencies")
    func highradius() throws {
        let reading = try read("highradius", currency: "USD")
        let records = reading.records
        #expect(reading.rejectedRows == 0 && records.documents.count == 4)
        #expect(records.customers.map { records.texts.string($0.id) } == ["140106181", "200769623"])
        #expect(records.texts.string(records.customers[1].name) == "WAL-MAR corp")
        #expect(records.texts.string(records.documents.number[0]) == "2960623488")
        #expect(records.documents.due[0].description == "2020-05-31")
        #expect(records.documents.kind.contains(.prepayment))
        #expect(records.currencies.map(\.code) == ["CAD", "USD"])
        #expect(records.documents.paidOn.values.count { $0.isKnown } == 1)
    }

    @Test("ibm-ar: numbers keep their zeros, months come first")
    func ibm() throws {
        let records = try read("ibm-ar", currency: "USD").records
        #expect(records.documents.date.map(\.description) == ["2012-12-26", "2013-01-02"])
        #expect(records.texts.string(records.documents.number[1]) == "0000000017")
        #expect(records.documents.flags[0].contains(.disputed))
    }

    @Test("A mistake in a profile is told with its line and the nearest key")
    func brokenProfile() {
        var library = ProfileLibrary()
        library.add("x", "table: receivables\ndecimals: \",\"\n", file: "content/profiles/x.yml")
        #expect(library.findings.first?.location?.line == 2)
        #expect(library.findings.first?.help?.contains("decimal") == true)
    }

    @Test("A profile of the configuration goes before a file's of the same name, and its source over both")
    func ownProfile() throws {
        let portfolio = try TestPortfolio([
            "data/ar.csv": "Nr,Kunde,Tag,Betrag\nR1,C1,05/03/2026,\"1.234,50\"\n"
        ])
        var library = ProfileLibrary()
        library.add("mine", "table: receivables\ndates: M/d/y\n", file: "content/profiles/mine.yml")
        var own = SourceSpec(table: .receivables)
        own.columns = [
            "invoice_no": .headers(["Nr"]), "customer_id": .headers(["Kunde"]), "invoice_date": .headers(["Tag"]),
            "amount": .headers(["Betrag"]),
        ]
        own.dates = DayFormat(declared: "M/d/y")
        own.decimal = UInt8(ascii: ",")
        var source = SourceSpec(table: .receivables, files: ["data/ar.csv"])
        source.profile = "mine"
        source.dates = DayFormat(declared: "d/M/y")
        let reading = try portfolio.read([source], profiles: library.adding(["mine": own]))
        #expect(reading.rejectedRows == 0 && reading.records.documents.amount == [123_450])
        #expect(reading.records.documents.date.map(\.description) == ["2026-03-05"])
    }
}
