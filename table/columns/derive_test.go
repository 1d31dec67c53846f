package columns

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// anyValue is a number of an analyte, a bound of one, or nothing.
func anyValue(a *analyte.Analyte, rng *rand.Rand) analyte.Value {
	x := a.Lo + (a.Hi-a.Lo)*rng.Float64()*rng.Float64()
	if rng.IntN(6) == 0 {
		x = max(a.Lo, 0)
	}
	if a.Kind != analyte.Quantity {
		return [...]analyte.Value{analyte.Point(math.Round(x), 0), analyte.Unknown(a, analyte.NotOrdered, 0)}[min(rng.IntN(5)/3, 1)]
	}
	switch rng.IntN(8) {
	case 0, 1:
		return analyte.Unknown(a, analyte.NotOrdered, 0)
	case 2:
		return analyte.AtMost(x, a.Lo, 0)
	case 3:
		return analyte.AtLeast(x, a.Hi, 0)
	}
	return analyte.Point(x, 0)
}

// TestDerivedAsOverTime: what a row gives by itself is what the timeline makes
// of the same values charted at one moment.
func TestDerivedAsOverTime(t *testing.T) {
	at := event.TimeOf(time.Date(2026, 3, 1, 10, 0, 0, 0, time.UTC))
	rng := rand.New(rand.NewPCG(7, 1))
	for _, d := range derivations() {
		of, said := analyte.Get(d.of), 0
		for range 400 {
			tl := timeline.New(event.Patient{Value: "A"}, timeline.Config{})
			in := make([]analyte.Value, 0, len(d.from))
			for i, id := range d.from {
				v := anyValue(analyte.Get(id), rng)
				in = append(in, v)
				if v.Informative() {
					tl.Add(&event.Event{ID: event.ID(i + 1), Kind: event.Observation, Code: analyte.Get(id).Key, Analyte: id, At: at, To: at, Recorded: at, Sent: at,
						Value: v.WithRef(event.ID(i + 1))})
				}
			}
			lo, hi := of.Lo, of.Hi
			if v, ok := derivedValue(of, d.get, in); ok {
				lo, hi = v.Bounds()
				said++
			}
			tlo, thi := of.Lo, of.Hi
			if r := tl.Latest(d.of, at, 0); r.Value.Informative() {
				tlo, thi = r.Value.Bounds()
				if tlo, thi = max(tlo, of.Lo), min(thi, of.Hi); tlo > thi {
					tlo, thi = of.Lo, of.Hi // beyond what is plausible says nothing
				}
			}
			if math.Abs(lo-tlo) > 1e-9*(1+math.Abs(lo)) || math.Abs(hi-thi) > 1e-9*(1+math.Abs(hi)) {
				t.Errorf("%s of %v: %v to %v, over time %v to %v", of.Key, in, lo, hi, tlo, thi)
				break
			}
		}
		if said < 20 {
			t.Errorf("%s: only %d of 400 rows say something", of.Key, said)
		}
	}
}
