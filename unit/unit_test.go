package unit

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestEveryCodeIsUnderstoodAndUnique(t *testing.T) {
	seen := map[string]Unit{}
	for _, u := range All() {
		code := u.Code()
		if other, taken := seen[code]; taken || code == "" {
			t.Errorf("code %q of unit %d is empty or also that of unit %d", code, u, other)
		}
		seen[code] = u
		if _, ok := parseMeasure(code); !ok {
			t.Errorf("%q is not read as UCUM", code)
		}
		if got, err := Parse(code); err != nil || got != u {
			t.Errorf("Parse(%q) = %q, %v", code, got.Code(), err)
		}
	}
	if len(seen) != int(End)-1 || None.Code() != "" || End.Code() != "" {
		t.Errorf("%d codes for %d units", len(seen), End-1)
	}
}

// Values from the definitions: UCUM tables of units (m[Hg], m[H2O], [lb_av],
// [in_i], mo), everything else arithmetic of prefixes.
func TestFactors(t *testing.T) {
	for _, c := range []struct {
		from, to Unit
		want     float64
	}{
		{KPa, MmHg, 1 / 0.133322}, {MmHg, KPa, 0.133322}, {CmH2O, MmHg, 98.0665 / 133.322}, {Mbar, HPa, 1},
		{Pound, Kg, 0.45359237}, {Ounce, G, 28.349523125}, {Inch, Cm, 2.54}, {Year, Month, 12}, {Day, Month, 1 / 30.4375}, {Week, Day, 7},
		{GPerL, MgPerDL, 100}, {MgPerDL, MgPerL, 10}, {UgPerL, NgPerML, 1}, {NgPerL, PgPerML, 1}, {NgPerMLFEU, MgPerLFEU, 0.001},
		{TenNinthPerL, TenCubedPerUL, 1}, {PerUL, TenCubedPerUL, 0.001}, {PerMm3, PerUL, 1}, {TenSixthPerL, TenCubedPerUL, 0.001},
		{UgPerKgPerH, UgPerKgPerMin, 1.0 / 60}, {MilliIUPerKgPerMin, IUPerKgPerMin, 0.001}, {MgPerKgPerH, UgPerKgPerMin, 1000.0 / 60},
		{UkatPerL, UPerL, 60}, {NkatPerL, UPerL, 0.06}, {Percent, One, 0.01}, {MmolPerL, UmolPerL, 1000}, {MilliUPerML, UPerL, 1},
	} {
		got, ok := Factor(c.from, c.to)
		if !ok || math.Abs(got-c.want) > 1e-9*c.want {
			t.Errorf("Factor(%s, %s) = %v, %v; want %v", c.from.Code(), c.to.Code(), got, ok, c.want)
		}
	}
}

func TestWhatMustNotConvert(t *testing.T) {
	for _, c := range [][2]Unit{
		{MgPerL, MgPerLFEU}, {MgPerLFEU, MgPerLDDU}, {MgPerDL, MmolPerL}, {MmolPerL, MeqPerL}, {UPerL, IUPerL}, {TenCubedPerUL, MmolPerL},
		{LPerMin, Percent}, {IUPerML, ArbUPerML}, {Cel, MmHg}, {UgPerKgPerMin, UgPerMin}, {None, None}, {One, PH},
	} {
		if f, ok := Factor(c[0], c[1]); ok {
			t.Errorf("%q converts to %q by %v", c[0].Code(), c[1].Code(), f)
		}
	}
	if _, ok := Factor(Cel, DegF); ok {
		t.Error("a temperature converts by a mere factor")
	}
}

func TestTemperatures(t *testing.T) {
	for _, c := range []struct {
		x        float64
		from, to Unit
		want     float64
	}{{101.3, DegF, Cel, 38.5}, {38.5, Cel, DegF, 101.3}, {0, Cel, Kelvin, 273.15}, {310.15, Kelvin, Cel, 37}, {98.6, DegF, Kelvin, 310.15}, {37, Cel, Cel, 37}, {310.15, Kelvin, DegF, 98.6}} {
		if got, ok := Convert(c.x, c.from, c.to); !ok || math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v %s = %v %s, want %v", c.x, c.from.Code(), got, c.to.Code(), c.want)
		}
	}
}

func TestSpellings(t *testing.T) {
	for text, want := range map[string]Unit{
		"MG/DL": MgPerDL, "mg/dl": MgPerDL, " mg / dL ": MgPerDL, "mg.dL-1": MgPerDL, "µmol/L": UmolPerL, "μmol/l": UmolPerL, "umol/l": UmolPerL,
		"mcg/mL": UgPerML, "K/uL": TenCubedPerUL, "x10E3/uL": TenCubedPerUL, "X10^3/uL": TenCubedPerUL, "10^3/mm^3": TenCubedPerUL,
		"x 10^3 / µL": TenCubedPerUL, "10*9/L": TenNinthPerL, "x10(9)/L": TenNinthPerL, "10**9/L": TenNinthPerL, "IU/L": IUPerL, "sec": Second,
		"mmHg": MmHg, "mm Hg": MmHg, "MM[HG]": MmHg, "°C": Cel, "° C": Cel, "[degF]": DegF, "mcg/kg/min": UgPerKgPerMin,
		"units/kg/min": IUPerKgPerMin, "milliunits/kg/min": MilliIUPerKgPerMin, "mU/kg/min": MilliUPerKgPerMin, "AB/C": MoleculesPerCell,
		"10*3/uL{cells}": TenCubedPerUL, "%{activity}": Percent, "{INR}": One, "l/min": LPerMin, "1/min": PerMin, "g/l": GPerL,
	} {
		if got, err := Parse(text); err != nil || got != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", text, got.Code(), err, want.Code())
		}
	}
}

// FEU and DDU may stand anywhere, and mean another unit than without them.
func TestFibrinogenEquivalents(t *testing.T) {
	for _, c := range []struct{ text, same string }{
		{"ug/mL FEU", "ug/mL{FEU}"}, {"ugFEU/mL", "ug/mL{FEU}"}, {"mg/L (FEU)", "mg/L{FEU}"}, {"mg{FEU}/L", "mg/L{FEU}"},
		{"ng/mL{feu}", "ng/mL{FEU}"}, {"FEU ng/mL", "ng/mL{FEU}"}, {"ng/mL D-DU", "ng/mL{DDU}"}, {"mcg/mL FEU", "ug/mL{FEU}"}, {"ng/mL DDU", "ng/mL{DDU}"},
	} {
		got, err := Parse(c.text)
		want, _ := Parse(c.same)
		if f, ok := Factor(got, want); err != nil || !ok || f != 1 {
			t.Errorf("Parse(%q) = %q, %v; want %q", c.text, got.Code(), err, c.same)
		}
	}
}

func TestRefusals(t *testing.T) {
	for text, nearest := range map[string]string{
		"Mg/dL": "mg/dL", "G/L": "g/L", "MU/mL": "", "mgdL": "", "10 9/L": "10*9/L", "S": "", "g%": "", "mg/L/FEU/DDU": "", "titer": "", "": "", "  ": "",
		strings.Repeat("x", 500): "", "{": "", "}{": "", "mg/{dL": "", "/": "", "//": "", "10*": "", "10*99/L": "", "1e3/uL": "", "\x00": "", "mg/dL2": "",
	} {
		u, err := Parse(text)
		if err == nil {
			t.Errorf("Parse(%q) guesses %q", text, u.Code())
			continue
		}
		var unknown *UnknownError
		if !errors.Is(err, ErrUnknown) || !errors.As(err, &unknown) || unknown.Text != text {
			t.Errorf("Parse(%q): %v is no UnknownError with its text", text, err)
			continue
		}
		if nearest != "" && unknown.Nearest.Code() != nearest {
			t.Errorf("Parse(%q) proposes %q, want %q", text, unknown.Nearest.Code(), nearest)
		}
	}
}

// Every lab spelling leads to one unit only, and none hides a UCUM code of
// another unit.
func TestSpellingsHideNoCode(t *testing.T) {
	for text, u := range labSpellings {
		if got := spellings[text]; got != u {
			t.Errorf("%q is listed for %q and read as %q", text, u.Code(), got.Code())
		}
		if m, ok := parseMeasure(text); ok && !m.same(measures[u]) && !unlikeUCUM[text] {
			t.Errorf("%q is UCUM for something other than %q", text, u.Code())
		}
	}
}

// unlikeUCUM are the spellings that deviate from UCUM knowingly.
var unlikeUCUM = map[string]bool{
	"K/uL": true, "K/UL": true, "k/uL": true, "K/ul": true, "K/mm3": true, // kelvin per volume: no laboratory means that
	"L/m": true, // litre per metre
	"pH":  true, // picohenry
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"mg/dL", "x10E3/uL", "ug/mL FEU", "G/L", "10*-7.s", "{a}{b}", "K/µL", "[IU]/kg/min", "4.[pi]", "m2/m-2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		u, err := Parse(text)
		if err != nil {
			if u != None || !errors.Is(err, ErrUnknown) {
				t.Fatalf("Parse(%q) = %q with %v", text, u.Code(), err)
			}
			return
		}
		if again, err := Parse(u.Code()); err != nil || again != u {
			t.Fatalf("Parse(%q) = %q, which reads as %q", text, u.Code(), again.Code())
		}
	})
}

// The whole-number path and exact fractions agree for every pair.
func TestRatioIsExact(t *testing.T) {
	for _, from := range All() {
		for _, to := range All() {
			num, den, ok := Ratio(from, to)
			if !ok {
				continue
			}
			r := measures[from].rat()
			want, _ := r.Quo(r, measures[to].rat()).Float64()
			if num/den != want || num <= 0 || den <= 0 {
				t.Errorf("%s to %s: %v/%v, want %v", from.Code(), to.Code(), num, den, want)
			}
		}
	}
}

func BenchmarkFactor(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := Factor(MgPerKgPerH, UgPerKgPerMin); !ok {
			b.Fatal()
		}
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if u, err := Parse("10*3/uL"); err != nil || u != TenCubedPerUL {
			b.Fatal(u, err)
		}
	}
}
