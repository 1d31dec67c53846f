// Package columns runs compiled scores over the rows of a CSV file: one row is
// one moment of one patient. It streams, keeps the order of the rows, and uses
// as many workers as it is given.
//
// A cell that cannot be used is missing with a reason and is counted; it is
// never silently a zero. A row whose number of cells is not that of the header
// is not scored.
package columns

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/unit"
)

// Column is one line of a column map: which analyte a column holds, and in
// which unit (a UCUM code or a usual spelling).
//
// Two columns may hold one analyte: what is known is what both allow (a flag
// for "≥ 3 s" and one for "> 5 s" bound the same refill time); for a flag it is
// either of them. Where they contradict each other the input is missing.
type Column struct {
	Column  string
	Analyte analyte.ID
	Unit    string
	Assay   string // key of the assay, for analytes that need one
	// Means says what the texts of the column stand for, as values of the
	// analyte: 1 is ">=3". A text that is not among them is missing. Empty: the
	// cells are values themselves.
	Means []Meaning
	// When is another column's text under which alone the cells count.
	When Condition
}

// Meaning is a text of a column and the value it stands for; an empty value
// says that the text is no value.
type Meaning struct{ Text, Value string }

// Condition asks for a text in a column; the zero Condition asks for nothing.
type Condition struct{ Column, Text string }

// Options say what to score.
type Options struct {
	// Rules are scored in this order.
	Rules []*rule.Rule
	// Only names the criteria to print of a rule (by rule id); a rule that is
	// a key prints these criteria and not its score. Empty: scores and all
	// criteria.
	Only map[string][]string
	Map  []Column
	// Key is the column that names a row; empty: the first.
	Key string
	// PackageCompatible takes numbers as the authors' R package does: no
	// plausible range, counts truncated to whole numbers.
	PackageCompatible bool
	// Ranges writes for each item the lowest and the highest points beside the
	// published ones.
	Ranges bool
	// JSON writes one object per row and line instead of CSV.
	JSON bool
	// Workers is the number of goroutines that score; 0 is 2.
	Workers int
	// Progress, where set, is called now and then with the rows done.
	Progress func(rows int64)
}

// Bad is one kind of cell or row that could not be used.
type Bad struct {
	Column string // empty for a whole row
	Why    string
	Count  int64
	Line   int64  // line of the first one in the file
	Text   string // its text
}

// Stats say what was read.
type Stats struct {
	Rows     int64
	Columns  int
	Unmapped []string // columns of the file that the map does not name
	Absent   []string // columns of the map that the file does not have
	Unfilled []string // inputs of the rules that no column fills
	Out      []int64  // per rule of the Options, rows out of its population
	Bad      []Bad    // by column and reason, most frequent first
}

// column is one mapped column of the file.
type column struct {
	name     string
	of       *analyte.Analyte
	u        unit.Unit
	unitText string
	plain    bool // numbers are taken as they are where they are plausible
	whole    bool // counts and flags
	lo, hi   float64
	targets  []target
	assay    string
	means    []meaning
	// later is where a value waits for the end of the row, with what other
	// columns say of the same analyte; −1 where it is set at once.
	later int
}

// meaning is a text and what it stands for.
type meaning struct {
	text string
	v    analyte.Value
	none bool
}

// pool is an analyte that more than one column, or a condition, speaks of.
type pool struct {
	of      *analyte.Analyte
	targets []target
	gates   []gate
}

// gate is a condition of one column of a pool, by its place in the file.
type gate struct {
	at   int // column of the file, −1 where there is no condition
	text string
}

// target is one input of one rule.
type target struct{ rule, slot int }

// plan is what is known before the first row.
type plan struct {
	opts    *Options
	header  []string
	key     int
	columns []column
	at      []int // per file column, index in columns or −1
	pools   []pool
	derived []derived
	links   []link
	sources map[analyte.ID]bool // analytes that something is derived from
	gated   []bool              // per file column, whether a condition asks for its text
	last    int                 // the last column that is read
	outs    []outRule
	stats   Stats
}

// link fills an input of a rule with the answer of an earlier one.
type link struct {
	from, criterion int // −1: the total
	to              target
}

// outRule says what is printed of one rule.
type outRule struct {
	rule     *rule.Rule
	base     int // an earlier rule whose answer is part of this one's, −1 none
	score    bool
	items    []int // but those that a criterion of the same name answers
	criteria []int
	names    []string // of the output columns
}

// ErrMap marks a column map that cannot be used.
var ErrMap = errors.New("column map")

// newPlan binds the header of a file to the rules.
func newPlan(header []string, opts *Options) (*plan, error) {
	p := &plan{opts: opts, header: header, at: make([]int, len(header)), gated: make([]bool, len(header)), sources: map[analyte.ID]bool{}}
	p.stats.Columns, p.stats.Out = len(header), make([]int64, len(opts.Rules))
	if err := p.findKey(); err != nil {
		return nil, err
	}
	byName := make(map[string]Column, len(opts.Map))
	for _, c := range opts.Map {
		if _, twice := byName[c.Column]; twice {
			return nil, fmt.Errorf("%w: column %q is named twice", ErrMap, c.Column)
		}
		byName[c.Column] = c
	}
	filled := map[analyte.ID]string{}
	seen := map[string]bool{}
	var bound []column
	var places []int
	for i, name := range header {
		p.at[i] = -1
		m, ok := byName[name]
		if !ok {
			if i != p.key {
				p.stats.Unmapped = append(p.stats.Unmapped, name)
			}
			continue
		}
		if seen[name] {
			return nil, fmt.Errorf("the file has two columns %q", name)
		}
		seen[name] = true
		if other, twice := filled[m.Analyte]; twice && len(m.Means) == 0 && analyte.Get(m.Analyte).Kind == analyte.Quantity {
			return nil, fmt.Errorf("%w: columns %q and %q are both %s", ErrMap, other, name, m.Analyte)
		}
		filled[m.Analyte] = name
		c, err := p.bind(m)
		if err != nil {
			return nil, err
		}
		bound = append(bound, c)
		places = append(places, i)
	}
	p.derive(filled)
	for k, c := range bound {
		if len(c.targets) > 0 || p.sources[c.of.ID] {
			p.at[places[k]], p.last = len(p.columns), places[k]
			p.columns = append(p.columns, c)
		}
	}
	for _, c := range opts.Map {
		if !seen[c.Column] {
			p.stats.Absent = append(p.stats.Absent, c.Column)
		}
	}
	p.unfilled(filled)
	if err := p.outputs(); err != nil {
		return nil, err
	}
	p.share()
	p.link()
	if err := p.pool(byName); err != nil {
		return nil, err
	}
	p.last = max(p.last, p.key)
	return p, nil
}

// batches makes the batches of one worker, one per rule.
func (p *plan) batches() []*rule.Batch {
	out := make([]*rule.Batch, 0, len(p.outs))
	for _, o := range p.outs {
		var base *rule.Batch
		if o.base >= 0 {
			base = out[o.base]
		}
		out = append(out, o.rule.NewBatch(base))
	}
	return out
}

// share leaves out the inputs that a rule takes from the one it extends.
func (p *plan) share() {
	all := p.batches()
	for i := range p.columns {
		c := &p.columns[i]
		own := c.targets[:0]
		for _, t := range c.targets {
			if !all[t.rule].Shares(t.slot) {
				own = append(own, t)
			}
		}
		c.targets = own
	}
}

func (p *plan) findKey() error {
	if p.opts.Key == "" {
		return nil
	}
	for i, name := range p.header {
		if name == p.opts.Key {
			p.key = i
			return nil
		}
	}
	return fmt.Errorf("there is no key column %q; the file has %s", p.opts.Key, strings.Join(p.header, ", "))
}

// bind makes the column for one line of the map.
func (p *plan) bind(m Column) (column, error) {
	a := analyte.Get(m.Analyte)
	if a == nil {
		return column{}, fmt.Errorf("%w: column %q has no analyte", ErrMap, m.Column)
	}
	u, err := unit.Parse(m.Unit)
	if m.Unit == "" && a.Bare {
		u, err = a.Unit, nil
	}
	if err != nil {
		return column{}, fmt.Errorf("%w: column %q: %v", ErrMap, m.Column, err)
	}
	if _, ok := a.Convert(1, u); !ok {
		return column{}, fmt.Errorf("%w: column %q: %q does not measure %s (expected %s)", ErrMap, m.Column, m.Unit, a.Key, a.Unit.Code())
	}
	c := column{name: m.Column, of: a, u: u, unitText: u.Code(), plain: u == a.Unit && !p.opts.PackageCompatible, whole: a.Kind != analyte.Quantity,
		lo: a.Lo, hi: a.Hi, assay: m.Assay, later: -1}
	if err := c.explain(m); err != nil {
		return column{}, err
	}
	if _, why := analyte.FromNumber(a, (a.Lo+a.Hi)/2, a.Unit, m.Assay, 0); a.NeedsAssay && m.Assay == "" {
		return column{}, fmt.Errorf("%w: column %q: %s", ErrMap, m.Column, why)
	}
	c.targets = p.targets(m.Analyte)
	return c, nil
}

// unfilled lists the inputs of the rules that no column fills.
func (p *plan) unfilled(filled map[analyte.ID]string) {
	seen := map[analyte.ID]bool{}
	for _, r := range p.opts.Rules {
		for _, in := range r.Spec().Inputs {
			if _, ok := filled[in.Analyte]; !ok && !seen[in.Analyte] && in.Analyte != analyte.None {
				seen[in.Analyte] = true
				p.stats.Unfilled = append(p.stats.Unfilled, in.Analyte.String())
			}
		}
	}
}

// outputs names the columns that are written.
func (p *plan) outputs() error {
	for _, r := range p.opts.Rules {
		id := r.Spec().ID
		only, some := p.opts.Only[id]
		o := outRule{rule: r, score: !some, base: -1}
		for k := range p.outs {
			if r.Extends(p.outs[k].rule) {
				o.base = k
			}
		}
		if o.score {
			o.names = append(o.names, id, id+".lo", id+".hi", id+".missing")
			for k, it := range r.Spec().Items {
				if hasCriterion(r.Spec(), id+"."+it.Name) {
					continue
				}
				o.items = append(o.items, k)
				o.names = append(o.names, id+"."+it.Name)
				if p.opts.Ranges {
					o.names = append(o.names, id+"."+it.Name+".lo", id+"."+it.Name+".hi")
				}
			}
		}
		for k, c := range r.Spec().Criteria {
			if !some || contains(only, c.ID) {
				o.criteria = append(o.criteria, k)
				o.names = append(o.names, c.ID)
			}
		}
		if some && len(o.criteria) != len(only) {
			return fmt.Errorf("rule %s has no criterion %s", id, strings.Join(only, ", "))
		}
		p.outs = append(p.outs, o)
	}
	return nil
}

func hasCriterion(s *rule.Spec, id string) bool {
	for i := range s.Criteria {
		if s.Criteria[i].ID == id {
			return true
		}
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// tally counts what could not be used, by column and reason.
type tally map[[2]string]*Bad

func (t tally) add(column, why string, line int64, text []byte) {
	key := [2]string{column, why}
	b := t[key]
	if b == nil {
		const longest = 40
		if len(text) > longest {
			text = text[:longest]
		}
		b = &Bad{Column: column, Why: why, Line: line, Text: string(text)}
		t[key] = b
	}
	b.Count++
}

// merge adds the tally of a later part of the file.
func (t tally) merge(other tally, lines int64) {
	for key, b := range other {
		have := t[key]
		if have == nil {
			moved := *b
			moved.Line += lines
			t[key] = &moved
			continue
		}
		have.Count += b.Count
	}
}

func (t tally) list() []Bad {
	out := make([]Bad, 0, len(t))
	for _, b := range t {
		out = append(out, *b)
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := &out[i], &out[j]
		if a.Count != b.Count {
			return a.Count > b.Count
		}
		if a.Column != b.Column {
			return a.Column < b.Column
		}
		return a.Why < b.Why
	})
	return out
}
