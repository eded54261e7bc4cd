"""Sites built by the program itself, and the browser that looks at them."""

import os
import pathlib
import shutil
import subprocess

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("HUIKUAN_PROGRAM", ROOT / ".build" / "release" / "huikuan"))


def build(project, output, *arguments, expected=(0,)):
    """Runs `huikuan build` and returns the site's folder."""
    command = [PROGRAM, "build", "--project", project, "--output", output, "--rejects", f"{output}-rejects", *arguments]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert done.returncode in expected, f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
    return pathlib.Path(output)


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """The sample's site in each language."""
    folder = tmp_path_factory.mktemp("sites")
    return {
        language: build(ROOT, folder / language, "--language", language)
        for language in ("zh-Hans", "en")
    }


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    from hostile import write_portfolio

    folder = tmp_path_factory.mktemp("hostile")
    portfolio = write_portfolio(folder / "portfolio")
    return build(portfolio, folder / "site")


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A portfolio on a day before its first document."""
    folder = tmp_path_factory.mktemp("empty")
    data = folder / "portfolio" / "data"
    data.mkdir(parents=True)
    (data / "receivables.csv").write_text("invoice_no,customer_id,invoice_date,amount\nI1,C1,2026-06-10,100.00\n")
    (data / "payments.csv").write_text("payment_id,invoice_no,date,amount\nP1,I1,2026-06-20,40.00\n")
    return build(folder / "portfolio", folder / "site", "--as-of", "2026-06-01")


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium") or shutil.which("google-chrome")
    assert executable, "no Chromium: apt-get install chromium"
    # Chromium's sandbox does not work for root, as in a container.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield chromium
        chromium.close()


def one_of_each_kind(site):
    """Pages of every kind, the longest dossiers among them."""
    dossiers = sorted((site / "customers").glob("*.html"), key=lambda page: (-page.stat().st_size, page.name))
    histories = [page for page in dossiers if "-documents-" in page.name]
    dossiers = [page for page in dossiers if "-documents-" not in page.name]
    articles = sorted((site / "playbook").glob("*.html"))
    kinds = ("t[0-9]*", "s[0-9]-*", "letter-*", "law-*", "training-*", "red-lines", "glossary", "emergency")
    of_kinds = [next((page for page in articles if page.match(f"{kind}.html")), None) for kind in kinds]
    fixed = ("index", "find", "cards", "practice", "changes", "booklet", "readiness")
    top = (
        "index", "figures", "worklist", "compare", "customers", "promises", "visits", "visits-log", "collectors", "groups",
        "outlook", "limitation", "disputes", "definitions", "data-health", "record",
    )
    chosen = [site / f"{name}.html" for name in top]
    chosen += sorted((site / "collectors").glob("*.html"))[:1]
    chosen += dossiers[:2] + dossiers[-1:] + histories[:1]
    chosen += [site / "playbook" / f"{name}.html" for name in fixed] + of_kinds
    return [page for page in chosen if page is not None and page.exists()]
