package podium

import (
	"testing"

	"stormglass/rule"
)

func TestSpecsPassCheck(t *testing.T) {
	specs := []*rule.Spec{Spec()}
	for _, v := range Variants() {
		specs = append(specs, v.Spec())
	}
	if len(specs) != 8 {
		t.Fatalf("%d forms", len(specs))
	}
	for _, s := range specs {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}
