/// The files of a generated portfolio, in the order in which they are finished.
package enum SampleFile: String, Sendable, CaseIterable {
    case configuration = "huikuan.yml"
    case people = "data/people.csv"
    case targets = "data/targets.csv"
    case rates = "data/rates.csv"
    case customers = "data/customers.csv"
    case contacts = "data/contacts.csv"
    case contracts = "data/contracts.csv"
    case assignments = "data/assignments.csv"
    case guarantees = "data/guarantees.csv"
    case receivables = "data/receivables.csv"
    case payments = "data/payments.csv"
    case allocations = "data/allocations.csv"
    case orders = "data/orders.csv"
    case disputes = "data/disputes.csv"
    case visits = "data/visits.csv"
    case documents = "data/documents.csv"
    case promises = "data/promises.csv"
    case ledger = "data/ledger.csv"

    /// The path inside the portfolio's folder.
    package var path: String { rawValue }

    /// The header row: canonical field names. Empty for what is no table.
    var header: String {
        switch self {
        case .configuration: ""
        case .people: "person_id,name,team,region,role,phone,capacity_per_day,manager_id,start,end"
        case .targets: "person_id,month,amount"
        case .rates: "kind,date,value,from,to,per"
        case .customers:
            "customer_id,name,short_name,debtor_scale,industry,region,address,terms,credit_limit,customer_since,"
                + "collector_id,salesperson_id,pay_days,status"
        case .contacts: "contact_id,customer_id,name,role,decision_maker,phone,best_time"
        case .contracts:
            "contract_no,customer_id,signed_on,our_sme,our_sme_declared,late_rate,late_rate_per,inspection_days"
        case .assignments: "customer_id,collector_id,from,to"
        case .guarantees: "guarantee_id,customer_id,guarantor,kind,period_end,written_consent"
        case .receivables:
            "invoice_no,customer_id,invoice_date,due_date,amount,currency,doc_type,contract_no,salesperson_id"
        case .payments: "payment_id,invoice_no,customer_id,date,amount,currency,method,maturity_date,cleared_date"
        case .allocations: "invoice_no,amount,kind,payment_id,credit_no,date"
        case .orders: "customer_id,month,amount,currency"
        case .disputes:
            "dispute_id,customer_id,opened_on,amount,currency,invoice_no,reason,owner,due_on,resolved_on,outcome"
        case .visits:
            "visit_id,customer_id,visit_date,start_time,end_time,channel,status,planned_on,collector_id,place_type,"
                + "planned_goal,outcome,met_name,met_role,is_decision_maker,amount_asked,currency,invoice_ids,demand_made,"
                + "delivery_mode,signer_role,ack_level,"
                + "reasons,customer_words,mood_start,mood_end,track_ids,track_helped,site_obs,collected_amount,"
                + "collected_instrument,next_step,next_date,next_owner,incident,recorded_at,recorded_by"
        case .documents:
            "document_id,customer_id,kind,invoice_nos,date,state,level,visit_id,delivery_mode,signer_role,ack_level,"
                + "demands_payment"
        case .promises:
            "promise_id,customer_id,made_on,due_on,amount,currency,visit_id,method,form,promisor,role,"
                + "withdrawn_on"
        case .ledger: "as_of,amount,currency"
        }
    }
}
