package hl7

import "time"

// Amount is a number with the text by which it was sent. OK is false where
// there is none ("999" of vaccine messages means unknown and is left to the
// reader).
type Amount struct {
	Num  float64
	Text string
	OK   bool
}

func (f Field) amount() Amount {
	t := f.Comp(1).text()
	n, ok := ParseDecimal(t)
	return Amount{n, t, ok}
}

// Administration is RXA.
type Administration struct {
	SubID      string // RXA-2, administration sub-id counter
	Start, End Time   // RXA-3, RXA-4
	Code       Coded  // RXA-5
	Amount     Amount // RXA-6
	Unit       Coded  // RXA-7
	Form       Coded  // RXA-8
	Notes      []Coded
	Per        string // RXA-12, administered per (time unit): the amount is a rate, "H", "min"
	Strength   Amount // RXA-13
	StrUnit    Coded  // RXA-14
	Refusal    []Coded
	Indication []Coded // RXA-19
	Completion string  // RXA-20: CP, PA, RE, NA or empty
	Action     string  // RXA-21: A, D, U or empty
	Entered    Time    // RXA-22
	StrVolume  Amount  // RXA-23, drug strength volume
	VolUnit    Coded   // RXA-24
}

// AdministrationOf reads an RXA segment, as PersonOf does PID.
func AdministrationOf(s Segment, loc *time.Location) (Administration, error) {
	f := s.Field
	a := Administration{SubID: f(2).text(), Code: f(5).Coded(), Amount: f(6).amount(), Unit: f(7).Coded(),
		Form: f(8).Coded(), Notes: f(9).codes(), Per: f(12).Comp(1).text(),
		Strength: f(13).amount(), StrUnit: f(14).Coded(), Refusal: f(18).codes(), Indication: f(19).codes(),
		Completion: f(20).text(), Action: f(21).text(), StrVolume: f(23).amount(), VolUnit: f(24).Coded()}
	return a, s.times(loc, timeField{3, &a.Start}, timeField{4, &a.End}, timeField{22, &a.Entered})
}

// Route is RXR.
type Route struct {
	Code   Coded // RXR-1
	Site   Coded
	Device Coded
}

// RouteOf reads an RXR segment.
func RouteOf(s Segment) Route {
	return Route{s.Field(1).Coded(), s.Field(2).Coded(), s.Field(3).Coded()}
}

// Ingredient is RXC.
type Ingredient struct {
	Kind     string // RXC-1: B base, A additive
	Code     Coded  // RXC-2
	Amount   Amount // RXC-3
	Unit     Coded
	Strength Amount // RXC-5
	StrUnit  Coded
}

// IngredientOf reads an RXC segment.
func IngredientOf(s Segment) Ingredient {
	f := s.Field
	return Ingredient{f(1).text(), f(2).Coded(), f(3).amount(), f(4).Coded(), f(5).amount(), f(6).Coded()}
}

// Prescription is RXE (or RXO where no RXE was sent): a pharmacy order, never
// an administration.
type Prescription struct {
	Code       Coded  // RXE-2, RXO-1
	Min, Max   Amount // RXE-3 and 4, RXO-2 and 3
	Unit       Coded  // RXE-5, RXO-4
	Form       Coded  // RXE-6, RXO-5
	RateText   string // RXE-23, RXO-21
	RateUnit   Coded  // RXE-24, RXO-22
	Strength   Amount // RXE-25, RXO-18
	StrUnit    Coded  // RXE-26, RXO-19
	Indication []Coded
}

// PrescriptionOf reads an RXE or RXO segment.
func PrescriptionOf(s Segment) Prescription {
	f := s.Field
	if s.Name() == "RXO" {
		return Prescription{Code: f(1).Coded(), Min: f(2).amount(), Max: f(3).amount(), Unit: f(4).Coded(), Form: f(5).Coded(),
			RateText: f(21).text(), RateUnit: f(22).Coded(), Strength: f(18).amount(), StrUnit: f(19).Coded(), Indication: f(20).codes()}
	}
	return Prescription{Code: f(2).Coded(), Min: f(3).amount(), Max: f(4).amount(), Unit: f(5).Coded(), Form: f(6).Coded(),
		RateText: f(23).text(), RateUnit: f(24).Coded(), Strength: f(25).amount(), StrUnit: f(26).Coded(), Indication: f(27).codes()}
}
