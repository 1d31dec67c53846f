package scoretest

import (
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/phoenix8"
	"stormglass/score/psofa"
)

// typical is a child of 11 to 13 months, so on the edge of an age band, with a
// censored platelet count and five inputs missing.
func typical(b testing.TB) (*rule.Rule, []analyte.Value) {
	r := compile(b, phoenix8.Spec())
	in := make([]analyte.Value, r.Inputs())
	for i, s := range r.Spec().Inputs {
		a := analyte.Get(s.Analyte)
		in[i] = analyte.Point((3*a.Lo+a.Hi)/4, 1)
		switch s.Name {
		case "lactate", "d_dimer", "pf_ratio", "anc", "bilirubin":
			in[i] = missing(r, i)
		case "platelets":
			in[i] = analyte.Below(120, 0, 1)
		case "gcs":
			in[i] = analyte.Point(13, 1)
		case "imv":
			in[i] = analyte.Point(1, 1)
		}
	}
	in[0] = analyte.Point(30, 1)
	return r, in
}

// BenchmarkPhoenix8 is one Phoenix-8 with ranges. Bar: 1 µs, no allocation.
func BenchmarkPhoenix8(b *testing.B) {
	r, in := typical(b)
	var o rule.Result
	b.ReportAllocs()
	for b.Loop() {
		r.Eval(in, &o)
	}
}

// BenchmarkPhoenix8AgeOnEdge is the same with an age that touches two bands.
func BenchmarkPhoenix8AgeOnEdge(b *testing.B) {
	r, in := typical(b)
	in[0] = analyte.Within(11, 13, analyte.Derived, 1)
	var o rule.Result
	b.ReportAllocs()
	for b.Loop() {
		r.Eval(in, &o)
	}
}

// BenchmarkPhoenix8Explained is one Phoenix-8 with its full explanation. Bar: 10 µs.
func BenchmarkPhoenix8Explained(b *testing.B) {
	r, in := typical(b)
	b.ReportAllocs()
	for b.Loop() {
		e := r.Explain(in)
		if len(e.Findings) < 20 {
			b.Fatal("not explained")
		}
	}
}

// BenchmarkSays is the sentence about a threshold, with what to obtain first.
func BenchmarkSays(b *testing.B) {
	r, in := typical(b)
	b.ReportAllocs()
	for b.Loop() {
		if r.Says(in, 8) == "" {
			b.Fatal("nothing said")
		}
	}
}

// BenchmarkCompile is the cost of compiling Phoenix-8.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		compile(b, phoenix8.Spec())
	}
}

// BenchmarkSaysNothingKnown is the costliest sentence: every input is open.
func BenchmarkSaysNothingKnown(b *testing.B) {
	r, _ := typical(b)
	in := nothing(r)
	b.ReportAllocs()
	for b.Loop() {
		if r.Says(in, 2) == "" {
			b.Fatal("nothing said")
		}
	}
}

// BenchmarkSettlesNothingKnown lists every input that can move the total.
func BenchmarkSettlesNothingKnown(b *testing.B) {
	r, _ := typical(b)
	in := nothing(r)
	b.ReportAllocs()
	for b.Loop() {
		if len(r.Settles(in)) == 0 {
			b.Fatal("nothing settles")
		}
	}
}

// BenchmarkPSOFASays has the largest function and the most open inputs.
func BenchmarkPSOFASays(b *testing.B) {
	r := compile(b, psofa.Spec())
	in := nothing(r)
	b.ReportAllocs()
	for b.Loop() {
		if r.Says(in, 8) == "" {
			b.Fatal("nothing said")
		}
	}
}
