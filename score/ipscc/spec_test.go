package ipscc

import (
	"testing"

	"stormglass/rule"
)

func TestSpecsPassCheck(t *testing.T) {
	specs := []*rule.Spec{Spec(), Organs()}
	for _, v := range append(Variants(), OrganVariants()...) {
		specs = append(specs, v.Spec())
	}
	for _, s := range specs {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}
