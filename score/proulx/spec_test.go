package proulx

import (
	"testing"

	"stormglass/rule"
)

func TestSpecsPassCheck(t *testing.T) {
	specs := []*rule.Spec{Spec(), Modified()}
	for _, v := range Variants() {
		specs = append(specs, v.Spec())
	}
	for _, s := range specs {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
	if r, err := rule.Compile(Modified()); err != nil || !r.Draft() {
		t.Errorf("the modified criteria are no draft: %v", err)
	}
}
