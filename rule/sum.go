package rule

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"stormglass/analyte"
)

// Term is one input of a weighted sum, with what it is multiplied by in the
// unit of its table: "−0.003 × platelets in 10⁹/L"; a flag counts 1 or 0.
type Term struct {
	Input  string
	Times  float64
	Source Cite
}

// sum is a compiled Input.Sum.
type sum struct {
	slot  int
	terms []term
	of    uint64 // the inputs, a bit for each
}

type term struct {
	slot  int
	times float64
	src   Cite
}

// sums compiles the inputs that are weighted sums of others. What a sum adds up
// is read by nothing else of the rule, because then the parts would no longer
// be independent.
func (c *compiler) addSums() {
	seen := uint64(0)
	for i := range c.spec.Inputs {
		in := &c.spec.Inputs[i]
		if len(in.Sum) == 0 {
			continue
		}
		if in.Analyte != analyte.None || in.Of != "" || in.InsteadOf != "" || in.Name == c.spec.Age {
			c.fail("input %q is a sum and something else, too", in.Name)
		}
		s := sum{slot: i}
		for _, t := range in.Sum {
			k, ok := c.Slot(t.Input)
			switch {
			case !ok || c.slots[k].scale.of == nil || k == c.age || c.spec.Inputs[k].InsteadOf != "":
				c.fail("sum %q: %q is no measured input", in.Name, t.Input)
				return
			case seen&(1<<k) != 0 || t.Times == 0:
				c.fail("sum %q: %q counts twice, or not at all", in.Name, t.Input)
			case first(t.Source, c.spec.Source).Zero():
				c.fail("sum %q: the weight of %q is without citation", in.Name, t.Input)
			}
			seen |= 1 << k
			s.terms = append(s.terms, term{k, t.Times, first(t.Source, c.spec.Source)})
		}
		s.of = 0
		for _, t := range s.terms {
			s.of |= 1 << t.slot
		}
		c.sums = append(c.sums, s)
		all := c.absentSum(&s)
		c.slots[i].lo, c.slots[i].hi, c.absent[i] = all.lo.float(), all.hi.float(), all
	}
	c.summed = seen
}

// alone wants that nothing but sums reads what they add up, and that no item
// reads a sum.
func (c *compiler) alone() {
	for i := range c.sums {
		if s := &c.sums[i]; c.scored&(1<<s.slot) != 0 {
			c.fail("an item reads the sum %q; only criteria may", c.slots[s.slot].name)
		}
	}
	for set := c.summed; set != 0; set &= set - 1 {
		s := bits.TrailingZeros64(set)
		if len(c.marks[s]) > 0 {
			c.fail("%q is part of a sum and is read beside it", c.slots[s].name)
		}
	}
}

// absentSum is a sum of which nothing is known.
func (r *Rule) absentSum(s *sum) bound {
	var f frame
	copy(f[:], r.absent)
	return r.added(s, &f)
}

// added is a sum over what is known of its parts. A part counts as it is
// compared: in the unit of its table, rounded to six significant digits.
func (r *Rule) added(s *sum, f *frame) bound {
	lo, hi, pub := 0.0, 0.0, 0.0
	for _, t := range s.terms {
		b := &f[t.slot]
		least, most := b.lo.float(), b.hi.float()
		if t.times < 0 {
			least, most = most, least
		}
		lo += float64(t.times * r.ToTable(t.slot, least)) // float64: no fused multiply-add
		hi += float64(t.times * r.ToTable(t.slot, most))
		pub += float64(t.times * r.ToTable(t.slot, b.pub.float()))
	}
	return bound{keyOf(lo), keyOf(hi), keyOf(pub)}
}

// addUp works out the sums of a sheet.
func (w *sheet) addUp() {
	for i := range w.r.sums {
		s := &w.r.sums[i]
		bit := uint64(1) << s.slot
		w.f[s.slot] = w.r.added(s, &w.f)
		w.missing &^= bit
		if w.missing&s.of == s.of {
			w.missing |= bit
		}
		w.spread &^= bit
		if w.spread&s.of != 0 {
			w.spread |= bit
		}
	}
}

// Sums lists the inputs that are sums of others (Input.Sum), in input order.
func (r *Rule) Sums() (slots []int) {
	for i := range r.sums {
		slots = append(slots, r.sums[i].slot)
	}
	return slots
}

// Summed is the inputs that sums add up, a bit for each. The answer depends on
// their numbers, and not only on the cells that Cuts tells of.
func (r *Rule) Summed() uint64 { return r.summed }

// SumInputs is the inputs that a sum adds up, a bit for each; of another input
// none.
func (r *Rule) SumInputs(slot int) uint64 {
	for i := range r.sums {
		if r.sums[i].slot == slot {
			return r.sums[i].of
		}
	}
	return 0
}

// Sum is what is known of a sum: its interval over what its parts may be, with
// no number where nothing of them is known.
func (r *Rule) Sum(in []analyte.Value, slot int) analyte.Value {
	for i := range r.sums {
		s := &r.sums[i]
		if s.slot != slot {
			continue
		}
		var w sheet
		w.fill(r, in)
		w.addUp()
		b := w.f[slot]
		p := analyte.Parts{Lo: b.lo.float(), Hi: b.hi.float(), At: b.pub.float(), Set: true, Has: b.lo == b.hi, Why: analyte.Derived}
		switch {
		case w.missing&(1<<slot) != 0:
			p.Why = analyte.NotOrdered
		case b.lo != b.hi:
			p.Why = analyte.Ranged
		}
		return analyte.FromParts(p)
	}
	return analyte.Value{}
}

// withSums is inputs with the sums among them filled in.
func (r *Rule) withSums(in []analyte.Value) []analyte.Value {
	if len(r.sums) == 0 {
		return in
	}
	out := make([]analyte.Value, len(r.slots))
	copy(out, in)
	for i := range r.sums {
		out[r.sums[i].slot] = r.Sum(in, r.sums[i].slot)
	}
	return out
}

// behindSums hands the power of a sum on to its parts: that of a part is the
// share of what the others can add up to in which it decides, as if each sum
// were as likely as the next. A part that is open is never left out.
func (r *Rule) behindSums(f *frame, k *crit, power []float64) {
	for i := range r.sums {
		s := &r.sums[i]
		p := power[s.slot]
		if power[s.slot] = 0; p == 0 || !k.reads[s.slot] {
			continue
		}
		for _, t := range s.terms {
			if f[t.slot].lo == f[t.slot].hi {
				continue
			}
			power[t.slot] = max(p*r.decides(s, t, k, f), 1e-9)
		}
	}
}

// decides is the greatest share, over the cuts of a sum, of the range of the
// other parts in which one part decides on which side the sum lies.
func (r *Rule) decides(s *sum, t term, k *crit, f *frame) (out float64) {
	a, b := t.times*r.ToTable(t.slot, f[t.slot].lo.float()), t.times*r.ToTable(t.slot, f[t.slot].hi.float())
	a, b = min(a, b), max(a, b)
	least, most := f[s.slot].lo.float()-a, f[s.slot].hi.float()-b
	for _, at := range k.cuts[s.slot] {
		cut := at.float()
		if most <= least {
			if least+a < cut && cut <= most+b {
				return 1
			}
			continue
		}
		out = max(out, (min(most, cut-a)-max(least, cut-b))/(most-least))
	}
	return min(max(out, 0), 1)
}

// partMark is the m-th cut of a sum as a cut of one of its parts, all others
// being single numbers; ok is false where they are not, or where the part cannot
// carry the sum across.
func (r *Rule) partMark(in []analyte.Value, s *sum, t term, m int) (out mark, ok bool) {
	var w sheet
	w.fill(r, in)
	for _, other := range s.terms {
		if b := &w.f[other.slot]; other.slot != t.slot && b.lo != b.hi {
			return out, false
		}
	}
	cut := r.marks[s.slot][m]
	// meets is monotone in the part: false, then true.
	meets := func(x float64) bool {
		k := keyOf(x)
		w.f[t.slot] = bound{k, k, k}
		return (r.added(s, &w.f).lo >= cut.at) == (t.times > 0)
	}
	part := &r.slots[t.slot]
	if meets(part.lo) || !meets(part.hi) {
		return out, false
	}
	if part.scale.of.Kind == analyte.Flag {
		return mark{keyOf(1), 1, true}, true
	}
	rest := sumOfOthers(&w.f, t, r, s)
	at := threshold(r.ToCanonical(t.slot, (cut.cut-rest)/t.times), meets)
	return mark{at, r.ToTable(t.slot, at.float()), true}, true
}

// outward rounds to four significant digits, up or down.
func outward(x float64, up bool) float64 {
	y := rounded(x, 4)
	if y == x || (y > x) == up {
		return y
	}
	_, exponent, _ := strings.Cut(strconv.FormatFloat(y, 'e', 3, 64), "e")
	e, err := strconv.Atoi(exponent)
	if err != nil {
		return x
	}
	unit := math.Pow10(e - 3)
	if !up {
		unit = -unit
	}
	return rounded(y+unit, 4)
}

// sumOfOthers is what the other parts of a sum add up to.
func sumOfOthers(f *frame, t term, r *Rule, s *sum) float64 {
	zero := keyOf(r.ToCanonical(t.slot, 0))
	f[t.slot] = bound{zero, zero, zero}
	return r.added(s, f).lo.float()
}

// partMarks are the cuts of the sums that an input is part of as its own cuts,
// ascending; none where the other parts are not single numbers.
func (r *Rule) partMarks(in []analyte.Value, slot int) (out []mark) {
	for i := range r.sums {
		s := &r.sums[i]
		for _, t := range s.terms {
			if t.slot != slot {
				continue
			}
			for m := range r.marks[s.slot] {
				if one, ok := r.partMark(in, s, t, m); ok {
					out = append(out, one)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b mark) int { return cmp.Compare(a.at, b.at) })
	return slices.CompactFunc(out, func(a, b mark) bool { return a.at == b.at })
}

// eachMark calls do for every cut at which one change of an input may turn an
// answer.
func (r *Rule) eachMark(in []analyte.Value, slot int, do func(i int, m mark)) {
	if r.summed&(1<<slot) != 0 {
		for i, m := range r.partMarks(in, slot) {
			do(i, m)
		}
		return
	}
	for i, m := range r.marks[slot] {
		do(i, m)
	}
}

// explainSum lists what a sum adds up.
func (r *Rule) explainSum(slot, depth int, in []analyte.Value, e *Explanation) {
	for i := range r.sums {
		s := &r.sums[i]
		if s.slot != slot {
			continue
		}
		for _, t := range s.terms {
			e.Findings = append(e.Findings, Finding{Kind: FindArg, Depth: depth, Name: r.slots[t.slot].label, Slot: t.slot, Row: "× " + number(t.times),
				Value: valueOf(in, t.slot), Missing: e.Result.Missing&(1<<t.slot) != 0, Source: t.src})
		}
	}
}

// sumWords is a sum as its table prints it.
func (r *Rule) sumWords(slot int) string {
	out := ""
	for i := range r.sums {
		s := &r.sums[i]
		if s.slot != slot {
			continue
		}
		for k, t := range s.terms {
			sign, x := " + ", t.times
			if x < 0 {
				sign, x = " − ", -x
			}
			switch {
			case k == 0 && t.times < 0:
				sign = "−"
			case k == 0:
				sign = ""
			}
			out += sign + number(x) + " × " + r.Name(t.slot)
			if u := r.slots[t.slot].unitText; u != "" && u != "1" {
				out += " (" + u + ")"
			}
		}
	}
	return out
}
