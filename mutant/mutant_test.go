package mutant

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
	"stormglass/story"
)

// toy has one part of each kind.
func toy() *rule.Spec {
	return &rule.Spec{
		ID: "toy", Age: "age", Population: rule.Population{From: 1, Under: 216},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "inr", Analyte: analyte.INR, Unit: "1", Missing: rule.CountsAs(1), Select: rule.Selector{Pick: rule.WorstHighest, Window: 24 * time.Hour}},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "1", Missing: rule.CountsAs(15)},
			{Name: "hr", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(100)},
		},
		Items: []rule.Item{
			{Name: "clot", Parts: []rule.Part{rule.Table{Input: "inr", Rows: []rule.Row{rule.Below(1.3, 0)}, Else: 1}}},
			{Name: "brain", Cap: 2, Combine: rule.Max, Parts: []rule.Part{
				rule.ByAge{Input: "gcs", Bands: []rule.Band{{Under: 12, Rows: []rule.Row{rule.UpTo(10, 1)}}, {Rows: []rule.Row{rule.UpTo(8, 2)}}}},
				rule.Func{Name: "both", Args: []rule.Arg{rule.Rises("hr", 120)}, Words: []string{"no", "yes"},
					Points: func(c *rule.Cell) int {
						if c.Is("hr", rule.GE, 120) {
							return 1
						}
						return 0
					}}}},
		},
		Criteria: []rule.Criterion{
			{ID: "toy.sick", When: rule.AtLeast{K: 2, Of: []rule.Formula{
				rule.ItemIs{Item: "clot", Op: rule.GE, Points: 1}, rule.Not{F: rule.Is{Input: "inr", Op: rule.LE, At: 1.5}},
				rule.ByBand{Input: "hr", Op: rule.GT, Limits: []rule.Limit{{Under: 12, At: 180}, {At: 140}}}}}},
		},
		Version: "1", Title: "Toy", MissingRule: "none", Source: rule.Cite{Ref: "policy"},
	}
}

func TestOfMakesEachChange(t *testing.T) {
	var names []string
	seen := map[string]bool{}
	base := string(toy().Canonical())
	for _, m := range Of(toy()) {
		if seen[m.Name] {
			t.Errorf("%s twice", m.Name)
		}
		seen[m.Name] = true
		if string(m.Spec.Canonical()) == base {
			t.Errorf("%s changes nothing", m.Name)
		}
		names = append(names, m.Name)
	}
	if got := string(toy().Canonical()); got != base {
		t.Error("the Spec itself was changed")
	}
	want := []string{
		"population: from 1 months: 0", "population: from 1 months: 2", "population: under 216 months: 215", "population: under 216 months: 217",
		"input inr: lowest in place of highest", "input inr: window 24 h: 12 h", "input inr: window 24 h: 48 h", "input inr: missing counts as 100",
		"input gcs: first in place of latest", "input gcs: missing counts as 3",
		"clot: inr < 1.3: cut 1.2", "clot: inr < 1.3: cut 1.4", "clot: inr < 1.3: ≤", "clot: inr < 1.3: 0 points: 1", "clot: inr else 1 points: 0", "clot: inr else 1 points: 2",
		"brain: at most 2: 1", "brain: at most 2: 3", "brain: the parts add up",
		"brain: gcs band 1: gcs ≤ 10: cut 9", "brain: gcs band 1: gcs ≤ 10: cut 11", "brain: gcs band 1: gcs ≤ 10: 1 points: 0",
		"brain: gcs band 1: under 12 months: 11", "brain: gcs band 1: under 12 months: 13", "brain: gcs band 1: under 12 months: through true", "brain: gcs bands 1 and 2 exchanged",
		"brain: hr ≥ 120: cut 119", "brain: hr ≥ 120: cut 121", "brain: hr ≥ 120: >", "brain: hr ≥ 120: not asked", "brain: both: 1 points: 0", "brain: both: 1 points: 2",
		"toy.sick: clot ≥ 1: 0", "toy.sick: clot ≥ 1: 2", "toy.sick: inr ≤ 1.5: 1.4", "toy.sick: inr ≤ 1.5: <", "toy.sick: not inr ≤ 1.5: not left out",
		"toy.sick: hr > by age: ≥", "toy.sick: hr > by age, band 1: 180: 181", "toy.sick: hr > by age, band 1: under 12 months: 11", "toy.sick: hr > by age: bands 1 and 2 exchanged",
		"toy.sick: clot ≥ 1: part 1 of at least left out", "toy.sick: clot ≥ 1, not inr ≤ 1.5, hr > by age: at least 2: 1", "toy.sick: clot ≥ 1, not inr ≤ 1.5, hr > by age: at least 2: 3",
	}
	for _, w := range want {
		if !seen[w] {
			t.Errorf("no mutant %q", w)
		}
	}
	if t.Failed() {
		t.Log(strings.Join(names, "\n"))
	}
	for _, not := range []string{"brain: gcs band 1: gcs ≤ 10: <"} { // ≤ 9, which is tried as a cut
		if seen[not] {
			t.Errorf("%q says the same as another", not)
		}
	}
}

// TestMovedCutsOfCode: the code of a Func sees the cut that was moved.
func TestMovedCutsOfCode(t *testing.T) {
	points := func(s *rule.Spec, hr float64) int {
		r, err := rule.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		in := []analyte.Value{analyte.Point(50, 0), analyte.Point(1, 0), analyte.Point(15, 0), analyte.Point(hr, 0)}
		var o rule.Result
		r.Eval(in, &o)
		return o.Item(1).Lo
	}
	for _, c := range []struct {
		name     string
		hr       float64
		was, now int
	}{
		{"brain: hr ≥ 120: cut 121", 120, 1, 0}, {"brain: hr ≥ 120: cut 119", 119, 0, 1}, {"brain: hr ≥ 120: >", 120, 1, 0},
		{"brain: hr ≥ 120: not asked", 200, 1, 0}, {"brain: both: 0 points: 1", 100, 0, 1}, {"brain: both: 1 points: 2", 130, 1, 2},
	} {
		i := slices.IndexFunc(Of(toy()), func(m Mutant) bool { return m.Name == c.name })
		if i < 0 {
			t.Fatalf("no %s", c.name)
		}
		if was, now := points(toy(), c.hr), points(Of(toy())[i].Spec, c.hr); was != c.was || now != c.now {
			t.Errorf("%s: %d then %d, want %d then %d", c.name, was, now, c.was, c.now)
		}
	}
}

func TestSurvivorsAreRead(t *testing.T) {
	got, err := parseSurvivors("# remark\nbecause it is so\na: b\n\nbecause not\nc: d\n")
	if err != nil || got["a: b"] != "it is so" || got["c: d"] != "not" || len(got) != 2 {
		t.Errorf("%v %v", got, err)
	}
	for _, bad := range []string{"a: b\n", "because x\na: b\na: b\n"} {
		if _, err := parseSurvivors(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
	unlisted, stale := Verdict([]Report{{Rule: "r", tried: []string{"r: 1", "r: 2", "r: 3"}, Survivors: []string{"r: 1", "r: 2"}}}, map[string]string{"r: 1": "so", "r: 3": "so", "r: 4": "so"})
	if !slices.Equal(unlisted, []string{"r: 2"}) || !slices.Equal(stale, []string{"r: 3"}) {
		t.Errorf("%v %v", unlisted, stale)
	}
}

func stories(t *testing.T) []story.Story {
	t.Helper()
	var out []story.Story
	for _, root := range []string{"../score", "../endotype", "../story/testdata"} {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".story" {
				return err
			}
			f, err := os.Open(path)
			if err != nil {
				return err
			}
			defer f.Close()
			list, err := story.Parse(path, f)
			out = append(out, list...)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// every is which mutants the test takes: one of so many, all where the
// environment asks for them (make mutants).
const every = 41

// TestSurvivorsAreListed: a change of a rule that no story notices is listed
// with its reason, what is listed is noticed by none, and at least 95 of 100
// changes are noticed. Usually it takes a sample; `make mutants` takes all.
func TestSurvivorsAreListed(t *testing.T) {
	all := os.Getenv("STORMGLASS_MUTANTS") == "all"
	listed, err := Survivors()
	if err != nil {
		t.Fatal(err)
	}
	tester := Tester{Rules: assess.Clinical(), Stories: stories(t), Take: func(i int) bool { return all || i%every == 7 }}
	reports := tester.All(nil, nil)
	unlisted, stale := Verdict(reports, listed)
	for _, id := range unlisted {
		t.Errorf("no story notices\n    %s\n  add one, or list it in mutant/survivors.txt with the reason", id)
	}
	for _, id := range stale {
		t.Errorf("mutant/survivors.txt lists what is noticed:\n    %s", id)
	}
	n := 0
	for _, r := range reports {
		n += r.Mutants
		if r.Broken != "" {
			t.Errorf("%s: %s does not hold for the rule as it is", r.Rule, r.Broken)
		}
		if all {
			t.Logf("%-20s %4d mutants, %4d killed, %3d refused, %3d survive: %.1f %%", r.Rule, r.Mutants, r.Killed, r.Refused, len(r.Survivors), 100*r.Share())
		}
		if all && r.Share() < 0.95 {
			t.Errorf("%s: %.1f %% of its mutants are noticed, 95 are asked for", r.Rule, 100*r.Share())
		}
	}
	if n < 100 {
		t.Errorf("only %d mutants", n)
	}
}

// TestListedMutantsExist: what survivors.txt names is a mutant of a rule.
func TestListedMutantsExist(t *testing.T) {
	listed, err := Survivors()
	if err != nil {
		t.Fatal(err)
	}
	rs := assess.Clinical()
	tester := Tester{Rules: rs}
	have := map[string]bool{}
	for _, r := range rs.Rules() {
		for _, m := range Of(r.Spec(), tester.before(r.Spec())...) {
			have[m.ID()] = true
		}
	}
	for id := range listed {
		if !have[id] {
			t.Errorf("%s is no mutant", id)
		}
	}
}

// TestNumbersTellWhatTheStoriesTell: the quick way refutes the mutants that
// the stories refute when each is run whole with the mutant among the rules.
func TestNumbersTellWhatTheStoriesTell(t *testing.T) {
	rs, told := assess.Clinical(), stories(t)
	for _, id := range []string{"phoenix", "sofa", "lqsofa"} {
		i := slices.IndexFunc(rs.Rules(), func(r *rule.Rule) bool { return r.Spec().ID == id })
		take := func(i int) bool { return i%73 == 5 }
		quick := Tester{Rules: rs, Stories: told, Take: take}
		slow := Tester{Rules: rs, Stories: told, Take: take, Slow: true}
		a, b := quick.Test(rs.Rules()[i]), slow.Test(rs.Rules()[i])
		if a.Mutants < 3 || a.Killed == 0 || a.Killed != b.Killed || !slices.Equal(a.Survivors, b.Survivors) {
			t.Errorf("%s: quick %+v, slow %+v", id, a, b)
		}
	}
}

// TestUnchangedRulesAreAccepted: no story refutes a rule as it is, neither by
// numbers nor whole, so that a killed mutant was killed by its change; and the
// guard against it works.
func TestUnchangedRulesAreAccepted(t *testing.T) {
	rs := assess.Clinical()
	tester := Tester{Rules: rs, Stories: stories(t), Take: func(int) bool { return false }}
	for _, r := range tester.All(nil, nil) {
		if r.Broken != "" {
			t.Errorf("%s: %s does not hold", r.Rule, r.Broken)
		}
	}
	list, err := story.Parse("wrong", strings.NewReader("story A\npatient age 36 mo\nload\n  0:00 platelets 95 10*3/uL\nat 1:00\n  expect phoenix.coagulation 0\n"))
	if err != nil {
		t.Fatal(err)
	}
	tester = Tester{Rules: rs, Stories: list}
	if r := tester.Test(rs.Rules()[slices.IndexFunc(rs.Rules(), func(r *rule.Rule) bool { return r.Spec().ID == "phoenix" })]); r.Broken != "wrong:6" || r.Mutants != 0 {
		t.Errorf("a story that does not hold kills: %+v", r)
	}
}
