package reference

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

// Error is a fault in a file of intervals: where, what, and what to do.
type Error struct {
	File, Field string
	Line        int
	Detail      string
}

// Error gives "intervals.csv:12: lower: …".
func (e *Error) Error() string {
	s := fmt.Sprintf("%s:%d: ", e.File, e.Line)
	if e.Field != "" {
		s += e.Field + ": "
	}
	return s + e.Detail
}

// Columns of a file of intervals, in the order in which ours are written; a
// site's own may have them in any order.
var columns = [...]string{"analyte", "unit", "sex", "from", "to", "lower", "upper", "percentiles", "assay", "platform", "population", "n", "gestation", "source", "mark", "note"}

// needed are the columns without which nothing can be read.
var needed = [...]string{"analyte", "unit", "from", "to", "lower", "upper"}

const (
	// fileLimit bounds a file of intervals.
	fileLimit = 4 << 20
	// rowLimit bounds its rows.
	rowLimit = 10000
	// faultLimit bounds the faults that are told.
	faultLimit = 50
)

// Parse reads a site's own intervals; name is for messages and is what Site
// returns. The layout is told in docs/formats-reference.md. All faults of the
// file are joined into one error; every one is an *Error.
//
// The table holds the site's rows alone: Builtin().With(it) puts them in the
// place of the built-in ones.
func Parse(r io.Reader, name string) (*Table, error) {
	p := &parser{name: name, site: true}
	rows, err := p.read(r)
	if err != nil {
		return nil, err
	}
	return newTable(rows, nil, name), nil
}

type parser struct {
	name   string
	site   bool
	line   int
	at     map[string]int
	rec    []string
	rows   []Interval
	faults []error
}

func (p *parser) fault(field, format string, args ...any) {
	if len(p.faults) < faultLimit {
		p.faults = append(p.faults, &Error{File: p.name, Line: max(p.line, 1), Field: field, Detail: fmt.Sprintf(format, args...)})
	}
}

// get is a field, trimmed; missing columns are empty.
func (p *parser) get(field string) string {
	if i, ok := p.at[field]; ok && i < len(p.rec) {
		return strings.TrimSpace(p.rec[i])
	}
	return ""
}

func (p *parser) read(r io.Reader) ([]Interval, error) {
	raw, err := io.ReadAll(io.LimitReader(r, fileLimit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	if len(raw) > fileLimit {
		return nil, &Error{File: p.name, Line: 1, Detail: "larger than 4 MiB; is it the file of intervals?"}
	}
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))))
	c.Comment, c.FieldsPerRecord, c.TrimLeadingSpace = '#', -1, true
	for {
		rec, err := c.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			var pe *csv.ParseError
			if errors.As(err, &pe) {
				err = &Error{File: p.name, Line: pe.Line, Detail: pe.Err.Error() + "; write a field that holds a comma or a quote in double quotes"}
			}
			return nil, errors.Join(append(p.faults, err)...)
		}
		p.line, _ = c.FieldPos(0)
		p.record(rec)
	}
	if p.at == nil {
		p.fault("", "there is no header; begin with %s", strings.Join(columns[:], ","))
	} else if len(p.rows) == 0 && len(p.faults) == 0 {
		p.fault("", "there is no interval below the header")
	}
	if len(p.faults) == 0 {
		p.overlaps()
	}
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	return p.rows, nil
}

func (p *parser) record(rec []string) {
	p.rec = rec
	if p.at == nil {
		p.header()
		return
	}
	if len(p.rows) >= rowLimit {
		p.fault("", "more than %d intervals", rowLimit)
		return
	}
	for i := len(p.at); i < len(rec); i++ {
		if strings.TrimSpace(rec[i]) != "" {
			p.fault("", "field %d %q stands beyond the header; write a field that holds a comma in double quotes", i+1, clip(rec[i]))
			return
		}
	}
	before := len(p.faults)
	if iv := p.row(); len(p.faults) == before && len(p.faults) < faultLimit {
		p.rows = append(p.rows, iv)
	}
}

func (p *parser) header() {
	at := map[string]int{}
	for i, h := range p.rec {
		name := strings.ToLower(strings.TrimSpace(h))
		switch _, twice := at[name]; {
		case twice:
			p.fault(clip(name), "stands twice in the header")
		case !contains(columns[:], name):
			p.fault("header", "%q is no column; the columns are %s", clip(h), strings.Join(columns[:], ","))
		}
		at[name] = i
	}
	for _, need := range needed {
		if _, ok := at[need]; !ok {
			p.fault(need, "is missing from the header; begin with %s", strings.Join(columns[:], ","))
		}
	}
	p.at = at
}

// row reads one interval; what is wrong with it becomes faults.
func (p *parser) row() Interval {
	iv := Interval{Line: p.line, Percentiles: p.get("percentiles"), Platform: p.get("platform"), Population: p.get("population"), Note: p.get("note")}
	a := p.analyteOf(&iv)
	p.limits(&iv, a)
	p.ages(&iv)
	p.people(&iv)
	if a != nil {
		p.assayOf(&iv, a)
	}
	p.origin(&iv)
	return iv
}

func (p *parser) analyteOf(iv *Interval) *analyte.Analyte {
	key := p.get("analyte")
	id, ok := analyte.ByKey(key)
	a := analyte.Get(id)
	if !ok || a == nil {
		p.fault("analyte", "%q is no analyte; `stormglass rules analytes` names them", clip(key))
		return nil
	}
	iv.Analyte = id
	if a.Kind == analyte.Flag {
		p.fault("analyte", "%s is a yes or no, which has no interval", a.Key)
	}
	text := p.get("unit")
	if text == "" && a.Bare {
		iv.Unit = a.Unit
		return a
	}
	u, err := unit.Parse(text)
	if err != nil {
		p.fault("unit", "%q is not understood; write %s or a unit that `stormglass rules analytes` names", clip(text), a.Unit.Code())
		return a
	}
	iv.Unit = u
	if _, ok := a.Convert(1, u); !ok {
		p.fault("unit", "%q does not measure %s; write %s or a unit that converts to it", clip(text), a.Key, a.Unit.Code())
	}
	return a
}

// limits reads both limits; an empty one is not given.
func (p *parser) limits(iv *Interval, a *analyte.Analyte) {
	iv.Lower, iv.Upper = p.limit("lower"), p.limit("upper")
	switch {
	case p.get("lower") == "" && p.get("upper") == "":
		p.fault("upper", "neither limit is given; write at least one")
	case iv.HasLower() && iv.HasUpper() && iv.Lower > iv.Upper:
		p.fault("lower", "%s is above the upper limit %s; are the two exchanged?", number(iv.Lower), number(iv.Upper))
	}
	if a == nil {
		return
	}
	lo, hi := iv.Canonical()
	for _, c := range [...]struct {
		field string
		x     float64
	}{{"lower", lo}, {"upper", hi}} {
		if c.x < a.Lo || c.x > a.Hi {
			p.fault(c.field, "%s %s is outside the plausible range of %s; is the unit right?", p.get(c.field), iv.Unit.Code(), a.Key)
		}
	}
}

func (p *parser) limit(field string) float64 {
	text := p.get(field)
	if text == "" {
		return math.NaN()
	}
	x, ok := decimal(text)
	if !ok {
		p.fault(field, "%q is no number; write digits with a point, or leave it empty where there is no limit", clip(text))
		return math.NaN()
	}
	return x
}

// decimal reads digits with at most one point, and nothing else: no hex, no
// infinity, no comma.
func decimal(text string) (float64, bool) {
	if text == "" || len(text) > 30 || strings.Trim(strings.TrimPrefix(text, "-"), "0123456789.") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil
}

func (p *parser) ages(iv *Interval) {
	iv.From, iv.To = p.edge("from"), p.edge("to")
	if iv.To.Stated() && (!iv.From.Stated() && iv.To.N == 0 || iv.From.Stated() && !iv.From.before(iv.To)) {
		p.fault("to", "%s is not after %s: a band begins at the first age and ends before the second; one exact age is no band", p.get("to"), p.get("from"))
	}
	if p.site && !iv.AgesStated() {
		p.fault("from", "is empty; write from which age the interval holds, 0 d for from birth")
	}
}

func (p *parser) edge(field string) Edge {
	text := p.get(field)
	if text == "" {
		return Edge{}
	}
	e, err := ParseEdge(text)
	if err != nil {
		p.fault(field, "%v", err)
	}
	return e
}

// people reads whom the interval is for.
func (p *parser) people(iv *Interval) {
	if text := p.get("sex"); text != "" {
		sex, ok := ParseSex(text)
		if !ok {
			p.fault("sex", "%q is no sex; write f, m or any", clip(text))
		}
		iv.Sex = sex
	}
	if text := p.get("n"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			p.fault("n", "%q is no number of people; write a whole number, or leave it empty", clip(text))
		}
		iv.N = n
	}
	var ok bool
	if iv.Gestation, ok = gestationOf(p.get("gestation")); !ok {
		p.fault("gestation", "%q is not understood; write term, any, <=32 wk, <32 wk or >=35 wk, or leave it empty for term", clip(p.get("gestation")))
	}
}

func gestationOf(text string) (Gestation, bool) {
	switch text = strings.ToLower(strings.Join(strings.Fields(text), "")); text {
	case "", "term":
		return termOnly, true
	case "any":
		return anyGestation, true
	}
	for _, sign := range [...]string{"<=", ">=", "<"} {
		rest, ok := strings.CutPrefix(text, sign)
		if !ok {
			continue
		}
		weeks, ok := decimal(strings.TrimSuffix(rest, "wk"))
		if !ok || !(weeks >= 20 && weeks <= 45) {
			return Gestation{}, false
		}
		if sign == ">=" {
			return Gestation{From: weeks, To: math.Inf(1)}, true
		}
		return Gestation{To: weeks, Below: sign == "<"}, true
	}
	return Gestation{}, false
}

// assayOf reads the assay. Where an analyte knows assays, its intervals are
// bound to one: numbers of different kits do not compare.
func (p *parser) assayOf(iv *Interval, a *analyte.Analyte) {
	iv.Assay = p.get("assay")
	keys := make([]string, len(a.Assays))
	for i, s := range a.Assays {
		keys[i] = s.Key
	}
	switch {
	case iv.Assay == "" && len(keys) > 0:
		p.fault("assay", "is empty; numbers of %s compare within one assay only: write which, of %s", a.Key, strings.Join(keys, ", "))
	case iv.Assay != "" && len(keys) == 0:
		p.fault("assay", "%q: %s knows no assays; leave it empty, and name the platform in the column platform", clip(iv.Assay), a.Key)
	case iv.Assay != "" && !a.HasAssay(iv.Assay):
		p.fault("assay", "%q is no assay of %s; write one of %s", clip(iv.Assay), a.Key, strings.Join(keys, ", "))
	}
}

// origin reads who says so: for ours a reference with its mark, for a site's
// any words.
func (p *parser) origin(iv *Interval) {
	source, mark := p.get("source"), p.get("mark")
	if p.site {
		iv.Site, iv.Words, iv.Source, iv.Status = true, source, siteSource, evidence.Policy
		if mark != "" {
			p.fault("mark", "%q: leave it empty; it says how far a published source was read", clip(mark))
		}
		return
	}
	iv.Source = evidence.ID(source)
	if _, ok := evidence.Get(iv.Source); !ok {
		p.fault("source", "%q is no reference of package evidence", clip(source))
	}
	iv.Status = p.status(mark)
}

// siteSource is the evidence id of a site's own interval.
const siteSource = evidence.ID("policy-site-intervals")

func (p *parser) status(mark string) evidence.Status {
	switch mark {
	case "V":
		return evidence.Verified
	case "V2":
		return evidence.Secondary
	}
	p.fault("mark", "%q is no mark; write V or V2: nothing else ships", clip(mark))
	return evidence.Unverified
}

// overlaps refuses two intervals of one source that hold for the same person
// by the same percentiles: nobody could say which counts.
func (p *parser) overlaps() {
	type key struct {
		a           analyte.ID
		assay       string
		source      evidence.ID
		percentiles string
	}
	seen := map[key][]int{}
	for i := range p.rows {
		iv := &p.rows[i]
		k := key{iv.Analyte, iv.Assay, iv.Source, iv.Percentiles}
		if p.site {
			k.percentiles = ""
		}
		for _, j := range seen[k] {
			if o := &p.rows[j]; meet(iv, o) {
				p.line = iv.Line
				p.fault("from", "%s overlaps line %d (%s) for %s; let one band end where the next begins", iv.AgeText(), o.Line, o.AgeText(), iv.Analyte)
				break
			}
		}
		seen[k] = append(seen[k], i)
	}
}

// meet reports whether two intervals hold for some person both.
func meet(a, b *Interval) bool {
	if a.Sex != AnySex && b.Sex != AnySex && a.Sex != b.Sex {
		return false
	}
	if g, h := a.Gestation, b.Gestation; endsBefore(g, h) || endsBefore(h, g) {
		return false
	}
	if !a.AgesStated() || !b.AgesStated() {
		return true
	}
	return !over(a.To, b.From) && !over(b.To, a.From)
}

// over reports whether a band that ends at one age is over when another begins.
// Where one turns with the calendar and the other by days, a day is allowed
// for: catalogues print 8 to 30 days and then 1 month.
func over(to, from Edge) bool {
	if !to.Stated() {
		return false
	}
	_, x := to.calendar()
	_, y := from.calendar()
	if from.Stated() && x != y {
		return to.mean() <= from.mean()+float64(day)
	}
	return !from.before(to)
}

func endsBefore(g, h Gestation) bool { return g.To < h.From || g.To == h.From && g.Below }
