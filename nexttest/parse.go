package nexttest

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
)

// FieldError is one thing that is wrong with a menu.
type FieldError struct {
	File    string
	Line    int
	Field   string // the column; empty where the whole line is meant
	Problem string // what is wrong and what to write instead
}

// Error names file, line, field and what to do.
func (e *FieldError) Error() string {
	s := e.File + ":" + strconv.Itoa(e.Line) + ": "
	if e.Field != "" {
		s += e.Field + ": "
	}
	return s + e.Problem
}

// Limits of a menu file.
const (
	maxRows   = 10_000
	maxErrors = 20
)

// columns of a menu; the first two are required.
var columns = []string{"analyte", "turnaround", "assay", "test", "days", "hours", "cutoff", "volume_ml", "tube", "transport", "keeps", "zone"}

// Zones finds a time zone by its IANA name; time.LoadLocation is one.
type Zones func(name string) (*time.Location, error)

// ParseMenu reads a menu in CSV (comma or semicolon, # begins a comment line;
// docs/formats-menu.md). A menu with an error is refused as a whole; the error
// joins a FieldError for each thing that is wrong, up to 20.
func ParseMenu(r io.Reader, file string, zones Zones) (*Menu, error) {
	p := &menuParser{file: file, zones: zones}
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	p.read(string(text))
	p.agree()
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return NewMenu(file, p.rows...), nil
}

type menuParser struct {
	file  string
	zones Zones
	cols  map[string]int // column of each field; looked up only
	rows  []Row
	errs  []error
	rec   []string
	line  int
}

func (p *menuParser) fail(line int, field, format string, args ...any) {
	if len(p.errs) < maxErrors {
		p.errs = append(p.errs, &FieldError{p.file, line, field, fmt.Sprintf(format, args...)})
	}
}

func (p *menuParser) read(text string) {
	text = strings.TrimPrefix(text, "\ufeff")
	c := csv.NewReader(strings.NewReader(text))
	c.FieldsPerRecord, c.Comment, c.TrimLeadingSpace = -1, '#', true
	if header, _, _ := strings.Cut(firstLine(text), "\n"); strings.Count(header, ";") > strings.Count(header, ",") {
		c.Comma = ';'
	}
	for {
		rec, err := c.Read()
		if err == io.EOF {
			break
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			p.fail(bad.Line, "", "%v: put quotes around a field that holds the separator or a quote", bad.Err)
			return
		}
		if err != nil {
			p.fail(0, "", "%v", err)
			return
		}
		p.line, _ = c.FieldPos(0)
		p.rec = rec
		switch {
		case p.cols == nil:
			if !p.header() {
				return
			}
		case len(p.rows) == maxRows:
			p.fail(p.line, "", "more than %d rows: leave out what the unit does not order", maxRows)
			return
		default:
			p.row()
		}
	}
	if p.cols == nil {
		p.fail(1, "", "empty: the first line names the columns, at least analyte,turnaround")
	}
}

// firstLine is the text from the first line that is no comment.
func firstLine(text string) string {
	for strings.HasPrefix(text, "#") {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return ""
		}
		text = rest
	}
	return text
}

// header reads the names of the columns.
func (p *menuParser) header() bool {
	p.cols = map[string]int{}
	for i, name := range p.rec {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(columns, name) {
			p.fail(p.line, name, "no such column: want %s", strings.Join(columns, ", "))
			continue
		}
		if _, twice := p.cols[name]; twice {
			p.fail(p.line, name, "the column stands twice")
		}
		p.cols[name] = i
	}
	for _, need := range columns[:2] {
		if _, ok := p.cols[need]; !ok {
			p.fail(p.line, need, "the column is missing: every row needs it")
		}
	}
	return len(p.errs) == 0
}

func (p *menuParser) field(name string) string {
	i, ok := p.cols[name]
	if !ok || i >= len(p.rec) {
		return ""
	}
	return strings.TrimSpace(p.rec[i])
}

func (p *menuParser) row() {
	if len(p.rec) > len(p.cols) {
		p.fail(p.line, "", "%d fields, but %d columns are named", len(p.rec), len(p.cols))
		return
	}
	r := Row{Line: p.line, Assay: p.field("assay"), Test: p.field("test"), Tube: p.field("tube")}
	name := p.field("analyte")
	id, ok := analyte.ByKey(name)
	if !ok {
		p.fail(p.line, "analyte", "%q is not in the catalogue: `stormglass rules analytes` lists the names", name)
		return
	}
	r.Analyte = id
	if r.Test == "" {
		r.Test = id.String()
	}
	p.turnaround(&r)
	p.days(&r)
	p.hours(&r)
	p.cutoff(&r)
	p.volume(&r)
	r.Transport = p.duration("transport")
	r.Keeps = p.duration("keeps")
	if r.Keeps > 0 && r.Keeps < r.Transport {
		p.fail(p.line, "keeps", "the sample keeps %s but travels %s: it would never be run", Duration(r.Keeps), Duration(r.Transport))
	}
	if zone := p.field("zone"); zone != "" {
		if loc, err := p.zones(zone); err != nil || zone == "Local" {
			p.fail(p.line, "zone", "%q is no time zone: write it as Europe/Berlin", zone)
		} else {
			r.Zone = loc
		}
	}
	p.rows = append(p.rows, r)
}

func (p *menuParser) turnaround(r *Row) {
	text := p.field("turnaround")
	s, ok := ParseSpan(text)
	if !ok || s.Min <= 0 {
		p.fail(p.line, "turnaround", "%q: write one duration (75m), or least/median/greatest ascending (45m/75m/2h), with units m, h or d", text)
		return
	}
	r.Turnaround = s
}

// ParseSpan reads one duration, or least/median/greatest in ascending order; ok
// is false for anything else.
func ParseSpan(text string) (s Span, ok bool) {
	var d []time.Duration
	for _, part := range strings.Split(text, "/") {
		x, ok := duration(part)
		if !ok {
			return Span{}, false
		}
		d = append(d, x)
	}
	switch {
	case len(d) == 1:
		return Span{d[0], d[0], d[0]}, true
	case len(d) != 3 || d[0] > d[1] || d[1] > d[2]:
		return Span{}, false
	}
	return Span{d[0], d[1], d[2]}, true
}

func (p *menuParser) duration(field string) time.Duration {
	text := p.field(field)
	if text == "" {
		return 0
	}
	d, ok := duration(text)
	if !ok {
		p.fail(p.line, field, "%q: write a duration with a unit, 30m, 4h, 2d or 1h30m", text)
	}
	return d
}

// maxDuration bounds every duration of a menu.
const maxDuration = 90 * 24 * time.Hour

// duration reads 30m, 4h, 2d, 1h30m, 1.5h; ok is false for anything else.
func duration(text string) (d time.Duration, ok bool) {
	text = strings.TrimSpace(text)
	for text != "" {
		n := 0
		for n < len(text) && (text[n] >= '0' && text[n] <= '9' || text[n] == '.') {
			n++
		}
		if n == 0 || n == len(text) {
			return 0, false
		}
		x, err := strconv.ParseFloat(text[:n], 64)
		text = text[n:]
		unit := time.Duration(0)
		switch {
		case strings.HasPrefix(text, "min"):
			unit, text = time.Minute, text[3:]
		case text[0] == 'm':
			unit, text = time.Minute, text[1:]
		case text[0] == 'h':
			unit, text = time.Hour, text[1:]
		case text[0] == 'd':
			unit, text = 24*time.Hour, text[1:]
		default:
			return 0, false
		}
		if err != nil || x > float64(maxDuration/unit) {
			return 0, false
		}
		d += time.Duration(x * float64(unit)).Round(time.Second)
		ok = true
	}
	return d, ok && d <= maxDuration
}

var weekdays = [...]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

func (p *menuParser) days(r *Row) {
	text := strings.ToLower(p.field("days"))
	if text == "" || text == "daily" {
		return
	}
	for _, part := range strings.Fields(text) {
		from, to, span := strings.Cut(part, "-")
		a := slices.Index(weekdays[:], from)
		b := a
		if span {
			b = slices.Index(weekdays[:], to)
		}
		if a < 0 || b < 0 {
			p.fail(p.line, "days", "%q: write daily, Mon-Fri, or days with spaces between them (Mon Wed Fri)", p.field("days"))
			return
		}
		for d := a; ; d = (d + 1) % 7 {
			r.Days[d] = true
			if d == b {
				break
			}
		}
	}
}

func (p *menuParser) hours(r *Row) {
	text := p.field("hours")
	if text == "" || text == "24h" {
		return
	}
	bad := func() {
		p.fail(p.line, "hours", "%q: write 24h, open hours 08:00-16:00, or the starts of the runs with spaces between them (09:00 14:00)", text)
	}
	if from, to, ok := strings.Cut(text, "-"); ok {
		a, aok := clock(from)
		b, bok := clock(to)
		if !aok || !bok || a == b || a == 24*60 {
			bad()
			return
		}
		r.Opens, r.Closes = a, b
		if a == 0 && b == 24*60 {
			r.Closes = 0
		}
		return
	}
	for _, part := range strings.Fields(text) {
		c, ok := clock(part)
		if !ok || c == 24*60 || len(r.Runs) > 0 && c <= r.Runs[len(r.Runs)-1] {
			bad()
			return
		}
		r.Runs = append(r.Runs, c)
	}
}

func (p *menuParser) cutoff(r *Row) {
	text := p.field("cutoff")
	if text == "" {
		return
	}
	if c, ok := clock(text); ok && c > 0 && c < 24*60 {
		r.Cutoff = c
		return
	}
	d, ok := duration(text)
	if !ok || d >= 24*time.Hour {
		p.fail(p.line, "cutoff", "%q: write the time of the day by which a sample must have come (15:00), or how long before the run (30m)", text)
		return
	}
	r.Before = d
}

func (p *menuParser) volume(r *Row) {
	text := p.field("volume_ml")
	if text == "" {
		return
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x > 0 && x <= 100) {
		p.fail(p.line, "volume_ml", "%q: write the millilitres that one sample takes, above 0 and at most 100", text)
		return
	}
	r.ML = x
}

// clock reads HH:MM up to 24:00.
func clock(text string) (Clock, bool) {
	h, m, ok := strings.Cut(strings.TrimSpace(text), ":")
	if !ok || len(h) < 1 || len(h) > 2 || len(m) != 2 {
		return 0, false
	}
	hour, herr := strconv.ParseUint(h, 10, 8)
	minute, merr := strconv.ParseUint(m, 10, 8)
	if herr != nil || merr != nil || minute > 59 || hour > 24 || hour == 24 && minute > 0 {
		return 0, false
	}
	return Clock(hour*60 + minute), true
}

// agree checks that rows of one test say the same of its sample: it is drawn once.
func (p *menuParser) agree() {
	first := map[string]*Row{} // looked up, never gone through
	for i := range p.rows {
		r := &p.rows[i]
		f := first[r.key()]
		switch {
		case f == nil:
			first[r.key()] = r
		case f.ML != r.ML:
			p.fail(r.Line, "volume_ml", "%s mL, but %s mL for the same test in line %d: one sample has one volume", number(r.ML), number(f.ML), f.Line)
		case f.Tube != r.Tube:
			p.fail(r.Line, "tube", "%q, but %q for the same test in line %d", r.Tube, f.Tube, f.Line)
		}
	}
}

// key is what makes rows one test with one sample.
func (r *Row) key() string { return r.Test + "\x00" + r.Assay }
