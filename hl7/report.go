package hl7

import (
	"strings"
	"time"
)

// Result is OBX with the notes that follow it. Its parts are decoded when they
// are asked for, straight from the message: reading each once costs no
// allocation unless an escape has to be resolved.
type Result struct {
	Segment
	Notes    []Note // NTE segments that follow
	Specimen bool   // the OBX follows an SPM and describes the specimen
	n0, n1   int32
}

// Set is OBX-1.
func (o *Result) Set() string { return o.raw(1) }

// Type is OBX-2, the data type of the value.
func (o *Result) Type() string { return o.raw(2) }

// Code is OBX-3.
func (o *Result) Code() (c Coded) {
	o.m.d.coded(o.raw(3), &c)
	return c
}

// SubID is OBX-4.
func (o *Result) SubID() string { return o.m.d.clean(o.raw(4)) }

// Value is OBX-5, read by its type.
func (o *Result) Value() (v Value) {
	o.m.d.value(o.raw(5), o.raw(2), o.m.zone, &v)
	return v
}

// Unit is OBX-6.
func (o *Result) Unit() (u Unit) {
	o.m.d.unit(o.raw(6), &u)
	return u
}

// RefRange is OBX-7.
func (o *Result) RefRange() string { return o.m.d.unescape(o.raw(7)) }

// Flags is OBX-8 as sent, repetitions included; see HasFlag.
func (o *Result) Flags() string { return o.raw(8) }

// Status is OBX-11: P, F, C, W, D, X, I, R, S, O, …
func (o *Result) Status() string { return o.m.d.clean(o.raw(11)) }

// Time is OBX-14. ok is false if it was sent and is no time.
func (o *Result) Time() (t Time, ok bool) {
	t, err := o.m.time(o.raw(14), o.m.zone)
	return t, err == nil
}

// Analysed is OBX-19. ok is false if it was sent and is no time.
func (o *Result) Analysed() (t Time, ok bool) {
	t, err := o.m.time(o.raw(19), o.m.zone)
	return t, err == nil
}

// Method is OBX-17.
func (o *Result) Method() Coded { return o.Field(17).Coded() }

// Note is NTE.
type Note struct {
	Source string // NTE-2
	Type   Coded  // NTE-4
	Text   string // NTE-3, repetitions as lines
}

// Group is what belongs to one order: in results (ORC, OBR, its OBX and SPM),
// in orders and in pharmacy messages. A Group without OBR and ORC holds what
// was said of the patient outside any order (OBX of an ADT message).
type Group struct {
	Patient   int     // index into Report.Patients, -1 if the message has no PID
	ORC, OBR  Segment // absent where not sent
	ORCShared bool    // the ORC belongs to an earlier OBR of this patient
	RXO, RXE  Segment
	SPM       []Segment // none, one, or several
	Results   []Result
	Notes     []Note // NTE of the order and of its specimen
	lo, hi    int    // segments of the group
	s0, s1    int
	r0, r1    int
	n0, n1    int
}

// All returns the group's segments of that name.
func (g *Group) All(m *Message, name string) []Segment {
	var out []Segment
	for i := g.lo; i < g.hi; i++ {
		if s := m.Segment(i); s.Name() == name {
			out = append(out, s)
		}
	}
	return out
}

// Segments returns the range [lo, hi) of the group's segments.
func (g *Group) Segments() (lo, hi int) { return g.lo, g.hi }

// PatientGroup is one PID with what belongs to the person.
type PatientGroup struct {
	PID, PV1, MRG Segment
}

// Report is a message sorted into patients, orders and results. It can be
// used again for another message.
type Report struct {
	Patients []PatientGroup
	Groups   []Group
	results  []Result
	notes    []Note // of results
	said     []Note // of orders
	spms     []Segment
	scope    []Segment // specimens that hold for the following orders (OUL^R22, R23)
}

// anchor is what a following NTE belongs to.
type anchor uint8

const (
	noAnchor anchor = iota
	onGroup
	onResult
)

// Fill sorts m into the report. loc is the zone of times without an offset
// (see Message.Location); nil is UTC.
func (r *Report) Fill(m *Message, loc *time.Location) {
	r.Patients, r.Groups = r.Patients[:0], r.Groups[:0]
	r.results, r.notes, r.spms, r.scope = r.results[:0], r.notes[:0], r.spms[:0], r.scope[:0]
	r.said = r.said[:0]
	m.zone = loc
	if r.results == nil {
		r.results = make([]Result, 0, len(m.segs))
	}
	w := walker{r: r, m: m}
	if kind := m.Segment(0).Field(9); kind.Comp(1).s == "OUL" {
		t := kind.Comp(2).s
		w.oul, w.specimenFirst = true, t == "R22" || t == "R23"
	}
	for i := 1; i < len(m.segs); i++ {
		w.segment(i)
	}
	w.close(len(m.segs))
	r.bind()
}

type walker struct {
	r             *Report
	m             *Message
	open          bool // a group is open
	lastORC       Segment
	on            anchor
	afterSPM      bool
	oul           bool // OUL: orders come before their ORC
	specimenFirst bool // OUL^R22, R23: specimens come before their orders
}

func (w *walker) segment(i int) {
	g := &w.m.segs[i]
	name := w.m.text[g.start:min(g.start+3, int32(len(w.m.text)))]
	s := Segment{w.m, i}
	switch name {
	case "OBX":
		w.result(s)
	case "NTE":
		w.note(s)
	case "PID":
		w.close(i)
		w.r.Patients = append(w.r.Patients, PatientGroup{PID: s})
		w.lastORC, w.on = Segment{}, noAnchor
		w.r.scope = w.r.scope[:0]
	case "PV1":
		if p := w.patient(); p != nil && !p.PV1.Present() {
			p.PV1 = s
		}
		w.on = noAnchor
	case "MRG":
		if p := w.patient(); p != nil && !p.MRG.Present() {
			p.MRG = s
		}
	case "ORC", "OBR", "RXO", "RXE", "RXA", "RXD", "RXG":
		w.order(i, name, s)
	case "SPM":
		w.specimen(i, s)
	case "PV2", "PD1", "NK1", "AL1", "IN1", "DG1", "EVN":
		w.on = noAnchor
	}
}

func (w *walker) patient() *PatientGroup {
	if n := len(w.r.Patients); n > 0 {
		return &w.r.Patients[n-1]
	}
	return nil
}

func (w *walker) begin(i int) *Group {
	w.close(i)
	w.r.Groups = append(w.r.Groups, Group{Patient: len(w.r.Patients) - 1, lo: i, s0: len(w.r.spms), s1: len(w.r.spms),
		r0: len(w.r.results), r1: len(w.r.results), n0: len(w.r.said), n1: len(w.r.said)})
	w.open, w.afterSPM = true, false
	return &w.r.Groups[len(w.r.Groups)-1]
}

func (w *walker) current(i int) *Group {
	if !w.open {
		return w.begin(i)
	}
	return &w.r.Groups[len(w.r.Groups)-1]
}

func (w *walker) close(i int) {
	if w.open {
		w.r.Groups[len(w.r.Groups)-1].hi = i
		w.open = false
	}
}

// order opens or continues a group at ORC, OBR or a pharmacy segment.
func (w *walker) order(i int, name string, s Segment) {
	w.on = onGroup
	switch name {
	case "ORC":
		if w.oul && w.open && w.current(i).OBR.Present() && !w.current(i).ORC.Present() {
			w.current(i).ORC = s // OUL sends OBR before its ORC
			return
		}
		w.begin(i).ORC = s
		w.lastORC = s
	case "OBR":
		if w.open {
			g := w.current(i)
			if g.ORC.Present() && !g.OBR.Present() && g.r0 == len(w.r.results) {
				g.OBR = s
				w.specimens(g)
				return
			}
		}
		g := w.begin(i)
		g.OBR = s
		if w.lastORC.Present() && !w.oul {
			g.ORC, g.ORCShared = w.lastORC, true
		}
		w.specimens(g)
	case "RXO":
		w.current(i).RXO = s
	case "RXE":
		w.current(i).RXE = s
	default:
		w.current(i)
	}
}

// specimens gives a new order the specimens in scope.
func (w *walker) specimens(g *Group) {
	if len(w.r.scope) > 0 {
		w.r.spms = append(w.r.spms, w.r.scope...)
		g.s1 = len(w.r.spms)
	}
}

func (w *walker) specimen(i int, s Segment) {
	w.on = onGroup
	if w.specimenFirst {
		w.on = noAnchor
		w.close(i)
		w.r.scope = append(w.r.scope[:0], s)
		w.afterSPM = true
		return
	}
	g := w.current(i)
	w.r.spms = append(w.r.spms, s)
	g.s1 = len(w.r.spms)
	w.afterSPM = true
}

func (w *walker) note(s Segment) {
	if w.on == noAnchor || !w.open {
		return
	}
	n := Note{Source: s.Field(2).text(), Type: s.Field(4).Coded(), Text: w.m.d.lines(s.raw(3))}
	if w.on == onResult {
		w.r.notes = append(w.r.notes, n)
		w.r.results[len(w.r.results)-1].n1 = int32(len(w.r.notes))
		return
	}
	w.r.said = append(w.r.said, n)
	w.current(s.i).n1 = len(w.r.said)
}

func (w *walker) result(s Segment) {
	g := w.current(s.i)
	n := int32(len(w.r.notes))
	w.r.results = append(w.r.results, Result{Segment: s, Specimen: w.afterSPM, n0: n, n1: n})
	g.r1 = len(w.r.results)
	w.on = onResult
}

// bind turns index ranges into slices, once the arenas no longer move.
func (r *Report) bind() {
	for i := range r.results {
		o := &r.results[i]
		if o.n1 > o.n0 { // most have none, and a pointer not written is cheaper
			o.Notes = r.notes[o.n0:o.n1:o.n1]
		}
	}
	for i := range r.Groups {
		g := &r.Groups[i]
		g.Results = r.results[g.r0:g.r1:g.r1]
		g.SPM = r.spms[g.s0:g.s1:g.s1]
		g.Notes = r.said[g.n0:g.n1:g.n1]
	}
}

// HasFlag reports whether OBX-8 holds the flag (first component of any
// repetition), ignoring case.
func (o *Result) HasFlag(flag string) bool {
	d := &o.m.d
	for s := o.raw(8); s != ""; {
		var rep string
		rep, s = cut(s, d.Repeat)
		code, _ := cut(rep, d.Component)
		if strings.EqualFold(strings.TrimSpace(code), flag) {
			return true
		}
	}
	return false
}
