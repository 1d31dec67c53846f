package sim

import (
	"fmt"
	"strconv"
	"time"
)

// Patient is one virtual patient: a story told with this seed's noise.
type Patient struct {
	Story  string // id of the story
	MRN    string // seven digits; the last is the check digit (modulus 10)
	Visit  string
	Family string // always "Test"
	Given  string // "Ada-07": clearly fictitious
	Sex    string // F, M
	// AgeHours is the age at admission.
	AgeHours float64
	// BirthText overrides the birth date as sent ("" sends the full date).
	birthDigits int
	WeightKg    float64
	HeightCm    float64
	Bed         string
	// Length is how long the story lasts from admission to its last event.
	Length time.Duration
	// Prior holds further record numbers of the same person (merges).
	Prior []string

	entries  []entry
	seed     dice
	index    int
	newborn  bool
	airways  []airwayStep
	machines []machineRun
	// wardUntil is when a patient of the ward comes to the unit; 0 from the start.
	wardUntil time.Duration
}

// AgeMonths is the age at admission in months of 30.4375 days.
func (p *Patient) AgeMonths() float64 { return p.AgeHours / (24 * 30.4375) }

// Born is the birth instant for an admission instant.
func (p *Patient) Born(admitted time.Time) time.Time {
	return admitted.Add(-time.Duration(p.AgeHours * float64(time.Hour))).Truncate(time.Minute)
}

// Patients makes n patients from the stories in order, again and again with
// other noise when n exceeds the number of stories. It is a pure function of
// the seed: patient i is the same whatever n.
func Patients(seed uint64, n int) []*Patient {
	stories := Stories()
	out := make([]*Patient, 0, max(n, 0))
	for i := range n {
		out = append(out, NewPatient(seed, stories[i%len(stories)], i))
	}
	return out
}

// NewPatient tells one story with the noise of (seed, index). Index also makes
// the record number, so that patients of one seed have distinct numbers.
func NewPatient(seed uint64, s Story, index int) *Patient {
	d := dice(seed).with("stormglass").at(int64(index))
	p := &Patient{Story: s.ID, MRN: recordNumber(100000 + (index*7+int(seed%97)*4099)%900000),
		Visit: fmt.Sprintf("V%06d", (index+int(seed%1000)*500)%1000000), Family: "Test", seed: d, index: index, Sex: "F",
		Bed: bedName(index % 24)}
	c := &chart{p: p, dice: d.with(s.ID), index: index}
	s.tell(c)
	c.finish()
	return p
}

// recordNumber appends the modulus-10 check digit of HL7 CX.3 "M10".
func recordNumber(n int) string {
	s := strconv.Itoa(n)
	return s + strconv.Itoa(checkDigit(s))
}

// checkDigit is the Luhn digit of a decimal string.
func checkDigit(s string) int {
	sum := 0
	for i := len(s) - 1; i >= 0; i-- {
		v := int(s[i] - '0')
		if (len(s)-i)%2 == 1 {
			if v *= 2; v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return (10 - sum%10) % 10
}
