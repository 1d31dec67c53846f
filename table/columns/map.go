package columns

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"stormglass/analyte"
)

//go:embed phoenix.csv
var phoenixMap string

// Default returns a column map that comes with the product, by its name; ok is
// false where there is none. Names: "phoenix".
func Default(name string) (m []Column, ok bool) {
	if name != "phoenix" {
		return nil, false
	}
	m, err := ReadMap(strings.NewReader(phoenixMap))
	return m, err == nil
}

// ReadMap reads a column map: CSV with the columns column, analyte and unit in
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
	at := map[string]int{"column": -1, "analyte": -1, "unit": -1}
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
		if i := at[name]; i < len(rec) {
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
	c.Analyte = id
	return c, nil
}
