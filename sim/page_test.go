package sim

import (
	"os"
	"testing"
)

func TestPageIsCurrent(t *testing.T) {
	have, err := os.ReadFile("../docs/simulated-patients.md")
	if err != nil || string(have) != Page() {
		t.Errorf("docs/simulated-patients.md is not current (%v); write it by `stormglass simulate --page > docs/simulated-patients.md`", err)
	}
}
