package hl7

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// Map is what a site declares about its senders: the code map, which feeds
// vouch for what, time zones, and namespaces. It is read from one text file
// (docs/formats-hl7.md). The nil Map knows nothing but the catalogue's LOINC
// codes. It must not be changed once messages are read.
type Map struct {
	// Zone is for times without an offset of senders without a zone of their
	// own; nil is UTC.
	Zone *time.Location

	rows       map[string]map[string]*entry // sender ("APP|FAC", "APP", "*"), code
	feeds      map[string][]feed            // sender
	zones      map[string]*time.Location    // sender
	namespaces map[string]string            // namespace or universal id -> name at this site
	assigners  map[string]string            // sender -> authority of identifiers without one
	admissions bool                         // an ADT feed is declared
	systems    bool                         // some row names a coding system: "I10^E10.9"
	answers    map[string]bool              // codes of rows that name a value: "DEVICE=ETT"
	pool       sync.Pool                    // of *reading
}

// Local is what the code map says of one code, for other edges.
type Local struct {
	LOINC, Analyte, Unit, Specimen, Assay string
}

// entry is one row of the code map.
type entry struct {
	line      int
	said      Local
	match     analyte.Match
	byCode    bool // by a LOINC code, which implies a specimen of its own
	panel     []analyte.ID
	infection bool // a test for infection
	device    bool // the value names a support
	support   *supportRow
	fact      event.Fact
	isFact    bool
	drug      drug.ID
}

// supportRow is a support, or with off the absence of all respiratory support.
type supportRow struct {
	kind              event.SupportKind
	off               bool
	elective, chronic bool
}

type feed struct {
	kind  event.FeedKind
	alive time.Duration
}

// MapError is a fault in a site map: where, what, and what to do.
type MapError struct {
	File, Field string
	Line        int
	Detail      string
}

// Error gives "codes.csv:12: unit: …".
func (e *MapError) Error() string {
	s := fmt.Sprintf("%s:%d: ", e.File, e.Line)
	if e.Field != "" {
		s += e.Field + ": "
	}
	return s + e.Detail
}

// columns of the file, in any order; only sender, code and analyte are needed.
var columns = [...]string{"sender", "code", "analyte", "unit", "specimen", "assay"}

// mapLimit bounds a site map.
const mapLimit = 16 << 20

// ReadMap reads a site map; name is for messages. All faults of the file are
// joined into one error; every one is a *MapError.
func ReadMap(r io.Reader, name string) (*Map, error) {
	raw, err := io.ReadAll(io.LimitReader(r, mapLimit+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > mapLimit {
		return nil, &MapError{File: name, Line: 1, Detail: "larger than 16 MiB"}
	}
	c := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))))
	c.Comment, c.FieldsPerRecord, c.TrimLeadingSpace = '#', -1, true
	p := &mapReader{name: name, m: &Map{rows: map[string]map[string]*entry{}, feeds: map[string][]feed{},
		zones: map[string]*time.Location{}, namespaces: map[string]string{}, assigners: map[string]string{}}}
	for {
		rec, err := c.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			var pe *csv.ParseError
			if errors.As(err, &pe) {
				err = &MapError{File: name, Line: pe.Line, Detail: pe.Err.Error()}
			}
			return nil, errors.Join(append(p.faults, err)...)
		}
		p.line, _ = c.FieldPos(0)
		p.record(rec)
	}
	if p.at == nil {
		p.fault("", "there is no header; begin with sender,code,analyte,unit,specimen,assay")
	}
	if len(p.faults) > 0 {
		return nil, errors.Join(p.faults...)
	}
	return p.m, nil
}

type mapReader struct {
	name   string
	line   int
	at     map[string]int // column of each field
	rec    []string
	m      *Map
	faults []error
}

func (p *mapReader) fault(field, format string, args ...any) {
	if len(p.faults) < 50 {
		p.faults = append(p.faults, &MapError{File: p.name, Line: max(p.line, 1), Field: field, Detail: fmt.Sprintf(format, args...)})
	}
}

func (p *mapReader) get(field string) string {
	if i, ok := p.at[field]; ok && i < len(p.rec) {
		return strings.TrimSpace(p.rec[i])
	}
	return ""
}

func (p *mapReader) record(rec []string) {
	p.rec = rec
	if p.at == nil {
		p.header()
		return
	}
	sender, code := p.get("sender"), p.get("code")
	switch {
	case sender == "":
		p.fault("sender", "is empty; write the sending application (MSH-3), APP|FACILITY, or * for any")
	case code == "":
		p.fault("code", "is empty; write the code as the sender sends it in OBX-3")
	case code[0] == '@':
		p.directive(sender, code)
	default:
		p.row(sender, code)
	}
}

func (p *mapReader) header() {
	at := map[string]int{}
	for i, h := range p.rec {
		name := strings.ToLower(strings.TrimSpace(h))
		known := false
		for _, c := range columns {
			known = known || c == name
		}
		if !known {
			p.fault(name, "is no column; the header is sender,code,analyte,unit,specimen,assay")
			continue
		}
		at[name] = i
	}
	for _, need := range columns[:3] {
		if _, ok := at[need]; !ok {
			p.fault(need, "is missing from the header; begin with sender,code,analyte,unit,specimen,assay")
		}
	}
	p.at = at
}

// directive reads a row that declares something about a sender.
func (p *mapReader) directive(sender, code string) {
	what, m := p.get("analyte"), p.m
	switch code {
	case "@feed":
		kind, ok := event.FeedByKey(strings.ToLower(what))
		if !ok || sender == "*" {
			p.fault("analyte", "%q: a feed is SENDER,@feed,KIND with laboratory, medication, ventilator, device, orders, adt or vitals", what)
			return
		}
		f := feed{kind: kind}
		if limit := p.get("unit"); limit != "" {
			d, err := time.ParseDuration(limit)
			if err != nil || d < time.Minute {
				p.fault("unit", "%q is no silence limit; write hours and minutes, 6h or 90m", limit)
				return
			}
			f.alive = d
		}
		m.feeds[sender] = append(m.feeds[sender], f)
		m.admissions = m.admissions || kind == event.FeedADT
	case "@zone":
		loc, err := time.LoadLocation(what)
		if err != nil || what == "" || what == "Local" {
			p.fault("analyte", "%q is no time zone; write a name such as Europe/Berlin", what)
			return
		}
		m.zones[sender] = loc
		if sender == "*" {
			m.Zone = loc
		}
	case "@namespace":
		if what == "" {
			p.fault("analyte", "is empty; write the name under which the site keeps this namespace, e.g. its FHIR system")
			return
		}
		m.namespaces[sender] = what
	case "@authority":
		if what == "" {
			p.fault("analyte", "is empty; write the assigning authority of this sender's identifiers")
			return
		}
		m.assigners[sender] = what
	default:
		p.fault("code", "%q is no directive; there are @feed, @zone, @namespace and @authority", code)
	}
}

// row reads a code and what it means.
func (p *mapReader) row(sender, code string) {
	e := &entry{line: p.line, said: Local{Unit: p.get("unit"), Specimen: p.get("specimen"), Assay: p.get("assay")}}
	if !p.meaning(e, p.get("analyte")) || !p.fits(e) {
		return
	}
	rows := p.m.rows[sender]
	if rows == nil {
		rows = map[string]*entry{}
		p.m.rows[sender] = rows
	}
	if old, ok := rows[code]; ok {
		p.fault("code", "%q of %q was given on line %d already", code, sender, old.line)
		return
	}
	rows[code] = e
	p.m.systems = p.m.systems || strings.Contains(code, "^")
	if of, _, ok := strings.Cut(code, "="); ok && of != "" {
		if p.m.answers == nil {
			p.m.answers = map[string]bool{}
		}
		p.m.answers[of], p.m.answers[of[strings.LastIndexByte(of, '^')+1:]] = true, true
	}
}

// meaning reads the analyte column.
func (p *mapReader) meaning(e *entry, what string) bool {
	kind, name, prefixed := strings.Cut(what, ":")
	if !prefixed {
		kind, name = "", what
	}
	words := strings.Fields(name)
	if len(words) == 0 {
		p.fault("analyte", "is empty; write a LOINC code or an analyte's key")
		return false
	}
	e.said.Analyte = words[0]
	known := false
	switch kind {
	case "":
		known = e.loinc(name) || e.supports(words) || e.analytes(words) || e.facts(name) || e.special(name)
	case "support":
		known = e.supports(words)
	case "fact":
		known = e.facts(name)
	case "drug":
		id, ok := drug.ByName(name)
		e.drug, known = id, ok
	case "analyte":
		known = e.analytes(words)
	}
	if !known {
		p.fault("analyte", "%q is not known; write a LOINC code of the catalogue, an analyte's key, infection_test, device, room_air, "+
			"support:KIND, fact:KEY or drug:NAME", what)
	}
	return known
}

func (e *entry) loinc(code string) bool {
	m, ok := analyte.ByLOINC(code)
	if ok {
		e.match, e.byCode = m, true
		e.said.LOINC, e.said.Analyte = code, ""
	}
	return ok
}

func (e *entry) analytes(words []string) bool {
	for _, w := range words {
		id, ok := analyte.ByKey(w)
		if !ok {
			return false
		}
		e.panel = append(e.panel, id)
	}
	if len(e.panel) == 1 {
		e.match.ID, e.panel = e.panel[0], nil
	}
	return true
}

func (e *entry) supports(words []string) bool {
	s := supportRow{}
	if words[0] == "room_air" || words[0] == "no_support" {
		s.off = true
	} else if kind, ok := event.SupportByKey(words[0]); ok {
		s.kind = kind
	} else {
		return false
	}
	for _, w := range words[1:] {
		switch w {
		case "elective":
			s.elective = true
		case "chronic":
			s.chronic = true
		default:
			return false
		}
	}
	e.support = &s
	return true
}

func (e *entry) facts(name string) bool {
	f, ok := event.FactByKey(name)
	e.fact, e.isFact = f, ok
	return ok
}

func (e *entry) special(name string) bool {
	switch name {
	case "infection_test":
		e.infection = true
	case "device":
		e.device = true
	default:
		return false
	}
	return true
}

// fits checks unit, assay and specimen against the analyte.
func (p *mapReader) fits(e *entry) bool {
	row := analyte.Get(e.match.ID)
	if u := e.said.Unit; u != "" {
		parsed, err := unit.Parse(u)
		if err != nil {
			p.fault("unit", "%v", err)
			return false
		}
		if row != nil {
			if _, ok := row.Convert(1, parsed); !ok {
				p.fault("unit", "%q does not measure %s; its unit is %s", u, row.Name, row.Unit.Code())
				return false
			}
		}
		if i := strings.IndexByte(u, '{'); i >= 0 && (strings.Contains(u, "{FEU}") || strings.Contains(u, "{DDU}")) {
			e.match.Annotation = u[i:]
		}
	}
	if a := e.said.Assay; a != "" {
		if row == nil || !row.HasAssay(a) {
			p.fault("assay", "%q is no assay of %s", a, e.match.ID)
			return false
		}
		e.match.Assay = a
	}
	if e.said.Specimen != "" {
		e.match.Specimen = e.said.Specimen
	}
	return true
}

// Lookup finds a code for another edge: sender and code as that edge names
// them, system the coding's system or empty.
func (m *Map) Lookup(sender, system, code string) (Local, bool) {
	if m == nil {
		return Local{}, false
	}
	s := m.scope(sender)
	if e := s.find(system, code); e != nil {
		return e.said, true
	}
	return Local{}, false
}

// Namespaces returns the declared names of namespaces and systems.
func (m *Map) Namespaces() map[string]string {
	out := map[string]string{}
	if m != nil {
		for k, v := range m.namespaces {
			out[k] = v
		}
	}
	return out
}

// scope is the rows that hold for one sender, the nearest first.
type scope struct {
	rows    [3]map[string]*entry
	systems bool
	answers map[string]bool
}

// Feeds is what the site declares that a sender vouches for, for the other
// interfaces of the same site; nil is nothing.
func (m *Map) Feeds(sender string) []event.FeedDetail {
	if m == nil {
		return nil
	}
	declared, _ := sends(m.feeds, sender)
	var out []event.FeedDetail
	for _, f := range declared {
		out = append(out, event.FeedDetail{Feed: f.kind, Alive: f.alive.Milliseconds()})
	}
	return out
}

func (m *Map) scope(sender string) (s scope) {
	if m == nil {
		return s
	}
	app, _, _ := strings.Cut(sender, "|")
	s.rows = [3]map[string]*entry{m.rows[sender], m.rows[app], m.rows["*"]}
	s.systems, s.answers = m.systems, m.answers
	return s
}

// find looks for "system^code" and then "code".
func (s *scope) find(system, code string) *entry {
	if code == "" {
		return nil
	}
	full := ""
	if s.systems && system != "" {
		full = system + "^" + code
	}
	for _, rows := range s.rows {
		if len(rows) == 0 {
			continue
		}
		if full != "" {
			if e, ok := rows[full]; ok {
				return e
			}
		}
		if e, ok := rows[code]; ok {
			return e
		}
	}
	return nil
}

// sends is what is declared of a sender, by its full name or its application.
func sends[T any](table map[string]T, sender string) (T, bool) {
	if v, ok := table[sender]; ok {
		return v, true
	}
	app, _, _ := strings.Cut(sender, "|")
	if v, ok := table[app]; ok {
		return v, true
	}
	v, ok := table["*"]
	return v, ok
}

// zone is where a sender's clock stands.
func (m *Map) zone(sender string) *time.Location {
	if m == nil {
		return nil
	}
	if loc, ok := sends(m.zones, sender); ok {
		return loc
	}
	return m.Zone
}
