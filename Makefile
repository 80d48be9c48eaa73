# The two commands of the README are `make demo` and `make test`; both make .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SERVE ?= 1

.PHONY: setup demo test lint bench clean

setup: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Diglot needs Python 3.11 or newer; $(PYTHON) is older: run 'make PYTHON=/path/to/python3.11 ...'" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	# torch by itself first: the pinned release must be in place before anything else asks for a newer one.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt torch
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/diglot demo $(if $(filter 0,$(SERVE)),--no-serve)

test: setup
	@.ci/browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadfile

# Minutes, and 3.1 GB in the cache folder for a model of random weights; the reader is measured in Chromium. 'make bench
# QUICK=1' only shows that it works.
bench: setup
	$(BIN)/diglot bench $(if $(QUICK),--quick)
	@.ci/browser
	$(BIN)/diglot bench --reader $(if $(QUICK),--quick)

clean:
	rm -rf $(VENV) build dist demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
