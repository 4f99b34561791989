PYTHON ?= python3
MANIFEST ?= hack/manifest.yaml
SECONDS ?= 60
MUTANTS ?=
STACK ?= dev
BIN := .venv/bin
PULUMI_FLAGS ?=
PULUMI := PULUMI_BACKEND_URL=file://$(CURDIR)/.pulumi-state STACK_INPUT_YAML= STACK_INPUT_YAML_FILE="$$(realpath '$(MANIFEST)')" pulumi

.DEFAULT_GOAL := help
.PHONY: help preview test test-cluster test-engine test-versions fuzz mutate bench up down generate format lint licences audit breaking lock clean pulumi-cli

help: ## Show these targets.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

preview: .venv/installed ## Show what would be deployed for MANIFEST, without cluster and Pulumi CLI.
	@$(BIN)/planton-zalando preview '$(MANIFEST)'

test: .venv/installed-dev ## Run every test that needs no cluster.
	$(BIN)/pytest --ignore tests/cluster --ignore tests/engine

test-cluster: .venv/installed-dev cluster-programs ## Run the tests that start a real Kubernetes, on loopback.
	$(BIN)/pytest --cov-append tests/cluster

test-engine: .venv/installed-dev cluster-programs ## Run the tests that deploy to such a Kubernetes, by the Pulumi CLI.
	$(BIN)/pytest --no-cov tests/engine

test-versions: .venv/installed-dev .build/python3.14 ## Run the fast tests with each Python, and the lowest and highest versions.
	PATH="$$PATH:$(CURDIR)/.build/python3.14/bin" $(BIN)/python tests/proof/parts/versions.py

fuzz: .venv/installed-dev ## Hand over what a fuzzer makes for SECONDS, what it finds kept as tests.
	$(BIN)/python tests/fuzz/fuzz.py $(SECONDS)

# mutmut runs a copy one folder below; the charts lie beside the project.
# Its copy of this folder has no .build.
mutate: .venv/installed-dev .build/bin/helm ## Change the pure part in small ways, MUTANTS alone, to see whether tests fail.
	ln -sfn ../shared shared
	PATH="$(CURDIR)/.build/bin:$$PATH" $(BIN)/mutmut run $(MUTANTS)
	$(BIN)/python tests/mutation/mutation_report.py

bench: .venv/installed-dev ## Measure speed and memory, beside what they are held against.
	$(BIN)/python bench/report.py

up: pulumi-cli ## Deploy MANIFEST to the current kubeconfig, state in .pulumi-state.
	@mkdir -p .pulumi-state
	$(PULUMI) stack select --create $(STACK)
	$(PULUMI) up --stack $(STACK) $(PULUMI_FLAGS)

down: pulumi-cli ## Destroy what `make up` deployed.
	@test -d .pulumi-state || { echo "nothing was deployed from here by make up" >&2; exit 1; }
	$(PULUMI) destroy --stack $(STACK) $(PULUMI_FLAGS)

generate: .venv/installed-dev .build/protovalidate ## Write gen/, and the tables and the picture of the README, anew.
	PATH=$(CURDIR)/$(BIN):$$PATH buf generate
	$(BIN)/buf build --as-file-descriptor-set -o .build/contract.binpb
	$(BIN)/python hack/schema.py gen/contract.schema.json < .build/contract.binpb
	$(BIN)/python hack/field_tables.py README.md < .build/contract.binpb
	$(BIN)/python hack/backup_table.py README.md
	$(BIN)/python hack/dependency_table.py README.md
	$(BIN)/python hack/effect_table.py README.md
	$(BIN)/planton-zalando graph hack/manifest.yaml -o hack/manifest.svg

format: .venv/installed-dev .build/protovalidate ## Format proto and Python.
	$(BIN)/buf format --write proto
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

lint: .venv/installed-dev .build/protovalidate breaking ## Check proto, Python, types and import layers.
	$(BIN)/buf lint
	$(BIN)/buf format --diff --exit-code proto
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

licences: .venv/installed-dev ## Compare the licences of what is deployed with those allowed.
	$(BIN)/pip-licenses --packages $$(sed -n 's/^\([a-z0-9.-]*\).*==.*/\1/p' requirements.txt)

audit: .venv/installed-dev ## Compare what is pinned with known vulnerabilities, where one can ask.
	$(BIN)/python hack/audit.py requirements.txt requirements-dev.txt

# The commit before, with protovalidate's .proto beside it as here.
breaking: .venv/installed-dev .build/protovalidate ## Compare proto/ with the commit before.
	@if git rev-parse --quiet --verify HEAD~1:proto >/dev/null; then \
		rm -rf .build/before && mkdir -p .build/before/.build && \
		git archive HEAD~1 buf.yaml proto | tar -x -C .build/before && \
		cp -r .build/protovalidate .build/before/.build/ && \
		$(BIN)/buf breaking --against .build/before; \
	else echo "breaking: skipped, there is no commit before with a proto/"; fi

# With extras in the pins: without them pip takes an extra's newest release, for which there is no hash.
lock: .venv/installed-dev ## Pin every dependency of pyproject.toml anew.
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-strip-extras --upgrade --quiet -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate --no-strip-extras --upgrade --quiet \
		--extra dev --constraints requirements.txt -o requirements-dev.txt

# Not what belongs to the code: gen/, the README's tables, and what a fuzzer found.
clean: ## Remove everything that these targets have made but code and deployed state.
	rm -rf .venv .build .charts mutants *.egg-info .coverage .coverage.* .hypothesis
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
	[ ! -L shared ] || rm shared

# What the tests start, each of the version that its go.mod pins.
.PHONY: cluster-programs
cluster-programs: .build/bin/etcd .build/bin/kube-apiserver .build/bin/kwok .build/bin/helm

pulumi-cli:
	@command -v pulumi >/dev/null || { \
		echo "pulumi is not on PATH: install the Pulumi CLI, see https://www.pulumi.com/docs/install/" >&2; exit 1; }

.PHONY: go
go:
	@command -v go >/dev/null || { \
		echo "go is not on PATH: it brings protovalidate's .proto and what tests start, see https://go.dev/doc/install" >&2; exit 1; }

OLDEST := import sys; sys.exit(sys.version_info < (3, 11))

.venv/bin/python:
	@$(PYTHON) -c '$(OLDEST)' || { \
		echo "$(PYTHON) is not on PATH, or older than Python 3.11: make PYTHON=… takes another" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt pyproject.toml | .venv/bin/python
	@$(BIN)/python -c '$(OLDEST)' || { \
		echo ".venv is of a Python older than 3.11, or was left half made: remove it" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# protovalidate's own .proto, from the Go module that proto/go.sum pins.
.build/protovalidate: proto/go.mod proto/go.sum | go
	rm -rf $@ && mkdir -p $@
	cd proto && go mod download github.com/bufbuild/protovalidate
	cp -r "$$(cd proto && go list -mod=mod -m -f '{{.Dir}}' github.com/bufbuild/protovalidate)/proto/protovalidate/buf" $@/
	chmod -R u+w $@

# Without cgo, so that Go alone is enough.
GO_BUILD = cd $(<D) && CGO_ENABLED=0 go build -o $(CURDIR)/.build/bin/
TOOLS := tests/cluster/tools

.build/bin/etcd: $(TOOLS)/etcd/go.mod $(TOOLS)/etcd/go.sum | go
	$(GO_BUILD)etcd go.etcd.io/etcd/server/v3

# With kube-controller-manager and kube-scheduler. Helm and Pulumi ask for the version.
.build/bin/kube-apiserver: $(TOOLS)/kubernetes/go.mod $(TOOLS)/kubernetes/go.sum | go
	version=$$(cd $(<D) && go list -m -f '{{.Version}}' k8s.io/kubernetes) && \
	$(GO_BUILD) -ldflags "-X k8s.io/component-base/version.gitVersion=$$version" tool

.build/bin/kwok: $(TOOLS)/kwok/go.mod $(TOOLS)/kwok/go.sum | go
	$(GO_BUILD) tool

.build/bin/helm: tests/chart/helm/go.mod tests/chart/helm/go.sum | go
	$(GO_BUILD) tool

.build/bin/registry: tests/obtain/registry/go.mod tests/obtain/registry/go.sum | go
	$(GO_BUILD) tool

.build/bin/versitygw: tests/restore/versitygw/go.mod tests/restore/versitygw/go.sum | go
	$(GO_BUILD) tool

# For a machine that has none: after those on PATH.
.build/python3.14: tests/proof/tools/python/main.go tests/proof/tools/python/go.sum | go
	rm -rf $@
	cd $(<D) && go run . $(CURDIR)/$@
