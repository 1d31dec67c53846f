package rule

import (
	"math"

	"stormglass/analyte"
)

// Change is one input's nearest value that would change a determined answer.
type Change struct {
	Slot  int
	Op    Op      // the input would have to be Op At
	At    float64 // in the unit of the rule's table
	Words string  // "lactate ≥ 5 mmol/L"
	// To is what the answer would become.
	To Truth
}

// Flip finds the nearest single change of one input that would change a
// determined criterion; ok is false where the criterion is undetermined or no
// single input can change it. Nearest is the least change relative to the
// value; a flag counts as a change of 1.
func (r *Rule) Flip(in []analyte.Value, k int) (Change, bool) {
	return r.flip(in, func(o *Result) Truth {
		if k < 0 || k >= o.NCriteria {
			return Undetermined
		}
		return o.criterion[k]
	})
}

// FlipAt is Flip for the question whether the total reaches a threshold.
func (r *Rule) FlipAt(in []analyte.Value, threshold int) (Change, bool) {
	return r.flip(in, func(o *Result) Truth {
		switch {
		case o.Out() || o.Draft:
			return Undetermined
		case o.Lo >= threshold:
			return Met
		case o.Hi < threshold:
			return NotMet
		}
		return Undetermined
	})
}

func (r *Rule) flip(in []analyte.Value, ask func(*Result) Truth) (best Change, ok bool) {
	var o Result
	r.Eval(in, &o)
	now := ask(&o)
	if now == Undetermined {
		return Change{}, false
	}
	try := make([]analyte.Value, len(r.slots))
	copy(try, in)
	nearest, missing := math.Inf(1), o.Missing
	for s := range r.slots {
		if s == r.age || missing&(1<<s) != 0 {
			continue
		}
		lo, hi := try[s].Bounds()
		keep := try[s]
		for _, m := range r.marks[s] {
			to, op, far := r.across(s, m, lo, hi)
			if math.IsNaN(to) || far >= nearest || to < r.slots[s].lo || to > r.slots[s].hi {
				continue
			}
			try[s] = analyte.Point(to, 0)
			r.Eval(try, &o)
			if got := ask(&o); got != Undetermined && got != now {
				nearest, ok = far, true
				best = Change{Slot: s, Op: op, At: m.cut, To: got, Words: r.compareWords(s, op, m.cut)}
			}
		}
		try[s] = keep
	}
	return best, ok
}

// across is the nearest value on the other side of a cut, the comparison that
// it would meet, and how far it is relative to the greater of both values; NaN
// where the interval lies on both sides.
func (r *Rule) across(slot int, m mark, lo, hi float64) (to float64, op Op, far float64) {
	at, old := m.at.float(), hi
	to, op = at, GE
	switch {
	case at > hi:
		if !m.ownUpper {
			op = GT
		}
	case at <= lo:
		to, op, old = (m.at - 1).float(), LT, lo
		if !m.ownUpper {
			op = LE
		}
	default:
		return math.NaN(), op, 0
	}
	if a := r.slots[slot].scale.of; a == nil || a.Kind != analyte.Quantity {
		switch op { // the whole number beyond the cut
		case GE, LE:
			to = m.cut
		case GT:
			to = m.cut + 1
		case LT:
			to = m.cut - 1
		}
	}
	return to, op, math.Abs(to-old) / math.Max(math.Abs(to), math.Abs(old))
}

// compareWords is "lactate ≥ 5 mmol/L", "no invasive ventilation".
func (r *Rule) compareWords(slot int, op Op, at float64) string {
	if r.isFlag(slot) && at == 1 {
		if op == LT {
			return "no " + r.Name(slot)
		}
		return r.Name(slot)
	}
	w := r.Name(slot) + " " + op.String() + " " + number(at)
	if u := r.slots[slot].unitText; u != "" {
		w += " " + u
	}
	return w
}
