package scoretest

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
)

//go:embed testdata/hand.txt
var hand string

// TestAgainstPrintedTables runs the tables written by hand.
func TestAgainstPrintedTables(t *testing.T) {
	rules := map[string]*rule.Rule{}
	for _, s := range specs() {
		rules[s.ID] = compile(t, s)
	}
	cases := 0
	for n, line := range strings.Split(hand, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		words := strings.Fields(line)
		r := rules[words[0]]
		var base []pair
		i := 2
		for ; strings.Contains(words[i], "="); i++ {
			base = append(base, split(t, strings.TrimSuffix(words[i], ":")))
		}
		input := strings.TrimSuffix(words[i], ":")
		for _, w := range words[i+1:] {
			given := split(t, w) // value=points
			x, err := strconv.ParseFloat(given.name, 64)
			if err != nil {
				t.Fatalf("line %d: %v", n+1, err)
			}
			in := nothing(r)
			for _, b := range append(base, pair{input, x}) {
				put(t, r, in, b)
			}
			var o rule.Result
			r.Eval(in, &o)
			it := item(t, r, &o, words[1])
			if float64(it.Published) != given.x {
				t.Errorf("line %d: %s %s with %s=%v: %d points, the table says %v", n+1, words[0], words[1], input, x, it.Published, given.x)
			}
			cases++
		}
	}
	if cases < 350 {
		t.Errorf("only %d cases", cases)
	}
}

type pair struct {
	name string
	x    float64
}

func split(t *testing.T, s string) pair {
	t.Helper()
	name, value, ok := strings.Cut(s, "=")
	x, err := strconv.ParseFloat(value, 64)
	if !ok || err != nil {
		t.Fatalf("%q is no name=number", s)
	}
	return pair{name, x}
}

// nothing is a patient of a fitting age of whom nothing is known.
func nothing(r *rule.Rule) []analyte.Value {
	in := make([]analyte.Value, r.Inputs())
	for i := range in {
		in[i] = missing(r, i)
		if r.Spec().Inputs[i].Name == "age" {
			in[i] = analyte.Point(someAge(r.Spec()), 0)
		}
	}
	return in
}

// put gives an input a number in the unit of the table.
func put(t *testing.T, r *rule.Rule, in []analyte.Value, p pair) {
	t.Helper()
	i, ok := r.Slot(p.name)
	if !ok {
		t.Fatalf("%s has no input %q", r.Spec().ID, p.name)
	}
	in[i] = analyte.Point(r.ToCanonical(i, p.x), 0)
}

func TestMaximaAndMortality(t *testing.T) {
	for _, s := range specs() {
		want := map[string]int{"phoenix": 13, "phoenix8": 17, "psofa": 24, "pelod2": 33, "sofa": 24, "sofa2": 24, "nsofa": 15, "kdigo": 3, "nice": 2}[s.ID]
		r := compile(t, s)
		if r.Max() != want {
			t.Errorf("%s: highest total %d, the paper says %d", s.ID, r.Max(), want)
		}
		var o rule.Result
		r.Eval(nothing(r), &o)
		if o.Lo != 0 || o.Hi != want || o.Published != 0 {
			t.Errorf("%s with nothing measured: %d..%d, published %d", s.ID, o.Lo, o.Hi, o.Published)
		}
		if s.ID != "pelod2" {
			if _, ok := r.Probability(1); ok {
				t.Errorf("%s has a probability", s.ID)
			}
			continue
		}
		// Published check values of the logit.
		for points, p := range map[int]float64{0: 0.00134, 10: 0.1290, 20: 0.9421} {
			if got, ok := r.Probability(points); !ok || math.Abs(got-p) > 5e-5 {
				t.Errorf("mortality at %d: %v, want %v", points, got, p)
			}
		}
	}
}
