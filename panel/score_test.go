package panel

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func table(t *testing.T, text string, o Options) *Table {
	t.Helper()
	o.Name = "t.csv"
	tab, err := ReadTable(strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func reference(t *testing.T, text string) *Reference {
	t.Helper()
	r, err := ReadReference(strings.NewReader(text), Options{Name: "ref.csv"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func score(t *testing.T, m *Model, ref *Reference, tab *Table) *Scores {
	t.Helper()
	s, err := Score(m, ref, tab)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-9 {
		t.Errorf("%s = %.12g, want %.12g", what, got, want)
	}
}

// three is a signed model of three proteins, two up and one down, clipped at 5.
func three() *Model {
	return &Model{Format: Format, ID: "three", Version: "1", Title: "Three", Scale: "NPX", Transform: ByZ, Standard: FromReference, Clip: 5, Score: Signed, Minimum: 2,
		Proteins: []Protein{{Name: "A", Sign: "up"}, {Name: "B", Sign: "up"}, {Name: "C", Sign: "down"}}, Population: Population{Words: "test"}, Provenance: Provenance{Source: "test"}}
}

const threeReference = "protein,mean,sd,n,scale\nA,2,1,20,NPX\nB,4,2,20,NPX\nC,1,0.5,20,NPX\n"

// The poster's list (lindell-2024), from the evidence file.
func TestCHOP24IsWhatThePosterLists(t *testing.T) {
	m := CHOP24()
	if f := m.Check(); len(f) > 0 {
		t.Fatal(f)
	}
	b, err := os.ReadFile(filepath.Join("..", "..", "shared", "evidence", "immune.md"))
	if err != nil {
		t.Skipf("the evidence files are not here (%v)", err)
	}
	want := map[string]string{}
	for _, sign := range []string{"up", "down"} {
		row := regexp.MustCompile(`(?m)^\| 24 proteins, ` + sign + ` in C \| ([^|]+) \|`).FindSubmatch(b)
		if row == nil {
			t.Fatalf("no row of the %s proteins", sign)
		}
		for _, p := range strings.Fields(string(row[1])) {
			want[p] = sign
		}
	}
	if len(want) != 24 || len(m.Proteins) != 24 {
		t.Fatalf("%d and %d proteins", len(want), len(m.Proteins))
	}
	for _, p := range m.Proteins {
		if want[p.Name] != p.Sign {
			t.Errorf("%s counts %s, the poster says %q", p.Name, p.Sign, want[p.Name])
		}
	}
	if len(m.Threshold) > 0 {
		t.Error("no threshold is published")
	}
	if all := strings.ToLower(string(m.Canonical())); strings.Contains(all, "group c") || !strings.Contains(all, "surrogate") {
		t.Error("the surrogate has to say what it is and is no group")
	}
}

// Accessions against a published NPX table that carries both (Gisby 2021).
func TestAccessionsFitAPublishedTable(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "vectors", "proteins", "gisby", "serum_npx_level.csv"))
	if err != nil {
		t.Skipf("the protein tables are not here (%v)", err)
	}
	defer f.Close()
	// named as the panel's maker names them, found by accession or other name
	assay, err := ReadTable(f, Options{Name: "serum"})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, p := range CHOP24().Proteins {
		if cols, conflict := assay.find(&p); conflict || len(cols) > 1 {
			t.Errorf("%s: %v %v", p.Name, cols, conflict)
		} else if len(cols) == 1 {
			got = append(got, p.Name+"="+assay.Proteins[cols[0]].Name)
		}
		p.UniProt = ""
		if cols, _ := assay.find(&p); len(cols) != 1 && slices.Contains([]string{"LDLR", "HAVCR1", "GDF2", "VWF", "IL6", "REN", "SERPINA12"}, p.Name) {
			t.Errorf("%s is not found by name", p.Name)
		}
	}
	want := "SERPINA12=SERPINA12 REN=REN VWF=vWF LDLR=LDL receptor HAVCR1=KIM1 IL6=IL6 GDF2=GDF-2"
	if strings.Join(got, " ") != want {
		t.Errorf("got %v\nwant %s", got, want)
	}
}

// Worked by hand: z of A 1, of B 2, of C −2; signed 1, 2, 2.
func TestSignedScoreByHand(t *testing.T) {
	s := score(t, three(), reference(t, threeReference), table(t, "sample,A,B,C\nx,3,8,0\n", Options{Scale: "NPX"})).Results[0]
	for i, want := range []struct {
		name string
		x    float64
	}{{SignedMean, 5.0 / 3}, {SignedRank, 1}, {UpOverDown, 1}} {
		n := s.Numbers[i]
		if n.Name != want.name {
			t.Fatalf("%s", n.Name)
		}
		near(t, n.Name, *n.Value, want.x)
		near(t, n.Name+" lo", n.Lo, want.x)
		near(t, n.Name+" hi", n.Hi, want.x)
	}
	// B is missing: the mean of A and C is 1.5; B spreads over ±5, so the mean
	// over three reaches from (1−5+2)/3 to (1+5+2)/3. Of the pairs of signed
	// ranks, (A,A), (C,C), (A,C) are positive; those with B at −5 are not:
	// (3−3)/6; at +5 all are.
	s = score(t, three(), reference(t, threeReference), table(t, "sample,A,B,C\nx,3,,0\n", Options{Scale: "NPX"})).Results[0]
	near(t, "mean", *s.Numbers[0].Value, 1.5)
	near(t, "mean lo", s.Numbers[0].Lo, -2.0/3)
	near(t, "mean hi", s.Numbers[0].Hi, 8.0/3)
	near(t, "rank lo", s.Numbers[1].Lo, 0)
	near(t, "rank hi", s.Numbers[1].Hi, 1)
	near(t, "pairs lo", s.Numbers[2].Lo, 0.5) // A above C, B below it
	near(t, "pairs hi", s.Numbers[2].Hi, 1)
	if s.Measured != 2 || s.Of != 3 || fmt.Sprint(s.Missing) != "[{B missing}]" {
		t.Errorf("%+v", s)
	}
	// C below 0.5: its z is at most −1 and at least −5.
	s = score(t, three(), reference(t, threeReference), table(t, "sample,A,B,C\nx,3,8,<0.5\n", Options{Scale: "NPX"})).Results[0]
	near(t, "censored lo", s.Numbers[0].Lo, 4.0/3)
	near(t, "censored hi", s.Numbers[0].Hi, 8.0/3)
	near(t, "censored at its limit", *s.Numbers[0].Value, 4.0/3)
	if fmt.Sprint(s.Below) != "[C]" || s.Measured != 3 {
		t.Errorf("%+v", s)
	}
	// one of three is not enough
	s = score(t, three(), reference(t, threeReference), table(t, "sample,A,B,C\nx,3,,\n", Options{Scale: "NPX"})).Results[0]
	if s.Refused != "1 of 3 proteins measured, at least 2 are needed" || len(s.Numbers) != 0 {
		t.Errorf("%+v", s)
	}
}

// The examples of R's wilcox.test: depression scores (Hollander and Wolfe),
// V = 40 of 9 pairs; permeability of the placenta, W = 35 of 10 × 5.
func TestRanksAgainstR(t *testing.T) {
	before := []float64{1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30}
	after := []float64{0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29}
	for i := range before {
		before[i] -= after[i]
	}
	near(t, "V", signedRank(before), 2*40.0/45-1)
	near(t, "W", share([]float64{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46}, []float64{1.15, 0.88, 0.90, 0.74, 1.21}), 35.0/50)
	near(t, "ties", signedRank([]float64{0, 0}), 0)
	near(t, "tied pairs", share([]float64{1, 2}, []float64{1, 2}), 0.5)
}

// A linear model with a logit: −1 + 0.5·log2(8) + (−1)·log2(2) = −0.5.
func TestLinearModel(t *testing.T) {
	m := linear()
	s := score(t, m, nil, table(t, "sample,age_months,P (pg/mL),Q (pg/mL)\nx,24,8,2\ny,24,,2\nz,,8,2\nw,300,8,2\nv,24,<4,2\nu,24,8,900\n", Options{}))
	x := s.Results[0]
	near(t, "value", *x.Numbers[0].Value, -0.5)
	near(t, "probability", *x.Numbers[1].Value, 1/(1+math.Exp(0.5)))
	if x.Cuts[0].Answer != "not_met" || x.Cuts[0].Of != Probability {
		t.Errorf("%+v", x.Cuts)
	}
	// P missing: 1 to 64, so 0.5·(0..6)
	y := s.Results[1]
	near(t, "lo", y.Numbers[0].Lo, -2)
	near(t, "hi", y.Numbers[0].Hi, 1)
	if y.Numbers[0].Value != nil || y.Cuts[0].Answer != "undetermined" {
		t.Errorf("%+v", y)
	}
	if z := s.Results[2]; z.Cuts[0].Answer != "undetermined" || !strings.Contains(z.Cuts[0].Why, "age") || z.Numbers[0].Value == nil {
		t.Errorf("%+v", z)
	}
	if w := s.Results[3]; !strings.Contains(w.Refused, "out of the model's population: 300 months") {
		t.Errorf("%+v", w)
	}
	near(t, "below 4", s.Results[4].Numbers[0].Hi, -1) // at most log2(4)/2 − 2
	near(t, "below 4, low", s.Results[4].Numbers[0].Lo, -2)
	if u := s.Results[5]; fmt.Sprint(u.Missing) != "[{Q implausible}]" {
		t.Errorf("%+v", u)
	}
	// Q has no plausible range of its own now: a missing Q leaves no range
	m.Proteins[1].Plausible = nil
	r := score(t, m, nil, table(t, "sample,age_months,P (ng/L)\nx,24,8\n", Options{})).Results[0]
	if !strings.Contains(r.Refused, "Q is not in the table, and the model does not say") {
		t.Errorf("%+v", r)
	}
}

func linear() *Model {
	f := func(x float64) *float64 { return &x }
	return &Model{Format: Format, ID: "linear", Version: "1", Title: "Linear", Scale: "pg/mL", Transform: ByLog2, Score: Linear, Intercept: f(-1), Link: LinkLogit, Minimum: 1,
		Proteins:   []Protein{{Name: "P", Weight: f(0.5), Plausible: []float64{1, 64}}, {Name: "Q", Weight: f(-1), Plausible: []float64{1, 512}}},
		Threshold:  []Threshold{{Name: "likely", Side: ">=", At: 0.5}},
		Population: Population{Words: "children from 1 to below 18 years", AgeMonths: &AgeRange{12, 216}}, Provenance: Provenance{Source: "test"}}
}

func TestUnitsOfConcentrationAreConverted(t *testing.T) {
	a := score(t, linear(), nil, table(t, "sample,scale,P,Q\nx,pg/mL,8,2\n", Options{})).Results[0]
	b := score(t, linear(), nil, table(t, "sample,scale,P,Q\nx,ng/mL,0.008,0.002\n", Options{})).Results[0]
	near(t, "in ng/mL", *b.Numbers[0].Value, *a.Numbers[0].Value)
}

func TestAPanelOnTheWrongScaleIsRefused(t *testing.T) {
	ref := reference(t, threeReference)
	many := "sample,scale,A,B,C\n"
	for i := range 8 {
		many += fmt.Sprintf("s%d,NPX,%d,%d,%d\n", i, i, i+3, 2*i)
	}
	for name, c := range map[string]struct {
		text string
		o    Options
		says string
	}{
		"declared pg/mL":   {"sample,scale,A,B,C\nx,pg/mL,3,8,0\n", Options{}, "on the scale pg/mL, the model on NPX"},
		"unit of a column": {"sample,scale,A (pg/mL),B,C\nx,NPX,3,8,0\n", Options{}, "column A is in pg/mL"},
		"by its size":      {"sample,scale,A,B,C\nx,NPX,3,812,0\n", Options{}, "B of sample x is 812; an NPX lies between -20 and 40"},
		"by whole numbers": {many, Options{}, "all 24 values are whole numbers"},
		"flag against it":  {"sample,scale,A,B,C\nx,pg/mL,3,8,0\n", Options{Scale: "NPX"}, "the table says pg/mL, --scale says NPX"},
		"two scales":       {"sample,scale,A,B,C\nx,NPX,3,8,0\ny,pg/mL,3,8,0\n", Options{}, "line 3, column scale"},
		"nothing said":     {"sample,A,B,C\nx,3,8,0\n", Options{}, "does not say its scale"},
		"nonsense":         {"sample,scale,A,B,C\nx,fold,3,8,0\n", Options{}, `"fold" is neither NPX`},
		"z":                {"sample,scale,A,B,C\nx,z,3,8,0\n", Options{}, "on the scale z"},
		"long in pg/mL":    {"SampleID,Assay,Quantified_value,Unit\nx,A,3,pg/mL\n", Options{}, "on the scale pg/mL"},
		"long, unsaid":     {"SampleID,Assay,value\nx,A,3\n", Options{}, "does not say its scale"},
	} {
		c.o.Name = "t.csv"
		tab, err := ReadTable(strings.NewReader(c.text), c.o)
		if err == nil {
			_, err = Score(three(), ref, tab)
		}
		if !errors.Is(err, ErrScale) || !strings.Contains(err.Error(), c.says) || !strings.HasPrefix(err.Error(), "t.csv") {
			t.Errorf("%s: %v", name, err)
		}
	}
	// and NPX where a model wants a concentration
	if _, err := Score(linear(), nil, table(t, "sample,scale,P,Q\nx,NPX,8,2\n", Options{})); !errors.Is(err, ErrScale) {
		t.Error(err)
	}
	// and a reference in another scale
	bad := reference(t, "protein,mean,sd,n,unit\nA,2,1,20,pg/mL\nB,4,2,20,pg/mL\nC,1,0.5,20,pg/mL\n")
	if _, err := Score(three(), bad, table(t, "sample,A,B,C\nx,3,8,0\n", Options{Scale: "NPX"})); !errors.Is(err, ErrScale) || !strings.HasPrefix(err.Error(), "ref.csv") {
		t.Error(err)
	}
}

// draw makes a random reference and sample of the 24 proteins.
func draw(rng *rand.Rand) (*evaluator, []Reading) {
	m := CHOP24()
	e := &evaluator{m: m, factor: 1, refScale: 1, members: make([]member, len(m.Proteins))}
	values := make([]Reading, len(m.Proteins))
	for i := range m.Proteins {
		e.members[i] = member{p: &m.Proteins[i], mean: 10 * rng.Float64(), sd: 0.2 + rng.Float64()}
		x := e.members[i].mean + 3*rng.NormFloat64()*e.members[i].sd
		switch rng.IntN(6) {
		case 0:
			values[i] = Reading{math.Inf(-1), x, Below}
		case 1:
			if i%4 == 0 {
				values[i] = nothing(Missing)
				continue
			}
			fallthrough
		default:
			values[i] = Reading{x, x, Measured}
		}
	}
	return e, values
}

func TestEachProteinRaisesOrLowersTheScore(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		e, v := draw(rng)
		a := e.evaluate("x", math.NaN(), v)
		i := rng.IntN(len(v))
		if a.Refused != "" || v[i].Why != Measured {
			continue
		}
		v[i].Lo += 2 * rng.Float64()
		v[i].Hi = v[i].Lo
		b := e.evaluate("x", math.NaN(), v)
		for k := range a.Numbers {
			up := e.m.Proteins[i].Sign == "up"
			for _, d := range []float64{*b.Numbers[k].Value - *a.Numbers[k].Value, b.Numbers[k].Lo - a.Numbers[k].Lo, b.Numbers[k].Hi - a.Numbers[k].Hi} {
				if up && d < 0 || !up && d > 0 {
					t.Fatalf("%s: raising %s (%s) moved it by %g", a.Numbers[k].Name, e.m.Proteins[i].Name, e.m.Proteins[i].Sign, d)
				}
			}
		}
	}
}

// Whatever a missing or censored protein turns out to be, the range shrinks
// into itself and ends at the value.
func TestKnowingMoreNeverWidensTheRange(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	tried := 0
	for range 200 {
		e, v := draw(rng)
		a := e.evaluate("x", math.NaN(), v)
		if a.Refused != "" {
			continue
		}
		for i := range v {
			if v[i].Why == Measured {
				continue
			}
			tried++
			x := e.members[i].mean + 8*(rng.Float64()-0.5)
			if x > v[i].Hi {
				x = v[i].Hi - rng.Float64()
			}
			if rng.IntN(3) == 0 {
				v[i] = Reading{x - 1, x, Several}
			} else {
				v[i] = Reading{x, x, Measured}
			}
			b := e.evaluate("x", math.NaN(), v)
			for k := range a.Numbers {
				p, q := a.Numbers[k], b.Numbers[k]
				if q.Lo < p.Lo-1e-12 || q.Hi > p.Hi+1e-12 || q.Lo > q.Hi {
					t.Fatalf("%s: [%g, %g] became [%g, %g]", p.Name, p.Lo, p.Hi, q.Lo, q.Hi)
				}
				if *q.Value < q.Lo-1e-12 || *q.Value > q.Hi+1e-12 {
					t.Fatalf("%s: %g is outside [%g, %g]", p.Name, *q.Value, q.Lo, q.Hi)
				}
			}
			a = b
		}
	}
	if tried < 300 {
		t.Fatalf("only %d proteins filled in", tried)
	}
}

// A shift of the whole plate by c moves the signed mean by c times the mean of
// direction/sd, and leaves the comparison of up with down proteins.
func TestAPlateShift(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for range 100 {
		e, v := draw(rng)
		e.m.Clip = 1000 // so that no z is clipped
		perNPX := 0.0
		for i := range v {
			v[i] = Reading{e.members[i].mean + rng.NormFloat64(), 0, Measured}
			v[i].Hi = v[i].Lo
			perNPX += e.members[i].p.direction() / e.members[i].sd / float64(len(v))
		}
		a := e.evaluate("x", math.NaN(), v)
		const c = 0.375 // exact in binary, as are differences of the shifted values nearly
		for i := range v {
			v[i].Lo += c
			v[i].Hi += c
		}
		b := e.evaluate("x", math.NaN(), v)
		near(t, "signed mean after the shift", *b.Numbers[0].Value, *a.Numbers[0].Value+c*perNPX)
		near(t, "up over down after the shift", *b.Numbers[2].Value, *a.Numbers[2].Value)
	}
}

func TestOrderOfRowsDoesNotMatter(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	var rows, refs []string
	for s := range 12 {
		for _, p := range CHOP24().Proteins {
			rows = append(rows, fmt.Sprintf("s%d,%s,%.4f,0.5,NPX", s, p.Name, 4*rng.Float64()))
			refs = append(refs, fmt.Sprintf("r%d,%s,%.4f,0.1,NPX", s, p.Name, 4*rng.Float64()))
		}
	}
	rows = append(rows, "s3,IL6,9.5,0.5,NPX", "s3,IL-6,1.5,0.5,NPX", "s4,IL6,3.25,0.5,NPX")
	answer := func() string {
		text := "SampleID,Assay,NPX,LOD,Scale\n"
		s := score(t, CHOP24(), reference(t, text+strings.Join(refs, "\n")), table(t, text+strings.Join(rows, "\n"), Options{}))
		slices.SortFunc(s.Results, func(a, b Result) int { return strings.Compare(a.Sample, b.Sample) })
		out := ""
		for _, r := range s.Results {
			out += fmt.Sprintf("%s %v %v %v", r.Sample, r.Missing, r.Below, r.Several)
			for _, n := range r.Numbers {
				out += fmt.Sprint(n.Name, *n.Value, n.Lo, n.Hi, *n.AboveReference, *n.AboveTable)
			}
		}
		return out
	}
	want := answer()
	if !strings.Contains(want, "[IL6]") {
		t.Fatalf("the repeated protein is not named: %s", want)
	}
	for range 5 {
		rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		rng.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
		if got := answer(); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	}
}

// Ten reference samples at 0..9 for A, all else alike: a sample above all, one
// in the middle, and one that may be anywhere.
func TestPlaceAmongTheReference(t *testing.T) {
	ref := "sample,scale,A,B,C\n"
	for i := range 10 {
		ref += fmt.Sprintf("r%d,NPX,%d,%g,%g\n", i, i, 4+0.1*float64(i%2), 1+0.1*float64(i%2))
	}
	s := score(t, three(), reference(t, ref), table(t, "sample,scale,A,B,C\nhigh,NPX,30,6.5,0\nlow,NPX,-9,2,1.9\nwide,NPX,,4.05,1.05\n", Options{}))
	place := func(i int) Place { return *s.Results[i].Numbers[0].AboveReference }
	if p := place(0); p != (Place{10, 10, 10}) {
		t.Errorf("high: %+v", p)
	}
	if p := place(1); p != (Place{0, 0, 10}) {
		t.Errorf("low: %+v", p)
	}
	if p := place(2); p.Lo != 0 || p.Hi != 10 {
		t.Errorf("wide: %+v", p)
	}
	if p := s.Results[0].Numbers[0].AboveTable; *p != (Place{2, 2, 2}) {
		t.Errorf("in the table: %+v", p)
	}
	if s.ReferenceN != 10 || s.Reference != "ref.csv" {
		t.Errorf("%+v", s)
	}
}

func TestReferencesThatDoNotDo(t *testing.T) {
	few := "sample,scale,A,B,C\n"
	for i := range 9 {
		few += fmt.Sprintf("r%d,NPX,%g,4.%d,1\n", i, 2+float64(i)/10, i)
	}
	tab := table(t, "sample,A,B,C\nx,3,8.5,0\n", Options{Scale: "NPX"})
	r := score(t, three(), reference(t, few), tab)
	if r.Results[0].Refused == "" || !strings.Contains(fmt.Sprint(r.Unused), "9 reference samples, at least 10 are needed") {
		t.Errorf("%+v", r)
	}
	// a tenth: then only C, which never differs, has no z, and spreads over the clip
	r = score(t, three(), reference(t, few+"r9,NPX,3.5,4.9,1\n"), tab)
	if fmt.Sprint(r.Unused) != "[{C the reference samples do not differ}]" || r.Results[0].Measured != 2 {
		t.Errorf("%+v", r)
	}
	// four of ten below detection
	below := strings.NewReplacer("r0,NPX,2,", "r0,NPX,<2,", "r1,NPX,2.1,", "r1,NPX,<2,", "r2,NPX,2.2,", "r2,NPX,<2,").Replace(few + "r9,NPX,3.5,4.9,1.5\n")
	r = score(t, three(), reference(t, below), tab)
	if !strings.Contains(fmt.Sprint(r.Unused), "{A 3 of 10 reference samples below detection}") {
		t.Errorf("%+v", r.Unused)
	}
	if _, err := Score(three(), nil, tab); !errors.Is(err, ErrModel) {
		t.Error(err)
	}
}
