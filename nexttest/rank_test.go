package nexttest

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
)

const siteMenu = `analyte,turnaround,assay,test,days,hours,volume_ml,tube
ferritin,1h,,,,,0.5,serum
hla_dr,4h,quantibrite,,Mon-Fri,08:00-16:00,1,EDTA
cxcl9,75m,elisa,cytokines,daily,,0.8,EDTA
ifn_gamma,75m,elisa,cytokines,daily,,0.8,EDTA
crp,20m,,,,,0.2,serum
`

func in(id analyte.ID) Input { return Input{Analyte: id} }

// unknownFerritin is what ferritin would say of the ImmunoSep class: above 4420
// it is MALS whatever HLA-DR is.
func unknownFerritin() Unknown {
	return Unknown{Input: in(analyte.Ferritin), Why: analyte.NotOrdered, Outcomes: []Outcome{
		{Lo: math.Inf(-1), Hi: 4420.005, Words: "≤ 4420 ng/mL"}, {Lo: 4420.005, Hi: math.Inf(1), Words: "> 4420 ng/mL", Truth: rule.Met, Says: "MALS"}}}
}

func unknownHLADR() Unknown {
	return Unknown{Input: in(analyte.HLADR), Outcomes: []Outcome{{Lo: math.Inf(-1), Hi: math.Inf(1), Words: "any result"}}}
}

func request(t *testing.T) Request {
	return Request{Now: instant(t, "2026-03-06 03:00", time.UTC), Menu: menuOf(t, siteMenu), Questions: []Question{
		{ID: "precise.trips_a", Title: "TRIPS A", Class: Entry, Unknown: []Unknown{{Input: in(analyte.CRP)}}},
		{ID: "immunosep", Title: "ImmunoSep class", Class: Definition, Unknown: []Unknown{unknownFerritin(), unknownHLADR()}},
		{ID: "gate.ifn", Title: "the IFN-γ question", Class: Gate, Unknown: []Unknown{{Input: in(analyte.CXCL9)}}},
		{ID: "entry.hla_dr", Title: "HLA-DR entry", Class: Entry, Unknown: []Unknown{{Input: in(analyte.HLADR)}}},
	}}
}

func order(r Report) string {
	var out []string
	for _, a := range r.Advice {
		out = append(out, a.Test)
	}
	return strings.Join(out, " ")
}

// TestRankByClass: a gate settled alone comes before a definition that may be
// settled alone, that before an entry settled alone, and that before what settles
// only together with others; however soon each is back.
func TestRankByClass(t *testing.T) {
	r := Rank(request(t))
	if got := order(r); got != "cytokines ferritin crp hla_dr" {
		t.Fatalf("%s", got)
	}
	a := r.Advice
	if a[0].Settles[0].How != Always || a[0].Settles[0].Chance.Lo != 1 || a[0].Says != "CXCL9 would settle the IFN-γ question; back 04:15 (in 75 min)" {
		t.Errorf("%+v", a[0])
	}
	if s := a[1].Settles[0]; s.How != Sometimes || !reflect.DeepEqual(s.With, []Input{in(analyte.HLADR)}) || s.Chance.Known {
		t.Errorf("%+v", s)
	}
	if got := a[1].Settles[0].Words(); got != "settles it alone if > 4420 ng/mL, else only with mHLA-DR" {
		t.Errorf("%q", got)
	}
	if want := "Ferritin may settle ImmunoSep class, else with mHLA-DR; back 04:00 (in 1 h)"; a[1].Says != want {
		t.Errorf("%q", a[1].Says)
	}
	if a[0].Why != "before ferritin: safety gates settled alone whatever the result 1, there 0" || a[3].Why != "behind all others" {
		t.Errorf("%q %q", a[0].Why, a[3].Why)
	}
	if want := "0.8 mL; no limit set: volume shown only"; a[0].Blood.Words != want {
		t.Errorf("%q", a[0].Blood.Words)
	}
	if s := r.Sets[1]; s.Question != "immunosep" || s.Back != instant(t, "2026-03-06 12:00", time.UTC) || s.Blood.ML != 1.5 {
		t.Errorf("%+v", s)
	}
}

// TestWhatNoLongerSpeaksIsNotAdvised: a silenced marker is never advised, and no
// test settles alone what would need it.
func TestWhatNoLongerSpeaksIsNotAdvised(t *testing.T) {
	q := request(t)
	q.Questions[0].Unknown[0].Idle = "no longer speaks after tocilizumab"
	q.Questions[0].Unknown = append(q.Questions[0].Unknown, Unknown{Input: in(analyte.ExVivoTNF)})
	r := Rank(q)
	for _, a := range r.Advice {
		for _, s := range a.Settles {
			if a.Inputs[0] == in(analyte.CRP) || s.Question == "precise.trips_a" && (s.How == Always || s.Cannot != "CRP no longer speaks after tocilizumab") {
				t.Errorf("%+v", a)
			}
		}
	}
	if s := r.Sets[0]; len(s.Inputs) != 1 || s.Cannot == "" {
		t.Errorf("%+v", s)
	}
	if len(r.Waits) != 1 || r.Waits[0].Question != "precise.trips_a" || r.Waits[0].Why != "no result settles it for certain: CRP no longer speaks after tocilizumab" {
		t.Errorf("%+v", r.Waits)
	}
	// for some results TNF does settle it, and is advised as such
	q.Questions[0].Unknown[1].Outcomes = []Outcome{{Lo: 0, Hi: 200, Words: "< 200 pg/mL", Truth: rule.NotMet}, {Lo: 200, Hi: math.Inf(1)}}
	r = Rank(q)
	if a := r.Advice[len(r.Advice)-1]; a.Test != "ex_vivo_tnf" || a.Settles[0].How != Sometimes ||
		a.Settles[0].Words() != "settles it alone if < 200 pg/mL; not for certain: CRP no longer speaks after tocilizumab" {
		t.Errorf("%+v", a)
	}
}

// TestDefinitionsOfOneThingCountOnce: three definitions that one marker answers do
// not outweigh two things that another answers.
func TestDefinitionsOfOneThingCountOnce(t *testing.T) {
	q := Request{Now: 1, Menu: menuOf(t, siteMenu)}
	for _, id := range []string{"a", "b", "c"} {
		q.Questions = append(q.Questions, Question{ID: id, Class: Definition, Group: "one", Unknown: []Unknown{{Input: in(analyte.CRP)}}})
	}
	for _, id := range []string{"d", "e"} {
		q.Questions = append(q.Questions, Question{ID: id, Class: Definition, Unknown: []Unknown{{Input: in(analyte.Ferritin)}}})
	}
	if got := order(Rank(q)); got != "ferritin crp" {
		t.Errorf("%s", got)
	}
	for i := range q.Questions {
		q.Questions[i].Group = ""
	}
	if got := order(Rank(q)); got != "crp ferritin" {
		t.Errorf("%s", got)
	}
}

// TestPanelGivesSeveral: a panel that holds all that is open settles it alone.
func TestPanelGivesSeveral(t *testing.T) {
	q := request(t)
	q.Questions[2].Unknown = append(q.Questions[2].Unknown, Unknown{Input: in(analyte.IFNg)})
	r := Rank(q)
	if a := r.Advice[0]; a.Test != "cytokines" || len(a.Inputs) != 2 || a.Settles[0].How != Always || a.Blood.ML != 0.8 {
		t.Errorf("%+v", a)
	}
	if r.Sets[2].Blood.ML != 0.8 {
		t.Errorf("one sample counted twice: %+v", r.Sets[2])
	}
}

func TestWhatIsPendingIsNotOrderedTwice(t *testing.T) {
	q := request(t)
	q.Pending = []Pending{{Analyte: analyte.CXCL9, Ordered: q.Now.Add(-time.Hour), Expected: q.Now.Add(30 * time.Minute)}}
	r := Rank(q)
	if got := order(r); got != "ferritin crp hla_dr cxcl9" {
		t.Fatalf("%s", got)
	}
	a := r.Advice[3]
	if a.Standing != IsPending || a.Back.Words != "pending, expected 03:30 (in 30 min)" || a.Blood.ML != 0 || r.Sets[2].Blood.ML != 0 {
		t.Errorf("%+v", a)
	}
	q.Pending[0].Expected = q.Now.Add(-time.Minute)
	if a := Rank(q).Advice[3]; a.Back.Words != "pending, overdue since 02:59" {
		t.Errorf("%+v", a.Back)
	}
	q.Pending[0].Expected = 0
	if a := Rank(q).Advice[3]; a.Back.Known || a.Back.Words != "pending; when it comes is not known" {
		t.Errorf("%+v", a.Back)
	}
}

func TestBloodAgainstTheSitesLimit(t *testing.T) {
	q := request(t)
	q.Limit, q.Weight = Limit{MLPerKg: 1, Source: "unit rule"}, analyte.Point(3, 0) // 3 mL for 3 kg
	q.Draws = []Draw{{q.Now.Add(-25 * time.Hour), 9}, {q.Now.Add(-23 * time.Hour), 1.5}, {q.Now, 0.6}}
	r := Rank(q)
	// 2.1 mL drawn: 0.8 more is 2.9 of 3, 1 more would be 3.1
	if got := order(r); got != "cytokines ferritin crp hla_dr" || r.Advice[3].Standing != OverLimit || r.Advice[0].Standing != Open {
		t.Fatalf("%s %+v", got, r.Advice[3].Blood)
	}
	if want := "0.8 mL, drawn in 24 h 2.1 mL; 97 % of the limit of 3 mL in 24 h (unit rule)"; r.Advice[0].Blood.Words != want {
		t.Errorf("%q", r.Advice[0].Blood.Words)
	}
	if !strings.HasSuffix(r.Advice[3].Blood.Words, "103 % of the limit of 3 mL in 24 h (unit rule): would exceed it") {
		t.Errorf("%q", r.Advice[3].Blood.Words)
	}
	q.Limit.MLPerKg = 0.9 // 2.7 mL: now the first in every other step is over it
	if r := Rank(q); r.Advice[len(r.Advice)-2].Test != "cytokines" && r.Advice[len(r.Advice)-1].Test != "cytokines" {
		t.Errorf("%s", order(r))
	}
	q.Weight = analyte.Value{}
	if b := Rank(q).Advice[0].Blood; b.Over || b.LimitML != 0 || !strings.HasSuffix(b.Words, "weight not known") {
		t.Errorf("%+v", b)
	}
	q.Draws, q.Weight = nil, analyte.Point(3, 0)
	if b := Rank(q).Advice[0].Blood; b.DrawnKnown || !strings.HasSuffix(b.Words, "without what was drawn before, which is not known") {
		t.Errorf("%+v", b)
	}
}

// TestChanceOnlyFromAPrior: nothing is assumed; of a published share the interval
// is handed through, and only to whom it was counted in.
func TestChanceOnlyFromAPrior(t *testing.T) {
	q := request(t)
	find := func() Settled { return Rank(q).Advice[1].Settles[0] }
	if c := find().Chance; c.Known || c.Source != "chance not known: no cited or own prior for Ferritin" {
		t.Errorf("%+v", c)
	}
	q.Priors = Published()
	if c := find().Chance; c.Known {
		t.Errorf("age not known: %+v", c)
	}
	q.Age = analyte.Point(30, 0)
	if c := find().Chance; c.Known {
		t.Errorf("a child: %+v", c)
	}
	q.Age = analyte.Point(600, 0)
	// Wilson 95 % of 48/672: 5.43 to 9.34 %; of 89/672: 10.89 to 16.01 %
	s := find()
	if c := s.Chance; !c.Known || math.Abs(c.Lo-0.0543) > 1e-4 || math.Abs(c.Hi-0.1601) > 1e-4 || !strings.HasPrefix(c.Source, "immunosep-2026: 48 to 89 of 672") {
		t.Errorf("%+v", c)
	}
	if got := s.Chance.Words(); got != "alone in 5 to 16 % (immunosep-2026)" {
		t.Errorf("%q", got)
	}
	if o := s.Outcomes[0].Chance; !o.Known || math.Abs(o.Lo-0.8399) > 1e-4 || math.Abs(o.Hi-0.9457) > 1e-4 {
		t.Errorf("%+v", o)
	}
	q.Priors[0].Below[0].At = 4000 // another cut says nothing of this one
	if c := find().Chance; c.Known {
		t.Errorf("%+v", c)
	}
	q.Priors = []Prior{{Input: in(analyte.Ferritin), Below: []Below{{4420, Share{0.7, 0.8}}}, Site: "unit 2025"}}
	if c := find().Chance; !c.Known || math.Abs(c.Lo-0.2) > 1e-9 || math.Abs(c.Hi-0.3) > 1e-9 || c.Source != "unit 2025" {
		t.Errorf("%+v", c)
	}
}

// TestWilson against the interval that Wilson's formula gives in R's prop.test
// without continuity correction (10 of 100: 0.0552291 to 0.1743657).
func TestWilson(t *testing.T) {
	s := Wilson(10, 100)
	if math.Abs(s.Lo-0.0552291) > 1e-7 || math.Abs(s.Hi-0.1743657) > 1e-7 {
		t.Errorf("%+v", s)
	}
	if s := Wilson(0, 10); s.Lo != 0 || math.Abs(s.Hi-0.2775328) > 1e-7 {
		t.Errorf("%+v", s)
	}
	if s := Wilson(1, 0); s != (Share{0, 1}) {
		t.Errorf("%+v", s)
	}
}

func TestTooLateDoesNotCount(t *testing.T) {
	q := request(t)
	q.Questions[2].ResultBy = q.Now.Add(time.Hour) // the cytokines take 75 minutes
	r := Rank(q)
	if got := order(r); got != "ferritin crp hla_dr cytokines" || r.Advice[3].Settles[0].How != TooLate || !r.Sets[2].TooLate {
		t.Errorf("%s %+v", got, r.Advice[3].Settles)
	}
	q.Questions[2].ResultBy, q.Questions[2].DrawBy = 0, q.Now
	if got := order(Rank(q)); got != "cytokines ferritin crp hla_dr" {
		t.Errorf("drawn in time: %s", got)
	}
}

func TestFactsAreAsked(t *testing.T) {
	q := request(t)
	q.Questions = append(q.Questions, Question{ID: "gate.grace", Title: "GRACE-2", Class: Gate, Unknown: []Unknown{{Input: Input{Fact: "hlh_history"}}}})
	r := Rank(q)
	a := r.Ask[0]
	if len(r.Advice) != 4 || a.Test != "hlh_history" || a.Says != "ask: hlh_history would settle GRACE-2; to be asked, not drawn" || a.Blood.ML != 0 {
		t.Errorf("%+v", a)
	}
}

func TestOnlyTheAssayThatCounts(t *testing.T) {
	q := request(t)
	q.Questions[2].Unknown[0].Assays = "bead"
	r := Rank(q)
	if a := r.Advice[len(r.Advice)-1]; a.Test != "cxcl9" || a.Standing != NotOnMenu || a.Back.Known {
		t.Errorf("%s %+v", order(r), a)
	}
}

func TestFlipsAreGatheredByClass(t *testing.T) {
	q := request(t)
	q.Answered = []Answered{{ID: "a", Class: Entry, Flip: "x"}, {ID: "b", Class: Gate}, {ID: "c", Class: Definition, Flip: "ferritin ≤ 4420 ng/mL"}}
	f := Rank(q).Flips
	if len(f) != 2 || f[0].ID != "c" || f[1].ID != "a" {
		t.Errorf("%+v", f)
	}
}

// TestOneSetIsOneLine: what is settled by the same tests, or by some of them,
// stands in one line that names them; facts are named in it and asked apart.
func TestOneSetIsOneLine(t *testing.T) {
	mods := Input{Analyte: analyte.MODS}
	q := Request{Now: instant(t, "2026-03-06 03:00", time.UTC), Menu: menuOf(t, siteMenu), Questions: []Question{
		{ID: "b", Title: "B", Class: Definition, Unknown: []Unknown{{Input: in(analyte.Ferritin)}, {Input: in(analyte.HLADR)}, {Input: mods}}},
		{ID: "a", Title: "A", Class: Definition, Unknown: []Unknown{{Input: in(analyte.CRP)}, {Input: in(analyte.Ferritin)}, {Input: in(analyte.HLADR)}}},
		{ID: "c", Title: "C", Class: Definition, Unknown: []Unknown{{Input: in(analyte.CRP)}, {Input: in(analyte.HLADR)}, {Input: in(analyte.Ferritin)}}},
	}}
	r := Rank(q)
	if len(r.Advice) != 1 || r.Advice[0].Test != "crp + ferritin + hla_dr" || len(r.Advice[0].Settles) != 3 || r.Advice[0].Blood.ML != 1.7 {
		t.Fatalf("%+v", r.Advice)
	}
	a := r.Advice[0]
	if want := "CRP, Ferritin and mHLA-DR with MODS would settle B (and 2 more); run 08:00, back 12:00 (in 9 h)"; a.Says != want {
		t.Errorf("%q", a.Says)
	}
	if got, want := a.Settles[0].Words(), "settled by Ferritin and mHLA-DR, only with MODS"; got != want {
		t.Errorf("%q", got)
	}
	if len(r.Ask) != 1 || r.Ask[0].Inputs[0] != mods || r.Ask[0].Settles[0].Question != "b" {
		t.Errorf("%+v", r.Ask)
	}
}

// TestAnotherRuleIsNamed: a question that hangs on another rule names it in place
// of its inputs; the settling set keeps them.
func TestAnotherRuleIsNamed(t *testing.T) {
	reads := []Input{in(analyte.Lactate), in(analyte.Platelets), in(analyte.MAP), in(analyte.INR), in(analyte.DDimer)}
	one := Question{ID: "hyperferritin.sepsis", Title: "Hyperferritinaemic sepsis", Class: Definition,
		Unknown: []Unknown{{Input: in(analyte.Ferritin)}, {Input: Input{Analyte: analyte.SuspectedInfection}}},
		Behind:  []Behind{{Rule: Input{Fact: "phoenix", Name: "Phoenix"}, Reads: reads}}}
	for _, x := range reads {
		one.Unknown = append(one.Unknown, Unknown{Input: x})
	}
	q := Request{Now: 1, Menu: menuOf(t, siteMenu), Questions: []Question{one}}
	r := Rank(q)
	if len(r.Advice) != 1 || !strings.HasPrefix(r.Advice[0].Says, "Ferritin with Infection, Phoenix would settle Hyperferritinaemic sepsis;") {
		t.Fatalf("%+v", r.Advice)
	}
	if len(r.Ask) != 1 || r.Ask[0].Inputs[0].Analyte != analyte.SuspectedInfection {
		t.Errorf("%+v", r.Ask)
	}
	if len(r.Sets[0].Inputs) != 7 {
		t.Errorf("the settling set is not exact: %+v", r.Sets[0])
	}
	q.Questions[0].Behind = nil
	r = Rank(q)
	if len(r.Advice)+len(r.Ask) != 0 || len(r.Larger) != 1 || r.Larger[0].Needs != 7 || len(r.Sets[0].Inputs) != 7 {
		t.Errorf("%+v", r)
	}
	if got := r.Rest(); len(got) != 1 || got[0] != "and 1 open question that needs more than four results" {
		t.Errorf("%q", got)
	}
}

// TestWaits: what must be known first is said and asked, and no test advised.
func TestWaits(t *testing.T) {
	q := request(t)
	day := Input{Fact: "mods_day", Name: "the day of MODS"}
	q.Questions = q.Questions[:1]
	q.Questions[0].Waits, q.Questions[0].First = "the day of MODS must be known first", []Input{day}
	r := Rank(q)
	if len(r.Advice) != 0 || len(r.Ask) != 1 || r.Ask[0].Inputs[0] != day || len(r.Waits) != 1 || r.Ask[0].Settles[0].How == Always {
		t.Errorf("%+v", r)
	}
	if got := r.Rest(); len(got) != 1 || got[0] != "TRIPS A: the day of MODS must be known first" {
		t.Errorf("%q", got)
	}
	if len(r.Sets) != 1 || len(r.Sets[0].Inputs) != 1 {
		t.Errorf("%+v", r.Sets)
	}
}

// TestRankIsAnOrder: whatever is asked, every unknown input stands in the list,
// the ranks ascend by the documented steps, the order of questions and of their
// inputs changes nothing of it, and the request is not written to.
func TestRankIsAnOrder(t *testing.T) {
	rnd := rand.New(rand.NewPCG(8, 1))
	ids := []analyte.ID{analyte.Ferritin, analyte.HLADR, analyte.CXCL9, analyte.IFNg, analyte.CRP, analyte.IL18, analyte.ExVivoTNF}
	menu := menuOf(t, siteMenu)
	for range 2000 {
		q := Request{Now: event.Time(1_772_700_000_000 + rnd.Int64N(7*24*3_600_000)), Menu: menu}
		want := map[Input]bool{}
		for k := range 1 + rnd.IntN(5) {
			one := Question{ID: string(rune('a' + k)), Class: Class(rnd.IntN(3))}
			for _, i := range rnd.Perm(len(ids))[:1+rnd.IntN(3)] {
				u := Unknown{Input: in(ids[i])}
				if rnd.IntN(2) == 0 {
					u.Outcomes = []Outcome{{Lo: 0, Hi: 1, Truth: rule.Truth(rnd.IntN(3))}}
				}
				one.Unknown = append(one.Unknown, u)
				want[u.Input] = true
			}
			q.Questions = append(q.Questions, one)
		}
		if rnd.IntN(2) == 0 {
			q.Pending = []Pending{{Analyte: ids[rnd.IntN(len(ids))]}}
		}
		r := Rank(q)
		got := map[Input]bool{}
		for i, a := range r.Advice {
			if a.Rank != i+1 || a.Why == "" || i > 0 && a.Standing < r.Advice[i-1].Standing {
				t.Fatalf("%+v", a)
			}
			for _, x := range a.Inputs {
				got[x] = true
			}
			for _, s := range a.Settles {
				if len(s.Needs) == 0 || len(s.Needs)+len(s.With) > MaxTogether {
					t.Fatalf("%+v", s)
				}
				for _, x := range s.With {
					got[x] = true
				}
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
		again := q
		again.Questions = nil
		for _, i := range rnd.Perm(len(q.Questions)) {
			one := q.Questions[i]
			one.Unknown = append([]Unknown(nil), one.Unknown...)
			rnd.Shuffle(len(one.Unknown), func(a, b int) { one.Unknown[a], one.Unknown[b] = one.Unknown[b], one.Unknown[a] })
			again.Questions = append(again.Questions, one)
		}
		if a, b := order(r), order(Rank(again)); a != b {
			t.Fatalf("%s, in another order of questions %s", a, b)
		}
	}
}
