"""The program's survival curves against lifelines, an independent implementation.

Reads `huikuan metrics --format json` for a portfolio of the published sample and fits the same documents with
lifelines: `survival` has a step for each day on which a document was paid or left, `days_to_pay` the quartiles with
their limits.
"""
import csv
import datetime
import json
import os
import pathlib
import subprocess

import lifelines
import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = REPOSITORY.parent / "shared/data/ibm-watson-ar/WA_Fn-UseC_-Accounts-Receivable.csv"
PROGRAM = pathlib.Path(os.environ.get("HUIKUAN_PROGRAM", REPOSITORY / ".build/release/huikuan"))
DAYS = ["2013-06-30", "2012-08-15", "2014-01-31"]

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="../shared/data stands not beside this checkout")


def day(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y").date()


def seen(as_of):
    """For each document dated up to the day: for how long it was seen, and whether it was paid then."""
    with SAMPLE.open(newline="") as file:
        for row in csv.DictReader(file):
            invoiced, settled = day(row["InvoiceDate"]), day(row["SettledDate"])
            if invoiced <= as_of:
                yield (min(settled, as_of) - invoiced).days, settled <= as_of


@pytest.fixture(scope="session", params=DAYS)
def compared(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    (folder / "data").mkdir()
    (folder / "data/receivables.csv").symlink_to(SAMPLE)
    (folder / "huikuan.yml").write_text(
        "currency: USD\nsources:\n  - { table: receivables, file: data/receivables.csv, profile: ibm-ar }\n"
    )
    command = [PROGRAM, "metrics", "--format", "json", "--project", folder, "--as-of", request.param]
    document = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    durations, events = zip(*seen(datetime.date.fromisoformat(request.param)))
    fitted = lifelines.KaplanMeierFitter().fit(durations, events)
    return document["currencies"][0], fitted


def test_every_share_and_limit_is_the_same(compared):
    figures, fitted = compared
    table = fitted.event_table[fitted.event_table["removed"] > 0]
    limits = fitted.confidence_interval_
    assert [step["days"] for step in figures["survival"]] == [int(days) for days in table.index]
    for step in figures["survival"]:
        days = step["days"]
        assert (step["at_risk"], step["paid"]) == (table["at_risk"][days], table["observed"][days])
        assert step["unpaid"] == pytest.approx(fitted.survival_function_at_times(days).iloc[0], abs=1e-9)
        assert step["lower"] == pytest.approx(limits.iloc[:, 0][days], abs=1e-9)
        assert step["upper"] == pytest.approx(limits.iloc[:, 1][days], abs=1e-9)


@pytest.mark.filterwarnings("ignore:Approximating")
@pytest.mark.parametrize("name, unpaid", [("p25", 0.75), ("p50", 0.5), ("p75", 0.25)])
def test_the_quartiles_are_the_same(compared, name, unpaid):
    figures, fitted = compared
    # A share that is reached exactly is a matter of the last digit there; it counts as reached here.
    assert figures["days_to_pay"][name] == fitted.percentile(unpaid + 1e-12)
