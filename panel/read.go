package panel

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Options say how a table is read.
type Options struct {
	Name   string // of the file, for messages
	Scale  string // declared by the user; empty: the table has to say it
	Sample string // column that names a sample; empty: SampleID, sample, or the first of a wide table
	// Protein names the column of a long table that names proteins; empty: Assay.
	Protein string
	// AcceptWarned uses values that quality control flagged.
	AcceptWarned bool
}

// Columns with a meaning of their own, by the form that headKey gives them.
const (
	isSample = iota + 1
	isProtein
	isUniProt
	isNPXValue
	isValue
	isScaleWord
	isLOD
	isWarning
	isSampleType
	isGroup
	isAgeMonths
	isAgeYears
	isOther
)

var knownColumns = map[string]int{
	"sampleid": isSample, "sample": isSample,
	"assay": isProtein, "protein": isProtein,
	"uniprot": isUniProt, "uniprotid": isUniProt,
	"npx": isNPXValue, "value": isValue, "quantifiedvalue": isValue,
	"scale": isScaleWord, "unit": isScaleWord,
	"lod": isLOD, "qcwarning": isWarning, "assaywarning": isWarning, "sampleqc": isWarning, "assayqc": isWarning,
	"sampletype": isSampleType, "group": isGroup, "agemonths": isAgeMonths, "ageyears": isAgeYears,
	"plateid": isOther, "panel": isOther, "index": isOther, "olinkid": isOther, "sex": isOther, "missingfreq": isOther, "panelversion": isOther,
}

// headKey is the name of a column without case, space and punctuation.
func headKey(h string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _-.\ufeff\t", r) {
			return -1
		}
		return r
	}, strings.ToLower(h))
}

// reader is the reading of one table.
type reader struct {
	t       *Table
	opts    Options
	head    []string
	role    []int // per column of the file
	column  []int // per column of the file: the protein of a wide table, else -1
	numbers []int // per column of the file: cells that are numbers
	bad     []Note
	byID    map[string]int
	groups  map[string]map[string]bool // what the rows of a sample say
	ages    map[string]map[float64]bool
	scale   string // as the rows say it
}

// ReadTable reads a table of samples from CSV (comma, semicolon or tab, found
// by the header): wide, with a row per sample and a column per protein, or
// long as Olink exports it. The error is ErrTable or ErrScale. What else is
// wrong is in Table.Notes.
func ReadTable(in io.Reader, opts Options) (*Table, error) {
	c, head, err := openCSV(in, opts.Name)
	if err != nil {
		return nil, err
	}
	return readTable(c, head, opts)
}

// openCSV finds the delimiter and reads the header.
func openCSV(in io.Reader, name string) (*csv.Reader, []string, error) {
	b := bufio.NewReaderSize(in, 1<<16)
	first, err := b.Peek(1 << 16)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
		return nil, nil, fmt.Errorf("%s: %w: %v", name, ErrTable, err)
	}
	if bytes.IndexByte(first, 0) >= 0 {
		return nil, nil, fmt.Errorf("%s: %w: it is not text; save it as CSV in UTF-8", name, ErrTable)
	}
	line, _, _ := bytes.Cut(first, []byte("\n"))
	c := csv.NewReader(b)
	c.FieldsPerRecord = -1
	for _, d := range ",;\t" {
		if bytes.Count(line, []byte(string(d))) > bytes.Count(line, []byte(string(c.Comma))) {
			c.Comma = d
		}
	}
	head, err := c.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil, fmt.Errorf("%s: %w: it is empty; the first line names the columns", name, ErrTable)
		}
		return nil, nil, fmt.Errorf("%s: %w: %v", name, ErrTable, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	return c, head, nil
}

func readTable(c *csv.Reader, head []string, opts Options) (*Table, error) {
	r := &reader{t: &Table{Name: opts.Name, index: map[string]int{}}, opts: opts, head: head, byID: map[string]int{}, groups: map[string]map[string]bool{}, ages: map[string]map[float64]bool{},
		numbers: make([]int, len(head)), bad: make([]Note, len(head))}
	long, err := r.layout()
	if err != nil {
		return nil, err
	}
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %v", opts.Name, ErrTable, err)
		}
		line, _ := c.FieldPos(0)
		if err := r.row(row, line, long); err != nil {
			return nil, err
		}
	}
	return r.done(long)
}

// layout gives each column its role.
func (r *reader) layout() (long bool, err error) {
	r.role, r.column = make([]int, len(r.head)), make([]int, len(r.head))
	for i, h := range r.head {
		r.role[i], r.column[i] = knownColumns[headKey(h)], -1
		if r.opts.Protein != "" && r.role[i] == isProtein {
			r.role[i] = isOther
		}
		if r.opts.Protein != "" && h == r.opts.Protein {
			r.role[i] = isProtein
		}
		if r.opts.Sample != "" && r.role[i] == isSample {
			r.role[i] = isOther
		}
		if r.opts.Sample != "" && h == r.opts.Sample {
			r.role[i] = isSample
		}
	}
	if r.opts.Sample != "" && r.first(isSample) < 0 {
		return false, fmt.Errorf("%s: %w: there is no column %q", r.opts.Name, ErrTable, r.opts.Sample)
	}
	if r.opts.Protein != "" && r.first(isProtein) < 0 {
		return false, fmt.Errorf("%s: %w: there is no column %q", r.opts.Name, ErrTable, r.opts.Protein)
	}
	value := max(r.first(isNPXValue), r.first(isValue))
	if r.first(isProtein) >= 0 && value >= 0 {
		if r.first(isSample) < 0 {
			return true, fmt.Errorf("%s: %w: a long table needs a column SampleID; or name it with --sample", r.opts.Name, ErrTable)
		}
		return true, nil
	}
	return false, r.wideLayout()
}

func (r *reader) wideLayout() error {
	if r.first(isSample) < 0 {
		r.role[0] = isSample
	}
	for i, h := range r.head {
		if r.role[i] != 0 && !(r.role[i] == isNPXValue || r.role[i] == isValue || r.role[i] == isProtein || r.role[i] == isLOD || r.role[i] == isUniProt) {
			continue
		}
		name, unit := splitUnit(h)
		if strings.TrimSpace(name) == "" {
			r.role[i] = isOther
			continue
		}
		before := len(r.t.Proteins)
		r.role[i], r.column[i] = 0, r.t.column(name)
		r.t.Proteins[r.column[i]].Unit = unit
		if len(r.t.Proteins) == before {
			r.t.note("protein with several columns", 1, name)
		}
	}
	if len(r.t.Proteins) == 0 {
		return fmt.Errorf("%s: %w: it has no column for a protein, and is no long table either (SampleID, Assay, NPX)", r.opts.Name, ErrTable)
	}
	return nil
}

// splitUnit parts "IL6 (pg/mL)" into name and unit.
func splitUnit(h string) (name, unit string) {
	h = strings.TrimSpace(h)
	for _, p := range [...][2]string{{"(", ")"}, {"[", "]"}} {
		if i := strings.LastIndex(h, p[0]); i > 0 && strings.HasSuffix(h, p[1]) {
			u := strings.TrimSpace(h[i+1 : len(h)-1])
			if _, ok := concentration(u); ok || isNPX(u) || isZ(u) {
				return strings.TrimSpace(h[:i]), u
			}
		}
	}
	return h, ""
}

// first is the first column of a role, -1 where there is none.
func (r *reader) first(role int) int {
	for i, x := range r.role {
		if x == role {
			return i
		}
	}
	return -1
}

// row reads one line.
func (r *reader) row(row []string, line int, long bool) error {
	r.t.Rows++
	if blank(row) {
		r.t.note("empty rows", line, "")
		return nil
	}
	if len(row) != len(r.head) {
		r.t.aside(fmt.Sprintf("rows kept aside because they have another number of cells than the header (%d)", len(r.head)), line, fmt.Sprintf("%d cells", len(row)))
		return nil
	}
	id := strings.TrimSpace(row[r.first(isSample)])
	if id == "" {
		r.t.aside("rows kept aside because they name no sample", line, "")
		return nil
	}
	if i := r.first(isSampleType); i >= 0 && !emptyCell(row[i]) && !strings.EqualFold(strings.TrimSpace(row[i]), "SAMPLE") {
		r.t.note("rows of control samples, not read", line, id)
		return nil
	}
	if err := r.scaleOf(row, line); err != nil {
		return err
	}
	s := r.sample(id, line, long)
	r.about(s, row, line)
	warned := r.warned(row)
	if warned {
		r.t.add(Note{r.warnText(long), 1, line, id, !r.opts.AcceptWarned})
	}
	if long {
		r.longRow(s, row, line, warned)
	} else {
		r.wideRow(s, row, line, warned)
	}
	return nil
}

func (r *reader) warnText(long bool) string {
	what := "samples"
	if long {
		what = "values"
	}
	if r.opts.AcceptWarned {
		return what + " flagged by quality control, used as asked"
	}
	return what + " flagged by quality control, not used"
}

func blank(row []string) bool {
	for _, c := range row {
		if !emptyCell(c) {
			return false
		}
	}
	return true
}

func emptyCell(c string) bool {
	switch strings.ToLower(strings.TrimSpace(c)) {
	case "", "na", "n/a", "nan", "null", ".", "-":
		return true
	}
	return false
}

// scaleOf holds what a row says of its scale against the rows before.
func (r *reader) scaleOf(row []string, line int) error {
	i := r.first(isScaleWord)
	if i < 0 || emptyCell(row[i]) {
		return nil
	}
	said := strings.TrimSpace(row[i])
	if r.scale == "" {
		r.scale = said
	} else if f, ok := factor(said, r.scale); !ok || f != 1 {
		return fmt.Errorf("%s, line %d, column %s: %w: %s, where rows before say %s; one scale a table", r.opts.Name, line, r.head[i], ErrScale, said, r.scale)
	}
	return nil
}

// sample finds or adds a sample. In a wide table each row is one.
func (r *reader) sample(id string, line int, long bool) *Sample {
	i, ok := r.byID[id]
	if !ok {
		i = len(r.t.Samples)
		r.byID[id] = i
		r.t.Samples = append(r.t.Samples, Sample{ID: id, Line: line, AgeMonths: math.NaN()})
	} else if !long {
		r.t.note("samples with several rows, taken together", line, id)
	}
	return &r.t.Samples[i]
}

// about reads group and age.
func (r *reader) about(s *Sample, row []string, line int) {
	if i := r.first(isGroup); i >= 0 && !emptyCell(row[i]) {
		said(r.groups, s.ID, strings.TrimSpace(row[i]))
	}
	for _, k := range [...]struct {
		role   int
		months float64
	}{{isAgeMonths, 1}, {isAgeYears, 12}} {
		i := r.first(k.role)
		if i < 0 || emptyCell(row[i]) {
			continue
		}
		age, err := strconv.ParseFloat(strings.TrimSpace(row[i]), 64)
		if err != nil || !(age >= 0 && age*k.months <= 130*12) {
			r.t.aside("ages that are not understood, kept as unknown", line, row[i])
			continue
		}
		said(r.ages, s.ID, age*k.months)
	}
}

func said[T comparable](all map[string]map[T]bool, id string, what T) {
	if all[id] == nil {
		all[id] = map[T]bool{}
	}
	all[id][what] = true
}

// settle gives each sample the group and age that all its rows agree on.
func (r *reader) settle() {
	for i := range r.t.Samples {
		s := &r.t.Samples[i]
		for g := range r.groups[s.ID] {
			s.Group = g
		}
		if len(r.groups[s.ID]) > 1 {
			s.Group = ""
			r.t.aside("samples in several groups, kept as in none", s.Line, s.ID)
		}
		for a := range r.ages[s.ID] {
			s.AgeMonths = a
		}
		if len(r.ages[s.ID]) > 1 {
			s.AgeMonths = math.NaN()
			r.t.aside("samples with several ages, kept as unknown", s.Line, s.ID)
		}
	}
}

// warned reports whether quality control flagged the row.
func (r *reader) warned(row []string) bool {
	for i, role := range r.role {
		if role == isWarning && !emptyCell(row[i]) && !strings.EqualFold(strings.TrimSpace(row[i]), "pass") {
			return true
		}
	}
	return false
}

// longRow reads one protein of one sample.
func (r *reader) longRow(s *Sample, row []string, line int, warned bool) {
	name := strings.TrimSpace(row[r.first(isProtein)])
	if name == "" {
		r.t.aside("rows kept aside because they name no protein", line, s.ID)
		return
	}
	i := r.t.column(name)
	if u := r.first(isUniProt); u >= 0 && !emptyCell(row[u]) {
		switch c, said := &r.t.Proteins[i], strings.TrimSpace(row[u]); {
		case c.UniProt == "":
			c.UniProt = said
		case !strings.EqualFold(c.UniProt, said):
			c.mixed = true
			r.t.aside("proteins with several UniProt accessions under one name, not used by name", line, name)
		}
	}
	at := r.first(isNPXValue)
	if at < 0 {
		at = r.first(isValue)
	}
	v := r.cell(row[at], line, at)
	if l := r.first(isLOD); l >= 0 && v.Why == Measured && !emptyCell(row[l]) {
		if lod, err := strconv.ParseFloat(strings.TrimSpace(row[l]), 64); err != nil || !finite(lod) {
			r.t.aside("limits of detection that are not understood, ignored", line, row[l])
		} else if v.Lo < lod {
			v = Reading{math.Inf(-1), lod, Below}
		}
	}
	r.keep(s, i, v, line, warned)
}

func (r *reader) wideRow(s *Sample, row []string, line int, warned bool) {
	for f, i := range r.column {
		if i >= 0 {
			r.keep(s, i, r.cell(row[f], line, f), line, warned)
		}
	}
}

func (r *reader) keep(s *Sample, i int, v Reading, line int, warned bool) {
	if warned && v.Usable() && !r.opts.AcceptWarned {
		v = nothing(Warned)
	}
	r.t.set(s, i, v, line)
}

// cell reads a number, "<x" or ">x".
func (r *reader) cell(text string, line, column int) Reading {
	text = strings.TrimSpace(text)
	if emptyCell(text) {
		return nothing(Missing)
	}
	why, number := Measured, text
	if rest, ok := strings.CutPrefix(text, "<"); ok {
		why, number = Below, strings.TrimSpace(strings.TrimPrefix(rest, "="))
	} else if rest, ok := strings.CutPrefix(text, ">"); ok {
		why, number = Above, strings.TrimSpace(strings.TrimPrefix(rest, "="))
	}
	x, err := strconv.ParseFloat(number, 64)
	if err != nil || !finite(x) {
		if b := &r.bad[column]; b.Count == 0 {
			*b = Note{"cells of column " + r.head[column] + " that are no number, kept as missing", 0, line, text, true}
		}
		r.bad[column].Count++
		return nothing(Missing)
	}
	r.numbers[column]++
	switch why {
	case Below:
		return Reading{math.Inf(-1), x, Below}
	case Above:
		return Reading{x, math.Inf(1), Above}
	}
	return Reading{x, x, Measured}
}

// done settles what all rows together say.
func (r *reader) done(long bool) (*Table, error) {
	r.settle()
	for i, b := range r.bad {
		switch {
		case b.Count == 0:
		case r.numbers[i] == 0 && !long:
			r.t.note("columns without any number, taken as no protein", 1, r.head[i])
		default:
			r.t.add(b)
		}
	}
	if err := r.settleScale(long); err != nil {
		return nil, err
	}
	if len(r.t.Samples) == 0 {
		return nil, fmt.Errorf("%s: %w: it has no sample", r.opts.Name, ErrTable)
	}
	return r.t, nil
}

// settleScale takes the scale that the rows, the columns and the user agree on.
func (r *reader) settleScale(long bool) error {
	said := r.scale
	if said == "" && long && r.first(isNPXValue) >= 0 {
		said = "NPX" // the name of the column says it
	}
	if said == "" && !long {
		said = r.t.Proteins[0].Unit
		for _, c := range r.t.Proteins {
			if c.Unit == "" {
				said = ""
			}
		}
	}
	want := strings.TrimSpace(r.opts.Scale)
	switch {
	case said == "" && want == "":
		return fmt.Errorf("%s: %w: the table does not say its scale. Add a column scale (NPX, or a unit such as pg/mL), or say --scale; it is never guessed from the numbers", r.opts.Name, ErrScale)
	case said == "":
		said = want
	case want != "":
		if f, ok := factor(said, want); !ok || f != 1 {
			return fmt.Errorf("%s: %w: the table says %s, --scale says %s", r.opts.Name, ErrScale, said, want)
		}
	}
	if _, ok := concentration(said); !ok && !isNPX(said) && !isZ(said) {
		return fmt.Errorf("%s: %w: %q is neither NPX nor z nor a unit of concentration", r.opts.Name, ErrScale, said)
	}
	r.t.Scale = said
	return nil
}
