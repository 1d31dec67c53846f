package kinetics

import (
	"math"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
)

const hour = event.Time(3600 * 1000)

func start() event.Time { return event.TimeOf(time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)) }

func at(h float64, v analyte.Value) Sample {
	return Sample{At: start() + event.Time(h*float64(hour)), Value: v, ID: event.ID(1 + h*100)}
}

func point(h, x float64) Sample { return at(h, analyte.Point(x, 0)) }

func ferritin() *analyte.Analyte { return analyte.Get(analyte.Ferritin) }

func TestDoublingInFourteenHours(t *testing.T) {
	// 2600 to 5200 in 14 h is one doubling in 14 h; two values have no interval.
	m := Move(ferritin(), start()+20*hour, []Sample{point(6, 5200), point(-8, 2600)}, Options{})
	if m.Direction != Rising || m.HoursWhy != NoReason || !m.Hours.Bare {
		t.Fatalf("%+v", m)
	}
	near(t, "doubling time", m.Hours.X, 14, 1e-9)
	if got := m.Words(); got != "rising, doubling in 14 h" {
		t.Error(got)
	}
	near(t, "change", m.Change.PercentLo, 100, 1e-9)
	near(t, "absolute", m.Change.AbsHi, 2600, 1e-9)
}

// TestSlopeInterval: ln 100, ln 200, ln 400·k at 0, 24, 48 h with residuals
// e, −2e, e has slope ln2/24 exactly, rss 6e², df 1, t 12.706: the half width
// is 12.7062·√6·e/√1152.
func TestSlopeInterval(t *testing.T) {
	e := 0.01
	s := []Sample{point(0, 100*math.Exp(e)), point(24, 200*math.Exp(-2*e)), point(48, 400*math.Exp(e))}
	m := Move(ferritin(), start()+48*hour, s, Options{})
	half := 12.706204736 * math.Sqrt(6) * e / math.Sqrt(1152)
	near(t, "slope", m.Slope.X, math.Ln2/24, 1e-9)
	near(t, "lower end", m.Slope.Lo, math.Ln2/24-half, 1e-7)
	near(t, "upper end", m.Slope.Hi, math.Ln2/24+half, 1e-7)
	near(t, "doubling time", m.Hours.X, 24, 1e-6)
	near(t, "shortest", m.Hours.Lo, math.Ln2/(math.Ln2/24+half), 1e-3)
	near(t, "longest", m.Hours.Hi, math.Ln2/(math.Ln2/24-half), 1e-3)
	if m.Direction != Rising {
		t.Error(m.Direction, m.Why)
	}
	wide := []Sample{point(0, 100), point(24, 300), point(48, 150)}
	w := Move(ferritin(), start()+48*hour, wide, Options{})
	if !w.Hours.HiOpen || w.Direction != NotKnown || w.Why != OpenEnded || w.Words() != "direction not known: the slope may be up or down" {
		t.Errorf("%+v %s", w, w.Words())
	}
}

func TestLinearAnalyteHasNoHalfTime(t *testing.T) {
	m := Move(analyte.Get(analyte.CRP), start()+48*hour, []Sample{point(0, 200), point(24, 100), point(48, 1)}, Options{})
	near(t, "slope", m.Slope.X, -199.0/48, 1e-9)
	if m.Log || m.HoursWhy != NotLogScale || m.Direction != Falling {
		t.Errorf("%+v", m)
	}
}

func TestLeftOut(t *testing.T) {
	drug := point(10, 9000)
	drug.Out, drug.OutSource = "drawn after tocilizumab", "nishimoto-2008"
	other := point(4, 50)
	other.Assay = "elisa"
	s := []Sample{point(-100, 400), other, drug, point(12, 900), point(20, 1000), at(5, analyte.Unknown(ferritin(), analyte.Stale, 0)), point(21, 0), point(40, 7)}
	m := Move(ferritin(), start()+24*hour, s, Options{})
	want := map[Reason]int{OutsideSpan: 1, OtherAssay: 1, Marked: 1, NotOnScale: 1}
	for _, l := range m.Left {
		want[l.Why]--
		if l.Why == Marked && (l.Words != "drawn after tocilizumab" || l.Source != "nishimoto-2008") {
			t.Errorf("%+v", l)
		}
	}
	for why, n := range want {
		if n != 0 {
			t.Errorf("%v: %d more expected", why, n)
		}
	}
	if len(m.Used) != 2 || m.Latest.Value != analyte.Point(1000, 0) || m.Change.From.Value != analyte.Point(400, 0) {
		t.Errorf("%+v", m)
	}
	if m.Direction != NotKnown || m.Why != NoError {
		t.Errorf("900 to 1000 without a known error: %v, %v", m.Direction, m.Why)
	}
}

// TestSteady: with a cited error of 10 % the reference change is a factor of
// exp(2.77·√ln 1.01) = 1.3183, 31.8 % up and 24.1 % down on a log scale.
func TestSteady(t *testing.T) {
	up, down := ReferenceChange(10, true)
	near(t, "up", up, 31.83, 0.01)
	near(t, "down", down, 24.14, 0.01)
	if up, down := ReferenceChange(10, false); up != down || math.Abs(up-27.7) > 1e-12 {
		t.Error(up, down)
	}
	o := Options{CV: 10, CVSource: "docke-2005"}
	if m := Move(ferritin(), start()+24*hour, []Sample{point(0, 1000), point(10, 1300)}, o); m.Direction != Steady || !m.Change.Within {
		t.Errorf("1000 to 1300: %v %v", m.Direction, m.Why)
	}
	if m := Move(ferritin(), start()+24*hour, []Sample{point(0, 1000), point(10, 1330)}, o); m.Direction != Rising || !m.Change.Beyond {
		t.Errorf("1000 to 1330: %v %v", m.Direction, m.Why)
	}
	if m := Move(ferritin(), start()+24*hour, []Sample{point(0, 1000), at(10, analyte.Below(740, 0, 0))}, o); m.Direction != Falling {
		t.Errorf("1000 to <740: %v %v", m.Direction, m.Why)
	}
	if m := Move(ferritin(), start()+24*hour, []Sample{point(0, 1000), at(10, analyte.Below(900, 0, 0))}, o); m.Direction != NotKnown || m.Why != Overlap {
		t.Errorf("1000 to <900: %v %v", m.Direction, m.Why)
	}
}

func TestNothingKnown(t *testing.T) {
	m := Move(ferritin(), start(), nil, Options{})
	if m.Known() || m.Direction != NotKnown || m.Why != NoSamples || m.Change.Known || m.Peak.Known {
		t.Errorf("%+v", m)
	}
	one := Move(ferritin(), start(), []Sample{point(-1, 5)}, Options{})
	if !one.Known() || one.Why != TooFew || one.SlopeWhy != TooFew {
		t.Errorf("%+v", one)
	}
	same := Move(ferritin(), start(), []Sample{point(-1, 5), point(-1, 50)}, Options{})
	if same.Direction != NotKnown || same.Why != NoSpread {
		t.Errorf("two values of one instant: %v %v", same.Direction, same.Why)
	}
}

func TestPeak(t *testing.T) {
	s := []Sample{point(0, 10), point(5, 90), at(9, analyte.Above(80, 1000, 0)), point(12, 85), at(15, analyte.Below(20, 0, 0))}
	p := Highest(s)
	if !p.HiOpen || p.Lo != 90 || p.From != s[1].At || p.To != s[2].At || len(p.IDs) != 2 {
		t.Errorf("%+v", p)
	}
	if q := Highest(s[:2]); q.HiOpen || q.Lo != 90 || q.Hi != 90 {
		t.Errorf("%+v", q)
	}
}

// TestTimeOn: above 50 with a hold of 12 h. 0-8 h at 60: 8 h certain; 8-20 h
// at 40 (held 12 h): not; 20-30 h nothing; 30-40 h within 45..55: possible.
func TestTimeOn(t *testing.T) {
	s := []Sample{point(0, 60), point(8, 40), at(30, analyte.Within(45, 55, analyte.Ranged, 0))}
	got := TimeOn(s, Side{rule.GT, 50}, start(), start()+40*hour, 12*time.Hour)
	if want := (Spent{8 * time.Hour, 28 * time.Hour, 10 * time.Hour}); got != want {
		t.Errorf("%v, expected %v", got, want)
	}
	if got := TimeOn(nil, Side{rule.GT, 50}, start(), start()+hour, time.Hour); got != (Spent{0, time.Hour, time.Hour}) {
		t.Error(got)
	}
}

// TestArea: 10, 20, 5 at 0, 4, 10 h: 60 + 75 = 135 linear; logarithmic means
// 10/ln 2 and 15/ln 4: 57.7078 + 64.9213 = 122.6291.
func TestArea(t *testing.T) {
	s := []Sample{point(0, 10), point(4, 20), point(10, 5)}
	a, why := AreaUnder(s, Linear)
	if why != NoReason || a.Lo != 135 || a.Hi != 135 {
		t.Error(a, why)
	}
	a, why = AreaUnder(s, Logarithmic)
	near(t, "log", a.Lo, 40/math.Ln2+90/(2*math.Ln2), 1e-9)
	near(t, "log", a.Hi, 122.6290, 1e-3)
	if why != NoReason {
		t.Error(why)
	}
	// "<8" at 10 h lies between 0 and 8: 60 + 6·(20+0)/2 and 60 + 6·28/2.
	a, _ = AreaUnder([]Sample{point(0, 10), point(4, 20), at(10, analyte.Below(8, 0, 0))}, Linear)
	near(t, "least", a.Lo, 120, 1e-9)
	near(t, "most", a.Hi, 144, 1e-3)
	if a, _ := AreaUnder([]Sample{point(0, 10), at(10, analyte.Above(8, 1e6, 0))}, Linear); !a.HiOpen || a.Hi != 0 {
		t.Error(a)
	}
	if _, why := AreaUnder(s[:1], Linear); why != TooFew {
		t.Error(why)
	}
	mixed := point(12, 4)
	mixed.Assay = "other"
	if _, why := AreaUnder(append(s[:3:3], mixed), Linear); why != MixedAssays {
		t.Error(why)
	}
	if _, why := AreaUnder([]Sample{point(0, 1), point(0, 2)}, Linear); why != NoSpread {
		t.Error(why)
	}
}

func TestChange(t *testing.T) {
	c := ChangeBetween(at(0, analyte.Within(100, 120, analyte.Ranged, 0)), point(10, 90), 0, true, "")
	near(t, "least", c.AbsLo, -30, 1e-12)
	near(t, "most", c.AbsHi, -10, 1e-12)
	near(t, "least, per cent", c.PercentLo, -25, 1e-12)
	near(t, "most, per cent", c.PercentHi, -10, 1e-12)
	if c := ChangeBetween(at(0, analyte.Below(5, 0, 0)), point(10, 90), 10, true, ""); !c.PercentOpen || !c.Beyond || c.Within {
		t.Errorf("%+v", c)
	}
	if c := ChangeBetween(point(0, -3), point(1, 4), 10, false, ""); c.PercentKnown || c.ErrorKnown || c.AbsLo != 7 {
		t.Errorf("%+v", c)
	}
	a, b := point(0, 1), point(1, 2)
	a.Assay = "clia"
	if c := ChangeBetween(a, b, 0, true, ""); c.Known || c.Why != MixedAssays {
		t.Errorf("%+v", c)
	}
}

func TestSustained(t *testing.T) {
	under := Side{rule.LT, 1000}
	day := func(n float64) time.Duration { return time.Duration(n * 24 * float64(time.Hour)) }
	low := func(days ...float64) (out []Sample) {
		for _, d := range days {
			out = append(out, point(24*d, 500))
		}
		return out
	}
	end := func(d float64) event.Time { return start() + event.Time(d*24)*hour }
	for _, c := range []struct {
		name    string
		samples []Sample
		to      event.Time
		gap     time.Duration
		want    rule.Truth
	}{
		{"daily for seven days", low(0, 1, 2, 3, 4, 5, 6, 7), end(7), day(2), rule.Met},
		{"six days so far", low(0, 1, 2, 3, 4, 5, 6), end(6), day(2), rule.NotMet},
		{"a hole of three days", low(0, 1, 2, 5, 6, 7), end(7), day(2), rule.Undetermined},
		{"the hole does not matter where none is asked for", low(0, 7), end(7), 0, rule.Met},
		{"one recovery in the middle", append(low(0, 1, 2, 3, 5, 6, 7, 8), point(96, 1000)), end(8), day(2), rule.NotMet},
		{"recovery, then a run", append(low(1, 2, 3, 4, 5, 6, 7, 8), point(0, 1500)), end(8), day(2), rule.Met},
		{"nothing measured", nil, end(8), day(2), rule.Undetermined},
		{"one may lie on either side", append(low(0, 1, 2, 3, 5, 6, 7), at(96, analyte.Within(900, 1100, analyte.Ranged, 0))), end(7), day(2), rule.Undetermined},
	} {
		got := Sustained(c.samples, under, start(), c.to, day(7), c.gap)
		if got.Truth != c.want {
			t.Errorf("%s: %v, expected %v", c.name, got.Truth, c.want)
		}
		if got.Truth == rule.Met && (len(got.IDs) == 0 || got.To.Sub(got.From) < day(7)) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestChangePoint(t *testing.T) {
	// 0, 1, 2, 3, 2.5, 2, 1.5, 1 with ±0.01: up one an hour to 3 h, down half an hour after.
	e := []float64{0.01, -0.01, 0, 0.005, -0.005, 0.01, -0.01, 0.004}
	var obs []Obs
	for i, y := range []float64{0, 1, 2, 3, 2.5, 2, 1.5, 1} {
		obs = append(obs, exactAt(float64(i), y+e[i]))
	}
	b, why := ChangePoint(obs)
	if why != NoReason {
		t.Fatal(why)
	}
	near(t, "bend", b.At, 3, 0.05)
	near(t, "before", b.Before, 1, 0.02)
	near(t, "after", b.After, -0.5, 0.02)
	if b.Lo > 3 || b.Hi < 3 || b.Hi-b.Lo > 0.3 {
		t.Errorf("interval %g to %g", b.Lo, b.Hi)
	}
	bruteForce(t, obs, b)
	if _, why := ChangePoint(obs[:5]); why != TooFew {
		t.Error(why)
	}
	if _, why := ChangePoint([]Obs{exactAt(0, 0), exactAt(1, 1.1), exactAt(2, 1.9), exactAt(3, 3.1), exactAt(4, 3.9), exactAt(5, 5.1)}); why != NoBend {
		t.Error(why)
	}
	censored := append([]Obs{}, obs...)
	censored[2].Hi = math.Inf(1)
	if _, why := ChangePoint(censored); why != Overlap {
		t.Error(why)
	}
}

func TestMovementNamesItsBend(t *testing.T) {
	var s []Sample
	for i, x := range []float64{100, 205, 395, 810, 790, 795, 805, 800} { // doubling every 12 h, flat from 36 h on
		s = append(s, point(12*float64(i), x))
	}
	m := Move(ferritin(), start()+84*hour, s, Options{})
	if m.BendWhy != NoReason || m.BendFrom != start() || math.Abs(m.Bend.At-36) > 2 || math.Abs(math.Ln2/m.Bend.Before-12) > 1 || math.Abs(m.Bend.After) > 0.002 {
		t.Errorf("%v %+v", m.BendWhy, m.Bend)
	}
	if m := Move(ferritin(), start()+36*hour, s, Options{}); m.BendWhy != TooFew {
		t.Errorf("%v %+v", m.BendWhy, m.Bend)
	}
}

// bruteForce looks for a better bend on a fine grid.
func bruteForce(t *testing.T, obs []Obs, b Bend) {
	t.Helper()
	for c := obs[1].T; c <= obs[len(obs)-2].T; c += 0.001 {
		if _, _, rss, ok := bent(obs, c); ok && rss < b.RSS-1e-12 {
			t.Fatalf("a bend at %g leaves %g, less than %g at %g", c, rss, b.RSS, b.At)
		}
	}
}

func BenchmarkMove(b *testing.B) {
	var s []Sample
	for i := range 12 {
		s = append(s, point(float64(6*i), 500*math.Exp(0.03*float64(6*i)+0.1*float64(i%3))))
	}
	s[11].Value = analyte.Above(7500, 5e6, 0)
	b.ReportAllocs()
	for b.Loop() {
		Move(ferritin(), start()+72*hour, s, Options{})
	}
}
