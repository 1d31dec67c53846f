package columns

import (
	"bytes"
	"embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"stormglass/analyte"
)

//go:embed phoenix.csv psc.csv
var shipped embed.FS

// Names lists the column maps that come with the product.
func Names() []string { return []string{"phoenix", "psc"} }

// Default returns a column map that comes with the product, by its name; ok is
// false where there is none.
func Default(name string) (m []Column, ok bool) {
	if indexOf(Names(), name) < 0 {
		return nil, false
	}
	b, err := shipped.ReadFile(name + ".csv")
	if err != nil {
		return nil, false
	}
	m, err = ReadMap(bytes.NewReader(b))
	return m, err == nil
}

// ReadMap reads a column map: CSV with the columns column, analyte and unit,
// and where needed assay, means ("1 = >=3; 0 = <3") and when ("other = 1"), in
// any order; further columns are ignored. The error names the line and what to
// do.
func ReadMap(in io.Reader) ([]Column, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	r.Comment = '#'
	head, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: the file is empty", ErrMap)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrMap, err)
	}
	at := map[string]int{"column": -1, "analyte": -1, "unit": -1, "assay": -1, "means": -1, "when": -1}
	for i, h := range head {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")))
		if _, ok := at[h]; ok {
			at[h] = i
		}
	}
	for _, h := range []string{"column", "analyte", "unit"} {
		if at[h] < 0 {
			return nil, fmt.Errorf("%w: the header needs column,analyte,unit; %q is missing", ErrMap, h)
		}
	}
	var out []Column
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrMap, err)
		}
		line, _ := r.FieldPos(0)
		c, err := mapLine(rec, at)
		if err != nil {
			return nil, fmt.Errorf("%w: line %d: %v", ErrMap, line, err)
		}
		out = append(out, c)
	}
}

func mapLine(rec []string, at map[string]int) (Column, error) {
	cell := func(name string) string {
		if i := at[name]; i >= 0 && i < len(rec) {
			return strings.TrimSpace(rec[i])
		}
		return ""
	}
	c := Column{Column: cell("column"), Unit: cell("unit")}
	if c.Column == "" {
		return c, errors.New("no column is named")
	}
	id, ok := analyte.ByKey(cell("analyte"))
	if !ok {
		return c, fmt.Errorf("column %q: analyte %q is not in the catalogue", c.Column, cell("analyte"))
	}
	c.Analyte, c.Assay = id, cell("assay")
	for _, part := range strings.Split(cell("means"), ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		text, value, ok := strings.Cut(part, "=")
		if !ok {
			return c, fmt.Errorf("column %q: %q in means is not of the form TEXT = VALUE", c.Column, part)
		}
		c.Means = append(c.Means, Meaning{Text: strings.TrimSpace(text), Value: strings.TrimSpace(value)})
	}
	if when := cell("when"); when != "" {
		column, text, ok := strings.Cut(when, "=")
		if !ok {
			return c, fmt.Errorf("column %q: when is not of the form COLUMN = TEXT: %q", c.Column, when)
		}
		c.When = Condition{Column: strings.TrimSpace(column), Text: strings.TrimSpace(text)}
	}
	return c, nil
}
