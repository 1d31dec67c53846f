package reference

import (
	_ "embed" // the project's own data
	"encoding/csv"
	"strings"

	"stormglass/analyte"
	"stormglass/evidence"
)

//go:embed intervals.csv
var intervalsFile string

//go:embed context.csv
var contextFile string

// builtin is read once and never written again; a fault in the files is what
// the tests of this package look for first.
var builtin, builtinFault = readBuiltin()

// Builtin is the project's own table, from published sources. It is shared:
// read only.
func Builtin() *Table { return builtin }

func readBuiltin() (*Table, error) {
	p := &parser{name: "reference/intervals.csv"}
	rows, err := p.read(strings.NewReader(intervalsFile))
	if err != nil {
		return newTable(nil, nil, ""), err
	}
	context, err := readContext()
	return newTable(rows, context, ""), err
}

// readContext reads what is published beside intervals.
func readContext() ([]Context, error) {
	const name = "reference/context.csv"
	c := csv.NewReader(strings.NewReader(contextFile))
	c.Comment, c.FieldsPerRecord = '#', 5
	recs, err := c.ReadAll()
	if err != nil {
		return nil, err
	}
	var out []Context
	for i, rec := range recs[min(1, len(recs)):] {
		id, ok := analyte.ByKey(rec[0])
		ref, known := evidence.Get(evidence.ID(rec[3]))
		if !ok || !known || rec[1] == "" || rec[2] == "" {
			return nil, &Error{File: name, Line: i + 3, Detail: "analyte, words, reason and source are needed"}
		}
		status := ref.Status
		if rec[4] == "V2" {
			status = evidence.Secondary
		}
		out = append(out, Context{Analyte: id, Words: rec[1], Reason: rec[2], Source: ref.ID, Status: status})
	}
	return out, nil
}
