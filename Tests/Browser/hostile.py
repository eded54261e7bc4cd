"""A portfolio in which everything that can be shown tries to break out of its place."""

import csv
import pathlib

MARKS = [
    "<script>window.broken=1</script>",
    "\"><img src=x onerror=window.broken=1>",
    "' onmouseover='window.broken=1",
    "</title><script>window.broken=1</script>",
    "</style><script>window.broken=1</script>",
    "</script><script>window.broken=1</script>",
    "javascript:window.broken=1",
    "{{name}}{{{html}}}",
    "=cmd|' /C calc'!A0",
    "\\\"; } body { display: none } .x { content: \"",
    "&lt;b&gt;&amp;&#x3c;",
    "𠮷𡈽😀👨‍👩‍👧",
    "A" * 300,
]


def rows(path, header, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(lines)


def write_portfolio(folder: pathlib.Path) -> pathlib.Path:
    customers = [(f"X{index:03}", mark) for index, mark in enumerate(MARKS)]
    customers += [(f"{mark[:60]} {index}", f"客户{index}") for index, mark in enumerate(MARKS)]
    data = folder / "data"
    rows(
        data / "customers.csv",
        ["customer_id", "name", "short_name", "industry", "region", "address", "terms", "collector_id", "note", "tax_id"],
        [(id, name, name, name, name, name, "NET 30", name[:40], name, name[:18]) for id, name in customers],
    )
    rows(
        data / "receivables.csv",
        ["invoice_no", "customer_id", "invoice_date", "due_date", "amount", "contract_no", "goods", "note", "salesperson_id"],
        [
            (f"I{index}-{part} {name[:60]}", id, f"2026-0{1 + part}-11", f"2026-0{2 + part}-11", "1234.50", name[:60], name, name, name[:40])
            for index, (id, name) in enumerate(customers)
            for part in range(3)
        ],
    )
    rows(
        data / "payments.csv",
        ["payment_id", "invoice_no", "customer_id", "date", "amount", "method", "reference"],
        [
            (f"P{index} {name[:60]}", f"I{index}-0 {name[:60]}", id, "2026-02-20", "1234.50", "transfer", name)
            for index, (id, name) in enumerate(customers)
        ],
    )
    rows(
        data / "contacts.csv",
        ["contact_id", "customer_id", "name", "role", "phone", "best_time", "note"],
        [(f"K{index}", id, name, "CFO", name[:40], name, name) for index, (id, name) in enumerate(customers)],
    )
    rows(
        data / "visits.csv",
        ["visit_id", "customer_id", "visit_date", "channel", "collector_id", "outcome", "met_name", "met_role",
         "reasons", "customer_words", "next_step", "next_date", "recorded_at", "demand_made", "supervisor_note"],
        [
            (f"V{index}", id, "2026-05-20", "ONSITE", name[:40], "PTP_ORAL", name, "CFO", "CASHFLOW", name, "CALL",
             "2026-06-20", "2026-05-20", "oral", name)
            for index, (id, name) in enumerate(customers)
        ],
    )
    rows(
        data / "promises.csv",
        ["promise_id", "customer_id", "made_on", "due_on", "amount", "form", "promisor", "condition"],
        [(f"PR{index}", id, "2026-05-20", "2026-07-01", "500", "oral", name, name) for index, (id, name) in enumerate(customers)],
    )
    rows(
        data / "disputes.csv",
        ["dispute_id", "customer_id", "opened_on", "amount", "reason", "owner"],
        [(f"D{index} {name[:40]}", id, "2026-05-01", "100", "QUALITY", name) for index, (id, name) in enumerate(customers)],
    )
    people = sorted({name[:40] for _, name in customers})
    rows(data / "people.csv", ["person_id", "name", "team"], [(name, name, name) for name in people])
    (folder / "huikuan.yml").write_text(
        "company: \"</title><script>window.broken=1</script>\"\nas_of: 2026-06-30\n", encoding="utf-8"
    )
    return folder
