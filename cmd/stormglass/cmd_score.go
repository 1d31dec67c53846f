package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	stdio "io"
	"os"
	"runtime"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
	"stormglass/table/columns"
)

func scoreCommand() command {
	return command{
		name: "score", usage: "score --rules ID,ID --columns MAP.csv FILE.csv",
		summary: "score every row of a CSV file",
		long: `Each row is one moment of one patient. Written is CSV: the key column, then for each rule its published
score, the range .lo to .hi over everything that is missing, the number of missing inputs, the points of
each item, and each criterion as met, not_met or undetermined. Empty cells: out of the rule's population.
The column map has a line column,analyte,unit for each column to be read; "phoenix" and "psc" name maps that
come with the product (docs/formats-tables.md). "-" or no FILE reads standard input; .gz is unpacked. Unmapped columns and cells that cannot
be used are counted on standard error. Such cells count as missing, and the exit code is then 3.`,
		examples: []string{
			"stormglass score --rules phoenix,phoenix8 --columns phoenix children.csv > scores.csv",
			"stormglass score --rules psofa,phoenix.sepsis --columns map.csv --key encounter icu.csv",
			"stormglass score --rules phoenix --columns phoenix --package-compatible children.csv",
			"zcat icu.csv.gz | stormglass score --rules pelod2 --columns map.csv --json > scores.ndjson",
		},
		run: runScore,
	}
}

// scoreFlags are the flags of score.
type scoreFlags struct {
	rules, columns, key string
	compatible, json    bool
	ranges              bool
	workers             int
}

func runScore(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f scoreFlags
	fs.StringVar(&f.rules, "rules", "phoenix", "rules or criteria to score, separated by commas (`ids`); see stormglass rules list")
	fs.StringVar(&f.columns, "columns", "phoenix", "column map: a `file`, or the name of one that comes with the product (phoenix, psc)")
	fs.StringVar(&f.key, "key", "", "`column` that names a row (default the first)")
	fs.BoolVar(&f.compatible, "package-compatible", false, "answer exactly as the authors' R package phoenix does (phoenix, phoenix8)")
	fs.BoolVar(&f.ranges, "ranges", false, "write the range of each item too (ITEM.lo, ITEM.hi)")
	fs.BoolVar(&f.json, "json", false, "write one JSON object per row and line")
	fs.IntVar(&f.workers, "workers", 0, "`number` of rows' batches scored at once (default one per core)")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 1 {
		return usagef("one file at a time; got %s", strings.Join(rest, ", "))
	}
	opts, err := f.options()
	if err != nil {
		return err
	}
	in, name := io.in, "standard input"
	if len(rest) == 1 && rest[0] != "-" {
		file, err := os.Open(rest[0])
		if err != nil {
			return failf("%v", err)
		}
		defer file.Close()
		in, name = file, rest[0]
	}
	if in, err = rowsOf(in, name); err != nil {
		return err
	}
	return f.score(ctx, io, in, name, opts)
}

// rowsOf unpacks gzip and refuses what cannot be a CSV file.
func rowsOf(in stdio.Reader, name string) (stdio.Reader, error) {
	b := bufio.NewReaderSize(in, 1<<16)
	head, err := b.Peek(512)
	if err != nil && err != stdio.EOF {
		return nil, failf("%v", err)
	}
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, failf("%s: the gzip header is damaged: %v", name, err)
		}
		b = bufio.NewReaderSize(z, 1<<16)
		head, _ = b.Peek(512) // a fault shows again when the rows are read
	}
	text := bytes.TrimLeft(head, "\ufeff \t\r\n\v")
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return nil, failf("%s: the file is UTF-16; save it as UTF-8", name)
	case bytes.HasPrefix(head, []byte("PAR1")):
		return nil, failf("%s is a Parquet file; score reads CSV (assess reads Parquet too)", name)
	case bytes.HasPrefix(text, []byte("MSH|")), bytes.HasPrefix(text, []byte("{")), bytes.HasPrefix(text, []byte("[")):
		return nil, failf("%s holds messages, no table; score reads CSV (assess reads HL7 and FHIR)", name)
	case bytes.IndexByte(head, 0) >= 0:
		return nil, failf("%s holds binary data; score reads CSV", name)
	}
	return b, nil
}

// score runs the pipeline and reports what could not be used.
func (f *scoreFlags) score(ctx context.Context, io *streams, in stdio.Reader, name string, opts columns.Options) error {
	p := newProgress(io)
	opts.Progress = func(rows int64) { p.say("%s: %d rows", name, rows) }
	st, err := columns.Score(ctx, in, io.out, opts)
	p.done()
	if err != nil {
		return failf("%s: %v", name, err)
	}
	if len(st.Absent) == len(opts.Map) {
		return failf("%s: none of its columns is in the column map; it has to name them (column,analyte,unit)", name)
	}
	for i, n := range st.Out {
		if n > 0 {
			s := opts.Rules[i].Spec()
			fmt.Fprintf(io.err, "%s out of the population of %s (%s)\n", counted(int(n), "row is", "rows are"), s.ID, s.Population.Words)
		}
	}
	return reportScore(io.err, name, &st)
}

// options turns the flags into what columns.Score needs.
func (f *scoreFlags) options() (columns.Options, error) {
	if f.workers < 0 {
		return columns.Options{}, usagef("--workers is a number from 1, not %d", f.workers)
	}
	if f.workers == 0 {
		f.workers = runtime.GOMAXPROCS(0)
	}
	o := columns.Options{Key: f.key, PackageCompatible: f.compatible, JSON: f.json, Ranges: f.ranges, Workers: f.workers, Only: map[string][]string{}}
	if err := f.chooseRules(&o); err != nil {
		return o, err
	}
	m, ok := columns.Default(f.columns)
	if !ok {
		file, err := os.Open(f.columns)
		if err != nil {
			return o, failf("--columns: %v (name a column map, or one that comes with the product: %s)", err, strings.Join(columns.Names(), ", "))
		}
		defer file.Close()
		if m, err = columns.ReadMap(file); err != nil {
			return o, failf("--columns: %s: %v", f.columns, err)
		}
	}
	o.Map = m
	return o, nil
}

// scorable lists the rules that rows can be scored with.
func scorable(compatible bool) ([]*rule.Rule, error) {
	if compatible {
		p, err := rule.Compile(phoenix.PackageSpec())
		if err != nil {
			return nil, err
		}
		p8, err := rule.Compile(phoenix8.PackageSpec())
		return []*rule.Rule{p, p8}, err
	}
	var out []*rule.Rule
	for _, r := range assess.Clinical().Rules() {
		if rowwise(r) {
			out = append(out, r)
		}
	}
	variants, err := assess.CompileVariants()
	return append(out, variants...), err
}

// rowwise reports whether a row can say anything of a rule: some input besides
// the age is a measurement.
func rowwise(r *rule.Rule) bool {
	if r.Draft() {
		return false
	}
	for _, in := range r.Spec().Inputs {
		if in.Analyte != analyte.None && in.Analyte != analyte.Age {
			return true
		}
	}
	return false
}

// before puts the rules whose answers another one reads ahead of it; they are
// not printed unless they are asked for themselves.
func (f *scoreFlags) before(o *columns.Options, all []*rule.Rule) {
	for i := 0; i < len(o.Rules); i++ {
		for _, in := range o.Rules[i].Spec().Inputs {
			r, _ := findRule(all, in.Of)
			if in.Of == "" || r == nil || r == o.Rules[i] {
				continue
			}
			if !hasRule(o.Rules, r) {
				o.Only[r.Spec().ID] = []string{}
			}
			o.Rules = ahead(o.Rules, r, i)
		}
	}
}

// ahead moves or adds a rule to a place in the list, unless it stands before.
func ahead(list []*rule.Rule, r *rule.Rule, at int) []*rule.Rule {
	out := append([]*rule.Rule(nil), list[:at]...)
	if hasRule(out, r) {
		return list
	}
	out = append(out, r)
	for _, x := range list[at:] {
		if x != r {
			out = append(out, x)
		}
	}
	return out
}

// chooseRules finds each id among the rules, or among their criteria.
func (f *scoreFlags) chooseRules(o *columns.Options) error {
	all, err := scorable(f.compatible)
	if err != nil {
		return err
	}
	whole := map[string]bool{}
	for _, id := range strings.Split(f.rules, ",") {
		id = strings.TrimSpace(id)
		r, criterion := findRule(all, id)
		if r == nil {
			return usagef("there is no rule %q to score; there are %s", id, strings.Join(ruleIDs(all), ", "))
		}
		have := r.Spec().ID
		if !hasRule(o.Rules, r) {
			o.Rules = append(o.Rules, r)
		}
		if criterion {
			o.Only[have] = append(o.Only[have], id)
		} else {
			whole[have] = true
		}
	}
	for id := range whole {
		delete(o.Only, id)
	}
	f.before(o, all)
	return nil
}

func findRule(all []*rule.Rule, id string) (r *rule.Rule, criterion bool) {
	for _, r := range all {
		if r.Spec().ID == id {
			return r, false
		}
		for _, c := range r.Spec().Criteria {
			if c.ID == id {
				return r, true
			}
		}
	}
	return nil, false
}

func hasRule(list []*rule.Rule, r *rule.Rule) bool {
	for _, x := range list {
		if x == r {
			return true
		}
	}
	return false
}

func ruleIDs(all []*rule.Rule) []string {
	var out []string
	for _, r := range all {
		out = append(out, r.Spec().ID)
		for _, c := range r.Spec().Criteria {
			if c.ID != r.Spec().ID {
				out = append(out, c.ID)
			}
		}
	}
	return out
}

// reportScore says on stderr what was and was not used.
func reportScore(w stdio.Writer, name string, st *columns.Stats) error {
	fmt.Fprintf(w, "%s: %s scored\n", name, counted(int(st.Rows), "row", "rows"))
	if n := len(st.Unmapped); n > 0 {
		list := strings.Join(st.Unmapped, ", ")
		if n > 40 {
			list = fmt.Sprintf("%s and %d more", strings.Join(st.Unmapped[:40], ", "), n-40)
		}
		fmt.Fprintf(w, "unmapped columns: %d (%s)\n", n, list)
	}
	if len(st.Absent) > 0 {
		fmt.Fprintf(w, "in the map, not in the file: %s\n", strings.Join(st.Absent, ", "))
	}
	if len(st.Unfilled) > 0 {
		fmt.Fprintf(w, "inputs that no column fills, missing in every row: %s\n", strings.Join(st.Unfilled, ", "))
	}
	var bad int64
	for i, b := range st.Bad {
		bad += b.Count
		if i == 20 {
			fmt.Fprintf(w, "and %d more kinds\n", len(st.Bad)-i)
		}
		if i >= 20 {
			continue
		}
		if b.Column == "" {
			fmt.Fprintf(w, "%s: %s; first in line %d (%s)\n", counted(int(b.Count), "row", "rows"), b.Why, b.Line, b.Text)
			continue
		}
		fmt.Fprintf(w, "column %s: %s as missing (%s); first in line %d: %q\n", b.Column, counted(int(b.Count), "cell counts", "cells count"), b.Why, b.Line, b.Text)
	}
	if bad > 0 {
		return &exitError{code: exitPartial}
	}
	return nil
}
