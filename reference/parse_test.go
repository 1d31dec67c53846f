package reference

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/evidence"
)

const head = "analyte,unit,sex,from,to,lower,upper,percentiles,assay,platform,population,n,gestation,source,mark,note\n"

func parsed(t *testing.T, text string) *Table {
	t.Helper()
	table, err := Parse(strings.NewReader(text), "ours.csv")
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestSiteTakesTheBuiltInPlace(t *testing.T) {
	site := parsed(t, `# of 2026
lower,upper,unit,to,from,analyte,source,assay
10,200,ug/L,18 y,1 y,ferritin,"our handbook, page 7",
,0.35,umol/L,,1 mo,creatinine,,
,12,ng/L,,0 d,IL_6,,local
`)
	both := Builtin().With(site)
	child := born(t, 40, "4 y", Male)
	s := both.Judge(analyte.Ferritin, analyte.Point(150, 0), "", child)
	if s.Kind != Within || !s.OfSite() || len(s.Intervals) != 1 || s.Reason != "between the limits of site's own interval" || s.Intervals[0].Words != "our handbook, page 7" || s.Intervals[0].Line != 3 {
		t.Errorf("%+v", s)
	}
	if s = both.Judge(analyte.Ferritin, analyte.Point(201, 0), "", child); s.Kind != Raised || s.Reason != "above 200 µg/L (site's own interval)" || s.Sources()[0] != "policy-site-intervals" || s.Weakest() != evidence.Policy {
		t.Errorf("%+v", s)
	}
	if got := Builtin().Judge(analyte.Ferritin, analyte.Point(150, 0), "", child); got.Kind != Raised {
		t.Errorf("the built-in table changed: %+v", got)
	}
	// Entirely: nothing of the built-in rows speaks for the ages that the site
	// leaves out.
	if s = both.Judge(analyte.Ferritin, analyte.Point(5000, 0), "", born(t, 40, "40 y", Male)); s.Kind != NoInterval {
		t.Errorf("%+v", s)
	}
	// The site's own assay stands beside the published ones of other assays.
	if s = both.Judge(analyte.IL6, analyte.Point(13, 0), "local", child); s.Kind != Raised || !s.OfSite() {
		t.Errorf("%+v", s)
	}
	if s = both.Judge(analyte.IL6, analyte.Point(13, 0), "access", born(t, 40, "40 y", Male)); s.Kind != Raised || s.OfSite() {
		t.Errorf("%+v", s)
	}
	if s = both.Judge(analyte.IL6, analyte.Point(13, 0), "", child); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
	// A preterm infant: the site's row is for term unless it says so.
	if s = both.Judge(analyte.IL6, analyte.Point(13, 0), "local", born(t, 30, "20 d", Male)); s.Kind != OutOfPopulation {
		t.Errorf("%+v", s)
	}
	if both.Site() != "ours.csv" || Builtin().Site() != "" || len(both.Context(analyte.CXCL9)) == 0 {
		t.Error("the file or the context is lost")
	}
}

// TestSiteUnits: a limit is compared in its own unit, to six digits.
func TestSiteUnits(t *testing.T) {
	site := parsed(t, head+"creatinine,umol/L,any,1 mo,,,35.4,,,,,,,,,\nigg,g/L,f,0 d,,3,13.7,,,,,,any,,,\ntriglycerides,mmol/L,,0 d,,,1.7,,,,,,,,,\n")
	child := born(t, 40, "4 y", Female)
	for _, c := range []struct {
		a    analyte.ID
		unit string
		x    string
		want Kind
	}{
		{analyte.Creatinine, "umol/L", "35.4", Within}, {analyte.Creatinine, "umol/L", "35.5", Raised},
		{analyte.Creatinine, "mg/dL", "0.4004", Within}, {analyte.Creatinine, "mg/dL", "0.401", Raised}, // 35.4 / 88.4 = 0.40045
		{analyte.IgG, "g/L", "13.7", Within}, {analyte.IgG, "mg/dL", "1370", Within}, {analyte.IgG, "mg/dL", "1371", Raised}, {analyte.IgG, "mg/dL", "299", Low},
		{analyte.Triglycerides, "mmol/L", "1.7", Within}, {analyte.Triglycerides, "mmol/L", "1.71", Raised},
	} {
		v, remark := analyte.FromText(analyte.Get(c.a), c.x, c.unit, "", 0)
		if s := site.Judge(c.a, v, "", child); s.Kind != c.want {
			t.Errorf("%v %s %s: %v (%s) %s, want %v", c.a, c.x, c.unit, s.Kind, s.Reason, remark, c.want)
		}
	}
}

func TestSiteGestation(t *testing.T) {
	site := parsed(t, head+"crp,mg/L,any,0 d,28 d,,5,,,,,,<32 wk,,,\ncrp,mg/L,any,0 d,28 d,,10,,,,,,>=32 wk,,,\n")
	for weeks, want := range map[float64]Kind{28: Raised, 31.9: Raised, 32: Within, 36: Within, 40: Within} {
		if s := site.Judge(analyte.CRP, analyte.Point(8, 0), "", born(t, weeks, "3 d", Male)); s.Kind != want {
			t.Errorf("at %v weeks: %+v", weeks, s)
		}
	}
	if s := site.Judge(analyte.CRP, analyte.Point(8, 0), "", Person{Age: aged(t, "3 d")}); s.Kind != Undetermined {
		t.Errorf("%+v", s)
	}
}

func TestFaultsOfAFile(t *testing.T) {
	row := func(s string) string { return head + s + "\n" }
	for _, c := range []struct{ text, want string }{
		{"", "ours.csv:1: there is no header; begin with analyte,unit,sex,from,to,lower,upper"},
		{head, "ours.csv:1: there is no interval below the header"},
		{"analyte,unit,lower,upper\n", "ours.csv:1: from: is missing from the header"},
		{"analyte,unit,from,to,lower,upper,colour\n", `ours.csv:1: header: "colour" is no column; the columns are analyte,unit`},
		{"analyte,unit,from,to,lower,upper,unit\n", "ours.csv:1: unit: stands twice in the header"},
		{row("feritin,ng/mL,any,0 d,,6,100,,,,,,,,,"), `ours.csv:2: analyte: "feritin" is no analyte; ` + "`stormglass rules analytes` names them"},
		{row("ecmo,1,any,0 d,,0,1,,,,,,,,,"), "ours.csv:2: analyte: ecmo is a yes or no"},
		{row("ferritin,mg/dl/h,any,0 d,,6,100,,,,,,,,,"), `ours.csv:2: unit: "mg/dl/h" is not understood; write ng/mL`},
		{row("ferritin,,any,0 d,,6,100,,,,,,,,,"), `ours.csv:2: unit: "" is not understood; write ng/mL`},
		{row("ferritin,mmHg,any,0 d,,6,100,,,,,,,,,"), `ours.csv:2: unit: "mmHg" does not measure ferritin; write ng/mL`},
		{row("d_dimer,ng/mL,any,0 d,,6,100,,,,,,,,,"), `ours.csv:2: unit: "ng/mL" does not measure d_dimer; write mg/L{FEU}`},
		{row("ferritin,ng/mL,any,0 d,,100,6,,,,,,,,,"), "ours.csv:2: lower: 100 is above the upper limit 6; are the two exchanged?"},
		{row("ferritin,ng/mL,any,0 d,,,,,,,,,,,,"), "ours.csv:2: upper: neither limit is given"},
		{row(`ferritin,ng/mL,any,0 d,,"1,5",100,,,,,,,,,`), `ours.csv:2: lower: "1,5" is no number; write digits with a point`},
		{row("ferritin,ng/mL,any,0 d,,NaN,100,,,,,,,,,"), `ours.csv:2: lower: "NaN" is no number`},
		{row("ferritin,ng/mL,any,0 d,,0x10,100,,,,,,,,,"), `ours.csv:2: lower: "0x10" is no number`},
		{row("hemoglobin,g/dL,any,0 d,,110,140,,,,,,,,,"), "ours.csv:2: lower: 110 g/dL is outside the plausible range of hemoglobin; is the unit right?"},
		{row("ferritin,ng/mL,any,six,,6,100,,,,,,,,,"), `ours.csv:2: from: "six" is no age; write a number with h, d, wk, mo or y: 6 mo`},
		{row("ferritin,ng/mL,any,6 mo,6 mo,6,100,,,,,,,,,"), "ours.csv:2: to: 6 mo is not after 6 mo: a band begins at the first age and ends before the second; one exact age is no band"},
		{row("ferritin,ng/mL,any,1 y,12 mo,6,100,,,,,,,,,"), "ours.csv:2: to: 12 mo is not after 1 y"},
		{row("ferritin,ng/mL,any,,,6,100,,,,,,,,,"), "ours.csv:2: from: is empty; write from which age the interval holds, 0 d for from birth"},
		{row("ferritin,ng/mL,x,0 d,,6,100,,,,,,,,,"), `ours.csv:2: sex: "x" is no sex; write f, m or any`},
		{row("ferritin,ng/mL,any,0 d,,6,100,,,,,many,,,,"), `ours.csv:2: n: "many" is no number of people`},
		{row("ferritin,ng/mL,any,0 d,,6,100,,,,,,early,,,"), `ours.csv:2: gestation: "early" is not understood; write term, any, <=32 wk`},
		{row("ferritin,ng/mL,any,0 d,,6,100,,,,,,,,V,"), `ours.csv:2: mark: "V": leave it empty`},
		{row("ferritin,ng/mL,any,0 d,,6,100,,cobas,,,,,,,"), `ours.csv:2: assay: "cobas": ferritin knows no assays; leave it empty, and name the platform in the column platform`},
		{row("il6,pg/mL,any,0 d,,,7,,,,,,,,,"), "ours.csv:2: assay: is empty; numbers of il6 compare within one assay only: write which, of bioplex, arup_multiplex, arup_multiplex_2014, ella, local, access"},
		{row("il6,pg/mL,any,0 d,,,7,,olink,,,,,,,"), `ours.csv:2: assay: "olink" is no assay of il6; write one of bioplex`},
		{row("ferritin,ng/mL,any,0 d,,6,100,,,,,,,,,,stray"), `ours.csv:2: field 17 "stray" stands beyond the header`},
		{row(`ferritin,"ng/mL,any`), "ours.csv:2: extraneous or missing \" in quoted-field; write a field that holds a comma or a quote in double quotes"},
		{row("ferritin,ng/mL,any,0 d,2 y,6,100,,,,,,,,,\nferritin,ng/mL,f,1 y,3 y,6,90,,,,,,,,,"), "ours.csv:3: from: 1 y to under 3 y overlaps line 2 (0 d to under 2 y) for ferritin; let one band end where the next begins"},
		{row("ferritin,ng/mL,any,0 d,2 y,6,100,2.5-97.5,,,,,,,,\nferritin,ug/L,any,1 y,,6,90,10-90,,,,,,,,"), "ours.csv:3: from: from 1 y overlaps line 2"},
	} {
		table, err := Parse(strings.NewReader(c.text), "ours.csv")
		if err == nil || table != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q\n got %v\nwant %s", strings.TrimPrefix(c.text, head), err, c.want)
			continue
		}
		var e *Error
		if !errors.As(err, &e) || e.File != "ours.csv" || e.Line < 1 || e.Detail == "" {
			t.Errorf("%q: %#v", c.text, err)
		}
	}
}

// TestAllFaultsAtOnce: a file is mended in one go.
func TestAllFaultsAtOnce(t *testing.T) {
	_, err := Parse(strings.NewReader(head+"feritin,ng/mL,any,0 d,,6,100,,,,,,,,,\nferritin,ng/mL,any,0 d,,9,6,,,,,,,,,\ncrp,mg/L,any,0 d,,,5,,,,,,,,,\nigg,g/L,q,0 d,,3,,,,,,,,,,\n"), "a.csv")
	if err == nil || strings.Count(err.Error(), "\n") != 2 || !strings.Contains(err.Error(), "a.csv:2:") || !strings.Contains(err.Error(), "a.csv:3:") || !strings.Contains(err.Error(), "a.csv:5:") {
		t.Error(err)
	}
	_, err = Parse(strings.NewReader(head+strings.Repeat("feritin,ng/mL,any,0 d,,6,100,,,,,,,,,\n", 500)), "a.csv")
	if err == nil || strings.Count(err.Error(), "\n") != faultLimit-1 {
		t.Error("faults are not bounded")
	}
	if _, err = Parse(strings.NewReader(strings.Repeat("#", fileLimit+1)), "a.csv"); err == nil || !strings.Contains(err.Error(), "larger than 4 MiB") {
		t.Error(err)
	}
}

// TestNeighboursDoNotOverlap: a band ends before the next begins, also where
// days meet months, and sexes and gestations are bands of their own.
func TestNeighboursDoNotOverlap(t *testing.T) {
	for _, text := range []string{
		"ferritin,ng/mL,any,0 d,1 y,6,100,,,,,,,,,\nferritin,ng/mL,any,12 mo,,6,90,,,,,,,,,\n",
		"ferritin,ng/mL,f,0 d,,6,100,,,,,,,,,\nferritin,ng/mL,m,0 d,,6,90,,,,,,,,,\n",
		"ferritin,ng/mL,any,8 d,31 d,6,100,,,,,,,,,\nferritin,ng/mL,any,1 mo,,6,90,,,,,,,,,\n",
		"ferritin,ng/mL,any,0 d,28 d,6,100,,,,,,<32 wk,,,\nferritin,ng/mL,any,0 d,28 d,6,90,,,,,,>=32 wk,,,\n",
		"il6,pg/mL,any,0 d,,,7,,local,,,,,,,\nil6,pg/mL,any,0 d,,,9,,bioplex,,,,,,,\n",
		"\xEF\xBB\xBF", // a byte order mark before the header
	} {
		file := head + text
		if text[0] == 0xEF {
			file = text + head + "crp,mg/L,,0 d,,,5,,,,,,,,,\n"
		}
		if _, err := Parse(strings.NewReader(file), "ours.csv"); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// FuzzParse: any text gives a table or faults with a line, and a table that is
// read says of every row what it is for.
func FuzzParse(f *testing.F) {
	f.Add(head + "ferritin,ug/L,any,0 d,18 y,10,200,,,,,,,,,\n")
	f.Add(head + "il6,pg/mL,f,0 d,,,7,,local,,,12,any,,,\nd_dimer,ng/mL{FEU},,0 h,40 h,1,2,,,,,,<=32 wk,,,\n")
	f.Add("# x\n\"analyte\",unit,from,to,lower,upper\ncrp,mg/dL,1 wk,,.5,1.\n")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := Parse(strings.NewReader(text), "f.csv")
		if err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				if !strings.HasPrefix(line, "f.csv:") {
					t.Fatalf("%q: %q names no line", text, line)
				}
			}
			return
		}
		who := Person{Age: Age{Known: true, Most: 1200, LifeMost: lifeOf(1200)}}
		for _, iv := range table.All() {
			lo, hi := iv.Canonical()
			if analyte.Get(iv.Analyte) == nil || !(lo <= hi || !iv.HasLower() || !iv.HasUpper()) || iv.LimitText() == "" || iv.AgeText() == "" || !iv.Site {
				t.Fatalf("%+v", iv)
			}
			if s := table.Judge(iv.Analyte, analyte.Point(1, 0), iv.Assay, who); s.Reason == "" || int(s.Kind) >= len(kindKeys) {
				t.Fatalf("%+v", s)
			}
			if a := analyte.Get(iv.Analyte); fmt.Sprint(table.For(iv.Analyte, who)) == "" || a.NeedsAssay && iv.Assay == "" {
				t.Fatalf("%+v", iv)
			}
		}
	})
}
