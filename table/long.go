package table

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
)

// long reads a row of a long table: one fact.
func (m *moment) long(cells []string) {
	t := m.t
	name, code := t.cell(cells, roleName), t.cell(cells, roleCode)
	f := fact{text: t.cell(cells, roleValue), unit: t.cell(cells, roleUnit), origin: t.cell(cells, roleSpecimen),
		order: t.cell(cells, roleOrderNo), route: t.cell(cells, roleRoute), purpose: t.cell(cells, rolePurpose)}
	if absent(name) && absent(code) {
		t.fault(m.line, t.heading(roleName), "", "the row does not say what it is about; fill in analyte or code")
		return
	}
	status, ok := statusOf(t.cell(cells, roleStatus))
	if !ok {
		t.fault(m.line, t.heading(roleStatus), t.cell(cells, roleStatus), "the status is none of F, P, C, D, W, X, I or their words; read as preliminary")
	}
	f.status = status
	f.meaning = t.named(name, code)
	f.code = f.meaning.column // of named: the code as received
	f.column = t.heading(roleValue)
	if f.meaning.unit != "" && f.unit == "" {
		f.unit = f.meaning.unit
	}
	if a := t.cell(cells, roleAssay); !absent(a) {
		f.assay = assayKey(f.analyte, a)
	}
	if f.route == "" {
		f.route = f.meaning.route
	}
	if f.purpose == "" {
		f.purpose = f.meaning.purpose
	}
	if absent(f.text) && !f.status.Withdraws() && f.status != event.InProcess {
		return
	}
	if f.role == roleNone {
		label := name
		if label == "" {
			label = code
		}
		t.res.Unmapped[label]++
		f.remark = "the name is not in the catalogue nor in a map"
		m.add(m.event(event.Unmapped, f, m.at, 0))
		return
	}
	var late string
	f.received, late = m.handled(cells, roleReceived)
	f.remark = joined(f.remark, late)
	f.analysed, late = m.handled(cells, roleAnalysed)
	f.remark = joined(f.remark, late)
	m.fact(f)
}

// handled reads when a sample was received or analysed: an instant. Anything
// else counts as not said, with the remark.
func (m *moment) handled(cells []string, r role) (event.Time, string) {
	at := m.t.optional(m.line, cells, r)
	if text := m.t.cell(cells, r); at.from != at.to || at.from == 0 && !absent(text) {
		return 0, m.t.heading(r) + " " + cut(text) + " is no time of day that is certain: not used"
	}
	return at.from, ""
}

// named finds what a name or code means, and remembers it: a table names the
// same few things many times.
func (t *reader) named(name, code string) meaning {
	key := name + "\x00" + code
	if m, ok := t.names[key]; ok {
		return m
	}
	m := t.find(name, code)
	m.name = name
	if name == "" || absent(name) {
		m.name = code
	}
	t.names[key] = m
	return m
}

// find looks at the code first (the site's map, LOINC), then at the name (the
// column map, the catalogue, the special names). Its column is the code as an
// event keeps it.
func (t *reader) find(name, code string) meaning {
	system, bare := splitCode(code)
	received := "|" + name
	if bare != "" && !absent(bare) {
		received = system + "|" + bare
		if t.opts.Codes != nil {
			if l, ok := t.opts.Codes(t.opts.sender(), system, bare); ok {
				return l.meaning(received)
			}
		}
		if match, ok := analyte.ByLOINC(bare); ok && (system == "LN" || system == "") {
			return meaning{role: roleAnalyte, column: "LN|" + bare, analyte: match.ID, specimen: match.Specimen, assay: match.Assay, note: match.Note, match: match}
		}
		if m := meaningOf(bare); m.role != roleNone && system == "" {
			m.column = received
			return m
		}
	}
	for _, c := range t.opts.Map {
		if strings.EqualFold(c.Column, name) {
			m := meaningOf(c.What)
			m.column, m.unit = received, c.Unit
			return m
		}
	}
	if t.opts.Codes != nil && name != "" {
		if l, ok := t.opts.Codes(t.opts.sender(), "", name); ok {
			return l.meaning(received)
		}
	}
	m := meaningOf(name)
	m.column = received
	return m
}

// meaning is what a line of the site's code map says.
func (l Local) meaning(received string) meaning {
	m := meaningOf(l.Analyte)
	if match, ok := analyte.ByLOINC(l.LOINC); ok {
		m = meaning{role: roleAnalyte, analyte: match.ID, specimen: match.Specimen, assay: match.Assay, note: match.Note, match: match}
	}
	m.column, m.unit = received, l.Unit
	if l.Specimen != "" {
		m.specimen = l.Specimen
	}
	if l.Assay != "" {
		m.assay = l.Assay
	}
	return m
}

// splitCode reads "LN|2276-4", "http://loinc.org|2276-4" and a bare code.
func splitCode(code string) (system, bare string) {
	code = strings.TrimSpace(code)
	if i := strings.LastIndexByte(code, '|'); i >= 0 {
		system, bare = code[:i], code[i+1:]
		switch strings.ToLower(system) {
		case "ln", "loinc", "http://loinc.org":
			system = "LN"
		}
		return system, bare
	}
	return "", code
}

func assayKey(id analyte.ID, text string) string {
	a := analyte.Get(id)
	if a == nil {
		return text
	}
	for _, s := range a.Assays {
		if strings.EqualFold(s.Key, text) || strings.EqualFold(s.Name, text) {
			return s.Key
		}
	}
	return text
}

// statusOf reads a result status: the letters of HL7 table 0085, or the words
// of events.
func statusOf(s string) (event.Status, bool) {
	switch strings.ToLower(s) {
	case "", "f", "final", "na", "nan":
		return event.Final, true
	case "p", "preliminary":
		return event.Preliminary, true
	case "c", "corrected", "amended":
		return event.Corrected, true
	case "d", "deleted":
		return event.Deleted, true
	case "w", "wrong_post":
		return event.WrongPost, true
	case "x", "unobtained", "cancelled":
		return event.Unobtained, true
	case "i", "r", "s", "o", "in_process", "registered":
		return event.InProcess, true
	case "entered_in_error", "entered-in-error":
		return event.EnteredInError, true
	}
	return event.Preliminary, false
}
