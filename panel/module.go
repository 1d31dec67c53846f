package panel

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strings"
)

// Set is a named set of genes, as a GMT file has it.
type Set struct {
	Name  string
	About string
	Genes []string // HGNC symbols, each once
}

// longestLine is the longest line of a GMT file in bytes.
const longestLine = 4 << 20

// ReadGMT reads gene sets: a line each, parted by tabs, with name, description
// and genes. The sets of MSigDB are not shipped: their owner's terms are the
// user's to accept. The error is ErrTable and names the line.
func ReadGMT(in io.Reader, name string) ([]Set, error) {
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, longestLine)
	var out []Set
	seen := map[string]bool{}
	for line := 1; sc.Scan(); line++ {
		text := strings.TrimPrefix(sc.Text(), "\ufeff")
		if strings.TrimSpace(text) == "" {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(text, "\r"), "\t")
		s := Set{Name: strings.TrimSpace(cells[0])}
		if len(cells) < 3 || s.Name == "" {
			return nil, fmt.Errorf("%s, line %d: %w: want name, description and genes, parted by tabs", name, line, ErrTable)
		}
		if seen[s.Name] {
			return nil, fmt.Errorf("%s, line %d: %w: the set %s stands in the file twice", name, line, ErrTable, s.Name)
		}
		seen[s.Name] = true
		s.About = strings.TrimSpace(cells[1])
		have := map[string]bool{}
		for _, g := range cells[2:] {
			if g = strings.TrimSpace(g); g != "" && !have[nameKey(g)] {
				have[nameKey(g)] = true
				s.Genes = append(s.Genes, g)
			}
		}
		if len(s.Genes) == 0 {
			return nil, fmt.Errorf("%s, line %d: %w: the set %s has no gene", name, line, ErrTable, s.Name)
		}
		out = append(out, s)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w: %v", name, ErrTable, err)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: %w: it has no set", name, ErrTable)
	}
	return out, nil
}

// Names of the numbers of a module.
const (
	MeanZ = "mean_z" // mean z of the members that are measured
	Rank  = "rank"   // mean rank of the members among all proteins of the sample, −0.5 to 0.5
)

// Module is the answer for one gene set and one sample.
type Module struct {
	Sample   string   `json:"sample"`
	Set      string   `json:"set"`
	Of       int      `json:"of"`       // genes of the set
	Measured int      `json:"measured"` // of these, with a z in this sample
	Missing  []string `json:"missing"`  // on the panel, but not measured in this sample
	Refused  string   `json:"refused,omitempty"`
	Numbers  []Number `json:"numbers"`
	// RankRefused says why there is no rank beside a mean.
	RankRefused string `json:"rank_refused,omitempty"`
}

// ModuleOptions are what a module needs to be scored; zero fields take the
// conventions of this package.
type ModuleOptions struct {
	LeastMembers  int
	LeastCoverage float64
	LeastWide     int
}

func (o *ModuleOptions) settle() {
	if o.LeastMembers == 0 {
		o.LeastMembers = LeastMembers
	}
	if o.LeastCoverage == 0 {
		o.LeastCoverage = LeastCoverage
	}
	if o.LeastWide == 0 {
		o.LeastWide = LeastWide
	}
}

// Modules scores gene sets in each sample of a wide panel on NPX: the mean z of
// the members that the panel has, and their mean rank among all its proteins by
// z (singscore-2018, here over z instead of transcripts), from −0.5 where they
// are the lowest of all to 0.5 where they are the highest. A member that the
// panel has and the sample misses spreads over ±ModuleClip. Answers come by
// sample, then set.
func Modules(sets []Set, ref *Reference, t *Table, o ModuleOptions) ([]Module, error) {
	o.settle()
	z, err := standardise(ref, t)
	if err != nil {
		return nil, err
	}
	var out []Module
	for i := range t.Samples {
		values := z.of(&t.Samples[i])
		ranks := newRanks(values)
		for _, s := range sets {
			out = append(out, module(&t.Samples[i], s, z, values, ranks, o))
		}
	}
	return out, nil
}

// standard is what turns each column of a table into z.
type standard struct {
	mean, sd []float64 // per column; sd 0 where there is no z
	column   map[string]int
	names    []string
}

func standardise(ref *Reference, t *Table) (*standard, error) {
	z := &standard{mean: make([]float64, len(t.Proteins)), sd: make([]float64, len(t.Proteins)), column: map[string]int{}}
	var used, inRef []int
	for i, c := range t.Proteins {
		z.names = append(z.names, c.Name)
		j, _, ok := ref.of(&Protein{Name: c.Name, UniProt: c.UniProt})
		if !ok {
			continue
		}
		z.mean[i], z.sd[i] = ref.Moments[j].Mean, ref.Moments[j].SD
		z.column[nameKey(c.Name)] = i
		used, inRef = append(used, i), append(inRef, j)
	}
	if _, err := t.fits("NPX", used); err != nil {
		return nil, err
	}
	if _, err := ref.names.fits("NPX", inRef); err != nil {
		return nil, err
	}
	return z, nil
}

// zed is the z of one protein, an interval; known where it was measured.
type zed struct {
	lo, hi, at float64
	known, has bool
}

// of gives the z of each column of a sample.
func (z *standard) of(s *Sample) []zed {
	out := make([]zed, len(z.sd))
	for i := range out {
		if z.sd[i] == 0 {
			continue
		}
		clipped := func(x float64) float64 {
			return min(max((x-z.mean[i])/z.sd[i], -ModuleClip), ModuleClip)
		}
		v := s.Reading(i)
		out[i] = zed{lo: -ModuleClip, hi: ModuleClip, has: true}
		if v.Usable() {
			out[i] = zed{clipped(v.Lo), clipped(v.Hi), clipped(v.at()), true, true}
		}
	}
	return out
}

func module(s *Sample, set Set, z *standard, values []zed, ranks *ranks, o ModuleOptions) Module {
	m := Module{Sample: s.ID, Set: set.Name, Of: len(set.Genes), Missing: []string{}, Numbers: []Number{}}
	var lo, hi, at []float64
	var members []int
	for _, g := range set.Genes {
		i, ok := z.column[nameKey(g)]
		if !ok {
			continue
		}
		v := values[i]
		lo, hi = append(lo, v.lo), append(hi, v.hi)
		members = append(members, i)
		if v.known {
			m.Measured++
			at = append(at, v.at)
		} else {
			m.Missing = append(m.Missing, z.names[i])
		}
	}
	if m.Measured < o.LeastMembers || float64(m.Measured) < o.LeastCoverage*float64(m.Of) {
		m.Refused = fmt.Sprintf("%d of %d genes measured; at least %d and %g %% are needed", m.Measured, m.Of, o.LeastMembers, o.LeastCoverage*100)
		return m
	}
	m.Numbers = append(m.Numbers, Number{Name: MeanZ, Value: number(mean(at)), Lo: mean(lo), Hi: mean(hi)})
	switch wide := ranks.known(); {
	case wide < o.LeastWide:
		m.RankRefused = fmt.Sprintf("%d proteins to rank among, at least %d are needed", wide, o.LeastWide)
		return m
	case len(members) == len(ranks.lo) || m.Measured == wide:
		m.RankRefused = "no protein outside the set to rank against"
		return m
	}
	m.Numbers = append(m.Numbers, ranks.score(members))
	return m
}

// ranks are the z of one sample, sorted for ranking: the lower ends, the upper
// ends, and what is known.
type ranks struct {
	values     []zed
	lo, hi, at []float64
}

func newRanks(values []zed) *ranks {
	r := &ranks{values: values}
	for _, v := range values {
		if !v.has {
			continue
		}
		r.lo, r.hi = append(r.lo, v.lo), append(r.hi, v.hi)
		if v.known {
			r.at = append(r.at, v.at)
		}
	}
	slices.Sort(r.lo)
	slices.Sort(r.hi)
	slices.Sort(r.at)
	return r
}

func (r *ranks) known() int { return len(r.at) }

// score is the mean rank of the members, scaled by what their number allows
// and centred. It rises with each member and falls with each other protein, so
// its ends are where all members are highest and all others lowest, and the
// reverse.
func (r *ranks) score(members []int) Number {
	var at, lo, hi []float64
	for _, i := range members {
		v := r.values[i]
		lo, hi = append(lo, v.lo), append(hi, v.hi)
		if v.known {
			at = append(at, v.at)
		}
	}
	value := scaled(at, without(r.at, at))
	return Number{Name: Rank, Value: &value, Lo: scaled(lo, without(r.hi, hi)), Hi: scaled(hi, without(r.lo, lo))}
}

// without is a sorted list less some of its elements.
func without(sorted, some []float64) []float64 {
	some = slices.Sorted(slices.Values(some))
	out := make([]float64, 0, len(sorted)-len(some))
	for _, x := range sorted {
		if len(some) > 0 && some[0] == x {
			some = some[1:]
			continue
		}
		out = append(out, x)
	}
	return out
}

// scaled is the mean rank of a among a and the sorted others, tied ranks taken
// as their mean, on a scale from −0.5 (all below the others) to 0.5. The ranks
// of a among themselves sum to a constant, so only the others need counting.
func scaled(a, others []float64) float64 {
	if len(a) == 0 || len(others) == 0 {
		return math.NaN()
	}
	twice := 0
	for _, x := range a {
		below := sort.SearchFloat64s(others, x)
		upTo := sort.Search(len(others), func(i int) bool { return others[i] > x })
		twice += below + upTo
	}
	return float64(twice)/float64(2*len(a)*len(others)) - 0.5
}
