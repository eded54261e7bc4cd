import Findings
import Foundation
import Intake
import Receivables
import TestSupport
import Testing

/// The two real portfolios beside the checkout.
struct SharedPortfolioTests {
    private var profiles: ProfileLibrary {
        ProfileLibrary(
            folders: [SharedData.repository.appendingPathComponent("content/profiles").path],
            displayedAs: ["content/profiles"])
    }

    @Test(
        "All 2,466 rows of IBM's sample are used, with leading zeros, settled dates and disputes",
        .enabled(if: SharedData.has("ibm-watson-ar"), "\(SharedData.absence)"))
    func readsIBMSample() throws {
        var source = SourceSpec(table: .receivables, files: ["WA_Fn-UseC_-Accounts-Receivable.csv"])
        source.profile = "ibm-ar"
        let reading = try TestPortfolio.read(
            [source], in: SharedData.path("ibm-watson-ar"), currency: "USD", profiles: profiles)
        let file = try #require(reading.report.files.first)
        #expect(file.used.rows == 2466 && file.rejected.rows == 0 && file.rows == 2466)
        #expect(file.used.amounts.map(\.decimal) == ["147703.18"])
        #expect(!reading.stopsBuild && reading.findings.allSatisfy { $0.severity != .error })
        let records = reading.records
        #expect(records.customers.count == 100 && records.documents.count == 2466)
        #expect((0..<2466).contains { records.texts.string(records.documents.number[$0]) == "0000611365" })
        #expect(records.documents.flags.count { $0.contains(.disputed) } == 561)
        #expect(!records.isOpenItemsOnly)
        let late = (0..<2466).map { max(0, records.documents.paidOn[$0].days(since: records.documents.due[$0])) }
        #expect(late.reduce(0, +) > 0)
    }

    @Test(
        "Invoices and payments from separate files: the planted dirt is named row by row",
        .enabled(if: SharedData.has("ar-and-payments"), "\(SharedData.absence)"))
    func readsPlantedDirt() throws {
        let reading = try separateFiles()
        #expect(reading.lines(.missingValue, in: "Invoices.csv") == [50, 54, 1933, 3960, 6243, 7630])
        #expect(
            reading.lines(.dayOrder, in: "Invoices.csv")
                == [1273, 2176, 3195, 4103, 5027, 5174, 6422, 6660, 6661, 7054])
        #expect(reading.lines(.negativeAmount, in: "Invoices.csv") == [1498, 5864, 6985])
        #expect(reading.lines(.exactDuplicate, in: "Invoices.csv") == [8002, 8003, 8004, 8005, 8006])
        #expect(reading.lines(.exactDuplicate, in: "Customer_Master.csv").count == 3)
        #expect(reading.count(.dueDerived) == 15)
        #expect(reading.count(.paymentOnCredit) == 3)
        #expect(reading.count(.orphanPayment) == 13)
        #expect(!reading.stopsBuild && !reading.failsCheck)
    }

    @Test(
        "16 receivables and 13 payments are rejected, and the control totals are exact",
        .enabled(if: SharedData.has("ar-and-payments"), "\(SharedData.absence)"))
    func controlTotals() throws {
        let reading = try separateFiles()
        let invoices = try #require(reading.file("Invoices.csv"))
        #expect(invoices.counts == "8005: 7984, 16, 5" && invoices.duplicates.rows == 5)
        #expect(invoices.used.amounts.map(\.decimal) == ["201928156.00"])
        #expect(invoices.rejected.amounts.map(\.decimal) == ["275059.00"])
        #expect(invoices.duplicates.amounts.map(\.decimal) == ["99617.00"])
        let payments = try #require(reading.file("Payments.csv"))
        #expect(payments.counts == "6748: 6735, 13, 0")
        #expect(payments.used.amounts.map(\.decimal) == ["162104356.00"])
        #expect(payments.rejected.amounts.map(\.decimal) == ["325952.00"])
        #expect(reading.records.customers.count == 500)
        #expect(reading.records.allocations.count == 6735 - 3)
    }

    @Test(
        "Rejected rows come back byte for byte, with file, line and code in front",
        .enabled(if: SharedData.has("ar-and-payments"), "\(SharedData.absence)"))
    func rejectsAreVerbatim() throws {
        let reading = try separateFiles()
        let invoices = try #require(reading.rejects.first { $0.path == "receivables/Invoices.csv" })
        let lines = String(decoding: invoices.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 17)
        #expect(lines[0] == "file,line,code,Invoice_ID,Customer_ID,Invoice_Date,Due_Date,Invoice_Amount,Status")
        #expect(lines[1] == "Invoices.csv,50,missing-value,INV00049,C0332,2024-10-29,2024-11-28,,Outstanding")
    }

    private func separateFiles() throws -> Reading {
        let sources = [
            SourceSpec(table: .receivables, files: ["Invoices.csv"]),
            SourceSpec(table: .payments, files: ["Payments.csv"]),
            SourceSpec(table: .customers, files: ["Customer_Master.csv"]),
        ]
        return try TestPortfolio.read(sources, in: SharedData.path("ar-and-payments"), currency: "CNY")
    }
}
