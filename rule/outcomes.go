package rule

import (
	"math"

	"stormglass/analyte"
)

// Outcome is what one range of an input's values would make of an answer, all
// other inputs staying as they are known.
type Outcome struct {
	Lo, Hi float64 // Lo ≤ value < Hi in the canonical unit; infinite beyond the outer cuts
	Truth  Truth   // Undetermined: still open
	Words  string  // "> 4420 ng/mL", "≥ 500 and < 2000 ng/mL"
}

// OutcomesCriterion is what each range of values of an input would make of the
// k-th criterion, ascending; neighbours that say the same are one. Only what is
// possible by what is known of the input is listed; nil where the rule does not
// speak.
func (r *Rule) OutcomesCriterion(in []analyte.Value, k, slot int) []Outcome {
	return r.outcomes(in, slot, func(o *Result) Truth {
		if k < 0 || k >= o.NCriteria {
			return Undetermined
		}
		return o.criterion[k]
	})
}

// OutcomesAt is OutcomesCriterion for the question whether the total reaches a
// threshold.
func (r *Rule) OutcomesAt(in []analyte.Value, threshold, slot int) []Outcome {
	return r.outcomes(in, slot, func(o *Result) Truth { return o.reaches(threshold) })
}

func (r *Rule) outcomes(in []analyte.Value, slot int, ask func(*Result) Truth) []Outcome {
	var f frame
	if slot < 0 || slot >= len(r.slots) || !r.start(in, &f) {
		return nil
	}
	try := make([]analyte.Value, len(r.slots))
	copy(try, in)
	marks := r.marks[slot]
	if r.summed&(1<<slot) != 0 {
		marks = r.partMarks(in, slot) // of a part of a sum no cut is its own
	}
	var out []Outcome
	var first, last int
	end := func() {
		if n := len(out); n > 0 {
			out[n-1].Words = r.rangeWords(slot, marks, first, last)
		}
	}
	for i := 0; i <= len(marks); i++ {
		lo, hi := f[slot].lo, f[slot].hi
		from, to := math.Inf(-1), math.Inf(1)
		if i > 0 {
			from = marks[i-1].at.float()
			lo = max(lo, marks[i-1].at)
		}
		if i < len(marks) {
			to = marks[i].at.float()
			hi = min(hi, marks[i].at-1)
		}
		if lo > hi {
			continue // not possible by what is known
		}
		try[slot] = analyte.Point(lo.float(), 0)
		var o Result
		r.Eval(try, &o)
		t := ask(&o)
		if n := len(out); n > 0 && out[n-1].Truth == t {
			out[n-1].Hi, last = to, i
			continue
		}
		end()
		out = append(out, Outcome{Lo: from, Hi: to, Truth: t})
		first, last = i, i
	}
	end()
	return out
}

// rangeWords is the cells first to last among the cuts of an input in words.
func (r *Rule) rangeWords(slot int, marks []mark, first, last int) string {
	if r.isFlag(slot) && len(marks) == 1 {
		if first == 1 {
			return "yes"
		}
		if last == 0 {
			return "no"
		}
	}
	unit := ""
	if u := r.slots[slot].unitText; u != "" {
		unit = " " + u
	}
	low, high := "", ""
	if first > 0 {
		low = "> " + number(marks[first-1].cut)
		if marks[first-1].ownUpper {
			low = "≥ " + number(marks[first-1].cut)
		}
	}
	if last < len(marks) {
		high = "≤ " + number(marks[last].cut)
		if marks[last].ownUpper {
			high = "< " + number(marks[last].cut)
		}
	}
	switch {
	case low == "" && high == "":
		return "any result"
	case low == "":
		return high + unit
	case high == "":
		return low + unit
	}
	return low + " and " + high + unit
}
