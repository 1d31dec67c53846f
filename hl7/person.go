package hl7

import "time"

// Authority is HD: who assigned an identifier.
type Authority struct {
	Namespace, Universal, Type string
}

// Any reports whether anything was sent.
func (a Authority) Any() bool { return a != Authority{} }

// Identifier is CX (or EI): an identifier with who assigned it and what it is.
type Identifier struct {
	ID        string
	Authority Authority
	Type      string // "MR", "VN", …; empty for EI
}

// identifier reads one repetition of a CX field.
func (f Field) identifier() Identifier {
	a := f.Comp(4)
	return Identifier{ID: f.Comp(1).text(), Type: f.Comp(5).text(),
		Authority: Authority{a.Sub(1).text(), a.Sub(2).text(), a.Sub(3).text()}}
}

// entity reads an EI field: identifier ^ namespace ^ universal id ^ type.
func (f Field) entity() Identifier {
	return Identifier{ID: f.Comp(1).text(),
		Authority: Authority{f.Comp(2).text(), f.Comp(3).text(), f.Comp(4).text()}}
}

// text is Text, trimmed.
func (f Field) text() string {
	if f.s == "" || f.d == nil {
		return ""
	}
	return f.d.clean(f.s)
}

func (f Field) identifiers() []Identifier {
	var out []Identifier
	for i := range f.Reps() {
		if id := f.Rep(i).identifier(); id.ID != "" {
			out = append(out, id)
		}
	}
	return out
}

// Person is PID.
type Person struct {
	IDs      []Identifier // PID-3, all repetitions
	External string       // PID-2, before 2.7
	Account  Identifier   // PID-18
	// Family, Given and Middle of the first PID-5; for display, never to join.
	Family, Given, Middle string
	NameDeleted           bool
	Birth                 Time // PID-7
	BirthText             string
	BirthDeleted          bool
	Sex                   string // PID-8 as sent: F, M, O, U, A, N
	SexDeleted            bool
	Death                 Time   // PID-29
	Dead                  string // PID-30: Y, N or empty
	DeathDeleted          bool   // PID-29 or PID-30 was deleted
	Order                 string // PID-25, birth order of a multiple birth
}

// PersonOf reads a PID segment. The error names the field of a time that
// cannot be read; everything else is filled in all the same.
func PersonOf(s Segment, loc *time.Location) (Person, error) {
	f := s.Field
	name := f(5)
	p := Person{IDs: f(3).identifiers(), External: f(2).Comp(1).text(), Account: f(18).identifier(),
		Family: name.Comp(1).Sub(1).text(), Given: name.Comp(2).text(), Middle: name.Comp(3).text(),
		NameDeleted: name.Deleted(),
		BirthText:   f(7).Text(), BirthDeleted: f(7).Deleted(),
		Sex: f(8).Comp(1).text(), SexDeleted: f(8).Deleted(),
		Dead: f(30).Comp(1).text(), DeathDeleted: f(29).Deleted() || f(30).Deleted(), Order: f(25).text()}
	var err, first error
	if p.Birth, err = f(7).Time(loc); err != nil {
		first = s.errorf(ErrTime, 7, "birth date")
	}
	if p.Death, err = f(29).Time(loc); err != nil && first == nil {
		first = s.errorf(ErrTime, 29, "time of death")
	}
	return p, first
}

// Merge is MRG: the identifiers that are given up.
type Merge struct {
	IDs     []Identifier // MRG-1
	Account Identifier   // MRG-3
	Visit   Identifier   // MRG-5
}

// MergeOf reads an MRG segment.
func MergeOf(s Segment) Merge {
	return Merge{IDs: s.Field(1).identifiers(), Account: s.Field(3).identifier(), Visit: s.Field(5).identifier()}
}

// Location is PL: where a patient lies.
type Location struct {
	Unit, Room, Bed, Facility string
}

func (f Field) location() Location {
	return Location{f.Comp(1).Sub(1).text(), f.Comp(2).Sub(1).text(), f.Comp(3).Sub(1).text(), f.Comp(4).Sub(1).text()}
}

// Visit is PV1.
type Visit struct {
	Class          string // PV1-2: I inpatient, E emergency, O outpatient, B obstetrics, …
	Location       Location
	Prior          Location   // PV1-6
	AdmissionType  string     // PV1-4: N newborn, E emergency, …
	Number         Identifier // PV1-19
	Admit          Time       // PV1-44
	Discharge      Time       // PV1-45
	DischargeEmpty bool       // PV1-45 was deleted ("")
	Disposition    string     // PV1-36
}

// VisitOf reads a PV1 segment, as PersonOf does PID.
func VisitOf(s Segment, loc *time.Location) (Visit, error) {
	f := s.Field
	v := Visit{Class: f(2).Comp(1).text(), Location: f(3).location(), Prior: f(6).location(),
		AdmissionType: f(4).Comp(1).text(), Number: f(19).identifier(),
		DischargeEmpty: f(45).Deleted(), Disposition: f(36).Comp(1).text()}
	var err, first error
	if v.Admit, err = f(44).Time(loc); err != nil {
		first = s.errorf(ErrTime, 44, "admit time")
	}
	if v.Discharge, err = f(45).Time(loc); err != nil && first == nil {
		first = s.errorf(ErrTime, 45, "discharge time")
	}
	return v, first
}
