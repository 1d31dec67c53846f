package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
)

var update = flag.Bool("update-rules", false, "write docs/rules anew")

// runCommand runs one command line without a process.
func runCommand(t *testing.T, in string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(context.Background(), &streams{in: strings.NewReader(in), out: &o, err: &e}, args)
	return code, o.String(), e.String()
}

// TestRulePagesAreCurrent: docs/rules is what the rules say. To write it anew:
// go run ./cmd/stormglass rules pages docs/rules
func TestRulePagesAreCurrent(t *testing.T) {
	dir := filepath.Join("..", "..", "docs", "rules")
	pages, err := rulePages(assess.Clinical().Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if code, _, e := runCommand(t, "", "rules", "pages", dir); code != exitOK {
			t.Fatal(e)
		}
	}
	for name, want := range pages {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != want {
			t.Errorf("docs/rules/%s is not what the rule says (%v); run: go run ./cmd/stormglass rules pages docs/rules", name, err)
		}
	}
	have, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range have {
		if _, ok := pages[f.Name()]; !ok {
			t.Errorf("docs/rules/%s belongs to no rule", f.Name())
		}
	}
}

func TestEveryRuleChecks(t *testing.T) {
	code, out, _ := runCommand(t, "", "rules", "check")
	if code != exitOK || !strings.HasSuffix(out, "0 findings\n") {
		t.Errorf("%d: %s", code, out)
	}
}

// TestBoundariesOfEveryRule runs the boundary cases of criteria; those of the
// scores' items are run beside the scores.
func TestBoundariesOfEveryRule(t *testing.T) {
	ran := 0
	for _, r := range assess.Clinical().Rules() {
		if r.Draft() {
			continue // a draft never evaluates, which TestEveryRuleChecks proves
		}
		s := r.Spec()
		cases, err := rule.Boundaries(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			if c.Criterion == "" {
				continue
			}
			in := make([]analyte.Value, r.Inputs())
			for _, g := range c.Given {
				i, _ := r.Slot(g.Input)
				a := analyte.Get(s.Inputs[i].Analyte)
				x, ok := a.Convert(g.Value, g.Unit)
				if !ok {
					t.Fatalf("%+v", g)
				}
				in[i] = analyte.Point(x, 0)
			}
			if !leafIs(r.Explain(in), c) {
				t.Errorf("%s: %s with %+v is not %v", c.Criterion, c.Leaf, c.Given, c.Truth)
			}
			ran++
		}
	}
	if ran < 200 {
		t.Errorf("only %d cases", ran)
	}
}

// leafIs reports whether the leaf of the criterion has the expected truth.
func leafIs(e rule.Explanation, c rule.Boundary) bool {
	within := false
	for _, f := range e.Findings {
		if f.Kind == rule.FindCriterion {
			within = f.Name == c.Criterion
		}
		if within && f.Kind == rule.FindLeaf && f.Row == c.Leaf {
			return f.Truth == c.Truth
		}
	}
	return false
}

func TestRulesListAndShow(t *testing.T) {
	code, out, _ := runCommand(t, "", "rules", "list", "--json")
	var lines []ruleLine
	if err := json.Unmarshal([]byte(out), &lines); err != nil || code != exitOK {
		t.Fatal(err, code)
	}
	want := map[string]int{"phoenix": 13, "phoenix8": 17, "psofa": 24, "pelod2": 33, "sofa": 24, "immunosep": 0, "precise": 0}
	for _, l := range lines {
		if most, ok := want[l.Rule]; ok && (l.Max != most || l.Draft) {
			t.Errorf("%+v", l)
		}
		delete(want, l.Rule)
	}
	if len(want) > 0 {
		t.Errorf("not listed: %v", want)
	}
	if code, out, _ := runCommand(t, "", "rules", "show", "phoenix.sepsis"); code != exitOK || !strings.HasPrefix(out, "# Phoenix\n") {
		t.Errorf("show: %d", code)
	}
	if code, _, e := runCommand(t, "", "rules", "show", "nosuch"); code != exitFailed || !strings.Contains(e, "rules list") {
		t.Errorf("show of an unknown rule: %d %s", code, e)
	}
	if code, _, _ := runCommand(t, "", "rules", "lisst"); code != exitUsage {
		t.Errorf("wrong verb: %d", code)
	}
}
