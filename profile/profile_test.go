package profile

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"stormglass/panel"
)

func table(t *testing.T, text string) *panel.Table {
	t.Helper()
	tab, err := panel.ReadTable(strings.NewReader(text), panel.Options{Name: "t.csv"})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func spearman(a, b []float64) float64 {
	r, _ := correlation(ranks(a), ranks(b))
	return r
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s = %.12g, want %.12g", what, got, want)
	}
}

func TestSpearman(t *testing.T) {
	// R's example of cor.test (Hollander and Wolfe, tuna): rho 0.6
	near(t, "tuna", spearman([]float64{44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1}, []float64{2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8}), 0.6, 1e-12)
	// hours of television and IQ, the textbook example: −29/165
	near(t, "IQ", spearman([]float64{106, 100, 86, 101, 99, 103, 97, 113, 112, 110}, []float64{7, 27, 2, 50, 28, 29, 20, 12, 6, 17}), -29.0/165, 1e-12)
	// R: cor(mtcars$mpg, mtcars$wt, method = "spearman"), many ties
	mpg := []float64{21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4}
	wt := []float64{2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78}
	near(t, "mtcars", spearman(mpg, wt), -0.886422, 5e-7)
	// by hand: ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: 4.5/√(4.5·5)
	near(t, "by hand", spearman([]float64{1, 2, 2, 3}, []float64{1, 3, 2, 4}), 4.5/math.Sqrt(22.5), 1e-12)
	if got := fmt.Sprint(ranks([]float64{5, 1, 5, 5, 0})); got != "[4 2 4 4 1]" {
		t.Error(got)
	}
	if _, ok := correlation([]float64{1, 1}, []float64{1, 2}); ok {
		t.Error("a constant has no correlation")
	}
}

const small = "sample,group,scale,P1,P2,P3,P4\n" +
	"a,near,z,1.5,2,3,4\n" +
	"b,near,z,2,3,4,5\n" +
	"c,far,z,4,1,3,2\n" +
	"d,far,z,3,4,1,2\n"

var smallOptions = Options{LeastProteins: 4, LeastSamples: 2}

// Worked by hand. The sample rises from P1 to P4, and so do a and b: rho 1. That
// of c is −2/5, of d −3/5. The means of the six pairs are 1 for {a, b}, 0.3 and
// 0.2 twice, and −0.5 for {c, d}: p = 1/6 and 1. The mean profile of {c, d} is
// 3.5, 2.5, 2, 2: ranks 4, 3, 1.5, 1.5, rho −4.5/√22.5.
func TestPermutationByHand(t *testing.T) {
	r, err := Compare(table(t, small), table(t, "sample,scale,P1,P2,P3,P4\nx,z,1,2,3,4\n"), smallOptions)
	if err != nil {
		t.Fatal(err)
	}
	g := r.Results[0].Groups
	if g[0].Group != "near" || g[0].Rho != 1 || !g[0].AllOfThem || g[0].Arrangements != 6 {
		t.Fatalf("%+v", g)
	}
	near(t, "members near", g[0].Members, 1, 1e-12)
	near(t, "members far", g[1].Members, -0.5, 1e-12)
	near(t, "p near", *g[0].P, 1.0/6, 1e-15)
	near(t, "rho far", g[1].Rho, -4.5/math.Sqrt(22.5), 1e-12)
	near(t, "p far", *g[1].P, 1, 1e-15)
	// means 1.75, 2.5, 3.5, 4.5 against 1, 2, 3, 4
	near(t, "distance", g[0].Distance, math.Sqrt((0.5625+3*0.25)/4), 1e-12)
	if says := r.Results[0].Says; !strings.HasPrefix(says, "no group stands out") || !strings.Contains(says, "p = 0.167") {
		t.Error(says)
	}
}

// Against an enumeration of its own, with ranks counted the slow way.
func TestPermutationAgainstEnumeration(t *testing.T) {
	slowRanks := func(x []float64) []float64 {
		out := make([]float64, len(x))
		for i := range x {
			for j := range x {
				switch {
				case x[j] < x[i]:
					out[i]++
				case x[j] == x[i]:
					out[i] += 0.5
				}
			}
		}
		return out
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 8 {
		const n, p, size = 9, 6, 4
		c := &comparison{references: &references{group: make([]int, n)}}
		for i := range n {
			v := make([]float64, p)
			for k := range v {
				v[k] = math.Round(8 * rng.NormFloat64()) // ties occur
			}
			c.values = append(c.values, v)
			if i >= size {
				c.group[i] = 1
			}
		}
		for k := range p {
			c.x, c.used = append(c.x, rng.NormFloat64()), append(c.used, k)
		}
		c.rank = ranks(c.x)
		rhoOf := func(sample int) float64 {
			a, b := slowRanks(c.x), slowRanks(c.values[sample])
			var ab, aa, bb float64
			for i := range a {
				ab += (a[i] - p/2.) * (b[i] - p/2.)
				aa += (a[i] - p/2.) * (a[i] - p/2.)
				bb += (b[i] - p/2.) * (b[i] - p/2.)
			}
			if bb == 0 {
				return 0
			}
			return ab / math.Sqrt(aa*bb)
		}
		sumOf := func(mask int) (s float64) {
			for i := range n {
				if mask>>i&1 == 1 {
					s += rhoOf(i)
				}
			}
			return s
		}
		want, ways := 0, 0
		for mask := range 1 << n {
			bits := 0
			for i := range n {
				bits += mask >> i & 1
			}
			if bits != size {
				continue
			}
			ways++
			if sumOf(mask) >= sumOf(1<<size-1)-1e-9 {
				want++
			}
		}
		var l Likeness
		permute(&l, c.each(), c.members(0), Options{}, nil)
		if !l.AllOfThem || l.Arrangements != 126 || ways != 126 || math.Abs(*l.P-float64(want)/126) > 1e-12 {
			t.Fatalf("p = %g of %d, want %d of %d", *l.P, l.Arrangements, want, ways)
		}
	}
}

// made is two groups of twelve with profiles of their own, and samples drawn
// like each, and one like neither.
func made(rng *rand.Rand, proteins int) (groups, samples string) {
	head := ""
	shape := make([][2]float64, proteins)
	for k := range proteins {
		head += fmt.Sprintf(",Q%d", k)
		shape[k] = [2]float64{2 * rng.NormFloat64(), 2 * rng.NormFloat64()}
	}
	row := func(g int, noise float64) string {
		s := ""
		for k := range proteins {
			x := noise * rng.NormFloat64()
			if g >= 0 {
				x += shape[k][g]
			}
			s += fmt.Sprintf(",%.3f", x)
		}
		return s
	}
	groups = "sample,group,scale" + head + "\n"
	for i := range 24 {
		groups += fmt.Sprintf("r%02d,%s,z%s\n", i, []string{"STAT1 GOF", "healthy"}[i%2], row(i%2, 1))
	}
	samples = "sample,scale" + head + "\nlike,z" + row(0, 1) + "\nsound,z" + row(1, 1) + "\nneither,z" + row(-1, 1) + "\n"
	return groups, samples
}

func TestWhatIsSaid(t *testing.T) {
	groups, samples := made(rand.New(rand.NewPCG(7, 7)), 40)
	r, err := Compare(table(t, groups), table(t, samples), Options{Controls: []string{"healthy"}})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"resembles STAT1 GOF more than healthy: consider referral to clinical immunology and a genetic test; a resemblance is no diagnosis",
		"resembles healthy more than STAT1 GOF; this excludes no inborn error of immunity",
		"no group stands out (",
	} {
		x := r.Results[i]
		if !strings.HasPrefix(x.Says, want) {
			t.Errorf("%s: %s", x.Sample, x.Says)
		}
		for _, g := range x.Groups {
			if !(g.Lo <= g.Rho+0.1 && g.Rho-0.1 <= g.Hi && g.Lo <= g.Hi) || g.AllOfThem || g.Arrangements != Draws {
				t.Errorf("%+v", g)
			}
		}
	}
	if p := *r.Results[0].Groups[0].P; p > 0.01 {
		t.Errorf("p = %g", p)
	}
}

// Order of rows and of columns is of no account, and neither is who else is in
// the table; another seed draws others.
func TestDeterminism(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 9))
	groups, samples := made(rng, 24)
	answer := func(groups, samples string, seed uint64) map[string]Result {
		r, err := Compare(table(t, groups), table(t, samples), Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]Result{}
		for _, x := range r.Results {
			out[x.Sample] = x
		}
		return out
	}
	want := answer(groups, samples, 0)
	for range 3 {
		g, s := shuffled(rng, groups), shuffled(rng, samples)
		s = s[:strings.LastIndex(strings.TrimSpace(s), "\n")+1] // one sample less
		for name, x := range answer(g, s, 0) {
			if !reflect.DeepEqual(x, want[name]) {
				t.Fatalf("%s: got %+v\nwant %+v", name, x, want[name])
			}
		}
	}
	if reflect.DeepEqual(answer(groups, samples, 1), want) {
		t.Error("the seed changes nothing")
	}
}

// shuffled puts the rows and the protein columns of a table in another order.
func shuffled(rng *rand.Rand, text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	rng.Shuffle(len(lines)-1, func(i, j int) { lines[i+1], lines[j+1] = lines[j+1], lines[i+1] })
	order := rng.Perm(len(strings.Split(lines[0], ",")))
	for n, l := range lines {
		cells := strings.Split(l, ",")
		moved := make([]string, len(cells))
		for i, j := range order {
			moved[j] = cells[i]
		}
		lines[n] = strings.Join(moved, ",")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Draws approach the share of all arrangements: six of twelve, 924 ways.
func TestDrawsApproachTheExactShare(t *testing.T) {
	rho := []float64{0.9, 0.5, 0.3, -0.2, 0.6, 0.1, 0.4, -0.5, 0.2, 0.7, -0.1, 0}
	members := []int{0, 1, 2, 3, 4, 5}
	var exact, drawn Likeness
	permute(&exact, rho, members, Options{}, nil)
	if exact.Arrangements != 924 || !exact.AllOfThem {
		t.Fatalf("%+v", exact)
	}
	count, order, next := 0, make([]int, 12), draws(1, "x", "y")
	for range 20000 {
		for i := range order {
			order[i] = i
		}
		sum := 0.0
		for i := range 6 {
			j := i + next.below(12-i)
			order[i], order[j] = order[j], order[i]
			sum += rho[order[i]]
		}
		if sum/6 >= exact.Members-asHigh {
			count++
		}
	}
	if got := float64(count) / 20000; math.Abs(got-*exact.P) > 4*math.Sqrt(*exact.P*(1-*exact.P)/20000) {
		t.Errorf("%g of the draws, %g of all", got, *exact.P)
	}
	// thirty samples, fifteen of a kind: drawn ones, and against the normal
	// approximation of the mean of fifteen of thirty
	var many []float64
	var half []int
	for i := range 30 {
		many = append(many, math.Sin(float64(3*i)))
		if i%2 == 0 {
			half = append(half, i)
		}
	}
	permute(&drawn, many, half, Options{Draws: 9999}, draws(2, "x", "y"))
	mean, square := 0.0, 0.0
	for _, x := range many {
		mean += x / 30
		square += x * x / 30
	}
	sd := math.Sqrt((square - mean*mean) * 30 / 29 / 15 * 0.5)
	want := 0.5 * math.Erfc((drawn.Members-mean)/sd/math.Sqrt2)
	if drawn.AllOfThem || math.Abs(*drawn.P-want) > 0.02 {
		t.Errorf("p = %g, want about %g", *drawn.P, want)
	}
}

func TestRefusals(t *testing.T) {
	groups, samples := table(t, small), table(t, "sample,scale,P1,P2,P3,P4\nx,z,1,<2,,4\nflat,z,1,1,1,1\n")
	for says, c := range map[string]struct {
		groups *panel.Table
		o      Options
	}{
		"far has 2 of at least 3 samples":                      {groups, Options{LeastProteins: 4}},
		"4 proteins are measured in all samples of the groups": {groups, Options{LeastSamples: 2}},
		`there is no group "healthy"`:                          {groups, Options{Controls: []string{"healthy"}}},
		"no sample says its group":                             {samples, Options{}},
		"on the scale NPX":                                     {table(t, strings.ReplaceAll(small, ",z,", ",NPX,")), Options{}},
	} {
		if _, err := Compare(c.groups, samples, c.o); err == nil || !strings.Contains(err.Error(), says) || !errors.Is(err, ErrGroups) && !errors.Is(err, panel.ErrScale) {
			t.Errorf("want %q, got %v", says, err)
		}
	}
	r, err := Compare(groups, samples, smallOptions)
	if err != nil {
		t.Fatal(err)
	}
	if x := r.Results[0]; x.Refused != "2 proteins measured in the sample and in all samples of the groups, at least 4 are needed" || fmt.Sprint(x.NotMeasured) != "[P2 P3]" || len(x.Groups) != 0 {
		t.Errorf("%+v", x)
	}
	if x := r.Results[1]; !strings.Contains(x.Refused, "all alike") {
		t.Errorf("%+v", x)
	}
	one := table(t, strings.Join(strings.SplitAfter(small, "\n")[:3], ""))
	r, err = Compare(one, table(t, "sample,scale,P1,P2,P3,P4\nx,z,1,2,3,4\n"), smallOptions)
	if err != nil || r.Results[0].Lead != nil || r.Results[0].Groups[0].P != nil || !strings.Contains(r.Results[0].Says, "with one group alone") {
		t.Errorf("%+v %v", r, err)
	}
}
