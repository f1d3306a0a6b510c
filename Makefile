# `make run` is all a newcomer needs; `make help` lists the rest.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON_ENV := .venv/.made
ENGINE := infra/engine/node_modules/.made
PWA_TOOLS := pwa/node_modules/.made
APP := pwa/dist/index.html

STEP := infra/setup/step.sh
VENV := .venv/bin
NPM_CI := npm ci --no-audit --no-fund --loglevel=error
APP_SOURCES := $(shell find pwa -name node_modules -prune -o -name dist -prune -o -type f -print)
E2E_TESTS := $(wildcard tests/e2e/*.test.mjs)
WORKERS ?= 2
# Tests of whole servers and browsers wait for one another most of their time.
PATIENT_WORKERS ?= $(shell expr $(WORKERS) + $(WORKERS) / 2)

##@ Use it

run: setup ## Set up what is missing, then run a hub with its app (demo unless HUB_DEMO=0)
	@$(VENV)/python -m infra.runner

setup: $(PYTHON_ENV) $(ENGINE) $(PWA_TOOLS) $(APP) ## Set up without running

federation: setup ## Three demo hubs on this machine: a course, a sealed referral; stays up until Ctrl-C
	@$(VENV)/python -m infra.federation

clean: ## Remove everything that make made; a hub's data (var/) stays
	rm -rf .venv .make build tejedora.egg-info infra/engine/node_modules pwa/node_modules pwa/dist
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find services shared infra tests -name __pycache__ -prune -exec rm -rf {} +

##@ Check it

test: $(PYTHON_ENV) $(PWA_TOOLS) $(ENGINE) ## Every check and test, with a summary (what CI runs)
	@$(VENV)/python -m infra.checks

lint: $(PYTHON_ENV) $(PWA_TOOLS) ## Style and import rules: ruff, import-linter, Biome
	@$(VENV)/ruff check .
	@$(VENV)/ruff format --check .
	@$(VENV)/lint-imports
	@npm --prefix pwa run --silent lint

types: $(PYTHON_ENV) $(PWA_TOOLS) ## Types: mypy --strict, tsc
	@$(VENV)/mypy
	@npm --prefix pwa run --silent types

unit: $(PYTHON_ENV) ## Python unit tests
	@$(VENV)/pytest -q -n $(WORKERS) --dist loadfile tests/unit

integration: $(PYTHON_ENV) $(ENGINE) $(APP) ## Integration tests on real NATS and the embedded engine (or COUCHDB_URL, NATS_URL)
	@$(VENV)/pytest -q -n $(if $(COUCHDB_URL)$(NATS_URL),0,$(PATIENT_WORKERS)) --dist loadfile tests/integration

vitest: $(PWA_TOOLS) ## Unit tests of the app
	@npm --prefix pwa run --silent test

build: $(APP) ## Build the app

size: $(APP) ## Weigh the first screen of the app against its budget
	@npm --prefix pwa run --silent size

e2e: $(PYTHON_ENV) $(ENGINE) $(APP) ## The story in a real browser, against a real hub
	@CHROMIUM=$$(infra/setup/chromium.sh) && export CHROMIUM && node --test --test-concurrency=$(PATIENT_WORKERS) $(E2E_TESTS)

chaos: $(PYTHON_ENV) $(ENGINE) $(APP) ## Kill services again and again while work goes on
	@$(VENV)/pytest -q tests/chaos

federation-proof: $(PYTHON_ENV) $(ENGINE) ## Shapes of federation by faults of lines and hubs; slow
	@$(VENV)/pytest -q -n $(WORKERS) --dist load tests/federation

bench: $(PYTHON_ENV) $(ENGINE) $(APP) ## Measure
	@CHROMIUM=$$(infra/setup/chromium.sh) && export CHROMIUM && for file in tests/bench/*.mjs; do node "$$file" || exit; done

screenshots: $(PYTHON_ENV) $(ENGINE) $(APP) ## Take the pictures of the README
	@CHROMIUM=$$(infra/setup/chromium.sh) && export CHROMIUM && node tests/e2e/screenshots.mjs

##@ Change it

format: $(PYTHON_ENV) $(PWA_TOOLS) ## Format Python and TypeScript
	@$(VENV)/ruff check --fix .
	@$(VENV)/ruff format .
	@npm --prefix pwa run --silent format

schemas: $(PYTHON_ENV) ## Export the JSON Schemas that the app's types come from
	@$(VENV)/python -m shared.schemas.export pwa/src/schemas

lock: $(PYTHON_ENV) ## Write requirements.txt anew from pyproject.toml
	@$(VENV)/python -m pip install -q --disable-pip-version-check uv
	@$(VENV)/uv pip compile --universal --python-version 3.11 --extra dev --generate-hashes --no-header \
		--no-emit-index-url --no-emit-find-links -q -o requirements.txt pyproject.toml

help: ## This list
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: run setup federation clean test lint types unit integration vitest build size e2e chaos federation-proof bench screenshots format schemas lock help

# The pieces of the set-up: each is made once, and again when what it was made from changed.

$(PYTHON_ENV): requirements.txt pyproject.toml
	@infra/setup/python.sh > /dev/null
	@$(STEP) "Python packages (about a minute)" infra/setup/venv.sh
	@touch $@

$(ENGINE): infra/engine/package.json infra/engine/package-lock.json
	@infra/setup/node.sh
	@$(STEP) "Database engine" $(NPM_CI) --omit=optional --prefix infra/engine
	@touch $@

$(PWA_TOOLS): pwa/package.json pwa/package-lock.json
	@infra/setup/node.sh
	@$(STEP) "Tools of the app" $(NPM_CI) --prefix pwa
	@touch $@

$(APP): $(PWA_TOOLS) $(APP_SOURCES)
	@$(STEP) "Building the app" sh -c 'cd pwa && exec node_modules/.bin/vite build'
	@touch $@
