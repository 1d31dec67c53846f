package cohort

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// organ is a set of organs that a support can normalise.
type organ uint8

const (
	lung organ = 1 << iota
	circulation
	kidney

	anyOrgan = lung | circulation | kidney
)

// supports are the states under which an organ's values are those of the
// support (project policy): ventilation, high flow and ECMO for the lung;
// vasoactive drugs, venoarterial ECMO and mechanical support for the
// circulation; renal replacement for the kidney.
var supports = [...]struct {
	of organ
	id analyte.ID
}{
	{lung, analyte.InvasiveVentilation}, {lung, analyte.NonInvasiveVentilation}, {lung, analyte.HighFlowOxygen}, {lung, analyte.ECMO},
	{circulation, analyte.VasoactiveCount}, {circulation, analyte.ECMOVenoarterial}, {circulation, analyte.MechanicalCirculatorySupport},
	{kidney, analyte.CRRT}, {kidney, analyte.RenalReplacement},
}

// organsOf is which organs the items of a score are about, by their names; all
// of them where the names do not say.
func organsOf(s *rule.Spec) organ {
	var all organ
	for _, it := range s.Items {
		all |= organNamed(it.Name)
	}
	if all == 0 && len(s.Items) == 0 {
		return anyOrgan
	}
	return all
}

func organNamed(name string) organ {
	for _, k := range [...]struct {
		part string
		of   organ
	}{{"respir", lung}, {"lung", lung}, {"oxygen", lung}, {"cardio", circulation}, {"circul", circulation}, {"vasoactive", circulation}, {"renal", kidney}, {"kidney", kidney}} {
		if strings.Contains(strings.ToLower(name), k.part) {
			return k.of
		}
	}
	return 0
}

// held reports whether a support of one of the organs runs, or ran when it was
// last heard of and is not known to have ended.
func held(tl *timeline.Timeline, of organ, at event.Time) bool {
	for _, s := range supports {
		if s.of&of == 0 {
			continue
		}
		if r := tl.Latest(s.id, at, 0); runs(&r) {
			return true
		}
	}
	return false
}

func runs(r *timeline.Reading) bool {
	lo, hi := r.Value.Bounds()
	switch {
	case lo >= 1:
		return true
	case hi < 1 || !r.LastValue.Usable():
		return false
	}
	last, _ := r.LastValue.Bounds()
	return last >= 1
}
