package rule

import "stormglass/analyte"

// standIn is an input that counts only while another is missing, or known as a
// range only: S/F where there is no P/F, the motor response where of the GCS
// nothing else is known.
type standIn struct{ slot, of int }

// standIns resolves what the inputs say of standing in for others.
func (c *compiler) standIns() {
	for i := range c.spec.Inputs {
		in := &c.spec.Inputs[i]
		if in.InsteadOf == "" {
			continue
		}
		of, ok := c.Slot(in.InsteadOf)
		if !ok || of == i || in.Missing.kind != absentCounts || c.spec.Inputs[of].InsteadOf != "" {
			c.fail("input %q stands in for %q, which is no other input, or says not what it counts as while it does not", in.Name, in.InsteadOf)
			continue
		}
		c.stands = append(c.stands, standIn{i, of})
	}
}

// standDown lets an input whose place is taken count as the convention's own
// value, and not as missing. While the place is empty it counts as published;
// the range spans both, because what is missing may turn out to be known.
func (w *sheet) standDown() {
	for _, s := range w.r.stands {
		b, p := &w.f[s.slot], w.r.absent[s.slot].pub
		if w.spread>>s.of&1 == 0 {
			*b = bound{p, p, p}
			w.missing &^= 1 << s.slot
			continue
		}
		b.lo, b.hi = min(b.lo, p), max(b.hi, p)
	}
}

// placeTaken hands what an input decides that stands in for another over to that
// one, as long as it is open whether that one will be known: until then the
// answer spans both. An input that is known itself has nothing left to decide.
func (r *Rule) placeTaken(in []analyte.Value, power []float64) {
	if len(r.stands) == 0 {
		return
	}
	var w sheet
	w.fill(r, in)
	for _, s := range r.stands {
		if power[s.slot] == 0 || w.spread>>s.of&1 == 0 {
			continue
		}
		power[s.of] = max(power[s.of], power[s.slot])
		if !r.open(s.slot, &w.f) {
			power[s.slot] = 0
		}
	}
}

// stoodDown says that a part does not count because what it reads only stands
// in for something known that it does not read itself; empty where it counts.
func (r *Rule) stoodDown(l *leaf, in []analyte.Value) string {
	for _, s := range r.stands {
		if _, one := valueOf(in, s.of).Printed(); one && l.slots>>s.slot&1 != 0 && l.slots>>s.of&1 == 0 {
			return r.slots[s.slot].label + " counts only without " + r.slots[s.of].label
		}
	}
	return ""
}

// standDown is sheet.standDown for the first n rows. What the columns held is
// put back by the function returned.
func (b *Batch) standDown(n int) (undo func()) {
	var kept [MaxInputs]*batchColumn
	for _, s := range b.r.stands {
		kept[s.slot] = b.cols[s.slot]
		c, of, p := *b.cols[s.slot], b.cols[s.of], b.r.absent[s.slot].pub
		for row := range n {
			if of.spread>>row&1 == 0 {
				c.lo[row], c.hi[row], c.pub[row] = p, p, p
				c.missing &^= 1 << row
				continue
			}
			c.lo[row], c.hi[row] = min(c.lo[row], p), max(c.hi[row], p)
		}
		b.cols[s.slot] = &c
	}
	return func() {
		for i, c := range kept {
			if c != nil {
				b.cols[i] = c
			}
		}
	}
}
