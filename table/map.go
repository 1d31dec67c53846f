package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"stormglass/analyte"
)

// Column is one line of a column map: what a column holds, and in which unit.
// Several lines may name the same column.
type Column struct {
	// What is an analyte's key, one of the special names, or what a row's own
	// column is called ("patient", "time", "hours").
	Column, What, Unit string
	// Assay is the key of the assay of an analyte that needs one.
	Assay string
	// Means says what the texts of the column stand for. Empty: the cells are
	// values themselves. Else a text that is not among them is a fault, unless
	// "*" is.
	Means []Meaning
	// When asks for texts in other columns; where one is another text the cell says
	// nothing.
	When []Condition
	// Part takes a part of cells such as "115/86".
	Part Part
}

// Meaning is a text and what it is read as; an empty value says nothing. The
// text "*" is any that is not named.
type Meaning struct{ Text, Value string }

// Condition asks for a text in a column. A text that says nothing ("NA") is met
// by every cell that says nothing.
type Condition struct{ Column, Text string }

// Part is the N-th piece, from 1, of a cell whose pieces Sign parts; the zero
// Part is the whole cell.
type Part struct {
	N    int
	Sign string
}

// ReadMap reads a column map: CSV with the header column,analyte,unit and where
// needed assay, means ("T0 = 0; T24 = 24"), when ("Timepoint = T0; lab = NA") and part ("1
// of /"). Every line must name something that can be read and, where it has
// one, a unit that is understood.
func ReadMap(r io.Reader) ([]Column, error) {
	cr := csv.NewReader(r)
	cr.FieldsPerRecord, cr.TrimLeadingSpace, cr.Comment = -1, true, '#'
	head, err := cr.Read()
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("column map: %w", err)
	}
	if err == io.EOF || len(head) < 2 || !strings.EqualFold(strings.TrimPrefix(strings.TrimSpace(head[0]), "\ufeff"), "column") {
		return nil, errors.New("column map: the first line must be column,analyte,unit")
	}
	at := map[string]int{"column": 0, "analyte": 1, "unit": 2, "assay": -1, "means": -1, "when": -1, "part": -1}
	for i, h := range head[min(3, len(head)):] {
		h = strings.ToLower(strings.TrimSpace(h))
		if j, ok := at[h]; ok && j < 0 {
			at[h] = 3 + i
		}
	}
	var out []Column
	for {
		row, err := cr.Read()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("column map: %w", err)
		}
		line, _ := cr.FieldPos(0)
		c, err := mapLine(row, at)
		if err != nil {
			return nil, fmt.Errorf("column map, line %d: %w", line, err)
		}
		out = append(out, c)
	}
}

func mapLine(row []string, at map[string]int) (c Column, err error) {
	if len(row) < 2 {
		return c, errors.New("column,analyte,unit are needed")
	}
	cell := func(name string) string {
		if i := at[name]; i >= 0 && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	c = Column{Column: cell("column"), What: cell("analyte"), Unit: cell("unit"), Assay: cell("assay")}
	m := c.meaning("")
	if m.role == roleNone {
		return c, fmt.Errorf("%q is no analyte and no special name; docs/formats-tables.md names them", c.What)
	}
	if why := m.unitFault(c.Unit); why != "" {
		return c, errors.New(why)
	}
	if a := analyte.Get(m.analyte); c.Assay != "" && (a == nil || !a.HasAssay(c.Assay)) {
		return c, fmt.Errorf("%q is no assay of %s", c.Assay, c.What)
	}
	for part := range strings.SplitSeq(cell("means"), ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		text, value, ok := strings.Cut(part, "=")
		if !ok {
			return c, fmt.Errorf("column %q: %q in means is not of the form TEXT = VALUE", c.Column, part)
		}
		c.Means = append(c.Means, Meaning{strings.TrimSpace(text), strings.TrimSpace(value)})
	}
	for when := range strings.SplitSeq(cell("when"), ";") {
		if when = strings.TrimSpace(when); when == "" {
			continue
		}
		i := strings.LastIndexByte(when, '=') // a heading may hold one
		if i < 0 {
			return c, fmt.Errorf("column %q: when is not of the form COLUMN = TEXT: %q", c.Column, when)
		}
		c.When = append(c.When, Condition{strings.TrimSpace(when[:i]), strings.TrimSpace(when[i+1:])})
	}
	if part := cell("part"); part != "" {
		n, sign, ok := strings.Cut(part, " of ")
		c.Part.Sign = strings.TrimSpace(sign)
		if c.Part.N, err = strconv.Atoi(strings.TrimSpace(n)); err != nil || !ok || c.Part.N < 1 || c.Part.Sign == "" {
			return c, fmt.Errorf("column %q: part is not of the form 1 of /: %q", c.Column, part)
		}
	}
	return c, nil
}

// meaning is what a line of a column map says of a column.
func (c *Column) meaning(heading string) meaning {
	m := meaningOf(c.What)
	if m.role == roleNone {
		m.role = rowNames[strings.ToLower(c.What)]
	}
	m.column, m.unit, m.assay = heading, c.Unit, c.Assay
	if len(c.Means)+len(c.When) > 0 || c.Part.N > 0 {
		m.how = &how{means: c.Means, when: c.When, at: make([]int, len(c.When)), part: c.Part}
	}
	return m
}

// how is how the cells of a column are read that are not values as they are.
type how struct {
	means []Meaning
	when  []Condition
	at    []int // the columns that these ask about
	part  Part
}

// said is what a cell says; ok is false where it says nothing here. why says
// what is wrong with it.
func (h *how) said(text string, cells []string) (out, why string, ok bool) {
	if h == nil {
		return text, "", true
	}
	for i, at := range h.at {
		other := ""
		if at < len(cells) {
			other = strings.TrimSpace(cells[at])
		}
		if want := h.when[i].Text; !strings.EqualFold(other, want) && !(absent(other) && absent(want)) {
			return "", "", false
		}
	}
	if h.part.N > 0 {
		pieces := strings.Split(text, h.part.Sign)
		if len(pieces) < h.part.N || len(pieces) < 2 {
			return text, fmt.Sprintf("the cell has no part %d before or after %q", h.part.N, h.part.Sign), false
		}
		text = strings.TrimSpace(pieces[h.part.N-1])
	}
	if len(h.means) == 0 {
		return text, "", true
	}
	for _, m := range h.means {
		if strings.EqualFold(m.Text, text) || m.Text == "*" {
			return m.Value, "", m.Value != ""
		}
	}
	return text, "the column map gives this text no meaning; add it under means", false
}

// headings reads the heading of a wide column: every line of the column map
// that names it, else what its name says.
func (o *Options) headings(name string) []meaning {
	var out []meaning
	for i := range o.Map {
		if c := &o.Map[i]; strings.EqualFold(c.Column, name) {
			m := c.meaning(name)
			out = append(out, m.settled())
		}
	}
	if out == nil {
		out = append(out, o.heading(name))
	}
	return out
}

// conditions finds the columns that the map's conditions ask about.
func (t *reader) conditions(head []string) error {
	find := func(m *meaning) error {
		if m.how == nil {
			return nil
		}
		for k, c := range m.how.when {
			i := slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), c.Column) })
			if i < 0 {
				return fmt.Errorf("%s: the column map asks for %q in column %q, which is not there", t.file, c.Text, c.Column)
			}
			m.how.at[k] = i
		}
		return nil
	}
	for i := range t.columns {
		if err := find(&t.columns[i]); err != nil {
			return err
		}
		for k := range t.more[i] {
			if err := find(&t.more[i][k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// unitFault says why a unit does not fit a meaning; "" if it does.
func (m meaning) unitFault(u string) string {
	if u == "" || m.role != roleAnalyte {
		return ""
	}
	_, why := analyte.FromText(analyte.Get(m.analyte), "1", u, firstAssay(m.analyte), 0)
	v, _ := analyte.FromText(analyte.Get(m.analyte), "1", u, firstAssay(m.analyte), 0)
	if v.Why() == analyte.UnitUnknown {
		return why
	}
	return ""
}

func firstAssay(id analyte.ID) string {
	if a := analyte.Get(id); a != nil && len(a.Assays) > 0 {
		return a.Assays[0].Key
	}
	return ""
}
