package assess

import (
	"strings"
	"testing"

	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// TestEveryNameIsKnown: what a rule or a variant says of its population and of
// inputs that are no analyte is evaluated, or is the answer of a rule before it.
func TestEveryNameIsKnown(t *testing.T) {
	variants, err := CompileVariants()
	if err != nil {
		t.Fatal(err)
	}
	set := Clinical()
	tl := timeline.New(event.Patient{}, timeline.Config{})
	m := newMoment(tl, 1, set, &history{}, newReader(), newReader())
	said := map[string]bool{"orders.infection_tests": true, "doses.antimicrobial": true}
	for _, r := range append(set.Rules(), variants...) {
		spec := r.Spec()
		for _, x := range spec.Population.Exclusions {
			if got := m.exclusion(x.Name); strings.HasPrefix(got.why, "exclusion not evaluated") {
				t.Errorf("%s: exclusion %q is not evaluated", spec.ID, x.Name)
			}
		}
		if got := m.settingMember(&spec.Population); strings.HasPrefix(got.why, "setting not evaluated") {
			t.Errorf("%s: %s", spec.ID, got.why)
		}
		for i := range spec.Inputs {
			if of := spec.Inputs[i].Of; of != "" && !r.Draft() && !said[of] && !m.knows(of) {
				t.Errorf("%s: %q is neither known nor said by a rule before it", spec.ID, of)
			}
		}
		said[spec.ID] = len(spec.Items) > 0
		for k := range spec.Criteria {
			said[spec.Criteria[k].ID] = true
		}
	}
}

// knows reports whether a name is one that the moment answers itself.
func (m *moment) knows(of string) bool {
	if key, ok := strings.CutPrefix(of, "fact."); ok {
		_, fact := event.FactByKey(key)
		return fact || key == "stage_4_malignancy"
	}
	asked := ""
	m.other = func(name string) timeline.Reading { asked = name; return timeline.Reading{} }
	m.contextual(of)
	return asked == ""
}

// TestSettings: a rule for one setting speaks of nobody in another.
func TestSettings(t *testing.T) {
	p := &rule.Population{Words: "patients in the emergency department", Settings: []string{"emergency"}}
	for class, want := range map[string]Population{"E": PopulationIn, "I": PopulationOut, "": PopulationUndetermined} {
		m := &moment{stay: timeline.StayState{Class: class}}
		if got := m.member(p); got.is != want || got.is != PopulationIn && got.why == "" {
			t.Errorf("class %q: %s (%s)", class, got.is.Key(), got.why)
		}
	}
	p.Settings = []string{"helicopter"}
	if got := (&moment{}).member(p); got.is != PopulationUndetermined {
		t.Errorf("an unknown setting: %s", got.is.Key())
	}
}
