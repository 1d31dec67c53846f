package panel

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Table is a table of samples as it was read: one column of readings per
// protein, all on one scale.
type Table struct {
	Name     string
	Scale    string // NPX, z or a unit; as declared
	Proteins []Column
	Samples  []Sample // in the order of their first row
	Notes    []Note   // what was left out or doubtful, in the order it was met
	Rows     int

	index map[string]int // by nameKey
}

// Column is one protein of a table.
type Column struct {
	Name    string
	UniProt string // empty where the table has none
	Unit    string // of the column alone, where its name says one
	mixed   bool   // several accessions under one name
}

// Sample is one row of a wide table, or all rows of a sample of a long one.
type Sample struct {
	ID    string
	Line  int
	Group string
	// AgeMonths is NaN where the table does not say it, or contradicts itself.
	AgeMonths float64
	Values    []Reading // as Table.Proteins; shorter where the rest is missing
}

// Reading is what the sample says of the protein in column i of its table.
func (s *Sample) Reading(i int) Reading {
	if i < 0 || i >= len(s.Values) {
		return nothing(Missing)
	}
	return s.Values[i]
}

// Note is something that was left out or is doubtful: what, how often, and
// where first.
type Note struct {
	Says  string `json:"says"`
	Count int    `json:"count"`
	Line  int    `json:"line,omitempty"`  // of the first
	First string `json:"first,omitempty"` // its text or name
	// Aside: something of the input was not used.
	Aside bool `json:"aside,omitempty"`
}

// String is the note on one line.
func (n Note) String() string {
	s := fmt.Sprintf("%s: %d", n.Says, n.Count)
	switch {
	case n.Line > 0 && n.First != "":
		s += fmt.Sprintf(", first in line %d (%s)", n.Line, n.First)
	case n.Line > 0:
		s += fmt.Sprintf(", first in line %d", n.Line)
	case n.First != "":
		s += " (" + n.First + ")"
	}
	return s
}

// note counts something; the first of its kind is named.
func (t *Table) note(says string, line int, first string) { t.add(Note{says, 1, line, first, false}) }

// aside counts something that was not used.
func (t *Table) aside(says string, line int, first string) { t.add(Note{says, 1, line, first, true}) }

func (t *Table) add(n Note) {
	for i := range t.Notes {
		if t.Notes[i].Says == n.Says {
			t.Notes[i].Count += n.Count
			return
		}
	}
	t.Notes = append(t.Notes, n)
}

// column finds or adds a protein.
func (t *Table) column(name string) int {
	key := nameKey(name)
	if i, ok := t.index[key]; ok {
		return i
	}
	t.index[key] = len(t.Proteins)
	t.Proteins = append(t.Proteins, Column{Name: strings.TrimSpace(name)})
	return len(t.Proteins) - 1
}

// set keeps one reading; a second one of the same sample and protein widens
// the first.
func (t *Table) set(s *Sample, i int, r Reading, line int) {
	for len(s.Values) <= i {
		s.Values = append(s.Values, nothing(Missing))
	}
	if s.Values[i].taken() && r.taken() {
		t.note("protein measured several times in a sample, kept as the range of its values", line, s.ID+" "+t.Proteins[i].Name)
	}
	if s.Values[i].Why == Missing {
		s.Values[i] = r
		return
	}
	s.Values[i] = hull(s.Values[i], r)
}

// find lists the columns that are the protein p: by accession, name or other
// name. A column whose name fits and whose accession does not is none; then
// conflict is set.
func (t *Table) find(p *Protein) (cols []int, conflict bool) {
	names := map[string]bool{nameKey(p.Name): true}
	for _, a := range p.Aliases {
		names[nameKey(a)] = true
	}
	for i, c := range t.Proteins {
		byName := names[nameKey(c.Name)] || p.UniProt != "" && nameKey(c.Name) == nameKey(p.UniProt)
		byAccession := p.UniProt != "" && strings.EqualFold(c.UniProt, p.UniProt)
		contradicts := c.mixed || p.UniProt != "" && c.UniProt != "" && !byAccession
		switch {
		case byName && contradicts:
			conflict = true
		case byName, byAccession:
			cols = append(cols, i)
		}
	}
	return cols, conflict
}

// together is what a sample says of a protein that stands in the columns given.
func (s *Sample) together(cols []int, conflict bool) Reading {
	r := nothing(Missing)
	if conflict && len(cols) == 0 {
		r.Why = Conflict
	}
	for _, i := range cols {
		v := s.Reading(i)
		if r.taken() || v.taken() {
			r = hull(r, v)
		} else if v.Why != Missing {
			r = v
		}
	}
	return r
}

// fits refuses a table that is on another scale than wanted, or that says NPX
// and cannot be: cols are the columns that will be used. The factor turns its
// values into the wanted scale.
func (t *Table) fits(want string, cols []int) (float64, error) {
	f, ok := factor(t.Scale, want)
	if !ok {
		return 0, fmt.Errorf("%s: %w: the table is on the scale %s, the model on %s; the one cannot be turned into the other", t.Name, ErrScale, t.Scale, want)
	}
	for _, i := range cols {
		if u := t.Proteins[i].Unit; u != "" {
			if g, ok := factor(u, t.Scale); !ok || g != 1 {
				return 0, fmt.Errorf("%s: %w: the column %s is in %s, the table on the scale %s", t.Name, ErrScale, t.Proteins[i].Name, u, t.Scale)
			}
		}
	}
	if isNPX(t.Scale) {
		return f, t.canBeNPX(cols)
	}
	return f, nil
}

// canBeNPX refuses values that no NPX is. A concentration shows itself by its
// size, or by whole numbers throughout; one that does neither is not told from
// NPX by its numbers, which is why a table has to say its scale.
func (t *Table) canBeNPX(cols []int) error {
	values, whole := 0, 0
	for s := range t.Samples {
		for _, i := range cols {
			r := t.Samples[s].Reading(i)
			if !r.Usable() {
				continue
			}
			for _, x := range [...]float64{r.Lo, r.Hi} {
				if !math.IsInf(x, 0) && (x < NPXLo || x > NPXHi) {
					return fmt.Errorf("%s: %w: %s of sample %s is %g; an NPX lies between %d and %d. Is the table in pg/mL? A concentration is never turned into NPX",
						t.Name, ErrScale, t.Proteins[i].Name, t.Samples[s].ID, x, NPXLo, NPXHi)
				}
			}
			values++
			if x := r.at(); x == math.Trunc(x) {
				whole++
			}
		}
	}
	if values >= 20 && whole == values {
		return fmt.Errorf("%s: %w: all %d values are whole numbers, as NPX never are. Is the table in pg/mL, or counts?", t.Name, ErrScale, values)
	}
	return nil
}

// Match pairs the columns of t and o that are the same protein, by accession
// or name, each at most once; in the order of t. A protein that stands in
// either table under several names is left out.
func (t *Table) Match(o *Table) [][2]int {
	var out [][2]int
	taken := map[int]int{}
	for i, c := range t.Proteins {
		cols, _ := o.find(&Protein{Name: c.Name, UniProt: c.UniProt})
		if len(cols) == 1 && !c.mixed {
			out = append(out, [2]int{i, cols[0]})
			taken[cols[0]]++
		}
	}
	return slices.DeleteFunc(out, func(p [2]int) bool { return taken[p[1]] > 1 })
}

// canBeZ refuses values that no z is, whatever the group.
func (t *Table) canBeZ() error {
	for s := range t.Samples {
		for i, c := range t.Proteins {
			for _, x := range [...]float64{t.Samples[s].Reading(i).Lo, t.Samples[s].Reading(i).Hi} {
				if !math.IsInf(x, 0) && math.Abs(x) > LargestZ {
					return fmt.Errorf("%s: %w: %s of sample %s is %g; a z lies between -%d and %d. Is the table in NPX or pg/mL?", t.Name, ErrScale, c.Name, t.Samples[s].ID, x, LargestZ, LargestZ)
				}
			}
		}
	}
	return nil
}

// InZ turns a table of NPX into one of z against a reference group, with a
// column for each protein that has a usable mean there. A table of z is
// returned as it is. The error is ErrScale.
func (t *Table) InZ(ref *Reference) (*Table, error) {
	if isZ(t.Scale) {
		return t, t.canBeZ()
	}
	if ref == nil {
		return nil, fmt.Errorf("%s: %w: the table is on the scale %s; z is needed, or a reference group to take it against", t.Name, ErrScale, t.Scale)
	}
	z, err := standardise(ref, t)
	if err != nil {
		return nil, err
	}
	out := &Table{Name: t.Name, Scale: "z", Notes: t.Notes, Rows: t.Rows, index: map[string]int{}}
	var from []int
	for i, c := range t.Proteins {
		if z.sd[i] > 0 {
			from = append(from, i)
			out.index[nameKey(c.Name)] = len(out.Proteins)
			out.Proteins = append(out.Proteins, c)
		}
	}
	for _, s := range t.Samples {
		values := make([]Reading, len(from))
		for k, i := range from {
			v := s.Reading(i)
			values[k] = Reading{(v.Lo - z.mean[i]) / z.sd[i], (v.Hi - z.mean[i]) / z.sd[i], v.Why}
		}
		s.Values = values
		out.Samples = append(out.Samples, s)
	}
	return out, nil
}
