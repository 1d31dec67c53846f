package scoretest

import (
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
)

// TestBatchEqualsEval: one evaluator, two drivers.
func TestBatchEqualsEval(t *testing.T) {
	all := append(specs(), phoenix.PackageSpec(), phoenix8.PackageSpec())
	for n, s := range all {
		r := compile(t, s)
		batch := r.NewBatch(nil)
		rnd := rand.New(rand.NewPCG(5, uint64(n)))
		compareBatch(t, rnd, r, batch, nil, nil)
		if n == 0 || n == len(all)-2 { // Phoenix, and what extends it
			ext := compile(t, all[n+1])
			if !ext.Extends(r) || r.Extends(ext) {
				t.Fatalf("%s does not extend %s", all[n+1].Title, s.Title)
			}
			compareBatch(t, rnd, r, batch, ext, ext.NewBatch(batch))
		}
	}
	if compile(t, phoenix8.Spec()).Extends(compile(t, phoenix.PackageSpec())) {
		t.Error("the clinical rule extends the package-compatible one")
	}
}

// compareBatch fills batches with random knowledge and compares every row with
// Eval; ext, if any, shares the inputs of r.
func compareBatch(t *testing.T, rnd *rand.Rand, r *rule.Rule, b *rule.Batch, ext *rule.Rule, eb *rule.Batch) {
	t.Helper()
	values := candidates(t, r.Spec(), r)
	for range 60 {
		n := 1 + rnd.IntN(rule.BatchRows)
		rows := make([][]analyte.Value, n)
		for row := range rows {
			rows[row] = make([]analyte.Value, r.Inputs())
			for i := range rows[row] {
				a, v := analyte.Get(r.Spec().Inputs[i].Analyte), values[i]
				rows[row][i] = partial(rnd, a, v[rnd.IntN(len(v))], v[rnd.IntN(len(v))], 0.3)
				b.Set(row, i, rows[row][i])
			}
		}
		b.Eval(n)
		for row, in := range rows {
			sameRow(t, r, b, row, in)
		}
		if ext == nil {
			continue
		}
		extra := make([][]analyte.Value, n)
		for row := range extra {
			extra[row] = make([]analyte.Value, ext.Inputs())
			for i, s := range ext.Spec().Inputs {
				if eb.Shares(i) {
					extra[row][i] = rows[row][i]
					continue
				}
				a := analyte.Get(s.Analyte)
				extra[row][i] = partial(rnd, a, a.Lo+rnd.Float64()*(a.Hi-a.Lo)/100, a.Lo+rnd.Float64()*(a.Hi-a.Lo)/50, 0.3)
				eb.Set(row, i, extra[row][i])
			}
		}
		eb.Eval(n)
		for row, in := range extra {
			sameRow(t, ext, eb, row, in)
		}
	}
}

func sameRow(t *testing.T, r *rule.Rule, b *rule.Batch, row int, in []analyte.Value) {
	t.Helper()
	var o rule.Result
	r.Eval(in, &o)
	if o.Out() || b.Out(row) {
		if o.Out() != b.Out(row) {
			t.Fatalf("%s: out %v and %v", r.Spec().ID, o.Out(), b.Out(row))
		}
		return
	}
	pub, lo, hi, assumed := b.Total(row)
	if pub != o.Published || lo != o.Lo || hi != o.Hi || assumed != o.Assumed {
		t.Fatalf("%s: %d %d..%d %d, Eval says %+v", r.Spec().ID, pub, lo, hi, assumed, o)
	}
	for i, it := range o.Items() {
		if lo, hi := b.Range(i, row); lo != it.Lo || hi != it.Hi || b.Published(i, row) != it.Published {
			t.Fatalf("%s item %d: %d..%d %d, Eval says %+v", r.Spec().ID, i, lo, hi, b.Published(i, row), it)
		}
	}
	for k, c := range o.Criteria() {
		if b.Criterion(k, row) != c {
			t.Fatalf("%s criterion %d: %v, Eval says %v", r.Spec().ID, k, b.Criterion(k, row), c)
		}
	}
}
