package infection

import (
	"stormglass/event"
	"stormglass/rule"
)

// The variants of suspected infection of the Phoenix development program
// (phoenix-criteria-sql: suspected_infection.sql). They only count, from the
// beginning of the stay, and stay met once met; no word of a clinician enters.

// Variant is one of them.
type Variant uint8

// Variants, in the order of the criteria of the Spec after the first.
const (
	NoDose   Variant = iota // a temperature above 38 °C or a test ordered
	OneDose                 // a test ordered and one dose
	TwoDoses                // a test ordered and two doses
	Variants                // how many there are
)

// Names are the criteria of the variants.
func (v Variant) Name() string {
	return [...]string{SuspectedNoDose, SuspectedOneDose, SuspectedTwoDoses, ""}[min(v, Variants)]
}

// doses is how many doses a variant asks for.
func (v Variant) doses() int { return int(v) }

// Tally counts the signs of a stay, whatever a clinician said. It holds no
// pointers.
type Tally struct {
	Purpose                          event.Tri
	Tests, Doses, OfRoute, OfPurpose int
	Fevers, Warmths                  int
	Since                            [Variants]event.Time // when each variant was first complete

	FirstTest, FirstFever, FirstDose, SecondDose, OpenDose Sign
	// Findings are the last results of tests for infection, newest last.
	Findings [4]Sign
}

// Step reads one sign, in the order of Episode.Step.
func (t *Tally) Step(s Sign) {
	switch s.Kind {
	case Test:
		t.Tests++
		first(&t.FirstTest, s)
	case Fever:
		t.Fevers++
		first(&t.FirstFever, s)
	case Warmth:
		t.Warmths++
	case Dose:
		t.Doses++
		t.dose(s)
	case DoseOfRoute:
		t.OfRoute++
		t.OpenDose = s
	case DoseOfPurpose:
		t.OfPurpose++
		t.OpenDose = s
		if t.Purpose == event.Yes {
			t.dose(s)
		}
	case ForTreatment:
		t.Purpose = event.Yes
	case ForProphylaxis:
		t.Purpose = event.No
	case Finding:
		if t.Findings[3].ID != s.ID {
			copy(t.Findings[:], t.Findings[1:])
			t.Findings[3] = s
		}
	}
	for v := range Variants {
		if t.Since[v] == 0 && t.Truth(v, Watch{}) == rule.Met {
			t.Since[v] = s.At
		}
	}
}

func first(to *Sign, s Sign) {
	if to.ID == 0 {
		*to = s
	}
}

func (t *Tally) dose(s Sign) {
	switch {
	case t.FirstDose.ID == 0:
		t.FirstDose = s
	case t.SecondDose.ID == 0:
		t.SecondDose = s
	}
}

// Sure is how many doses count for certain.
func (t *Tally) Sure() int {
	if t.Purpose == event.Yes {
		return t.Doses + t.OfPurpose
	}
	return t.Doses
}

// Unsure is how many more may count.
func (t *Tally) Unsure() int {
	if t.Purpose == event.NotSaid {
		return t.OfRoute + t.OfPurpose
	}
	return t.OfRoute
}

// Watch says what would be seen if it were there.
type Watch struct {
	Orders, Doses bool // a live feed of orders, of medications
	Temperature   bool // a temperature is known now
}

// Truth answers a variant: met once met; not met where what it asks for is
// known not to be there; else undetermined.
func (t *Tally) Truth(v Variant, w Watch) rule.Truth {
	tests := known(t.Tests >= Tests, t.Tests == 0 && w.Orders)
	if v == NoDose {
		return tests.Or(known(t.Fevers > 0, t.Fevers+t.Warmths == 0 && w.Temperature))
	}
	n := v.doses()
	return tests.And(known(t.Sure() >= n, t.Sure()+t.Unsure() < n && w.Doses))
}

func known(yes, no bool) rule.Truth {
	switch {
	case yes:
		return rule.Met
	case no:
		return rule.NotMet
	}
	return rule.Undetermined
}

// Signs are what made a variant complete: the test or the fever, then the
// doses.
func (t *Tally) Signs(v Variant) []Sign {
	switch v {
	case NoDose:
		if t.FirstFever.ID != 0 && (t.FirstTest.ID == 0 || t.FirstFever.At < t.FirstTest.At) {
			return []Sign{t.FirstFever}
		}
		return []Sign{t.FirstTest}
	case OneDose:
		return []Sign{t.FirstTest, t.FirstDose}
	}
	return []Sign{t.FirstTest, t.FirstDose, t.SecondDose}
}
