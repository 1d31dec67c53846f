# make test is all that CI runs. It installs what the tests need.
GO ?= go

.PHONY: test tools check unit short demo bench crash mutants alike settling docs build clean

test: tools check unit ## everything, browser test included

tools:
	@scripts/install-test-tools.sh

check:
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { echo "gofmt these:"; gofmt -l $$(git ls-files '*.go'); exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

unit:
	$(GO) test -timeout 30m ./...

short: ## quick feedback while editing
	$(GO) test -short ./...

demo:
	$(GO) run ./cmd/stormglass demo

bench: ## every benchmark; docs/performance.md says which bar each is held against
	@cat /proc/loadavg 2>/dev/null || true # how quiet the machine is
	$(GO) test -p 1 -run '^$$' -bench . -benchmem -benchtime 0.5s -timeout 60m ./... | grep -Ev '^(goos|goarch|PASS|\?|ok .*no tests)'

crash: ## kill the server 1,000 times under load
	STORMGLASS_KILLS=1000 $(GO) test -run 'Kill' -timeout 6h -count 1 ./cmd/stormglass ./eventlog/sqlite

mutants: ## change every number of every rule; fails where no story notices (about a minute; make test takes a sample)
	STORMGLASS_MUTANTS=all $(GO) test -run TestSurvivorsAreListed -v -count 1 -timeout 20m ./mutant

alike: ## answers live, from scratch and in any order of delivery compared at every instant tried (make test compares about half)
	STORMGLASS_ALIKE=all $(GO) test -run 'Alike|Equals|Until|Clocks|Deliver' -v -count 1 -timeout 20m ./assess

settling: ## the settling property on a million random rules and 300,000 cases of those that ship (about three minutes; make test takes a share)
	STORMGLASS_SETTLING=1000000 $(GO) test -run TestSettlingProperty -v -count 1 -timeout 60m ./rule
	STORMGLASS_SETTLING=300000 $(GO) test -run TestShippedRulesSettle -v -count 1 -timeout 60m ./nexttest

build:
	$(GO) build -trimpath -o bin/stormglass ./cmd/stormglass

docs: ## regenerate the pages that are made from the code
	$(GO) run ./cmd/stormglass rules pages docs/rules
	$(GO) run ./cmd/stormglass rules analytes > docs/analytes.md.new && mv docs/analytes.md.new docs/analytes.md
	$(GO) run ./cmd/stormglass rules intervals --page > docs/reference-intervals.md.new && mv docs/reference-intervals.md.new docs/reference-intervals.md
	$(GO) run ./cmd/stormglass simulate --page > docs/simulated-patients.md.new && mv docs/simulated-patients.md.new docs/simulated-patients.md

clean:
	rm -rf bin unit/testdata/oracle/node_modules
