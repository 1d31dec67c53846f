package cohort

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// organs is a set of analyte groups: which organs a question is about.
type organs uint16

// supported are the organs that a support or treatment can hold up.
var supported = [...]analyte.Group{analyte.GroupRespiratory, analyte.GroupCardiovascular, analyte.GroupRenal, analyte.GroupCoagulation}

const everyOrgan = ^organs(0)

// organsOf is which organs a rule reads; all of them where it reads another
// rule.
func organsOf(s *rule.Spec) organs {
	var out organs
	for i := range s.Inputs {
		if s.Inputs[i].Analyte == analyte.None {
			return everyOrgan
		}
		out |= 1 << analyte.Get(s.Inputs[i].Analyte).Group
	}
	return out
}

// held reports whether a support or treatment is in force that holds up one of
// the organs: then nothing is called resolved (timeline.Normalising).
func held(tl *timeline.Timeline, of organs, at event.Time) bool {
	for _, g := range supported {
		if of&(1<<g) != 0 && len(tl.Normalising(g, at)) > 0 {
			return true
		}
	}
	return false
}
