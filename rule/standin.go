package rule

import (
	"math/bits"

	"stormglass/analyte"
)

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
// value, and not as missing.
func (w *sheet) standDown() {
	for _, s := range w.r.stands {
		if w.spread>>s.of&1 == 0 {
			p := w.r.absent[s.slot].pub
			w.f[s.slot] = bound{p, p, p}
			w.missing &^= 1 << s.slot
		}
	}
}

// stoodDown says that a part does not count because what it reads only stands
// in for something known; empty where it counts.
func (r *Rule) stoodDown(l *leaf, in []analyte.Value) string {
	for _, s := range r.stands {
		if _, one := valueOf(in, s.of).Printed(); one && l.slots>>s.slot&1 != 0 {
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
		for set := ^of.spread & (1<<(n-1)<<1 - 1); set != 0; set &= set - 1 {
			row := bits.TrailingZeros64(set)
			c.lo[row], c.hi[row], c.pub[row] = p, p, p
			c.missing &^= 1 << row
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
