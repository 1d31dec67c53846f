package rule

import (
	"math"

	"stormglass/analyte"
)

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
		if s == r.age || missing&(1<<s) != 0 {
			continue
		}
		lo, hi := try[s].Bounds()
		keep := try[s]
		for i, m := range r.marks[s] {
			to, _, _ := r.across(s, m, lo, hi)
			if math.IsNaN(to) || to < r.slots[s].lo || to > r.slots[s].hi {
				continue
			}
			try[s] = analyte.Point(to, 0)
			r.Eval(try, &o)
			if got := ask(&o); got != Undetermined && got != now {
				out.list = append(out.list, turn{s, i, got})
			}
		}
		try[s] = keep
	}
	return out
}

// Nearest is the nearest of the changes, as Flip finds it.
func (r *Rule) Nearest(in []analyte.Value, t Turns) (best Change, ok bool) {
	nearest := math.Inf(1)
	var at turn
	for _, c := range t.list {
		if c.slot >= len(in) || c.mark >= len(r.marks[c.slot]) {
			continue
		}
		lo, hi := in[c.slot].Bounds()
		if to, _, far := r.across(c.slot, r.marks[c.slot][c.mark], lo, hi); !math.IsNaN(to) && far < nearest {
			nearest, at, ok = far, c, true
		}
	}
	if !ok {
		return best, false
	}
	m := r.marks[at.slot][at.mark]
	lo, hi := in[at.slot].Bounds()
	_, op, _ := r.across(at.slot, m, lo, hi)
	return Change{Slot: at.slot, Op: op, At: m.cut, To: at.to, Words: r.compareWords(at.slot, op, m.cut)}, true
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
