package columns

import (
	"fmt"

	"stormglass/analyte"
)

// explain reads what the texts of a column mean.
func (c *column) explain(m Column) error {
	for _, x := range m.Means {
		out := meaning{text: x.Text, none: x.Value == ""}
		if !out.none {
			v, why := analyte.FromText(c.of, x.Value, m.Unit, m.Assay, 0)
			if !v.Informative() {
				return fmt.Errorf("%w: column %q: the meaning %q of %q is no value: %s", ErrMap, m.Column, x.Value, x.Text, why)
			}
			out.v = v
		}
		c.means = append(c.means, out)
	}
	c.plain = c.plain && len(c.means) == 0
	return nil
}

// stands finds the value that a text stands for; ok is false where the map
// does not explain it.
func (c *column) stands(text string) (m *meaning, ok bool) {
	for i := range c.means {
		if c.means[i].text == text {
			return &c.means[i], true
		}
	}
	return nil, false
}

// pool gathers the columns that share an analyte or hang on a condition: they
// are set at the end of the row.
func (p *plan) pool(byName map[string]Column) error {
	holds := map[analyte.ID]int{}
	for i := range p.columns {
		holds[p.columns[i].of.ID]++
	}
	at := map[analyte.ID]int{}
	for i := range p.columns {
		c := &p.columns[i]
		when := byName[c.name].When
		if holds[c.of.ID] < 2 && when.Column == "" && !p.sources[c.of.ID] {
			continue
		}
		if p.opts.PackageCompatible {
			return fmt.Errorf("%w: column %q: conditions and two columns for one analyte do not go with the package's arithmetic", ErrMap, c.name)
		}
		k, ok := at[c.of.ID]
		if !ok {
			k = len(p.pools)
			at[c.of.ID] = k
			p.pools = append(p.pools, pool{of: c.of, targets: c.targets})
		}
		g := gate{at: -1, text: when.Text}
		if when.Column != "" {
			if g.at = indexOf(p.header, when.Column); g.at < 0 {
				return fmt.Errorf("%w: column %q counts where %q is %q, but the file has no such column", ErrMap, c.name, when.Column, when.Text)
			}
			p.gated[g.at] = true
			p.last = max(p.last, g.at)
		}
		c.later = k<<8 | len(p.pools[k].gates)
		p.pools[k].gates = append(p.pools[k].gates, g)
	}
	for i := range p.derived {
		d := &p.derived[i]
		for j := range d.sources {
			if k, ok := at[d.sources[j].ID]; ok {
				d.from[j] = k
			}
		}
	}
	return nil
}

func indexOf(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return -1
}

// meet is what two columns say together of one analyte; ok is false where they
// contradict each other. Of a flag it is either.
func meet(of *analyte.Analyte, a, b analyte.Value) (v analyte.Value, ok bool) {
	alo, ahi := a.Bounds()
	blo, bhi := b.Bounds()
	if of.Kind == analyte.Flag {
		return analyte.Within(max(alo, blo), max(ahi, bhi), analyte.Derived, 0), true
	}
	if alo > bhi || blo > ahi {
		return analyte.Value{}, false
	}
	return analyte.Within(max(alo, blo), min(ahi, bhi), analyte.Derived, 0), true
}

// settle sets the pooled inputs of a row that has been read to its end.
func (w *worker) settle(c *chunk) {
	for k := range w.p.pools {
		p := &w.p.pools[k]
		var known analyte.Value
		any := false
		for i := range p.gates {
			v := w.waiting[k][i]
			w.waiting[k][i] = analyte.Value{}
			if !v.Usable() || p.gates[i].at >= 0 && w.text[p.gates[i].at] != p.gates[i].text {
				continue
			}
			if !any {
				known, any = v, true
				continue
			}
			both, ok := meet(p.of, known, v)
			if !ok {
				w.note(c, p.of.Key, "two columns contradict each other", nil)
				any = false
				break
			}
			known = both
		}
		w.known[k] = analyte.Value{}
		if !any {
			w.clearTargets(p.targets)
			continue
		}
		w.known[k] = known
		w.setTargets(p.targets, known)
	}
	w.derive()
}
