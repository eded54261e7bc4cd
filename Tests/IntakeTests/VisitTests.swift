import Findings
import Intake
import Receivables
import Testing

struct VisitTests {
    private let receivables = "invoice_no,customer_id,invoice_date,amount\nI1,C1,2026-01-01,100\n"

    private func read(_ visits: String, _ more: [String: String] = [:]) throws -> Reading {
        let files = ["data/receivables.csv": receivables, "data/visits.csv": visits].merging(more) { $1 }
        return try TestPortfolio(files).read { $0.asOf = CalendarDay("2026-06-30") }
    }

    @Test("Codes are read in capitals, in lower case, and by their Chinese and English labels")
    func codes() throws {
        let reading = try read(
            """
            拜访编号,客户编号,拜访日期,催收员,结果,原因,开始态度
            V1,C1,2026-03-01,P1,PTP_WRITTEN,CASHFLOW;PROCESS,3
            V2,C1,2026-03-02,P1,书面承诺,资金周转困难；审批/排款流程,回避
            V3,C1,2026-03-03,P1,written promise,cash-flow shortage;internal approval,evasive
            V4,C1,2026-03-04,P1,書面承諾,資金週轉困難、簽核/排款流程,迴避

            """)
        #expect(reading.records.visits.map(\.outcome) == Array(repeating: .promisedInWriting, count: 4))
        #expect(
            reading.records.visits.allSatisfy { $0.reasons == [.cashFlow, .process] && $0.moodAtStart == .evasive })
    }

    @Test("A done visit needs a known outcome; other unknown codes are warnings; a home is refused")
    func checks() throws {
        let reading = try read(
            """
            visit_id,customer_id,visit_date,collector_id,outcome,status,place_type,next_step
            V1,C1,2026-03-01,P1,,done,HQ,CALL
            V2,C1,2026-03-01,P1,,planned,HQ,CALL
            V3,C1,2026-03-01,P1,PAID_PRAT,,HQ,CALL
            V4,C1,2026-03-01,P1,PAID_PART,,home,CALLL
            V5,C1,2026-08-01,P1,PAID_PART,,,

            """)
        #expect(reading.lines(.missingValue) == [2, 4])
        #expect(reading.lines(.homeVisit) == [5] && reading.lines(.unknownValue) == [4, 5])
        #expect(reading.lines(.futureVisit) == [6])
        #expect(reading.records.visits.count == 3)
    }

    @Test("A visit's promise is one, unless a promise row names the visit; a correction withdraws it")
    func promises() throws {
        let reading = try read(
            """
            visit_id,customer_id,visit_date,collector_id,outcome,promised_amount,promised_date,corrects_visit_id,recorded_at
            V1,C1,2026-03-01,P1,PTP_ORAL,100,2026-03-10,,2026-03-01
            V2,C1,2026-03-02,P1,PTP_ORAL,100,2026-03-11,,2026-03-02
            V3,C1,2026-03-01,P1,PTP_ORAL,80,2026-03-12,V1,2026-03-05
            V4,C1,2026-03-03,P1,PTP_ORAL,80,,,2026-03-03

            """,
            [
                "data/promises.csv":
                    "promise_id,customer_id,made_on,due_on,amount,visit_id\nPR1,C1,2026-03-02,2026-03-11,100,V2\n"
            ])
        let records = reading.records
        #expect(records.promises.map { records.texts.string($0.id) } == ["V1", "PR1", "V3"])
        #expect(records.promises.map { $0.withdrawnOn.known?.description } == ["2026-03-05", nil, nil])
        #expect(reading.lines(.incompletePromise) == [5])
    }

    @Test("A promise row tells of its visit whichever record it names: the first, a correction, or one of several")
    func promiseOfCorrectedVisit() throws {
        for (named, made) in [("V1", "V9"), ("V2", "V9"), ("V3", "V9"), ("V9", "V1 V2 V3")] {
            let reading = try read(
                """
                visit_id,customer_id,visit_date,collector_id,outcome,promised_amount,promised_date,corrects_visit_id,recorded_at
                V1,C1,2026-03-01,P1,PTP_ORAL,100,2026-03-10,,2026-03-01
                V2,C1,2026-03-01,P1,PTP_ORAL,80,2026-03-10,V1,2026-03-05
                V3,C1,2026-03-01,P1,PTP_ORAL,80,2026-03-12,V2,2026-03-06
                V9,C1,2026-03-02,P1,PTP_ORAL,70,2026-03-13,,2026-03-02

                """,
                [
                    "data/promises.csv":
                        "promise_id,customer_id,made_on,due_on,amount,visit_id\nPR1,C1,2026-03-01,2026-03-12,80,\(named)\n"
                ])
            let records = reading.records
            let ids = records.promises.map { records.texts.string($0.id) }
            #expect(Set(ids) == Set(["PR1"] + made.split(separator: " ").map(String.init)), "\(named)")
        }
    }

    @Test("Only a visit's first record can be late: a correction is made when it is needed")
    func lateEntries() throws {
        let reading = try read(
            """
            visit_id,customer_id,visit_date,collector_id,outcome,corrects_visit_id,recorded_at
            V1,C1,2026-03-01,P1,NO_CONTACT,,2026-03-02
            V2,C1,2026-03-01,P1,NO_CONTACT,,2026-03-03
            V3,C1,2026-03-01,P1,PTP_ORAL,V1,2026-04-20

            """)
        #expect(reading.lines(.lateEntry) == [3])
    }
}
