package kinetic

import (
	"strings"
	"testing"

	"stormglass/rule"
)

// TestSpecsHold: what a Spec owes, and that every measure is asked for by a
// rule and every input has its measure.
func TestSpecsHold(t *testing.T) {
	asked := map[string]bool{}
	for _, s := range Specs() {
		if err := rule.Check(s); err != nil {
			t.Errorf("%s: %v", s.ID, err)
		}
		for _, in := range s.Inputs {
			if name, ok := strings.CutPrefix(in.Of, Prefix); ok {
				asked[name] = true
			}
		}
	}
	names := map[string]bool{}
	for _, m := range Measures() {
		if names[m.Name] {
			t.Errorf("%s twice", m.Name)
		}
		if names[m.Name] = true; !asked[m.Name] {
			t.Errorf("no rule asks for %s", m.Name)
		}
	}
	for name := range asked {
		if !names[name] {
			t.Errorf("%s is asked for and not measured", name)
		}
	}
}
