package kinetics

import (
	"math"
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
)

func hladr() Switch { return Switch{Below: true, Entry: 5000, Exit: 8000} }

// TestEntryAndExit: 5000 in, 8000 out, both strict (ImmunoSep).
func TestEntryAndExit(t *testing.T) {
	var h Held
	for i, c := range []struct {
		v     analyte.Value
		phase Phase
		cause Cause
	}{
		{analyte.Point(5000, 0), Out, StaysOut},
		{analyte.Point(4999, 0), In, Entered},
		{analyte.Point(7900, 0), In, StaysIn},
		{analyte.Point(8000, 0), In, StaysIn},
		{analyte.Point(8001, 0), Out, Left},
		{analyte.Point(6000, 0), Out, StaysOut},
		{analyte.Within(4000, 6000, analyte.Ranged, 0), Either, CannotTell},
		{analyte.Unknown(analyte.Get(analyte.HLADR), analyte.AssayUnknown, 0), Either, NoValue},
		{analyte.Point(7000, 0), Either, CannotTell},
		{analyte.Point(3000, 0), In, Entered},
	} {
		h = hladr().Step(h, at(float64(i), c.v))
		if h.Phase != c.phase || h.Cause != c.cause {
			t.Errorf("step %d: %v (%v), expected %v (%v)", i, h.Phase, h.Cause, c.phase, c.cause)
		}
	}
}

func TestUnsetUntilCertain(t *testing.T) {
	h := hladr().Step(Held{}, at(0, analyte.Within(4000, 6000, analyte.Ranged, 0)))
	if h.Phase != Either || h.Since.Known() {
		t.Errorf("%+v", h)
	}
	if h = hladr().Step(h, point(1, 4500)); h.Phase != In || h.Since != start()+hour {
		t.Errorf("%+v", h)
	}
}

// TestNoExitNoHysteresis: without a published exit the state is the comparison.
func TestNoExitNoHysteresis(t *testing.T) {
	s := Switch{Entry: 4420, Exit: 4420}
	var h Held
	for i, x := range []float64{4420, 4421, 4419, 4420.5, 4420} {
		was := h.Phase
		h = s.Step(h, point(float64(i), x))
		want := map[bool]Phase{true: In, false: Out}[x > 4420]
		if x == 4420 && was != Either {
			want = was // at the cut it is neither entered nor left
		}
		if h.Phase != want {
			t.Errorf("%g: %v, expected %v", x, h.Phase, want)
		}
	}
}

// TestNeverOscillates: values of which no two differ by more than measurement
// error change the state once at most after the first, whatever the cuts; and
// two changes in a row are always set by values that do differ by more.
func TestNeverOscillates(t *testing.T) {
	rng := rand.New(rand.NewPCG(5000, 8000))
	turns := 0
	for range 20000 {
		entry := 1000 + 9000*rng.Float64()
		s := Switch{Below: rng.IntN(2) == 0, Entry: entry, Exit: entry, CV: 2 + 28*rng.Float64()}
		if rng.IntN(2) == 0 { // with a published exit
			k := 1 + rng.Float64()
			if !s.Below {
				k = 1 / k
			}
			s.Exit *= k
		}
		f := math.Exp(2.77 * math.Sqrt(math.Log1p(s.CV*s.CV/1e4)))
		centre := entry * math.Exp(0.6*rng.NormFloat64())
		var h Held
		n, wide := 0, rng.IntN(3) == 0
		last := 0.0
		for i := range 12 {
			u := rng.Float64() - 0.5
			if wide {
				u *= 4
			}
			x := centre * math.Pow(f, u)
			was := h.Phase
			h = s.Step(h, point(float64(i), x))
			if was != Either && h.Phase != was {
				if n++; n > 1 && math.Max(x/last, last/x) <= f {
					t.Fatalf("%+v: two changes set by %g and %g, which differ by less than a factor of %g", s, last, x, f)
				}
				last = x
			}
		}
		if turns += n; !wide && n > 1 {
			t.Fatalf("%+v: %d changes within measurement error", s, n)
		}
	}
	if turns < 1000 {
		t.Errorf("only %d changes: the test looks at nothing", turns)
	}
}

// TestPhasesHoldEveryCompletion: what an interval may be stands for any number
// within it: the phase of the numbers is among the phases of the intervals.
func TestPhasesHoldEveryCompletion(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	certain := 0
	for range 5000 {
		s := Switch{Below: rng.IntN(2) == 0, Entry: 5000, Exit: 5000, CV: float64(rng.IntN(3)) * 10}
		if s.Below {
			s.Exit = 8000
		} else {
			s.Exit = 3000
		}
		var of, whole Held
		for i := range 8 {
			lo := 2000 + 9000*rng.Float64()
			hi := lo * (1 + 0.3*rng.Float64()*float64(rng.IntN(2)))
			x := lo + (hi-lo)*rng.Float64()
			whole = s.Step(whole, at(float64(i), analyte.Within(lo, hi, analyte.Ranged, 0)))
			if i == 0 && whole.Phase == Either {
				whole = Held{}
				break // unset: the next value sets it, which a number would have done
			}
			of = s.Step(of, point(float64(i), x))
			if whole.Phase != Either {
				if certain++; whole.Phase != of.Phase {
					t.Fatalf("%+v: %v, but %g in [%g, %g] gives %v", s, whole.Phase, x, lo, hi, of.Phase)
				}
			}
		}
	}
	if certain < 5000 {
		t.Errorf("only %d certain phases", certain)
	}
}
