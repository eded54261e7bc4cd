import Foundation
import TestSupport

extension Scratch {
    /// IBM's sample with its profile.
    static func ibmSample() throws -> Scratch {
        let scratch = try Scratch()
        let file = "WA_Fn-UseC_-Accounts-Receivable.csv"
        try scratch.copy(SharedData.path("ibm-watson-ar/\(file)"), to: file)
        try scratch.write(
            "currency: USD\nsources:\n  - { table: receivables, file: \(file), profile: ibm-ar }\n", to: "huikuan.yml")
        return scratch
    }

    /// Invoices, payments and customers in files of their own.
    static func separateFiles() throws -> Scratch {
        let scratch = try Scratch()
        for file in ["Invoices.csv", "Payments.csv", "Customer_Master.csv"] {
            try scratch.copy(SharedData.path("ar-and-payments/\(file)"), to: file)
        }
        try scratch.write(
            """
            sources:
              - { table: receivables, file: Invoices.csv }
              - { table: payments, file: Payments.csv }
              - { table: customers, file: Customer_Master.csv }

            """, to: "huikuan.yml")
        return scratch
    }
}
