package panel

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Reference is a group of people, healthy or controls, against whom a z is
// taken: mean and standard deviation per protein, and the samples themselves
// where they were given.
type Reference struct {
	Name    string
	Scale   string
	Moments []Moments // in the order of the file
	Samples *Table    // nil where the file gives means only
	Notes   []Note
	names   *Table // finds proteins by name
}

// Moments is the mean and standard deviation of one protein.
type Moments struct {
	Protein  string
	Mean, SD float64
	N        int
	Below    int    // of N, below detection and counted at the limit
	Why      string // why it cannot be used; empty where it can
}

// ReadReference reads a reference group: a table with a row per protein and the
// columns protein, mean, sd and n, or a table of samples as ReadTable reads it,
// from which means and standard deviations (n − 1) are taken.
func ReadReference(in io.Reader, opts Options) (*Reference, error) {
	c, head, err := openCSV(in, opts.Name)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, h := range head {
		at[headKey(h)] = i + 1
	}
	if at["mean"] > 0 && at["sd"] > 0 {
		return readMoments(c, head, at, opts)
	}
	t, err := readTable(c, head, opts)
	if err != nil {
		return nil, err
	}
	return FromSamples(t), nil
}

// FromSamples takes means and standard deviations from a table of samples.
func FromSamples(t *Table) *Reference {
	r := &Reference{Name: t.Name, Scale: t.Scale, Samples: t, Notes: t.Notes, names: t}
	r.Moments = make([]Moments, len(t.Proteins))
	for i := range t.Proteins {
		r.Moments[i] = momentsOf(t, i, -1)
	}
	return r
}

// momentsOf takes the moments of the protein in column i, without one sample
// where without is not negative.
func momentsOf(t *Table, i, without int) Moments {
	m := Moments{Protein: t.Proteins[i].Name}
	x := make([]float64, 0, len(t.Samples))
	for j := range t.Samples {
		v := t.Samples[j].Reading(i)
		if j == without || !v.Usable() {
			continue
		}
		if math.IsInf(v.Lo, -1) {
			m.Below++
		}
		x = append(x, v.at())
	}
	m.N = len(x)
	m.Mean, m.SD = meanSD(x)
	least := LeastReference
	if without >= 0 {
		least-- // the one that is left out is compared with the others
	}
	m.judge(least)
	return m
}

// judge says why a protein's moments cannot be used.
func (m *Moments) judge(least int) {
	switch {
	case m.N < least:
		m.Why = fmt.Sprintf("%d reference samples, at least %d are needed", m.N, least)
	case float64(m.Below) > MostBelow*float64(m.N):
		m.Why = fmt.Sprintf("%d of %d reference samples below detection", m.Below, m.N)
	case !(m.SD > 0) || !finite(m.SD) || !finite(m.Mean):
		m.Why = "the reference samples do not differ"
	}
}

// meanSD is the mean and the standard deviation with n − 1. It sorts x, so that
// the sum does not depend on the order.
func meanSD(x []float64) (mean, sd float64) {
	slices.Sort(x)
	for _, v := range x {
		mean += v
	}
	mean /= float64(len(x))
	for _, v := range x {
		sd += (v - mean) * (v - mean)
	}
	return mean, math.Sqrt(sd / float64(len(x)-1))
}

// readMoments reads a table of means.
func readMoments(c *csv.Reader, head []string, at map[string]int, opts Options) (*Reference, error) {
	r := &Reference{Name: opts.Name, names: &Table{Name: opts.Name, index: map[string]int{}}}
	name := at["protein"] + at["assay"]
	if name == 0 || at["n"] == 0 || at["protein"] > 0 && at["assay"] > 0 {
		return nil, fmt.Errorf("%s: %w: a table of means has the columns protein, mean, sd and n", opts.Name, ErrTable)
	}
	scale := ""
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %v", opts.Name, ErrTable, err)
		}
		line, _ := c.FieldPos(0)
		if blank(row) {
			r.names.note("empty rows", line, "")
			continue
		}
		if len(row) != len(head) {
			return nil, fmt.Errorf("%s, line %d: %w: %d cells, where the header has %d", opts.Name, line, ErrTable, len(row), len(head))
		}
		cell := func(col int) string {
			if col == 0 {
				return ""
			}
			return strings.TrimSpace(row[col-1])
		}
		if said := cell(max(at["scale"], at["unit"])); said != "" {
			if f, ok := factor(said, scale); scale != "" && (!ok || f != 1) {
				return nil, fmt.Errorf("%s, line %d: %w: %s, where rows before say %s", opts.Name, line, ErrScale, said, scale)
			}
			scale = said
		}
		if err := r.moment(cell(name), cell(at["uniprot"]), [3]string{cell(at["mean"]), cell(at["sd"]), cell(at["n"])}, line); err != nil {
			return nil, err
		}
	}
	return r, r.settle(scale, opts.Scale)
}

// moment keeps one row of a table of means.
func (r *Reference) moment(name, uniprot string, text [3]string, line int) error {
	fail := func(says string) error {
		return fmt.Errorf("%s, line %d: %w: %s", r.Name, line, ErrTable, says)
	}
	if name == "" {
		return fail("no protein is named")
	}
	if i := r.names.column(name); i < len(r.Moments) {
		return fail(name + " stands in the file twice")
	}
	mean, err := strconv.ParseFloat(text[0], 64)
	if err != nil || !finite(mean) {
		return fail(fmt.Sprintf("the mean of %s is %q, no number", name, text[0]))
	}
	sd, err := strconv.ParseFloat(text[1], 64)
	if err != nil || !finite(sd) || sd < 0 {
		return fail(fmt.Sprintf("the sd of %s is %q; it is a number above 0", name, text[1]))
	}
	n, err := strconv.Atoi(text[2])
	if err != nil || n < 0 {
		return fail(fmt.Sprintf("the n of %s is %q; it is the number of reference samples", name, text[2]))
	}
	r.names.Proteins[len(r.Moments)].UniProt = uniprot
	m := Moments{Protein: name, Mean: mean, SD: sd, N: n}
	m.judge(LeastReference)
	r.Moments = append(r.Moments, m)
	return nil
}

// settle takes the scale that file and user agree on.
func (r *Reference) settle(said, want string) error {
	r.Notes = r.names.Notes
	if len(r.Moments) == 0 {
		return fmt.Errorf("%s: %w: it has no protein", r.Name, ErrTable)
	}
	if said == "" {
		said = strings.TrimSpace(want)
	} else if f, ok := factor(said, want); want != "" && (!ok || f != 1) {
		return fmt.Errorf("%s: %w: the reference says %s, --scale says %s", r.Name, ErrScale, said, want)
	}
	if _, ok := concentration(said); !ok && !isNPX(said) {
		if said == "" {
			return fmt.Errorf("%s: %w: the reference does not say its scale. Add a column scale (NPX, or a unit such as pg/mL), or say --scale", r.Name, ErrScale)
		}
		return fmt.Errorf("%s: %w: %q is neither NPX nor a unit of concentration", r.Name, ErrScale, said)
	}
	r.Scale, r.names.Scale = said, said
	if !isNPX(said) {
		return nil
	}
	for _, m := range r.Moments {
		if m.Mean < NPXLo || m.Mean > NPXHi {
			return fmt.Errorf("%s: %w: the mean of %s is %g; an NPX lies between %d and %d", r.Name, ErrScale, m.Protein, m.Mean, NPXLo, NPXHi)
		}
	}
	return nil
}

// of is the column of a protein in the reference; why says what is the matter
// where ok is false.
func (r *Reference) of(p *Protein) (column int, why string, ok bool) {
	cols, conflict := r.names.find(p)
	switch {
	case conflict && len(cols) == 0:
		return 0, "name and accession disagree in the reference", false
	case len(cols) == 0:
		return 0, "not in the reference", false
	case len(cols) > 1:
		return 0, "in the reference under several names", false
	}
	why = r.Moments[cols[0]].Why
	return cols[0], why, why == ""
}
