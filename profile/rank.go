package profile

import (
	"hash/fnv"
	"math"
	"math/bits"
	"slices"
	"strings"
)

// ranks gives each value its rank from 1, tied values the mean of theirs.
func ranks(x []float64) []float64 {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case x[a] < x[b]:
			return -1
		case x[a] > x[b]:
			return 1
		}
		return 0
	})
	out := make([]float64, len(x))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && x[order[j]] == x[order[i]] {
			j++
		}
		for k := i; k < j; k++ {
			out[order[k]] = float64(i+j+1) / 2
		}
		i = j
	}
	return out
}

// correlation is Pearson's of two lists; of ranks, it is Spearman's, ties
// included. ok is false where one of them does not vary.
func correlation(a, b []float64) (r float64, ok bool) {
	n := float64(len(a))
	var ma, mb float64
	for i := range a {
		ma += a[i] / n
		mb += b[i] / n
	}
	var ab, aa, bb float64
	for i := range a {
		x, y := a[i]-ma, b[i]-mb
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	if aa == 0 || bb == 0 {
		return 0, false
	}
	return min(max(ab/math.Sqrt(aa*bb), -1), 1), true
}

// comparison is one sample against the reference samples, over the proteins
// that it has.
type comparison struct {
	*references
	x, rank []float64
	used    []int
}

// members are the samples of a group.
func (c *comparison) members(g int) []int {
	var out []int
	for i, k := range c.group {
		if k == g {
			out = append(out, i)
		}
	}
	return out
}

// mean is the mean profile of some samples over the proteins picked; nil picks
// each once.
func (c *comparison) mean(samples, picked []int) []float64 {
	n := len(c.used)
	if picked != nil {
		n = len(picked)
	}
	out := make([]float64, n)
	for k := range out {
		p := k
		if picked != nil {
			p = picked[k]
		}
		for _, i := range samples {
			out[k] += c.values[i][c.used[p]]
		}
		out[k] /= float64(len(samples))
	}
	return out
}

// each gives the rank correlation of the sample with each reference sample;
// one that does not vary has none, and counts as zero.
func (c *comparison) each() []float64 {
	out := make([]float64, len(c.values))
	for i := range out {
		out[i], _ = correlation(c.rank, ranks(c.mean([]int{i}, nil)))
	}
	return out
}

// asHigh is the tolerance within which two means are equal: their last bits
// depend on the order of sums.
const asHigh = 1e-12

// permute asks how often n samples drawn from all groups are as highly
// correlated with the sample, in the mean, as the members of a group. rho is
// that of each reference sample.
func permute(l *Likeness, rho []float64, members []int, o Options, next *generator) {
	all, n := len(rho), len(members)
	meanOf := func(samples []int) float64 {
		s := 0.0
		for _, i := range samples {
			s += rho[i]
		}
		return s / float64(n)
	}
	l.Members = meanOf(members)
	high := func(samples []int) int {
		if meanOf(samples) >= l.Members-asHigh {
			return 1
		}
		return 0
	}
	if ways := choose(all, n); ways <= Exact {
		count := 0
		eachSubset(all, n, func(samples []int) { count += high(samples) })
		p := float64(count) / float64(ways)
		l.P, l.Arrangements, l.AllOfThem = &p, ways, true
		return
	}
	count := 1 // the arrangement that was seen
	order := make([]int, all)
	for range o.Draws {
		for i := range order {
			order[i] = i
		}
		for i := range n {
			j := i + next.below(all-i)
			order[i], order[j] = order[j], order[i]
		}
		count += high(order[:n])
	}
	p := float64(count) / float64(o.Draws+1)
	l.P, l.Arrangements = &p, o.Draws
}

// choose is the number of ways to take k of n, at most Exact+1.
func choose(n, k int) int {
	ways := 1
	for i := 1; i <= min(k, n-k); i++ {
		ways = ways * (n - i + 1) / i
		if ways > Exact {
			return Exact + 1
		}
	}
	return ways
}

// eachSubset calls f with each k of n, in order; f must not keep its argument.
func eachSubset(n, k int, f func([]int)) {
	at := make([]int, k)
	for i := range at {
		at[i] = i
	}
	for {
		f(at)
		i := k - 1
		for i >= 0 && at[i] == n-k+i {
			i--
		}
		if i < 0 {
			return
		}
		at[i]++
		for j := i + 1; j < k; j++ {
			at[j] = at[j-1] + 1
		}
	}
}

// resample draws proteins and, within each group, samples with replacement,
// and takes the middle 95 % of the correlations and of their lead.
func (c *comparison) resample(out *Result, o Options, next *generator) {
	k := len(out.Groups)
	order := make([]int, k) // groups by correlation, the highest first
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := out.Groups[a], out.Groups[b]; {
		case x.Rho > y.Rho:
			return -1
		case x.Rho < y.Rho:
			return 1
		default:
			return strings.Compare(x.Group, y.Group)
		}
	})
	rho := make([][]float64, k)
	var lead []float64
	for range o.Resamples {
		picked := make([]int, len(c.used))
		x := make([]float64, len(picked))
		for i := range picked {
			picked[i] = next.below(len(picked))
			x[i] = c.x[picked[i]]
		}
		rank := ranks(x)
		for g := range k {
			members := c.members(g)
			drawn := make([]int, len(members))
			for i := range drawn {
				drawn[i] = members[next.below(len(members))]
			}
			r, _ := correlation(rank, ranks(c.mean(drawn, picked)))
			rho[g] = append(rho[g], r)
		}
		if k > 1 {
			last := len(rho[0]) - 1
			lead = append(lead, rho[order[0]][last]-rho[order[1]][last])
		}
	}
	for g := range k {
		out.Groups[g].Lo, out.Groups[g].Hi = middle(rho[g])
	}
	if k > 1 {
		first, second := out.Groups[order[0]], out.Groups[order[1]]
		out.Lead = &Lead{Of: first.Group, Over: second.Group, Rho: first.Rho - second.Rho}
		out.Lead.Lo, out.Lead.Hi = middle(lead)
	}
	sorted := make([]Likeness, 0, k)
	for _, g := range order {
		sorted = append(sorted, out.Groups[g])
	}
	out.Groups = sorted
}

// middle is the 2.5th and the 97.5th percentile of draws: with 999 of them, the
// 25th and the 975th.
func middle(x []float64) (lo, hi float64) {
	slices.Sort(x)
	i := max(int(0.025*float64(len(x)+1))-1, 0)
	return x[i], x[len(x)-1-i]
}

// generator is splitmix64: small, and the same on every machine.
type generator struct{ state uint64 }

// draws starts a generator for one sample and one purpose, so that neither the
// other samples nor their order matter.
func draws(seed uint64, sample, purpose string) *generator {
	h := fnv.New64a()
	h.Write([]byte(sample + "\x00" + purpose)) // a hash never fails to write
	return &generator{seed ^ h.Sum64()}
}

func (g *generator) next() uint64 {
	g.state += 0x9e3779b97f4a7c15
	z := g.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below is a number from 0 to n−1, each as likely as any other to within 2⁻⁵⁰
// for the counts that occur here.
func (g *generator) below(n int) int {
	hi, _ := bits.Mul64(g.next(), uint64(n))
	return int(hi)
}
