# Needs Python 3.11 or later with venv, and make; everything else is fetched by run.py.
PYTHON ?= python3
OURS := .venv/bin/python
LOCK := $(OURS) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help run test quick fresh lint format bench bench-offline bench-pictures bench-sync mutants soak screens sheets docs lock prepared

help:  ## say what each goal does
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' Makefile

run:  ## make all that is needed, then serve on http://localhost:8000
	@$(PYTHON) run.py

test: prepared  ## run every check: format, lint, types, SQLite, PostgreSQL, browser
	@$(OURS) -m tests.run_all

quick: prepared  ## run format, lint, types and the tests on SQLite, but for the pictures, in about a minute
	@$(OURS) -m tests.run_all quick

fresh:  ## prove `make run` and `make test` on a copy, as a new user without node
	@$(PYTHON) -m tests.fresh

lint: prepared  ## check format, lint and types
	@$(OURS) -m tests.run_all lint

format: prepared  ## put code into its form, and mend what can be mended by itself
	@$(OURS) -m ruff format . && $(OURS) -m ruff check --fix .
	@PATH="$(CURDIR)/.venv/bin:$$PATH" npm --prefix pwa run lint -- --write

bench: prepared  ## measure the service against a bare floor
	@PYTHONPATH=. $(OURS) benchmarks/api.py

bench-offline: prepared  ## measure what a family waits for, on a slow phone in Chromium
	@PYTHONPATH=. $(OURS) benchmarks/offline.py $(parts)

bench-sync: prepared  ## measure a sync of 100 events beside 100 raw inserts of the same rows
	@PYTHONPATH=. $(OURS) benchmarks/sync.py

bench-pictures: prepared  ## measure the drawing of pictures, beside the prototype where it is
	@PYTHONPATH=. $(OURS) benchmarks/pictures.py $(prototype)

soak: prepared  ## play 100,000 runs of phones and service, and all else that takes hours
	@$(OURS) -m tests.soak $(part)

mutants: prepared  ## plant faults in a copy of the code and see that the tests catch each
	@$(OURS) -m tests.mutants

screens: prepared  ## look at every screen in a browser, and write a picture of each
	@$(OURS) -m tests.run_all screens

sheets: prepared  ## draw the contact sheets of the pictures into docs/pictures/
	@PYTHONPATH=. $(OURS) docs/sheets.py

docs: prepared  ## write the pages of docs/ that follow from the program
	@PYTHONPATH=. $(OURS) docs/make.py

lock: prepared  ## pin what requirements*.in ask for, with hashes
	@for name in requirements requirements-postgres requirements-dev requirements-node \
		requirements-tools tests/support/requirements-pgserver; do \
		echo "  $$name.txt"; $(LOCK) $$name.in -o $$name.txt || exit 1; done

prepared:
	@$(PYTHON) run.py --prepare-dev
