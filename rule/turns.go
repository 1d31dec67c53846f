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

// Turns are the single changes of one input that would change a determined
// answer. They hold while every input stays in its cell (see Cuts); which is
// the nearest says Nearest.
type Turns struct{ list []turn }

// turn is one input beyond one of its cuts.
type turn struct {
	slot, mark int
	to         Truth
}

// Turns lists the changes that would change the k-th criterion; none where it is
// undetermined.
func (r *Rule) Turns(in []analyte.Value, k int) Turns {
	return r.turns(in, func(o *Result) Truth {
		if k < 0 || k >= o.NCriteria {
			return Undetermined
		}
		return o.criterion[k]
	})
}

// TurnsAt lists those for the question whether the total reaches a threshold.
func (r *Rule) TurnsAt(in []analyte.Value, threshold int) Turns {
	return r.turns(in, func(o *Result) Truth { return o.reaches(threshold) })
}

func (r *Rule) turns(in []analyte.Value, ask func(*Result) Truth) (out Turns) {
	var o Result
	r.Eval(in, &o)
	now := ask(&o)
	if now == Undetermined {
		return out
	}
	try := make([]analyte.Value, len(r.slots))
	copy(try, in)
	missing := o.Missing
	for s := range r.slots {
		if s == r.age || missing&(1<<s) != 0 || r.SumInputs(s) != 0 {
			continue
		}
		lo, hi := try[s].Bounds()
		keep := try[s]
		r.eachMark(in, s, func(i int, m mark) {
			to, _, _ := r.across(s, m, lo, hi)
			if math.IsNaN(to) || to < r.slots[s].lo || to > r.slots[s].hi {
				return
			}
			try[s] = analyte.Point(to, 0)
			r.Eval(try, &o)
			if got := ask(&o); got != Undetermined && got != now {
				out.list = append(out.list, turn{s, i, got})
			}
		})
		try[s] = keep
	}
	return out
}

// Nearest is the nearest of the changes; ok is false where there is none. Near
// is what is a small change relative to the value; a flag counts as a change
// of 1.
func (r *Rule) Nearest(in []analyte.Value, t Turns) (best Change, ok bool) {
	nearest := math.Inf(1)
	for _, c := range t.list {
		if at, far := r.change(in, c); far < nearest {
			best, nearest, ok = at, far, true
		}
	}
	return best, ok
}

// change is one of the changes, and how far it is from what an input is now;
// infinitely far where it is none any more.
func (r *Rule) change(in []analyte.Value, c turn) (Change, float64) {
	if c.slot >= len(in) {
		return Change{}, math.Inf(1)
	}
	lo, hi := in[c.slot].Bounds()
	var out Change
	nearest := math.Inf(1)
	r.eachMark(in, c.slot, func(i int, m mark) {
		if to, op, far := r.across(c.slot, m, lo, hi); i == c.mark && !math.IsNaN(to) {
			at := m.cut
			if r.summed&(1<<c.slot) != 0 { // worked out, not printed: to four digits, on the far side
				at = outward(at, op == GE)
			}
			out, nearest = Change{Slot: c.slot, Op: op, At: at, To: c.to, Words: r.compareWords(c.slot, op, at)}, far
		}
	})
	return out, nearest
}

// reaches is whether the total reaches a threshold.
func (o *Result) reaches(threshold int) Truth {
	switch {
	case o.Out() || o.Draft:
		return Undetermined
	case o.Lo >= threshold:
		return Met
	case o.Hi < threshold:
		return NotMet
	}
	return Undetermined
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
