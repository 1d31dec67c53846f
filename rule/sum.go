package rule

import (
	"math"
	"math/bits"

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

// sumTurns lists the changes of one part of a sum that would change an answer;
// each part must be one number, so that what is asked for is one, too.
func (r *Rule) sumTurns(in []analyte.Value, now Truth, ask func(*Result) Truth, add func(turn)) {
	var o Result
	try := append([]analyte.Value(nil), in...)
	for i := range r.sums {
		s := &r.sums[i]
		for m := range r.marks[s.slot] {
			for _, t := range s.terms {
				to, _, ok := r.acrossSum(in, s, t, m)
				if !ok || t.slot >= len(try) {
					continue
				}
				keep := try[t.slot]
				try[t.slot] = analyte.Point(r.ToCanonical(t.slot, to), 0)
				r.Eval(try, &o)
				if got := ask(&o); got != Undetermined && got != now {
					add(turn{slot: t.slot, mark: m, to: got, sum: s.slot + 1})
				}
				try[t.slot] = keep
			}
		}
	}
}

// acrossSum is the number of a part, in the unit of its table, with which the
// sum would lie on the other side of its m-th cut, and the comparison to write;
// ok is false where there is none.
func (r *Rule) acrossSum(in []analyte.Value, s *sum, t term, m int) (to float64, op Op, ok bool) {
	var w sheet
	w.fill(r, in)
	w.addUp()
	total, part := w.f[s.slot], w.f[t.slot]
	if total.lo != total.hi || part.lo != part.hi {
		return 0, 0, false
	}
	mark := r.marks[s.slot][m]
	now := r.ToTable(t.slot, part.lo.float())
	up := total.lo < mark.at // the sum has to rise
	if op = LE; up == (t.times > 0) {
		op = GE
	}
	a := r.slots[t.slot].scale.of
	if a.Kind == analyte.Flag {
		if to = 1; op == LE {
			to = 0
		}
		return to, op, to != now
	}
	to = r.outward(now, t.times, total.lo.float(), mark, op)
	c := r.ToCanonical(t.slot, to)
	return to, op, c >= a.Lo && c <= a.Hi
}

// sumChange is change for a part of a sum.
func (r *Rule) sumChange(in []analyte.Value, c turn) (Change, float64) {
	for i := range r.sums {
		s := &r.sums[i]
		for _, t := range s.terms {
			if s.slot != c.sum-1 || t.slot != c.slot {
				continue
			}
			to, op, ok := r.acrossSum(in, s, t, c.mark)
			if !ok {
				break
			}
			lo, _ := in[c.slot].Bounds()
			now := r.ToTable(c.slot, lo)
			words := r.compareWords(c.slot, op, to)
			if r.isFlag(c.slot) && to == 0 {
				words = "no " + r.Name(c.slot)
			}
			return Change{Slot: c.slot, Op: op, At: to, To: c.to, Words: words}, math.Abs(to-now) / math.Max(math.Abs(to), math.Abs(now))
		}
	}
	return Change{}, math.Inf(1)
}

// outward is the number of four significant digits, away from now, with which
// a sum crosses a cut.
func (r *Rule) outward(now, times, total float64, m mark, op Op) float64 {
	x := now + (m.cut-total)/times
	unit := math.Pow(10, math.Floor(math.Log10(math.Max(math.Abs(x), 1e-3)))-3)
	n := math.Floor(x / unit)
	if op == GE {
		n = math.Ceil(x / unit)
	}
	for range 2 {
		if (keyOf(total+times*(roundTo(n*unit, 4)-now)) >= m.at) != (keyOf(total) >= m.at) {
			break
		}
		if op == GE { // on the cut itself
			n++
		} else {
			n--
		}
	}
	return roundTo(n*unit, 4)
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
