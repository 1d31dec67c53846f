package differential_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/story"
)

func BenchmarkRead(b *testing.B) {
	p := aged(60).has(analyte.Ferritin, 5200, 1).says("hlh2004.clinical", met, open, "open").says("immunosep.mals", not, open, "adults")
	for b.Loop() {
		differential.Read(p.in)
	}
}

func BenchmarkFromAssessment(b *testing.B) {
	list, err := story.Parse("stories", strings.NewReader(strings.ReplaceAll(stories, "patient age _ mo\n", "")))
	if err != nil {
		b.Fatal(err)
	}
	tl, at := list[2].Timeline(), list[2].Checks[0].At
	a := assess.Assess(tl, at, 0, assess.Clinical())
	for b.Loop() {
		differential.FromAssessment(tl, a, at, 0)
	}
}
