package kinetics

import (
	"math"
	"slices"
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// Side is the question put to every sample: the value compares to At as Op says.
type Side struct {
	Op rule.Op
	At float64
}

// Of says whether a value lies on the side, whatever its interval.
func (s Side) Of(x Sample) rule.Truth {
	b := bounds(x)
	if !x.Value.Informative() {
		return rule.Undetermined
	}
	lo, hi := s.holds(b.lo), s.holds(b.hi)
	switch {
	case lo && hi:
		return rule.Met
	case !lo && !hi:
		return rule.NotMet
	}
	return rule.Undetermined
}

func (s Side) holds(x float64) bool {
	switch s.Op {
	case rule.LT:
		return x < s.At
	case rule.LE:
		return x <= s.At
	case rule.GE:
		return x >= s.At
	}
	return x > s.At
}

// Spent is how long a value was on one side: at least Certain, at most
// Possible. Uncovered is the time that no sample speaks of; it is in Possible.
type Spent struct{ Certain, Possible, Uncovered time.Duration }

// TimeOn is the time in (from, to] that a series spent on a side. A sample
// speaks until the next one, and no longer than hold.
func TimeOn(samples []Sample, side Side, from, to event.Time, hold time.Duration) Spent {
	list := ordered(samples)
	var out Spent
	if to <= from {
		return out
	}
	out.Possible = to.Sub(from)
	covered := time.Duration(0)
	for i, s := range list {
		if s.At > to {
			break
		}
		end := min(to, s.At.Add(hold))
		if i+1 < len(list) {
			end = min(end, list[i+1].At)
		}
		d := end.Sub(max(from, s.At))
		if d <= 0 {
			continue
		}
		covered += d
		switch side.Of(s) {
		case rule.Met:
			out.Certain += d
		case rule.NotMet:
			out.Possible -= d
		}
	}
	out.Uncovered = to.Sub(from) - covered
	return out
}

// ordered are the informative samples, ascending by time, then id.
func ordered(samples []Sample) []Sample {
	out := slices.DeleteFunc(slices.Clone(samples), func(s Sample) bool { return !s.Value.Informative() })
	slices.SortStableFunc(out, func(a, b Sample) int {
		switch {
		case a.At != b.At && a.At < b.At:
			return -1
		case a.At != b.At:
			return 1
		case a.ID < b.ID:
			return -1
		case a.ID > b.ID:
			return 1
		}
		return 0
	})
	return out
}

// AreaKind is the rule of an area under the curve.
type AreaKind uint8

// Kinds of area.
const (
	Linear      AreaKind = iota // straight lines between values
	Logarithmic                 // straight lines between logarithms: exponential rise and fall
)

// Area under a series, in canonical units times hours, between its first and
// last sample: it lies in [Lo, Hi]; HiOpen where some value is ">x".
type Area struct {
	Lo, Hi   float64
	HiOpen   bool
	From, To event.Time
}

// AreaUnder is the area under a series by the trapezoidal rule. A censored or
// interval value gives bounds: the area rises with every value, so its ends are
// those of all values' ends. Reasons: TooFew (under two samples), NoSpread,
// MixedAssays, NotOnScale (a negative value for Logarithmic).
func AreaUnder(samples []Sample, kind AreaKind) (Area, Reason) {
	list := ordered(samples)
	if len(list) < 2 {
		return Area{}, TooFew
	}
	a := Area{From: list[0].At, To: list[len(list)-1].At}
	if a.From == a.To {
		return Area{}, NoSpread
	}
	a.HiOpen = above(list[0])
	for i := 1; i < len(list); i++ {
		p, q := list[i-1], list[i]
		if p.Assay != q.Assay {
			return Area{}, MixedAssays
		}
		b, c := bounds(p), bounds(q)
		if kind == Logarithmic && (b.lo < 0 || c.lo < 0) {
			return Area{}, NotOnScale
		}
		h := q.At.Sub(p.At).Hours()
		a.Lo += h * meanHeight(kind, b.lo, c.lo)
		a.Hi += h * meanHeight(kind, b.hi, c.hi)
		a.HiOpen = a.HiOpen || above(q)
	}
	if a.HiOpen {
		a.Hi = 0
	}
	return a, NoReason
}

// meanHeight is the mean height between two values: their half sum, or their
// logarithmic mean.
func meanHeight(kind AreaKind, p, q float64) float64 {
	if kind == Linear || p == q {
		return (p + q) / 2
	}
	if p <= 0 || q <= 0 {
		return 0 // the limit of the logarithmic mean
	}
	r := math.Log(q / p)
	if math.Abs(r) < 1e-8 {
		return (p + q) / 2
	}
	return (q - p) / r
}

// Run is the answer whether a series stayed on one side for long enough.
type Run struct {
	Truth rule.Truth
	// From and To are the first and last sample of the longest certain run.
	From, To event.Time
	IDs      []event.ID // of its samples
	Why      Reason     // where Undetermined
}

// Sustained asks whether within [from, to] there was a run of samples that all
// lie on a side, no two neighbours more than gap apart (0: any), and that spans
// at least d. Met where there is a certain one; NotMet where samples certainly
// on the other side leave no stretch of d between them, measured or not; else
// Undetermined: what was not measured might have been a run.
func Sustained(samples []Sample, side Side, from, to event.Time, d, gap time.Duration) Run {
	list := slices.DeleteFunc(ordered(samples), func(s Sample) bool { return s.At < from || s.At > to })
	var best Run
	open := false
	start := -1
	last := from // end of what is certainly on the other side
	for i, s := range list {
		switch side.Of(s) {
		case rule.Met:
			if start < 0 || gap > 0 && s.At.Sub(list[i-1].At) > gap {
				start = i
			}
			if s.At.Sub(list[start].At) >= best.To.Sub(best.From) {
				best.From, best.To = list[start].At, s.At
			}
			continue
		case rule.NotMet:
			open = open || s.At.Sub(last) > d
			last = s.At
		}
		start = -1
	}
	open = open || to.Sub(last) >= d
	for _, s := range list {
		if best.From.Known() && s.At >= best.From && s.At <= best.To {
			best.IDs = append(best.IDs, s.ID)
		}
	}
	switch {
	case best.From.Known() && best.To.Sub(best.From) >= d:
		best.Truth = rule.Met
	case open:
		best.Truth, best.Why = rule.Undetermined, TooFew
	default:
		best.Truth = rule.NotMet
	}
	return best
}
