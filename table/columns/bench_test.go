package columns

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
)

// phoenixRows makes n plausible rows of the Phoenix columns, a fifth of the
// cells missing; the same for the same seed.
func phoenixRows(n int, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 7))
	var b bytes.Buffer
	b.WriteString("row,age,imv,other_respiratory_support,pf_ratio,sf_ratio,vasoactives,lactate,map,platelets,inr,d_dimer,fibrinogen,gcs,fixed_pupils,glucose,anc,alc,creatinine,bilirubin,alt\n")
	for i := range n {
		fmt.Fprintf(&b, "%d", i+1)
		for _, c := range []struct {
			max    float64
			digits int
			miss   float64
		}{{216, 2, .05}, {2, 0, .1}, {2, 0, .1}, {500, 1, .5}, {470, 1, .3}, {4, 0, .1}, {15, 1, .2}, {90, 2, .1}, {400, 0, .2}, {3, 2, .2},
			{6, 2, .2}, {500, 0, .2}, {0, 0, .1}, {2, 0, .1}, {250, 0, .2}, {9, 2, .2}, {6, 2, .2}, {3, 2, .2}, {9, 1, .2}, {300, 0, .2}} {
			b.WriteByte(',')
			if r.Float64() < c.miss {
				continue
			}
			if c.max == 0 {
				fmt.Fprintf(&b, "%d", 3+r.IntN(13))
				continue
			}
			if c.digits == 0 {
				fmt.Fprintf(&b, "%d", r.IntN(int(c.max)))
				continue
			}
			fmt.Fprintf(&b, "%.*f", c.digits, r.Float64()*c.max)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// repeat reads a header once and a body n times.
type repeat struct {
	head, body []byte
	n          int
	r          *bytes.Reader
}

func (r *repeat) Read(p []byte) (int, error) {
	for {
		if r.r == nil {
			r.r = bytes.NewReader(r.head)
		}
		k, err := r.r.Read(p)
		if err == nil {
			return k, nil
		}
		if r.n == 0 {
			return 0, io.EOF
		}
		r.n--
		r.r.Reset(r.body)
	}
}

func rules(t testing.TB, specs ...*rule.Spec) (out []*rule.Rule) {
	t.Helper()
	for _, s := range specs {
		r, err := rule.Compile(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func defaultMap(t testing.TB) []Column {
	t.Helper()
	m, ok := Default("phoenix")
	if !ok {
		t.Fatal("the embedded map cannot be read")
	}
	return m
}

// BenchmarkScoreMillion scores 1,000,000 rows with Phoenix and Phoenix-8, all
// columns with ranges, CSV to CSV. Bar: 1.2 s on two cores.
func BenchmarkScoreMillion(b *testing.B) {
	all := phoenixRows(20000, 1)
	nl := bytes.IndexByte(all, '\n') + 1
	rr, m := rules(b, phoenix.Spec(), phoenix8.Spec()), defaultMap(b)
	b.ReportAllocs()
	for b.Loop() {
		in := &repeat{head: all[:nl], body: all[nl:], n: 50}
		st, err := Score(context.Background(), in, io.Discard, Options{Rules: rr, Map: m})
		if err != nil || st.Rows != 1_000_000 {
			b.Fatal(err, st.Rows)
		}
	}
}

// BenchmarkScoreBlock is the same for 2,000 rows with one worker, for
// comparing versions on a busy machine: take the least of many runs.
func BenchmarkScoreBlock(b *testing.B) {
	all := phoenixRows(2000, 1)
	rr, m := rules(b, phoenix.Spec(), phoenix8.Spec()), defaultMap(b)
	for b.Loop() {
		if _, err := Score(context.Background(), bytes.NewReader(all), io.Discard, Options{Rules: rr, Map: m, Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
