package imported

import (
	"testing"

	"stormglass/rule"
)

// TestSpecsHold: the engine's own check of every system.
func TestSpecsHold(t *testing.T) {
	for _, s := range Specs() {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}
