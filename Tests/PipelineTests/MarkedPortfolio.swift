import Foundation
import TestSupport

/// The sample with a marker in every field of every customer whom one collector does not look after, amounts too.
struct MarkedPortfolio {
    static let collector = "L02"
    /// In front of every name, identifier and text; in small letters as searches by reading hold it.
    static let marker = "Qz7x"
    /// In front of every amount: the sample has none that begins so.
    static let digits = "7654"

    private static let names: Set = [
        "customer_id", "customer_name", "name", "short_name", "parent_id", "tax_id", "industry", "region", "address",
        "note", "contact_id", "phone", "wechat", "email", "best_time", "contract_no", "jurisdiction",
        "service_address", "service_email", "service_wechat", "dispute_id", "invoice_no", "invoice_nos", "invoice_ids",
        "document_id", "visit_id", "witness", "waybill_no", "original_at", "file_ref", "guarantee_id", "guarantor",
        "payment_id", "reference", "credit_no", "plan_id", "promise_id", "condition", "promisor", "superseded_by",
        "order_no", "delivery_no", "goods", "tax_invoice_no", "task_id", "text", "decision", "place_note",
        "planned_goal", "met_name", "demand_doc_no", "signer_name", "promised_by", "reason_note", "customer_words",
        "dept_feedback", "approval_needed", "evidence_ids", "incident", "corrects_visit_id", "supervisor_note",
    ]
    private static let amounts: Set = [
        "amount", "credit_limit", "amount_asked", "ack_amount", "promised_amount", "collected_amount", "principal",
        "discount_amount", "written_off_amount", "specific_allowance",
    ]

    /// Changes the tables that stand in the scratch.
    static func mark(_ scratch: Scratch) throws {
        let tables = try CSVTable.all(in: scratch)
        let own = Set(
            (tables["customers"]?.rows ?? []).filter { $0["collector_id"] == collector }.compactMap {
                $0["customer_id"]
            })
        let ownDocuments = Set(
            (tables["receivables"]?.rows ?? []).filter { own.contains($0["customer_id"] ?? "") }
                .compactMap { $0["invoice_no"] })
        for (name, table) in tables {
            var table = table
            for row in table.rows.indices where !isOwn(table.rows[row], name, own, ownDocuments) {
                mark(&table.rows[row], name)
            }
            try scratch.write(table.text, to: "data/\(name).csv")
        }
    }

    private static func isOwn(
        _ row: [String: String], _ table: String, _ own: Set<String>, _ ownDocuments: Set<String>
    ) -> Bool {
        switch table {
        case "allocations": ownDocuments.contains(row["invoice_no"] ?? "")
        case "people": !(row["person_id"] ?? "").hasPrefix("L") || row["person_id"] == collector
        case "targets", "training": row["person_id"] == collector
        case "rates", "calendar", "ledger": true
        default: own.contains(row["customer_id"] ?? "")
        }
    }

    private static func mark(_ row: inout [String: String], _ table: String) {
        for (column, value) in row where !value.isEmpty {
            if amounts.contains(column) {
                row[column] = value.hasPrefix("-") ? "-" + digits + value.dropFirst() : digits + value
            } else if names.contains(column), !(table == "people" && column == "region"), value != "*" {
                row[column] = value.split(separator: ";").map { marker + $0 }.joined(separator: ";")
            }
        }
    }

    /// Whether a file or its path holds a marked field or a marked amount, however it is written.
    static func shows(_ path: String, _ bytes: Data) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        if (path + text).lowercased().contains(marker.lowercased()) { return true }
        // 765,4xx,xxx.xx and 7654xxxxx.xx; a marked amount has seven digits at least.
        return text.contains(/765,4[0-9]{2},[0-9]{3}|7654[0-9]{4,}\.[0-9]|\b7,?654,[0-9]{3}\b/)
    }
}
