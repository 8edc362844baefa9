# The commands of the project. `make run` and `make test` set up everything they need by themselves.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

BUNDLE ?= content/kazakhstan-diplomacy
ARGS ?=
JOBS ?= 3
VENV := .venv
BIN := $(VENV)/bin
BENCHES ?= start resting build install pictures pyramid stillness preview pages find timeline zoom memory_zoom attract report
PYTHONS := python3 python3.13 python3.12 python3.11 python3.14

.PHONY: help setup run test test-quick lint bench tour nightly ci clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

# Set-up ----------------------------------------------------------------------------------------------------

$(BIN)/python:
	@for python in $(PYTHONS); do \
	  if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$${found:-}" ]; then \
	  echo "The kiosk needs Python 3.11 or newer: apt-get install python3 python3-venv" >&2; exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "Python's module for virtual environments is missing: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	echo "Making the virtual environment $(VENV) with $$($$found --version)"; \
	rm -rf $(VENV); $$found -m venv $(VENV)

# A stamp is written only when all of its packages are there; a half-finished installation is taken up again.
$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing what the kiosk needs into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@echo "Installing what the kiosk and its tests need into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.run

setup: $(VENV)/.dev ## the virtual environment with all that tests and linters need
	@$(BIN)/python tools/needs.py

# The show --------------------------------------------------------------------------------------------------

# The tour's exit status 1 says that it has remarks: the pictures are there all the same.
run: $(VENV)/.run ## the exhibition, full screen; without a display, its tour in build/tour
	@$(BIN)/python -m compileall -q src/kiosk
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  $(BIN)/python tools/needs.py --window; \
	  exec $(BIN)/kiosk run $(BUNDLE) $(ARGS); \
	else \
	  $(BIN)/python tools/needs.py; \
	  echo "No display here (DISPLAY and WAYLAND_DISPLAY are empty): rendering every screen into build/tour instead; this takes minutes."; \
	  $(BIN)/kiosk tour $(BUNDLE) --out build/tour $(ARGS) || [ $$? -eq 1 ]; \
	fi

tour: $(VENV)/.run ## pictures of every screen and record, and what was measured on them, in build/tour
	@$(BIN)/python tools/needs.py
	@$(BIN)/kiosk tour $(BUNDLE) --out build/tour $(ARGS)

# Checks ----------------------------------------------------------------------------------------------------

test: $(VENV)/.dev ## all tests: without a window, then those that need one, under Xvfb
	@$(BIN)/python tools/needs.py
	@$(SOAK); $(MAKE) --no-print-directory .pytest || status=$$?; $(SOAKED); exit $${status:-0}

# Five minutes of a random visitor and some scenes of the attract loop, beside the tests and behind them: what
# the tests leave of the processors is theirs. Tests that were chosen by hand run without.
SOAK := soak=; if [ -z "$(ARGS)" ]; then mkdir -p build; rm -rf build/soak; \
  (nice -n 10 $(BIN)/python -m tests.soak --minutes 5 --actions 400 --seed $${KIOSK_SOAK_SEED:-7} --cache build/soak-cache --keep build/soak/visitor && \
   nice -n 10 $(BIN)/python -m tests.soak --scenes 300 --minutes 0 --size 960x540 --cache build/soak-cache --keep build/soak/loop) \
  >build/soak.log 2>&1 & soak=$$!; fi
SOAKED := if [ -n "$$soak" ]; then wait $$soak || status=1; cat build/soak.log; fi

.PHONY: .pytest
.pytest:
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder -m 'not xvfb' $(ARGS)
	@if ! command -v Xvfb >/dev/null || ! command -v xauth >/dev/null; then \
	  echo "The tests that need a window were left out: apt-get install xvfb xauth" >&2; \
	  [ -z "$${CI:-}" ]; \
	else \
	  $(BIN)/python tools/needs.py --window; \
	  status=0; \
	  QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' \
	    $(BIN)/python -m pytest -m xvfb $(ARGS) || status=$$?; \
	  [ $$status -eq 0 ] || { [ $$status -eq 5 ] && echo "No test needs a window."; }; \
	fi

test-quick: $(VENV)/.dev ## the tests of a few seconds
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n $(JOBS) --dist loadfile -m 'not xvfb and not slow' $(ARGS)

lint: $(VENV)/.dev ## style, types, import contracts, QML, translations
	@$(BIN)/python tools/needs.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/qmllint.py
	$(BIN)/python tools/translations.py --check

bench: $(VENV)/.dev ## how fast and how small, against a peer or a bound
	@failed=; for program in $(BENCHES); do \
	  echo "== $$program"; $(BIN)/python bench/$$program.py || failed="$$failed $$program"; \
	done; \
	[ -z "$$failed" ] || { echo "Not within their bounds, or not able to run:$$failed" >&2; exit 1; }

nightly: test ## the tests once more with many more examples and faults, then the benchmarks
	@HYPOTHESIS_PROFILE=nightly QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(JOBS) --dist loadfile -m 'not xvfb' -k 'properties or property'
	@KIOSK_FUZZ=8000 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(JOBS) --dist loadfile -m 'not xvfb' -k 'fuzz'
	@KIOSK_KILL_POINTS=2000 KIOSK_FAULT_POINTS=500 KIOSK_JOURNAL_KILLS=500 $(BIN)/python -m pytest -q tests/faults
	@KIOSK_CLOCK_CASES=all $(BIN)/python -m pytest -q tests/clock
	@KIOSK_CRASHES=500 KIOSK_HANGS=100 QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' \
	  $(BIN)/python -m pytest -q tests/crash
	@KIOSK_ESCAPES=all KIOSK_DEVICE_CHANGES=300 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s -n0 -m 'not xvfb' tests/escape
	@KIOSK_ESCAPES=all KIOSK_DEVICE_CHANGES=300 QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' \
	  $(BIN)/python -m pytest -q -s -n0 -m xvfb tests/escape
	@KIOSK_BOMBS=all QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/unit/test_bombs.py
	@KIOSK_SOAK_MINUTES=120 KIOSK_SCENES=10000 $(BIN)/python -m pytest -q -s tests/soak
	@if [ -n "$${KIOSK_BARE:-}" ]; then tests/deploy/bare.sh; fi  # bare Debian systems: root, half an hour
	@$(MAKE) bench

ci: lint test ## what must pass before a change lands

clean: ## everything that was made here
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
