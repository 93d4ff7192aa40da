# Everything runs from a virtual environment inside the checkout; nothing else is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup run test check lint types contracts coverage bench lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(READY) ## create .venv with the program and its development tools

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimreader needs Python 3.11 or newer; set PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

run: $(READY) ## open the default sample article in the reader
	$(BIN)/claimreader $(or $(ARTICLE),"$$($(BIN)/claimreader samples --path)")

test: $(READY) ## run every test, on all processors
	$(BIN)/python -m pytest -n auto --dist worksteal

check: lint types contracts test ## what CI runs: lint, types, import contracts, tests

lint: $(READY) ## formatting and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY) ## strict types
	$(BIN)/mypy

contracts: $(READY) ## who may import whom
	$(BIN)/lint-imports

coverage: $(READY) ## tests with branch coverage, and the least that each room must have
	$(BIN)/coverage run -m pytest -q
	$(BIN)/coverage report --skip-covered
	$(BIN)/coverage report --include='reader/model/*,reader/compare/*,reader/export/*,reader/anchoring/*' --fail-under=100 >/dev/null
	$(BIN)/coverage report --include='reader/sources/*,reader/language/*,reader/library/*' --fail-under=95 >/dev/null

bench: $(READY) ## the quick benchmarks; results are discussed in benchmarks/README.md
	$(BIN)/python -m benchmarks

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --no-header --no-emit-index-url -o requirements.lock

clean: ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
