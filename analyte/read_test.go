package analyte

import (
	"math"
	"strings"
	"testing"

	"stormglass/unit"
)

func TestFromText(t *testing.T) {
	const eps = censorMargin
	for _, c := range []struct {
		id                ID
		text, unit, assay string
		lo, hi            float64
		why               Reason
		remark            string // a part of it; "" for none
	}{
		{Creatinine, "353.6", "umol/L", "", 4, 4, Measured, ""},
		{Creatinine, " 0.8 ", "mg/dL", "", 0.8, 0.8, Measured, ""},
		{Creatinine, "<0.2", "mg/dL", "", 0, 0.2 - 0.2*eps, CensoredBelow, ""},
		{Creatinine, "< 0.2", "mg/dL", "", 0, 0.2 - 0.2*eps, CensoredBelow, ""},
		{Creatinine, "<=0.2", "mg/dL", "", 0, 0.2, CensoredBelow, ""},
		{Creatinine, "≤0.2", "mg/dL", "", 0, 0.2, CensoredBelow, ""},
		{Ferritin, ">100000", "ng/mL", "", 100001, 5e6, CensoredAbove, ""},
		{Ferritin, ">=2000", "ug/L", "", 2000, 5e6, CensoredAbove, ""},
		{Platelets, "1-5", "K/uL", "", 1, 5, Ranged, ""},
		{Platelets, "1 - 5", "10*9/L", "", 1, 5, Ranged, ""},
		{Platelets, "5-1", "K/uL", "", 0, 5000, TextOnly, "not understood"},
		{Platelets, "1.5e2", "K/uL", "", 150, 150, Measured, ""},
		{Platelets, "85 K/uL", "", "", 85, 85, Measured, ""},
		{Platelets, "85 K/uL", "10*3/uL", "", 85, 85, Measured, ""},
		{Platelets, "85 mg/dL", "10*3/uL", "", 0, 5000, TextOnly, "not understood"},
		{Platelets, "1,5", "K/uL", "", 0, 5000, TextOnly, "not understood"},
		{Platelets, "clumped", "K/uL", "", 0, 5000, TextOnly, "clumped"},
		{Platelets, "", "K/uL", "", 0, 5000, TextOnly, ""},
		{Platelets, "85", "", "", 0, 5000, UnitUnknown, "code map"},
		{Platelets, "85", "G/L", "", 0, 5000, UnitUnknown, "G/L"},
		{Platelets, "85", "mg/dL", "", 0, 5000, UnitUnknown, "does not measure"},
		{Platelets, "0x1p3", "K/uL", "", 0, 5000, TextOnly, ""},
		{Platelets, "NaN", "K/uL", "", 0, 5000, TextOnly, ""},
		{Platelets, "Inf", "K/uL", "", 0, 5000, TextOnly, ""},
		{Platelets, "-3", "K/uL", "", 0, 5000, Implausible, "plausible"},
		{Creatinine, "51", "mg/dL", "", 0, 50, Implausible, "plausible"},
		{Creatinine, "1-99", "mg/dL", "", 0, 50, Implausible, "plausible"},
		{Glucose, "<5", "mg/dL", "", 5, 2000, Implausible, "below"},
		{Glucose, ">2000", "mg/dL", "", 5, 2000, Implausible, "above"},
		{FiO2, "40", "%", "", 0.4, 0.4, Measured, ""},
		{FiO2, "0.4", "1", "", 0.4, 0.4, Measured, ""},
		{FiO2, "0.4", "", "", 0.21, 1, UnitUnknown, "code map"},
		{FiO2, "40", "", "", 0.21, 1, UnitUnknown, "code map"},
		{FiO2, "40", "1", "", 0.21, 1, Implausible, "plausible"},
		{FiO2, "0.4", "%", "", 0.21, 1, Implausible, "plausible"},
		{FiO2, "2", "L/min", "", 0.21, 1, UnitUnknown, "L/min"},
		{FiO2, "40 %", "", "", 0.4, 0.4, Measured, ""},
		{DDimer, "2.5", "mg/L", "", 0, 500, UnitUnknown, "FEU"},
		{DDimer, "2500", "ng/mL FEU", "", 2.5, 2.5, Measured, ""},
		{HLADR, "4999", "AB/C", "quantibrite", 4999, 4999, Measured, ""},
		{HLADR, "4999", "AB/C", "", 0, 1e6, AssayUnknown, "quantibrite"},
		{HLADR, "4999", "AB/C", "other", 0, 1e6, AssayUnknown, "other"},
		{HLADR, "27", "%", "quantibrite", 0, 1e6, UnitUnknown, "%"},
		{ExVivoTNF, "180", "pg/mL", "precise_central", 180, 180, Measured, ""},
		{ExVivoTNF, "180", "pg/mL", "", 0, 1e6, AssayUnknown, "assay"},
		{INR, "1.4", "", "", 1.4, 1.4, Measured, ""},
		{PHArterial, "7.21", "", "", 7.21, 7.21, Measured, ""},
		{GCS, "9", "", "", 9, 9, Measured, ""},
		{GCS, "10.9", "", "", 3, 15, Implausible, "whole"},
		{GCS, "2", "{score}", "", 3, 15, Implausible, "plausible"},
		{GCS, "3T", "", "", 3, 3, Measured, "tube"},
		{GCSVerbal, "1T", "", "", 1, 1, Measured, "tube"},
		{GCSMotor, "3T", "", "", 1, 6, TextOnly, ""},
		{InvasiveVentilation, "yes", "", "", 1, 1, Measured, ""},
		{InvasiveVentilation, "FALSE", "", "", 0, 0, Measured, ""},
		{InvasiveVentilation, "1.0", "1", "", 1, 1, Measured, ""},
		{InvasiveVentilation, "2", "", "", 0, 1, Implausible, "plausible"},
		{InvasiveVentilation, "perhaps", "", "", 0, 1, TextOnly, "perhaps"},
		{PupilLeft, "Non-Reactive", "", "", 1, 1, Measured, ""},
		{PupilRight, "sluggish", "", "", 0, 0, Measured, ""},
		{AVPU, "Pain", "", "", 2, 2, Measured, ""},
		{VasopressinRate, "0.5", "mU/kg/min", "", 0.0005, 0.0005, Measured, ""},
		{VasopressinRate, "0.5", "U/kg/min", "", 0, 0.05, Implausible, "plausible"},
		{Temperature, "101.3", "[degF]", "", 38.5, 38.5, Measured, ""},
		{Temperature, "101.3", "Cel", "", 10, 46, Implausible, "plausible"},
		{Age, "18", "a", "", 216, 216, Measured, ""},
	} {
		v, remark := FromText(Get(c.id), c.text, c.unit, c.assay, 7)
		lo, hi := v.Bounds()
		near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Max(1, math.Abs(b)) }
		if !near(lo, c.lo) || !near(hi, c.hi) || v.Why() != c.why || v.Ref() != 7 || !v.Usable() {
			t.Errorf("%v %q %q %q: [%v, %v] %v (%s); want [%v, %v] %v", c.id, c.text, c.unit, c.assay, lo, hi, v.Why(), remark, c.lo, c.hi, c.why)
		}
		if (c.remark == "") != (remark == "") && c.remark != "" || !strings.Contains(remark, c.remark) {
			t.Errorf("%v %q %q: remark %q, want %q in it", c.id, c.text, c.unit, remark, c.remark)
		}
		if v.Informative() && c.remark == "" && remark != "" {
			t.Errorf("%v %q %q: a remark %q without need", c.id, c.text, c.unit, remark)
		}
	}
	if v, remark := FromText(nil, "1", "", "", 7); v.Usable() || remark == "" {
		t.Error("no analyte gives a value")
	}
}

// "<0.2" never meets "at least 0.2", in whichever accepted unit it came and is
// compared after rounding to six digits; "<=0.2" does.
func TestCensoredNeverMeetsItsBound(t *testing.T) {
	for _, a := range All() {
		if a.Kind != Quantity || a.NeedsAssay {
			continue
		}
		for _, u := range a.Units() {
			bound, _ := a.Express(a.Lo+(a.Hi-a.Lo)/3, u)
			text := rounded(bound, 6)
			below, _ := FromText(a, "<"+text, u.Code(), "", 1)
			above, _ := FromText(a, ">"+text, u.Code(), "", 1)
			for _, in := range a.Units() {
				if in == unit.Kelvin && a.Unit != unit.Kelvin { // 273.15 hides the margin; no rule compares in kelvin
					continue
				}
				_, hi := below.Bounds()
				lo, _ := above.Bounds()
				x, _ := a.Convert(number64(t, text), u)
				cut, _ := a.Express(x, in)
				hiIn, _ := a.Express(hi, in)
				loIn, _ := a.Express(lo, in)
				if rounded(hiIn, 6) == rounded(cut, 6) || hiIn >= cut || rounded(loIn, 6) == rounded(cut, 6) || loIn <= cut {
					t.Errorf("%v: <%s %s reaches %v, >%s reaches %v of the cut %v in %s", a.ID, text, u.Code(), hiIn, text, loIn, cut, in.Code())
				}
			}
			if x, ok := below.Printed(); !ok || below.Why() != CensoredBelow {
				t.Errorf("%v: <%s %s prints %v, %v", a.ID, text, u.Code(), x, ok)
			}
		}
	}
}

// A bound of 0 is a bound, too, where values lie on both sides of it.
func TestCensoredAtZero(t *testing.T) {
	for _, id := range []ID{BaseExcess, BaseDeficit, TemperatureGap} {
		a := Get(id)
		below, _ := FromText(a, "<0", a.Unit.Code(), "", 1)
		above, _ := FromText(a, ">0", a.Unit.Code(), "", 1)
		lo, hi := below.Bounds()
		if lo != a.Lo || hi >= 0 || hi < -1e-6 || below.Why() != CensoredBelow {
			t.Errorf("%v: <0 is %v..%v %s", id, lo, hi, below.Why())
		}
		if lo, hi = above.Bounds(); hi != a.Hi || lo <= 0 || lo > 1e-6 {
			t.Errorf("%v: >0 is %v..%v", id, lo, hi)
		}
		if lo, hi = Above(0, a.Hi, 0).Map(func(x float64) float64 { return -x }).Bounds(); lo >= 0 {
			t.Errorf("%v: the negative of >0 is %v..%v", id, lo, hi)
		}
	}
}

// A gap of 3 °C is a difference of 3 K; °F and the absolute temperature that
// 3 °C is have no place there.
func TestTemperatureGapIsADifference(t *testing.T) {
	a := Get(TemperatureGap)
	for text, want := range map[string]float64{"3 K": 3, "3 Cel": 3, "-1 K": -1} {
		v, remark := FromText(a, text, "", "", 1)
		if x, ok := v.Printed(); !ok || x != want {
			t.Errorf("%s is %v, %v (%s), want %v", text, x, ok, remark, want)
		}
	}
	for _, text := range []string{"5 [degF]", "276.15 K", "3"} {
		if v, remark := FromText(a, text, "", "", 1); v.Informative() || remark == "" {
			t.Errorf("%s is read as a gap: %v", text, v.Parts())
		}
	}
}

func number64(t *testing.T, text string) float64 {
	t.Helper()
	x, _, ok := leadingNumber(text)
	if !ok {
		t.Fatal(text)
	}
	return x
}

// A code that says FEU vouches for a unit that leaves it out, but not for one
// that says DDU.
func TestCodesVouch(t *testing.T) {
	feu, _ := ByLOINC("48065-7")
	if v, remark := feu.Reading("2500", "ng/mL", "", 1); !v.Known() || remark != "" {
		t.Errorf("48065-7 2500 ng/mL: %v %q", v, remark)
	}
	if v, _ := feu.Reading("2500", "ng/mL{DDU}", "", 1); v.Why() != UnitUnknown {
		t.Errorf("48065-7 with DDU: %v", v.Why())
	}
	if v, _ := feu.Reading("2500", "", "", 1); v.Why() != UnitUnknown {
		t.Errorf("48065-7 without a unit: %v", v.Why())
	}
	ddu, _ := ByLOINC("48066-5")
	if v, _ := ddu.Reading("2500", "ng/mL", "", 1); v.Why() != Measured || ddu.ID != DDimerDDU {
		t.Errorf("48066-5 2500 ng/mL: %v", v.Why())
	}
	hs, _ := ByLOINC("89579-7")
	if v, remark := hs.Reading("14", "ng/L", "", 1); !v.Known() {
		t.Errorf("the code's assay is not taken: %q", remark)
	}
}

func TestFromNumber(t *testing.T) {
	if v, _ := FromNumber(Get(Creatinine), 353.6, unit.UmolPerL, "", 1); !v.Known() {
		t.Error("353.6 µmol/L is not known")
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -1, 1e300} {
		if v, remark := FromNumber(Get(Creatinine), x, unit.MgPerDL, "", 1); v.Why() != Implausible || remark == "" {
			t.Errorf("%v mg/dL: %v %q", x, v.Why(), remark)
		}
	}
}

func TestPartsRestoreValues(t *testing.T) {
	a := Get(Ferritin)
	for _, v := range []Value{{}, Point(3, 9), Point(math.Copysign(0, -1), 9), Within(1, 2, Ranged, 9), Below(0.2, 0, 9), Above(5, 9, 9), AtMost(3, 0, 9),
		AtLeast(3, 9, 9), Unknown(a, Pending, 9), Hull(Point(1, 2), Point(3, 4)), Point(1, 2).WithWhy(Derived)} {
		if got := FromParts(v.Parts()); got != v {
			t.Errorf("%+v comes back as %+v", v.Parts(), got.Parts())
		}
	}
}

func TestReasonKeys(t *testing.T) {
	seen := map[string]bool{}
	for r := ReasonNone; r < reasonEnd; r++ {
		got, ok := ReasonByKey(r.Key())
		if !ok || got != r || seen[r.Key()] || r.Key() == "" || r.String() == "" {
			t.Errorf("reason %d: key %q finds %d", r, r.Key(), got)
		}
		seen[r.Key()] = true
	}
	if _, ok := ReasonByKey("no such reason"); ok {
		t.Error("an unknown key is a reason")
	}
}

func FuzzFromText(f *testing.F) {
	for _, s := range [][2]string{{"353.6", "umol/L"}, {"<0.2", "mg/dL"}, {"1-5", "K/uL"}, {"3T", ""}, {"1,5", "%"}, {"-1e-300", "kPa"}, {">1e309", "mg/L FEU"}} {
		f.Add(uint16(Creatinine), s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, id uint16, text, unitText string) {
		a := Get(ID(id%uint16(End-1)) + 1)
		v, remark := FromText(a, text, unitText, "quantibrite", 5)
		lo, hi := v.Bounds()
		if !v.Usable() || !(lo <= hi) || lo < a.Lo || v.Why() == ReasonNone || v.Ref() != 5 {
			t.Fatalf("%v %q %q: [%v, %v] %v", a.ID, text, unitText, lo, hi, v.Why())
		}
		if hi > a.Hi {
			t.Fatalf("%v %q %q: reaches %v above %v", a.ID, text, unitText, hi, a.Hi)
		}
		if !v.Informative() && remark == "" {
			t.Fatalf("%v %q %q: unusable without a remark", a.ID, text, unitText)
		}
	})
}

func BenchmarkFromText(b *testing.B) {
	a := Get(Creatinine)
	for name, c := range map[string][2]string{"canonical": {"0.82", "mg/dL"}, "converted": {"353.6", "umol/L"}, "censored": {"<0.2", "mg/dL"}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if v, _ := FromText(a, c[0], c[1], "", 7); !v.Informative() {
					b.Fatal(v)
				}
			}
		})
	}
}

func BenchmarkByLOINC(b *testing.B) {
	for b.Loop() {
		if _, ok := ByLOINC("2276-4"); !ok {
			b.Fatal()
		}
	}
}
