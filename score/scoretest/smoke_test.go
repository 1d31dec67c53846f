package scoretest

import (
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
)

func TestSmoke(t *testing.T) {
	for _, s := range []*rule.Spec{phoenix.Spec(), phoenix.PackageSpec(), phoenix8.Spec(), phoenix8.PackageSpec()} {
		r, err := rule.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		in := make([]analyte.Value, r.Inputs())
		for i := range in {
			in[i] = analyte.Unknown(analyte.Get(s.Inputs[i].Analyte), analyte.NotOrdered, 0)
		}
		in[0] = analyte.Point(30, 0)
		in[7] = analyte.Point(43.66, 0)
		e := r.Explain(in)
		t.Logf("%+v", e.Result)
		for _, f := range e.Findings {
			t.Logf("%*s%s: %s [%d..%d %d] %v", f.Depth*2, "", f.Name, f.Row, f.Lo, f.Hi, f.Published, f.Truth)
		}
	}
}

func BenchmarkPhoenix8(b *testing.B) {
	s := phoenix8.Spec()
	r, err := rule.Compile(s)
	if err != nil {
		b.Fatal(err)
	}
	in := make([]analyte.Value, r.Inputs())
	for i := range in {
		in[i] = analyte.Unknown(analyte.Get(s.Inputs[i].Analyte), analyte.NotOrdered, 0)
	}
	in[0] = analyte.Within(11, 13, analyte.Derived, 0)
	in[7] = analyte.Point(43.66, 0)
	in[8] = analyte.Below(120, 0, 0)
	var out rule.Result
	b.ReportAllocs()
	for b.Loop() {
		r.Eval(in, &out)
	}
}
