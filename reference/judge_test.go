package reference

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
)

func aged(t testing.TB, text string) Age {
	t.Helper()
	a, err := ParseAge(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// born is somebody born at so many weeks.
func born(t testing.TB, weeks float64, age string, sex Sex) Person {
	return Person{Age: aged(t, age), Sex: sex, Gestation: analyte.Point(weeks, 0)}
}

type said struct {
	a     analyte.ID
	age   string
	sex   Sex
	x     float64 // in the canonical unit
	assay string
	want  Kind
	by    string // sources applied, in the order of the file; empty: not looked at
}

func check(t *testing.T, weeks float64, list []said) {
	t.Helper()
	for _, c := range list {
		s := Builtin().Judge(c.a, analyte.Point(c.x, 0), c.assay, born(t, weeks, c.age, c.sex))
		var by []string
		for _, id := range s.Sources() {
			by = append(by, strings.TrimPrefix(string(id), "ref-"))
		}
		if got := strings.Join(by, " "); s.Kind != c.want || c.by != "" && got != c.by || s.Reason == "" {
			t.Errorf("%v %v at %s %v by %q: %v, by %q (%s); want %v, by %q", c.a, c.x, c.age, c.sex, c.assay, s.Kind, got, s.Reason, c.want, c.by)
		}
	}
}

// TestConflicts: the conflicts 1 to 11 of the evidence, typed by hand.
func TestConflicts(t *testing.T) {
	check(t, 40, []said{
		// 1: Mayo and CALIPER 150 to 973 in the first weeks, then 9 to 580 (8.5);
		// ARUP from 10 days 9 to 115 (m), 10 to 194 (f), before not established.
		{analyte.Ferritin, "14 d", Male, 500, "", SourcesDisagree, "mayo-ferritin lhsc-ferritin arup-ferritin"},
		{analyte.Ferritin, "14 d", Male, 974, "", Raised, ""},
		{analyte.Ferritin, "14 d", Male, 100, "", SourcesDisagree, ""},
		{analyte.Ferritin, "14 d", Male, 8, "", Low, ""},
		{analyte.Ferritin, "9 d", Male, 500, "", Within, "mayo-ferritin lhsc-ferritin"},
		{analyte.Ferritin, "3 mo", Male, 150, "", SourcesDisagree, ""},
		{analyte.Ferritin, "3 mo", Female, 150, "", Within, ""},
		{analyte.Ferritin, "3 mo", Female, 200, "", SourcesDisagree, ""},
		{analyte.Ferritin, "3 mo", Female, 581, "", Raised, ""},
		// 2: Auckland 3.0 to 13.7 g/L, Changchun 3.59 to 7.90; Mayo's 1.00 to 3.34
		// is not used before six weeks.
		{analyte.IgG, "7 d", Male, 500, "", Within, "auckland-igg changchun-igg"},
		{analyte.IgG, "7 d", Male, 1000, "", SourcesDisagree, "auckland-igg changchun-igg"},
		{analyte.IgG, "7 d", Male, 1371, "", Raised, ""},
		{analyte.IgG, "7 d", Male, 320, "", SourcesDisagree, ""},
		{analyte.IgG, "42 d", Male, 320, "", Within, "mayo-igg auckland-igg changchun-igg"},
		{analyte.IgG, "42 d", Male, 400, "", SourcesDisagree, ""},
		// 3: Mayo 0.17 to 0.42, CALIPER 0.30 to 0.90, Quest 0.79 to 1.58.
		{analyte.Creatinine, "1 d", Male, 1.2, "", SourcesDisagree, "mayo-creatinine ucsf-creatinine quest-creatinine"},
		{analyte.Creatinine, "1 d", Male, 1.59, "", Raised, ""},
		{analyte.Creatinine, "1 d", Male, 0.35, "", SourcesDisagree, ""},
		{analyte.Creatinine, "1 d", Male, 0.16, "", Low, ""},
		// 4: DLS 309 to 1222, Labcorp 123 to 237, Newcastle 125 to 765.
		{analyte.LDH, "3 d", Male, 300, "", SourcesDisagree, "dls-ldh labcorp-ldh newcastle-ldh"},
		{analyte.LDH, "3 d", Male, 900, "", SourcesDisagree, ""},
		{analyte.LDH, "3 d", Male, 1223, "", Raised, ""},
		// 5: Nova Scotia 24, CALIPER 30, Iowa 20 (m) at five years.
		{analyte.ALT, "5 y", Male, 19, "", Within, "caliper-2012 nova-scotia-alt iowa-alt"},
		{analyte.ALT, "5 y", Male, 28, "", SourcesDisagree, ""},
		{analyte.ALT, "5 y", Male, 31, "", Raised, ""},
		// 6: 2 ng/mL to 48 h by the bulletin, 5 at 48 h by Davis; 21 against 20 at
		// 18 h; no verified limit from 49 to 71 h.
		{analyte.Procalcitonin, "19 h", Male, 20.5, "", SourcesDisagree, "pct-bulletin davis-pct"},
		{analyte.Procalcitonin, "47 h", Male, 3, "", Raised, "pct-bulletin"},
		{analyte.Procalcitonin, "48 h", Male, 3, "", Within, "davis-pct"},
		{analyte.Procalcitonin, "49 h", Male, 3, "", NoInterval, ""},
		{analyte.Procalcitonin, "71 h", Male, 30, "", NoInterval, ""},
		{analyte.Procalcitonin, "72 h", Male, 0.16, "", Raised, "davis-pct central-peninsula-pct"},
		{analyte.Procalcitonin, "10 d", Male, 0.12, "", SourcesDisagree, "davis-pct central-peninsula-pct pct-2016"},
		// 7: one cytokine, several platforms.
		{analyte.IL8, "40 y", Male, 50, "bioplex", Within, "seattle-cytokines"},
		{analyte.IL8, "40 y", Male, 50, "arup_multiplex", Raised, "arup-cytokines"},
		{analyte.IL8, "40 y", Male, 6, "arup_multiplex_2014", Raised, "arup-cytokines-2014"},
		{analyte.IFNg, "40 y", Male, 50, "bioplex", Within, ""},
		{analyte.IFNg, "40 y", Male, 50, "arup_multiplex", Raised, ""},
		{analyte.TNF, "40 y", Male, 20, "arup_multiplex", Raised, ""},
		{analyte.TNF, "40 y", Male, 20, "arup_multiplex_2014", Within, ""},
		{analyte.IL6, "40 y", Male, 6, "access", Within, "mayo-il6"},
		{analyte.IL6, "40 y", Male, 6, "arup_multiplex", Raised, "arup-cytokines"},
		{analyte.CXCL9, "40 y", Male, 300, "ella", Within, "cincinnati-cxcl9"},
		{analyte.CXCL9, "40 y", Male, 300, "machaon_elisa", Raised, "machaon-cxcl9"},
		{analyte.SIL2R, "2 y", Male, 1500, "immulite", Within, "seattle-sil2r"},
		{analyte.SIL2R, "3 y", Male, 1500, "immulite", Raised, "seattle-sil2r"},
		{analyte.SIL2R, "8 y", Male, 900, "immulite", Raised, ""},
		{analyte.SIL2R, "2 y", Male, 1500, "elisa", NoInterval, ""},
		{analyte.SIL2R, "2 y", Male, 1500, "clia", NoInterval, ""},
		{analyte.SIL2R, "2 y", Male, 1500, "", Undetermined, ""},
		{analyte.SIL2RMass, "40 y", Male, 900, "arup_multiplex", Within, "arup-cytokines"},
		{analyte.SIL2RMass, "40 y", Male, 900, "arup_multiplex_serum", Raised, "beaumont-sil2r"},
		{analyte.SIL2RMass, "40 y", Male, 500, "quest_immunoassay", Low, "quest-sil2r"},
		// 8: Iowa 3.0 to 9.5, Dorset 3.5 to 11.0 at one year; an infant's floor is
		// far above a flat 1.0.
		{analyte.Lymphocytes, "18 mo", Male, 3.2, "", SourcesDisagree, "iowa-blood-count dorset-blood-count"},
		{analyte.Lymphocytes, "18 mo", Male, 2.9, "", Low, ""},
		{analyte.Lymphocytes, "2 mo", Male, 1.5, "", Low, "iowa-blood-count"},
		{analyte.Neutrophils, "2 mo", Male, 0.99, "", Low, "iowa-blood-count"},
		// 9: Adventist 16; 92.9 % below 20 and 98.9 % up to 30 at 48 to 72 h.
		{analyte.CRP, "60 h", Male, 16, "", Within, "adventist-crp mjelle-2019"},
		{analyte.CRP, "60 h", Male, 18, "", SourcesDisagree, ""},
		{analyte.CRP, "60 h", Male, 25, "", SourcesDisagree, ""},
		{analyte.CRP, "60 h", Male, 31, "", Raised, ""},
		{analyte.CRP, "80 h", Male, 18, "", Raised, "adventist-crp"},
		{analyte.CRP, "3 y", Male, 0.3, "", Within, ""}, // nobody's CRP is low
		// 10: WVU 2.8 to 4.1 g/dL, Manitoba 32 to 48 g/L.
		{analyte.Albumin, "5 d", Male, 4.5, "", SourcesDisagree, "wvu-albumin manitoba-albumin"},
		{analyte.Albumin, "5 d", Male, 3.0, "", SourcesDisagree, ""},
		{analyte.Albumin, "5 d", Male, 4.9, "", Raised, ""},
		{analyte.Albumin, "5 d", Male, 3.5, "", Within, ""},
		// 11: the newborns' row has no FEU or DDU and is not used.
		{analyte.DDimer, "7 d", Male, 2.9, "", NoInterval, ""},
		{analyte.DDimer, "20 d", Male, 1.0, "", Within, "dartmouth-ddimer"},
		{analyte.DDimer, "20 d", Male, 1.3, "", Raised, "dartmouth-ddimer"},
		{analyte.DDimerDDU, "4 y", Male, 1.3, "", NoInterval, ""},
	})
}

func TestBoundariesOfAge(t *testing.T) {
	// Mayo's ferritin of boys: 150 to 973 before 5 weeks, 9 to 580 before 6
	// months, 6 to 111 before 10 years, 15 to 201 before 18 years.
	mayo := func(age Age) string {
		for _, iv := range Builtin().For(analyte.Ferritin, Person{Age: age, Sex: Male, Gestation: analyte.Point(40, 0)}) {
			if iv.Source == "ref-mayo-ferritin" {
				return iv.LimitText()
			}
		}
		return ""
	}
	for age, want := range map[string]string{"0 d": "150 to 973 ng/mL", "34 d": "150 to 973 ng/mL", "35 d": "9 to 580 ng/mL", "5.99 mo": "9 to 580 ng/mL", "6 mo": "6 to 111 ng/mL",
		"119 mo": "6 to 111 ng/mL", "10 y": "15 to 201 ng/mL", "215.9 mo": "15 to 201 ng/mL", "18 y": "31 to 409 ng/mL", "99 y": "31 to 409 ng/mL"} {
		if got := mayo(aged(t, age)); got != want {
			t.Errorf("at %s %q, want %q", age, got, want)
		}
	}
	// Bands in weeks go by the time since birth, bands in months by the calendar.
	hours := AgeOf(analyte.Point(1.16, 0)).Since(35*day, 35*day)
	if got := mayo(hours); got != "9 to 580 ng/mL" {
		t.Errorf("at 35 days since birth: %s", got)
	}
	calendar := AgeOf(analyte.Point(6, 0)).Since(181*day, 181*day) // born 1 March, seen 1 September of a short half year
	if got := mayo(calendar); got != "6 to 111 ng/mL" {
		t.Errorf("on the day of six months: %s", got)
	}
	almost := AgeOf(analyte.Point(6-1.0/31, 0)).Since(183*day, 183*day)
	if got := mayo(almost); got != "9 to 580 ng/mL" {
		t.Errorf("a day before six months: %s", got)
	}
}

// TestPreterm: nothing applies to a preterm infant in the first year unless
// its row says so.
func TestPreterm(t *testing.T) {
	check(t, 30, []said{
		{analyte.Ferritin, "20 d", Male, 2000, "", OutOfPopulation, ""},
		{analyte.CRP, "60 h", Male, 100, "", OutOfPopulation, ""},
		{analyte.Procalcitonin, "40 h", Male, 100, "", OutOfPopulation, ""},
		{analyte.Hemoglobin, "2 mo", Male, 7, "", OutOfPopulation, ""},
		{analyte.Ferritin, "11 mo", Male, 2000, "", OutOfPopulation, ""},
		{analyte.Ferritin, "12 mo", Male, 2000, "", Raised, ""},
		{analyte.Platelets, "1 d", Male, 104, "", Low, "platelets-2009"},
		{analyte.Platelets, "1 d", Male, 105, "", Within, "platelets-2009"},
		{analyte.Neutrophils, "96 h", Male, 1.3, "", Low, "xanthou-leucocytes"},
		{analyte.Lymphocytes, "96 h", Male, 7.2, "", Raised, "xanthou-leucocytes"},
		{analyte.Lymphocytes, "5 d", Male, 7.2, "", OutOfPopulation, ""},
		{analyte.IL8, "40 d", Male, 50, "bioplex", NoInterval, ""}, // not stated for any child
		{analyte.HLADR, "20 d", Male, 4000, "quantibrite", NoInterval, ""},
	})
	check(t, 33, []said{{analyte.Platelets, "1 d", Male, 50, "", OutOfPopulation, ""}}) // the row is for 32 weeks and less
	check(t, 36.9, []said{{analyte.Platelets, "1 d", Male, 50, "", OutOfPopulation, ""}})
	check(t, 37, []said{
		{analyte.Platelets, "20 h", Male, 123, "", Low, "platelets-2009 platelets-2020"},
		{analyte.Platelets, "20 h", Male, 130, "", SourcesDisagree, ""},
		{analyte.Platelets, "80 h", Male, 130, "", Low, "platelets-2020"},
		{analyte.Platelets, "20 d", Male, 751, "", Raised, "platelets-2009"},
		{analyte.Platelets, "20 d", Male, 40, "", Within, ""}, // and the statement says that no lower limit is published
		{analyte.Platelets, "14 y", Male, 40, "", NoInterval, ""},
	})
	s := Builtin().Judge(analyte.Platelets, analyte.Point(40, 0), "", born(t, 40, "20 d", Male))
	if !strings.Contains(s.Reason, "no lower limit is published") {
		t.Error(s.Reason)
	}
}

func TestGestationNotKnown(t *testing.T) {
	// Unknown gestation leaves a newborn open, and a child of four months not.
	at := func(age string, p Person) Statement {
		p.Age, p.Sex = aged(t, age), Male
		return Builtin().Judge(analyte.Ferritin, analyte.Point(2000, 0), "", p)
	}
	if s := at("20 d", Person{}); s.Kind != Undetermined || len(s.Could) != 2 || s.Could[0] != Raised || s.Could[1] != OutOfPopulation || !strings.HasPrefix(s.Reason, "gestation not known") {
		t.Errorf("%+v", s)
	}
	if s := at("111 d", Person{}); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
	if s := at("112 d", Person{}); s.Kind != Raised {
		t.Errorf("%+v", s)
	}
	// 3 weeks old at 35 weeks after the last menstruation: born at 32.
	if s := at("21 d", Person{Postmenstrual: analyte.Point(35, 0)}); s.Kind != OutOfPopulation {
		t.Errorf("%+v", s)
	}
	if s := at("21 d", Person{Postmenstrual: analyte.Point(40, 0)}); s.Kind != Raised {
		t.Errorf("%+v", s)
	}
	if s := at("21 d", Person{Gestation: analyte.Within(36, 38, analyte.Ranged, 0)}); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
	// Both a term and a preterm newborn's row call this low, and no other speaks.
	s := Builtin().Judge(analyte.Platelets, analyte.Point(90, 0), "", Person{Age: aged(t, "6 h"), Gestation: analyte.Within(30, 32, analyte.Ranged, 0)})
	if s.Kind != Low {
		t.Errorf("%+v", s)
	}
}

func TestWhatIsNotKnownOfThePerson(t *testing.T) {
	judge := func(a analyte.ID, x float64, p Person) Statement {
		return Builtin().Judge(a, analyte.Point(x, 0), "", p)
	}
	// Sex: creatinine of adults, Mayo m 0.74 to 1.35, f 0.59 to 1.04; CALIPER m
	// 0.61 to 1.24, f 0.44 to 1.00.
	if s := judge(analyte.Creatinine, 1.2, Person{Age: aged(t, "40 y")}); s.Kind != Undetermined || s.Reason != "sex not known: raised for age or within the interval for age" {
		t.Errorf("%+v", s)
	}
	if s := judge(analyte.Creatinine, 1.4, Person{Age: aged(t, "40 y")}); s.Kind != Raised {
		t.Errorf("%+v", s)
	}
	// Age known to a year only: ferritin of boys, 6 to 111 before ten, 15 to 201.
	if s := judge(analyte.Ferritin, 150, Person{Age: aged(t, "9 y - 11 y"), Sex: Male}); s.Kind != Undetermined || !strings.Contains(s.Reason, "age known only as 9 y to 11 y") {
		t.Errorf("%+v", s)
	}
	if s := judge(analyte.Ferritin, 300, Person{Age: aged(t, "9 y - 11 y"), Sex: Male}); s.Kind != Raised {
		t.Errorf("%+v", s)
	}
	// A birth date known to the day: 42 to 66 hours of life.
	p := born(t, 40, "3 d", Male)
	p.Age = p.Age.Since(42*time.Hour, 66*time.Hour)
	if s := judge(analyte.Procalcitonin, 3, p); s.Kind != Undetermined || len(s.Could) != 3 {
		t.Errorf("%+v", s)
	}
	// The middle of what is known matters too: at 45 h nothing is published of a
	// third kind, but a band in between must not be stepped over.
	p.Age = p.Age.Since(10*time.Hour, 40*time.Hour) // 8, 15, 21 (20), 15, 8
	if s := judge(analyte.Procalcitonin, 16, p); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
	if s := judge(analyte.Ferritin, 5000, Person{}); s.Kind != Undetermined || s.Reason != "age not known" {
		t.Errorf("%+v", s)
	}
}

// TestMissingIsNeverNormal: whatever carries no information says nothing.
func TestMissingIsNeverNormal(t *testing.T) {
	a := analyte.Get(analyte.Ferritin)
	who := born(t, 40, "4 y", Male)
	for r := analyte.NotOrdered; r.Key() != "invalid"; r++ {
		if r.Informative() {
			continue
		}
		if s := Builtin().Judge(a.ID, analyte.Unknown(a, r, 0), "", who); s.Kind != Undetermined || !strings.HasSuffix(s.Reason, r.String()) {
			t.Errorf("%v: %+v", r, s)
		}
	}
	if s := Builtin().Judge(a.ID, analyte.Value{}, "", who); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
	if s := Builtin().Judge(analyte.None, analyte.Point(1, 0), "", who); s.Kind != NoInterval {
		t.Errorf("%+v", s)
	}
	var zero Statement
	if zero.Kind.Says() || NoInterval.Says() || Ranged.Says() || SourcesDisagree.Says() || !Within.Says() {
		t.Error("a kind that says nothing says something")
	}
}

func TestRangedAndCensored(t *testing.T) {
	who := born(t, 40, "4 y", Male) // ferritin: Mayo 6 to 111, CALIPER 12 to 71
	a := analyte.Get(analyte.Ferritin)
	for _, c := range []struct {
		v    analyte.Value
		want Kind
	}{
		{analyte.Above(1500, a.Hi, 0), Raised},
		{analyte.Above(111, a.Hi, 0), Raised},
		{analyte.AtLeast(111, a.Hi, 0), Ranged},
		{analyte.Below(6, a.Lo, 0), Low},
		{analyte.AtMost(6, a.Lo, 0), Ranged},
		{analyte.Below(50, a.Lo, 0), Ranged},
		{analyte.Within(20, 60, analyte.Ranged, 0), Within},
		{analyte.Within(60, 90, analyte.Ranged, 0), Ranged},
		{analyte.Within(80, 100, analyte.Ranged, 0), SourcesDisagree},
		{analyte.Within(5, 200, analyte.Ranged, 0), Ranged},
	} {
		s := Builtin().Judge(analyte.Ferritin, c.v, "", who)
		lo, hi := c.v.Bounds()
		if s.Kind != c.want || (s.Kind == Ranged) != (len(s.Could) > 1) {
			t.Errorf("%v to %v: %v %v, want %v", lo, hi, s.Kind, s.Could, c.want)
		}
	}
	s := Builtin().Judge(analyte.Ferritin, analyte.Within(5, 200, analyte.Ranged, 0), "", who)
	if want := []Kind{Raised, Low, Within, SourcesDisagree}; len(s.Could) != len(want) {
		t.Errorf("%v", s.Could)
	}
}

func TestReasons(t *testing.T) {
	child, grown := born(t, 40, "4 y", Male), born(t, 40, "40 y", Male)
	for _, c := range []struct {
		a     analyte.ID
		x     float64
		assay string
		who   Person
		want  string
	}{
		{analyte.Ferritin, 5200, "", child, "above 111 ng/mL (Mayo) and 71 ng/mL (CALIPER by LHSC, percentiles 2.5-97.5, secondary source)"},
		{analyte.Ferritin, 90, "", child, "above 71 ng/mL (CALIPER by LHSC, percentiles 2.5-97.5, secondary source), not above 111 ng/mL (Mayo)"},
		{analyte.Ferritin, 40, "", child, "between the limits of Mayo, CALIPER by LHSC"},
		{analyte.IL8, 40, "bioplex", child, "age not stated by Seattle Children's, and so nothing is said of a child"},
		{analyte.IL6, 40, "access", child, "no verified interval for Interleukin 6 by Beckman Access at 4 y; platforms are not comparable"},
		{analyte.IL6, 40, "access", grown, "above 6.4 pg/mL (Mayo)"},
		{analyte.IL8, 140, "bioplex", grown, "above 116 pg/mL (Seattle Children's, age not stated)"},
		{analyte.IL8, 140, "", grown, "Interleukin 8 without its assay: the intervals are bound to Bio-Rad Bio-Plex, ARUP multiplex bead assay, ARUP multiplex bead assay of 2014"},
		{analyte.Fibrinogen, 300, "", child, "no verified interval for Fibrinogen at 4 y"},
		{analyte.CXCL10, 300, "ella", child, "no verified interval for CXCL10 (IP-10)"},
	} {
		if s := Builtin().Judge(c.a, analyte.Point(c.x, 0), c.assay, c.who); s.Reason != c.want {
			t.Errorf("%v: %q, want %q", c.a, s.Reason, c.want)
		}
	}
	s := Builtin().Judge(analyte.Ferritin, analyte.Point(5200, 0), "", child)
	if s.Weakest() != evidence.Secondary || s.OfSite() || len(s.Sources()) != 2 {
		t.Errorf("%+v", s)
	}
}

// TestMore is the law that a higher value is never called less: raising a
// value never turns Raised into anything else, and never anything into Low.
func TestMore(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	rows := Builtin().All()
	raised, low := 0, 0
	for range 6000 {
		iv := rows[r.IntN(len(rows))]
		who := personOf(r, &iv)
		x := nearLimit(r, &iv)
		y := x * (1 + r.ExpFloat64()/3)
		a, b := Builtin().Judge(iv.Analyte, analyte.Point(x, 0), iv.Assay, who), Builtin().Judge(iv.Analyte, analyte.Point(y, 0), iv.Assay, who)
		if a.Kind == Raised && b.Kind != Raised || b.Kind == Low && a.Kind != Low {
			t.Fatalf("%v: %v is %v, %v is %v (%s)", iv.Analyte, x, a.Kind, y, b.Kind, who.Age)
		}
		if a.Kind == Raised {
			raised++
		}
		if b.Kind == Low {
			low++
		}
	}
	if raised < 500 || low < 200 {
		t.Errorf("only %d raised and %d low", raised, low)
	}
}

// TestWiderIsNeverSurer: a statement on a range holds for every number in it,
// and one on an age that is not known exactly for every age in it.
func TestWiderIsNeverSurer(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	rows := Builtin().All()
	sure := 0
	for range 5000 {
		iv := rows[r.IntN(len(rows))]
		who := personOf(r, &iv)
		who.Age.Most = who.Age.Least * (1 + r.Float64())
		who.Age.LifeMost = lifeOf(who.Age.Most)
		if r.IntN(3) == 0 {
			who.Sex = AnySex
		}
		lo := nearLimit(r, &iv)
		hi := lo * (1 + r.ExpFloat64()/5)
		whole := Builtin().Judge(iv.Analyte, analyte.Within(lo, hi, analyte.Ranged, 0), iv.Assay, who)
		if !whole.Kind.Says() {
			continue
		}
		sure++
		one := who
		t1 := r.Float64()
		one.Age.Least += t1 * (who.Age.Most - who.Age.Least)
		one.Age.LifeLeast = lifeOf(one.Age.Least)
		one.Age.Most, one.Age.LifeMost = one.Age.Least, one.Age.LifeLeast
		if one.Sex == AnySex {
			one.Sex = Sex(1 + r.IntN(2))
		}
		part := Builtin().Judge(iv.Analyte, analyte.Point(lo+r.Float64()*(hi-lo), 0), iv.Assay, one)
		if part.Kind != whole.Kind {
			t.Fatalf("%v %v to %v at %s: %v, but at %s: %v", iv.Analyte, lo, hi, who.Age, whole.Kind, one.Age, part.Kind)
		}
	}
	if sure < 500 {
		t.Errorf("only %d statements", sure)
	}
}

func personOf(r *rand.Rand, iv *Interval) Person {
	who := Person{Sex: Sex(1 + r.IntN(2)), Gestation: analyte.Point(24+18*r.Float64(), 0)}
	if iv.Gestation.Has(40) && r.IntN(3) > 0 {
		who.Gestation = analyte.Point(40, 0)
	}
	months := 240 + 600*r.Float64()
	if iv.AgesStated() {
		from, to := 0.0, 60*12*meanMonth
		if iv.From.Stated() {
			from = iv.From.mean()
		}
		if iv.To.Stated() {
			to = iv.To.mean()
		}
		months = (from + r.Float64()*(math.Max(to, from)-from)) / meanMonth
	}
	who.Age = AgeOf(analyte.Point(months, 0))
	return who
}

func nearLimit(r *rand.Rand, iv *Interval) float64 {
	lo, hi := iv.Canonical()
	x := hi
	if math.IsNaN(hi) || !math.IsNaN(lo) && r.IntN(2) == 0 {
		x = lo
	}
	return x * (0.5 + r.Float64())
}

func TestAges(t *testing.T) {
	for text, want := range map[string]string{"40 h": "40 h", "12d": "12 d", "6 wk": "42 d", "7 mo": "7 mo", "36 mo": "3 y", "4 y": "4 y", "11 mo - 13 mo": "11 mo to 13 mo", "18 a": "18 y"} {
		if got := aged(t, text).String(); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
	for _, text := range []string{"", "6", "mo", "-3 d", "6 parsecs", "1e3 d", "200 y", "13 mo - 11 mo", "0x10 d", "3 y 2 mo", "99999999999999999999 d"} {
		if a, err := ParseAge(text); err == nil || !strings.Contains(err.Error(), "age") {
			t.Errorf("%q is an age: %v", text, a)
		}
	}
	if AgeOf(analyte.Value{}).Known || (Age{}).String() != "age not known" {
		t.Error("an unknown age is known")
	}
	// Bands in weeks, by an age in months: 0.229979 mo is a week.
	if w := AgeOf(analyte.Point(7/30.4375, 0)); w.LifeLeast != week {
		t.Errorf("%v", w.LifeLeast)
	}
}

func BenchmarkJudge(b *testing.B) {
	who := born(b, 40, "4 y", Male)
	b.ReportAllocs()
	for b.Loop() {
		Builtin().Judge(analyte.Ferritin, analyte.Point(5200, 0), "", who)
	}
}

// TestOnlyWhatHolds: whoever and whatever is asked about, no interval of
// another assay is applied, none of term infants to a preterm one, none without
// ages to a child, and none of the other sex.
func TestOnlyWhatHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	rows := Builtin().All()
	applied := 0
	for range 6000 {
		iv := rows[r.IntN(len(rows))]
		who := personOf(r, &iv)
		assay := iv.Assay
		if list := analyte.Get(iv.Analyte).Assays; len(list) > 0 && r.IntN(2) == 0 {
			assay = append([]analyte.Assay{{}}, list...)[r.IntN(len(list)+1)].Key
		}
		s := Builtin().Judge(iv.Analyte, analyte.Point(nearLimit(r, &iv), 0), assay, who)
		weeks, _ := who.Gestation.Bounds()
		for _, got := range s.Intervals {
			applied++
			switch {
			case got.Assay != "" && got.Assay != assay, got.Sex != AnySex && got.Sex != who.Sex, who.Age.Least < 12 && !got.Gestation.Has(weeks),
				!got.AgesStated() && who.Age.Least < 216, got.From.Stated() && who.Age.LifeLeast < lifeOf(got.From.mean()/meanMonth)-time.Hour:
				t.Fatalf("%v by %q at %s, %v weeks: %+v", iv.Analyte, assay, who.Age, weeks, got)
			}
		}
		if s.Kind.Says() != (len(s.Intervals) > 0 && s.Kind != SourcesDisagree) {
			t.Fatalf("%+v", s)
		}
	}
	if applied < 3000 {
		t.Errorf("only %d intervals were applied", applied)
	}
}

// TestAgelessIsForAdults: a source that states no ages speaks from 18 years on.
func TestAgelessIsForAdults(t *testing.T) {
	check(t, 40, []said{
		{analyte.IL8, "215 mo", Male, 200, "bioplex", NoInterval, ""},
		{analyte.IL8, "216 mo", Male, 200, "bioplex", Raised, "seattle-cytokines"},
	})
	s := Builtin().Judge(analyte.IL8, analyte.Point(200, 0), "bioplex", Person{Age: aged(t, "17 y - 19 y")})
	if s.Kind != Undetermined || len(s.Could) != 2 || s.Could[0] != Raised || s.Could[1] != NoInterval {
		t.Errorf("%+v", s)
	}
}
