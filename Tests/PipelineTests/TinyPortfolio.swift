/// The smallest portfolio that builds without a finding of its own.
enum TinyPortfolio {
    static let header = "invoice_no,customer_id,customer_name,invoice_date,due_date,amount,paid_amount,paid_date\n"
    static let receivables = header + "I1,C1,One,2026-01-05,2026-02-04,100.00,,\n"
}
