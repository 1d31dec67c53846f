package assess

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Organs is a set of organs, as groups of analytes.
type Organs uint16

// EveryOrgan is all of them.
const EveryOrgan = ^Organs(0)

// OrgansOf is which organs a rule is about: the groups of its inputs; all of
// them where it reads another rule.
func OrgansOf(s *rule.Spec) Organs {
	var out Organs
	for i := range s.Inputs {
		a := analyte.Get(s.Inputs[i].Analyte)
		if a == nil {
			return EveryOrgan
		}
		out |= 1 << a.Group
	}
	return out
}

// Has reports whether an organ is in the set.
func (o Organs) Has(g analyte.Group) bool { return o&(1<<g) != 0 }

// HeldUp reports whether a support or treatment is in force that holds up one
// of the organs: then nothing is called resolved (timeline.Normalising).
func HeldUp(tl *timeline.Timeline, of Organs, at event.Time) bool {
	for _, g := range [...]analyte.Group{analyte.GroupRespiratory, analyte.GroupCardiovascular, analyte.GroupRenal, analyte.GroupCoagulation} {
		if of.Has(g) && len(tl.Normalising(g, at)) > 0 {
			return true
		}
	}
	return false
}
