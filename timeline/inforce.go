package timeline

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// ConfounderKinds is how many kinds there are: kinds are below it.
const ConfounderKinds = confounderEnd

// InForce lists every confounder in force at an instant, each kind once, by
// kind. What it does to a finding says Confounding.
func (t *Timeline) InForce(at event.Time) []Confounder {
	var out []Confounder
	for k := ConfounderKind(0); k < confounderEnd; k++ {
		if c, ok := t.inForce(k, at); ok {
			c.Kind = k
			out = append(out, c)
		}
	}
	return out
}

// Confounding says what a kind of confounder does to an analyte, in words and
// by which source; ok is false where it does nothing.
func Confounding(k ConfounderKind, a analyte.ID) (effect Bias, words string, source evidence.ID, ok bool) {
	for i := range confoundings {
		c := &confoundings[i]
		if c.kind != k || !c.of(a) {
			continue
		}
		if source = c.source; source == "" {
			source = "policy-confounders"
		}
		return c.bias, c.words, source, true
	}
	return 0, "", "", false
}

// Confoundable reports whether some kind of confounder changes an analyte.
func Confoundable(a analyte.ID) bool {
	for k := ConfounderKind(0); k < confounderEnd; k++ {
		if _, _, _, ok := Confounding(k, a); ok {
			return true
		}
	}
	return false
}
