package kinetics

import (
	"math"

	"stormglass/event"
	"stormglass/evidence"
)

// ReferenceChange is the smallest change between two measurements that exceeds
// their measurement error at 95 %: 1.96·√2 = 2.77 times the coefficient of
// variation (policy-reference-change). cv and the answers are in per cent of
// the earlier value. On a log scale a rise and a fall of equal error are equal
// factors, so up is the larger number; on a linear scale they are the same.
func ReferenceChange(cv float64, log bool) (up, down float64) {
	if !(cv > 0) {
		return 0, 0
	}
	if !log {
		return 2.77 * cv, 2.77 * cv
	}
	f := math.Exp(2.77 * logSpread(cv))
	return 100 * (f - 1), 100 * (1 - 1/f)
}

// logSpread is the standard deviation of the logarithm of a value with a
// coefficient of variation in per cent.
func logSpread(cv float64) float64 { return math.Sqrt(math.Log1p(cv / 100 * cv / 100)) }

// Change is a later value against an earlier one. Lo and Hi bound it where
// either is not exact.
type Change struct {
	Known        bool
	Why          Reason // why it is not
	From, To     Sample
	AbsLo, AbsHi float64 // canonical unit
	// PercentLo and PercentHi bound the change in per cent of the earlier value;
	// PercentOpen: there is no upper end (the earlier value may be zero, or the
	// later one is ">x"). Not known where PercentKnown is not set: the earlier
	// value may be negative.
	PercentLo, PercentHi      float64
	PercentOpen, PercentKnown bool
	// ErrorKnown says that a measurement error was given; Up and Down are then
	// the reference change values in per cent, Within that the change is smaller
	// whatever the values are, Beyond that it is greater.
	ErrorKnown     bool
	Up, Down       float64
	Within, Beyond bool
	ErrorSource    evidence.ID
}

// ChangeBetween is the change from one sample to another. log says how the
// measurement error counts (see ReferenceChange); cv is 0 where none is known.
func ChangeBetween(from, to Sample, cv float64, log bool, source evidence.ID) Change {
	c := Change{From: from, To: to, ErrorSource: source}
	if !from.Value.Informative() || !to.Value.Informative() {
		c.Why = NoSamples
		return c
	}
	if from.Assay != to.Assay {
		c.Why = MixedAssays
		return c
	}
	c.Known = true
	a, b := bounds(from), bounds(to)
	c.AbsLo, c.AbsHi = b.lo-a.hi, b.hi-a.lo
	if a.lo >= 0 && a.hi > 0 {
		c.PercentKnown = true
		c.PercentLo = 100 * (b.lo - a.hi) / a.hi
		if a.lo == 0 || above(to) {
			c.PercentOpen = true
		} else {
			c.PercentHi = 100 * (b.hi - a.lo) / a.lo
		}
	}
	if cv > 0 && c.PercentKnown {
		c.ErrorKnown = true
		c.Up, c.Down = ReferenceChange(cv, log)
		c.Within = !c.PercentOpen && c.PercentLo >= -c.Down && c.PercentHi <= c.Up
		c.Beyond = c.PercentLo > c.Up || !c.PercentOpen && c.PercentHi < -c.Down
	}
	return c
}

type interval struct{ lo, hi float64 }

func bounds(s Sample) interval {
	lo, hi := s.Value.Bounds()
	return interval{lo, hi}
}

// Peak is the highest value of a series: it lies in [Lo, Hi] (HiOpen: ">x", no
// upper end) and was reached by one of the samples IDs, the earliest of them at
// From and the latest at To.
type Peak struct {
	Known    bool
	Lo, Hi   float64
	HiOpen   bool
	From, To event.Time
	IDs      []event.ID
}

// Highest is the peak of a series; not Known where nothing is informative.
func Highest(samples []Sample) Peak {
	var p Peak
	for _, s := range samples {
		if !s.Value.Informative() {
			continue
		}
		b := bounds(s)
		if !p.Known {
			p.Known, p.Lo, p.Hi = true, b.lo, b.hi
		}
		p.Lo, p.Hi = math.Max(p.Lo, b.lo), math.Max(p.Hi, b.hi)
	}
	for _, s := range samples {
		if b := bounds(s); !s.Value.Informative() || b.hi < p.Lo {
			continue
		}
		p.HiOpen = p.HiOpen || above(s)
		if p.From == 0 || s.At < p.From {
			p.From = s.At
		}
		p.To = max(p.To, s.At)
		p.IDs = append(p.IDs, s.ID)
	}
	if p.HiOpen {
		p.Hi = 0
	}
	return p
}
