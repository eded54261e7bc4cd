"""The benchmark's peer: what a good Python engineer would write for the plain half of the job.

DuckDB reads the receivables, payments and allocations, computes what is open on the day and ages it; Jinja2 renders one
plain HTML table of all documents per customer, and an index. One process, compiled templates, bulk fetches.

    peer.py PORTFOLIO OUTPUT [--as-of 2026-06-30] [--escape all|text]

Prints its phases, its output and its totals as JSON.
"""

import argparse
import json
import time
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import duckdb
from jinja2 import DictLoader, Environment

CLASSES = ("not_due", "due_today", "d1_30", "d31_60", "d61_90", "d91_180", "d181_365", "d366_730", "d731_plus")

LAYOUT = """<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title><link rel="stylesheet" href="style.css"></head>
<body>
{% block content %}{% endblock %}
</body>
</html>
"""

# Constants when the template is compiled: either everything is escaped, or in the table of documents only what may hold
# anything, because whoever knows the query knows that dates and amounts need it not.
ESCAPING = {"all": ("true", ""), "text": ("false", " | e")}

CUSTOMER = """{% extends "layout" %}
{% block title %}{{ name }}{% endblock %}
{% block content %}
<h1>{{ name }}</h1>
<p>{{ id }} · open on {{ as_of }}: {{ open }} {{ currency }} · overdue: {{ overdue }} {{ currency }}</p>
<table>
<tr>{% for name in classes %}<th>{{ name }}</th>{% endfor %}</tr>
<tr>{% for amount in ages %}<td>{{ amount }}</td>{% endfor %}</tr>
</table>
<table>
<tr><th>Invoice</th><th>Date</th><th>Due</th><th>Type</th><th>Contract</th><th>Amount</th><th>Paid</th><th>Open</th><th>Days overdue</th><th>Class</th></tr>
{% autoescape SWITCH %}
{% for number, date, due, type, contract, amount, settled, rest, days, class in documents %}
<tr><td>{{ number FILTER }}</td><td>{{ date }}</td><td>{{ due }}</td><td>{{ type FILTER }}</td><td>{{ contract FILTER }}</td><td>{{ amount }}</td><td>{{ settled }}</td><td>{{ rest }}</td><td>{{ days }}</td><td>{{ class }}</td></tr>
{% endfor %}
{% endautoescape %}
</table>
{% endblock %}
"""

INDEX = """{% extends "layout" %}
{% block title %}Customers{% endblock %}
{% block content %}
<h1>Customers</h1>
<table>
<tr><th>Customer</th><th>Open</th><th>Overdue</th><th>Currency</th></tr>
{% for id, name, currency, open, overdue in customers %}
<tr><td><a href="{{ id }}.html">{{ name }}</a></td><td>{{ open }}</td><td>{{ overdue }}</td><td>{{ currency }}</td></tr>
{% endfor %}
</table>
{% endblock %}
"""

READ = """
create table receivables as
select * from read_csv('{folder}/receivables.csv', header = true, columns = {{
    'invoice_no': 'varchar', 'customer_id': 'varchar', 'invoice_date': 'date', 'due_date': 'date',
    'amount': 'decimal(18, 2)', 'currency': 'varchar', 'doc_type': 'varchar', 'contract_no': 'varchar',
    'salesperson_id': 'varchar'}});
create table payments as
select * from read_csv('{folder}/payments.csv', header = true, columns = {{
    'payment_id': 'varchar', 'invoice_no': 'varchar', 'customer_id': 'varchar', 'date': 'date',
    'amount': 'decimal(18, 2)', 'currency': 'varchar', 'method': 'varchar', 'maturity_date': 'date',
    'cleared_date': 'date'}});
create table allocations as
select * from read_csv('{folder}/allocations.csv', header = true, columns = {{
    'invoice_no': 'varchar', 'amount': 'decimal(18, 2)', 'kind': 'varchar', 'payment_id': 'varchar',
    'credit_no': 'varchar', 'date': 'date'}});
create table customers as
select customer_id, name from read_csv('{folder}/customers.csv', header = true, all_varchar = true);
"""

# A bill is no money until it matures; a credit note and the invoice that it corrects move towards zero together.
SETTLE = """
create table cash as
select payment_id, invoice_no, customer_id, amount,
       date <= $day and coalesce(cleared_date, maturity_date, date) <= $day as counts
from payments;
create table settled as
select invoice_no, sum(amount) as amount from (
    select invoice_no, amount from cash where counts and invoice_no is not null
    union all
    select a.invoice_no, a.amount from allocations a left join cash c using (payment_id)
    where a.date <= $day and (a.kind <> 'payment' or c.counts)
    union all
    select credit_no, -amount from allocations where kind = 'credit' and date <= $day
) group by invoice_no;
create table documents as
select r.customer_id, r.invoice_no, r.invoice_date, r.due_date, r.doc_type, r.contract_no, r.currency, r.amount,
       coalesce(s.amount, 0) as settled, r.amount - coalesce(s.amount, 0) as open,
       date_diff('day', r.due_date, $day) as days,
       case when days < 0 then 'not_due' when days = 0 then 'due_today' when days <= 30 then 'd1_30'
            when days <= 60 then 'd31_60' when days <= 90 then 'd61_90' when days <= 180 then 'd91_180'
            when days <= 365 then 'd181_365' when days <= 730 then 'd366_730' else 'd731_plus' end as class
from receivables r left join settled s using (invoice_no)
where r.invoice_date <= $day;
create table unapplied as
select customer_id, sum(rest) as amount from (
    select c.customer_id, c.amount - coalesce(sum(a.amount), 0) as rest
    from cash c left join allocations a on a.payment_id = c.payment_id and a.kind = 'payment'
    where c.counts and c.invoice_no is null
    group by c.payment_id, c.customer_id, c.amount
) group by customer_id;
create table balances as
select d.customer_id, any_value(d.currency) as currency,
       sum(d.open) - coalesce(any_value(u.amount), 0) as open,
       sum(d.open) filter (where d.days > 0) as overdue,
       [coalesce(x, 0) for x in [{ages}]] as ages
from documents d left join unapplied u using (customer_id) group by d.customer_id;
"""

CUSTOMERS = """
select c.customer_id, c.name, coalesce(b.currency, ''), coalesce(b.open, 0)::varchar, coalesce(b.overdue, 0)::varchar,
       [x::varchar for x in b.ages]
from customers c left join balances b using (customer_id) order by c.customer_id
"""

# The engine turns values into text, faster than Python would.
DOCUMENTS = """
select customer_id, invoice_no, invoice_date::varchar, due_date::varchar, doc_type, contract_no, amount::varchar,
       settled::varchar, open::varchar, days, class
from documents order by customer_id, invoice_date, invoice_no
"""

TOTALS = "select currency, sum(open)::varchar from balances group by currency order by currency"


class Phases:
    def __init__(self):
        self.last = time.perf_counter()
        self.seconds = []

    def end(self, name):
        now = time.perf_counter()
        self.seconds.append({"name": name, "seconds": round(now - self.last, 4)})
        self.last = now


def compute(connection, folder, as_of, phases):
    connection.execute(READ.format(folder=folder))
    phases.end("read")
    ages = ", ".join(f"sum(d.open) filter (where d.class = '{name}')" for name in CLASSES)
    for statement in SETTLE.replace("{ages}", ages).split(";\n"):
        if statement.strip():
            connection.execute(statement.replace("$day", f"date '{as_of}'"))
    phases.end("compute")


def fetch_documents(connection):
    """Rows in bulk, a few thousand customers at a time in memory."""
    cursor = connection.cursor().execute(DOCUMENTS)
    while rows := cursor.fetchmany(50_000):
        yield from rows


def render(connection, output, as_of, escape):
    switch, text_filter = ESCAPING[escape]
    customer = CUSTOMER.replace("SWITCH", switch).replace(" FILTER", text_filter)
    environment = Environment(
        loader=DictLoader({"layout": LAYOUT, "customer": customer, "index": INDEX}),
        autoescape=True, trim_blocks=True, auto_reload=False)
    page = environment.get_template("customer")
    customers = connection.execute(CUSTOMERS).fetchall()
    groups = groupby(fetch_documents(connection), key=itemgetter(0))
    current = next(groups, None)
    size = 0
    for identifier, name, currency, open_amount, overdue, ages in customers:
        documents = []
        if current and current[0] == identifier:
            documents = [row[1:] for row in current[1]]
            current = next(groups, None)
        size += write(output / f"{identifier}.html", page.render(
            id=identifier, name=name, currency=currency, open=open_amount, overdue=overdue, ages=ages or (),
            as_of=as_of, classes=CLASSES, documents=documents))
    index = environment.get_template("index")
    size += write(output / "index.html", index.render(customers=(row[:5] for row in customers)))
    return {"files": len(customers) + 1, "bytes": size}


def write(path, text):
    content = text.encode()
    with open(path, "wb", buffering=0) as file:
        file.write(content)
    return len(content)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("portfolio", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--as-of", default="2026-06-30")
    parser.add_argument("--escape", choices=("all", "text"), default="all", help="every cell, or only those of text")
    options = parser.parse_args()
    phases = Phases()
    options.output.mkdir(parents=True)
    connection = duckdb.connect()
    compute(connection, options.portfolio / "data", options.as_of, phases)
    written = render(connection, options.output, options.as_of, options.escape)
    phases.end("render and write")
    totals = dict(connection.execute(TOTALS).fetchall())
    print(json.dumps({"phases": phases.seconds, "open": totals} | written))


if __name__ == "__main__":
    main()
