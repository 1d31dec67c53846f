package stuck

import (
	"testing"

	"stormglass/rule"
)

// TestSpecsHold: the engine's own check.
func TestSpecsHold(t *testing.T) {
	for _, s := range []*rule.Spec{Spec(), ArmsSpec()} {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}
