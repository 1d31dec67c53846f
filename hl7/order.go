package hl7

import "time"

// Order is ORC.
type Order struct {
	Control        string // ORC-1: NW, CA, DC, RE, OK, SC, …
	Placer, Filler Identifier
	Group          Identifier // ORC-4
	Status         string     // ORC-5
	Entered        Time       // ORC-9, time of transaction
	Effective      Time       // ORC-15
	Reason         Coded      // ORC-16
}

// OrderOf reads an ORC segment, as PersonOf does PID.
func OrderOf(s Segment, loc *time.Location) (Order, error) {
	f := s.Field
	o := Order{Control: f(1).text(), Placer: f(2).entity(), Filler: f(3).entity(), Group: f(4).entity(),
		Status: f(5).Comp(1).text(), Reason: f(16).Coded()}
	return o, s.times(loc, timeField{9, &o.Entered}, timeField{15, &o.Effective})
}

type timeField struct {
	n   int
	dst *Time
}

// times reads several time fields and reports the first that is no time.
func (s Segment) times(loc *time.Location, fields ...timeField) error {
	var first error
	for _, t := range fields {
		v, err := s.Field(t.n).Time(loc)
		*t.dst = v
		if err != nil && first == nil {
			first = s.errorf(ErrTime, t.n, "leave it empty where it is not known")
		}
	}
	return first
}

// Request is OBR.
type Request struct {
	Set            string
	Placer, Filler Identifier // OBR-2, OBR-3
	Code           Coded      // OBR-4
	Requested      Time       // OBR-6
	Observed       Time       // OBR-7: when the specimen was taken or the observation begun
	ObservedEnd    Time       // OBR-8
	Action         string     // OBR-11
	Clinical       string     // OBR-13, relevant clinical information
	Received       Time       // OBR-14
	Specimen       Coded      // OBR-15.1, before SPM
	SpecimenText   string     // OBR-15 as sent
	Status         string     // OBR-25
	Reported       Time       // OBR-22
}

// RequestOf reads an OBR segment, as PersonOf does PID.
func RequestOf(s Segment, loc *time.Location) (Request, error) {
	f := s.Field
	r := Request{Set: f(1).text(), Placer: f(2).entity(), Filler: f(3).entity(), Code: f(4).Coded(),
		Action: f(11).text(), Clinical: f(13).Text(), SpecimenText: f(15).Raw(), Status: f(25).text()}
	// OBR-15 is SPS: its first component is a code whose parts are subcomponents.
	sps := f(15).Comp(1)
	r.Specimen = Coded{ID: sps.Sub(1).text(), Text: sps.Sub(2).text(), System: sps.Sub(3).text()}
	return r, s.times(loc, timeField{6, &r.Requested}, timeField{7, &r.Observed}, timeField{8, &r.ObservedEnd},
		timeField{14, &r.Received}, timeField{22, &r.Reported})
}

// Specimen is SPM.
type Specimen struct {
	Placer, Filler Identifier // SPM-2
	Type           Coded      // SPM-4
	Modifiers      []Coded    // SPM-5
	Source         Coded      // SPM-8, source site
	Role           string     // SPM-11: P patient, Q control, …
	Text           string     // SPM-14
	Collected      Time       // SPM-17.1
	CollectedEnd   Time       // SPM-17.2
	Received       Time       // SPM-18
	Rejects        []Coded    // SPM-21
	Quality        string     // SPM-22
	Appropriate    string     // SPM-23
	Conditions     []Coded    // SPM-24
}

// SpecimenOf reads an SPM segment, as PersonOf does PID.
func SpecimenOf(s Segment, loc *time.Location) (Specimen, error) {
	f := s.Field
	ids := f(2)
	p := Specimen{Placer: ids.Comp(1).eiSub(), Filler: ids.Comp(2).eiSub(), Type: f(4).Coded(), Modifiers: f(5).codes(),
		Source: f(8).Coded(), Role: f(11).Comp(1).text(), Text: f(14).Text(), Rejects: f(21).codes(),
		Quality: f(22).Comp(1).text(), Appropriate: f(23).Comp(1).text(), Conditions: f(24).codes()}
	err := s.times(loc, timeField{18, &p.Received})
	var e1, e2 error
	p.Collected, e1 = ParseTime(f(17).Comp(1).Sub(1).Raw(), loc)
	p.CollectedEnd, e2 = ParseTime(f(17).Comp(2).Sub(1).Raw(), loc)
	if (e1 != nil || e2 != nil) && err == nil {
		err = s.errorf(ErrTime, 17, "collection time")
	}
	return p, err
}

// eiSub reads an EI whose parts are subcomponents (EIP).
func (f Field) eiSub() Identifier {
	return Identifier{ID: f.Sub(1).text(), Authority: Authority{f.Sub(2).text(), f.Sub(3).text(), f.Sub(4).text()}}
}

func (f Field) codes() []Coded {
	var out []Coded
	for i := range f.Reps() {
		if c := f.Rep(i).Coded(); c.Any() {
			out = append(out, c)
		}
	}
	return out
}

// Timing is TQ1 (or the older ORC-7 and RXE-1, which are not read).
type Timing struct {
	Repeat     string // TQ1-3 as sent
	Start, End Time   // TQ1-7, TQ1-8
	Priority   string // TQ1-9
}

// TimingOf reads a TQ1 segment, as PersonOf does PID.
func TimingOf(s Segment, loc *time.Location) (Timing, error) {
	t := Timing{Repeat: s.Field(3).Text(), Priority: s.Field(9).Comp(1).text()}
	return t, s.times(loc, timeField{7, &t.Start}, timeField{8, &t.End})
}
