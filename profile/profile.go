// Package profile says which of the reference groups that a user brings a
// sample's protein profile resembles: groups of children with inborn errors of
// immunity, and such as are to be told from them. All values are z against one
// reference.
//
// Resemblance is measured twice: Spearman's rank correlation of the sample with
// a group's mean profile, which asks for the same proteins to be high and low
// whatever their size, and the distance from that mean, which asks for the same
// sizes. A permutation test says how often as many samples, drawn from all
// groups whatever their group, would be as highly correlated with the sample as
// the members of the group are in the mean; a bootstrap gives intervals. Everything is deterministic: random draws come from a seed and the
// sample's name, and the order of rows and columns is of no account.
//
// What follows from a resemblance is a referral and a genetic test, never a
// diagnosis; a group that does not stand out is not excluded. The conditions
// for naming a group are ours (policy-profile).
package profile

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"stormglass/panel"
)

// Conventions of this project (policy-profile).
const (
	LeastProteins = 10   // to correlate over
	LeastSamples  = 3    // in a group
	MostChance    = 0.05 // permutation p up to which a group is named
	// Exact is the largest number of arrangements that are all looked at.
	Exact = 100000
	// Draws and Resamples are how many arrangements and bootstrap samples are
	// drawn otherwise.
	Draws, Resamples = 9999, 999
)

// ErrGroups marks reference groups that cannot be compared with.
var ErrGroups = errors.New("the groups cannot be used")

// Options say how samples are compared; zero fields take the conventions of
// this package.
type Options struct {
	// Controls are groups that are no inborn error of immunity: no referral
	// follows from resembling them.
	Controls      []string
	LeastProteins int
	LeastSamples  int
	Draws         int
	Resamples     int
	Seed          uint64
}

func (o *Options) settle() {
	for _, x := range [...]struct {
		field *int
		value int
	}{{&o.LeastProteins, LeastProteins}, {&o.LeastSamples, LeastSamples}, {&o.Draws, Draws}, {&o.Resamples, Resamples}} {
		if *x.field == 0 {
			*x.field = x.value
		}
	}
}

// Group is one reference group.
type Group struct {
	Name    string `json:"group"`
	Samples int    `json:"samples"`
	Control bool   `json:"control"`
}

// Likeness is how a sample compares with one group.
type Likeness struct {
	Group string  `json:"group"`
	Rho   float64 `json:"rho"` // Spearman's, with the group's mean profile
	Lo    float64 `json:"rho_lo"`
	Hi    float64 `json:"rho_hi"` // 95 % bootstrap interval
	// Distance is the root of the mean squared difference from the mean profile,
	// in standard deviations of the reference.
	Distance float64 `json:"distance"`
	// Members is the mean rank correlation with the single samples of the group.
	Members float64 `json:"rho_members"`
	// P is the share of arrangements in which as many samples, drawn from all
	// groups, have as high a mean. Nil with one group alone.
	P            *float64 `json:"p"`
	Arrangements int      `json:"arrangements"` // that P rests on
	AllOfThem    bool     `json:"exact"`        // every arrangement was looked at
}

// Lead is the distance of the highest rank correlation from the second.
type Lead struct {
	Of   string  `json:"of"`
	Over string  `json:"over"`
	Rho  float64 `json:"rho"`
	Lo   float64 `json:"lo"` // 95 % bootstrap interval
	Hi   float64 `json:"hi"`
}

// Result is the answer for one sample.
type Result struct {
	Sample   string `json:"sample"`
	Refused  string `json:"refused,omitempty"` // why there is no comparison
	Proteins int    `json:"proteins"`          // that were compared
	// NotMeasured are proteins of the groups that the sample has no exact value
	// of: missing, censored, flagged, repeated, or not on its panel.
	NotMeasured []string   `json:"not_measured"`
	Groups      []Likeness `json:"groups"` // by rank correlation, the highest first
	Lead        *Lead      `json:"lead"`   // nil with one group alone
	Nearest     string     `json:"nearest,omitempty"`
	Says        string     `json:"says"`
}

// Report is the answer for a table.
type Report struct {
	Groups   []Group  `json:"groups"`   // by name
	Proteins int      `json:"proteins"` // that all samples of all groups have
	Dropped  []string `json:"dropped"`  // proteins that some of them lack
	Results  []Result `json:"samples"`
	Seed     uint64   `json:"seed"`
}

// Compare compares each sample of a table with the groups of another. Both are
// on z; see panel.Table.InZ. Proteins that a sample of a group has no exact
// value of are left out and named in Dropped. The error is panel.ErrScale or
// ErrGroups.
func Compare(groups, samples *panel.Table, o Options) (*Report, error) {
	o.settle()
	for _, t := range [...]*panel.Table{groups, samples} {
		if !strings.EqualFold(t.Scale, "z") {
			return nil, fmt.Errorf("%s: %w: the table is on the scale %s; profiles are compared in z", t.Name, panel.ErrScale, t.Scale)
		}
	}
	r, err := gather(groups, o)
	if err != nil {
		return nil, err
	}
	out := &Report{Groups: r.groups, Proteins: len(r.names), Dropped: r.dropped, Seed: o.Seed, Results: make([]Result, len(samples.Samples))}
	column := map[int]int{} // of the group table: of the sample table
	for _, p := range groups.Match(samples) {
		column[p[0]] = p[1]
	}
	for i := range samples.Samples {
		out.Results[i] = r.compare(&samples.Samples[i], column, o)
	}
	return out, nil
}

// references are the samples of all groups in a fixed order: by group, then by
// name; proteins by name.
type references struct {
	groups  []Group
	names   []string // proteins
	columns []int    // of the group table
	values  [][]float64
	group   []int // per sample
	dropped []string
}

func gather(t *panel.Table, o Options) (*references, error) {
	r := &references{dropped: []string{}}
	at := map[string]int{}
	var rows []*panel.Sample
	for i := range t.Samples {
		if s := &t.Samples[i]; s.Group != "" {
			rows = append(rows, s)
			at[s.Group]++
		}
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: %w: no sample says its group; a column group does", t.Name, ErrGroups)
	}
	slices.SortFunc(rows, func(a, b *panel.Sample) int {
		return 2*strings.Compare(a.Group, b.Group) + strings.Compare(a.ID, b.ID)
	})
	for _, c := range o.Controls {
		if at[c] == 0 {
			return nil, fmt.Errorf("%s: %w: there is no group %q", t.Name, ErrGroups, c)
		}
	}
	for _, s := range rows {
		if k := len(r.groups); k == 0 || r.groups[k-1].Name != s.Group {
			if n := at[s.Group]; n < o.LeastSamples {
				return nil, fmt.Errorf("%s: %w: the group %s has %d of at least %d samples; leave it out or add to it", t.Name, ErrGroups, s.Group, n, o.LeastSamples)
			}
			r.groups = append(r.groups, Group{s.Group, at[s.Group], slices.Contains(o.Controls, s.Group)})
		}
		r.group = append(r.group, len(r.groups)-1)
	}
	r.proteins(t, rows)
	if len(r.names) < o.LeastProteins {
		return nil, fmt.Errorf("%s: %w: %d proteins are measured in all samples of the groups, at least %d are needed", t.Name, ErrGroups, len(r.names), o.LeastProteins)
	}
	return r, nil
}

// proteins keeps the proteins that every sample of the groups has.
func (r *references) proteins(t *panel.Table, rows []*panel.Sample) {
	order := make([]int, len(t.Proteins))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(t.Proteins[a].Name, t.Proteins[b].Name) })
	for _, i := range order {
		whole, any := true, false
		for _, s := range rows {
			known := s.Reading(i).Why == panel.Measured
			whole, any = whole && known, any || known
		}
		switch {
		case whole:
			r.names, r.columns = append(r.names, t.Proteins[i].Name), append(r.columns, i)
		case any:
			r.dropped = append(r.dropped, t.Proteins[i].Name)
		}
	}
	for _, s := range rows {
		v := make([]float64, len(r.columns))
		for k, i := range r.columns {
			v[k] = s.Reading(i).Lo
		}
		r.values = append(r.values, v)
	}
}

// compare is the answer for one sample.
func (r *references) compare(s *panel.Sample, column map[int]int, o Options) Result {
	out := Result{Sample: s.ID, NotMeasured: []string{}, Groups: []Likeness{}}
	var x []float64
	var used []int // of r.names
	for k, i := range r.columns {
		c, ok := column[i]
		if !ok || s.Reading(c).Why != panel.Measured {
			out.NotMeasured = append(out.NotMeasured, r.names[k])
			continue
		}
		x, used = append(x, s.Reading(c).Lo), append(used, k)
	}
	out.Proteins = len(x)
	if len(x) < o.LeastProteins {
		out.Refused = fmt.Sprintf("%d proteins measured in the sample and in all samples of the groups, at least %d are needed", len(x), o.LeastProteins)
		out.Says = "not compared: " + out.Refused
		return out
	}
	c := &comparison{references: r, x: x, rank: ranks(x), used: used}
	each := c.each()
	for g := range r.groups {
		members := c.members(g)
		profile := c.mean(members, nil)
		rho, ok := correlation(c.rank, ranks(profile))
		if !ok {
			out.Refused = "the values of the sample, or the mean profile of " + r.groups[g].Name + ", are all alike"
			out.Says, out.Groups = "not compared: "+out.Refused, []Likeness{}
			return out
		}
		l := Likeness{Group: r.groups[g].Name, Rho: rho, Distance: distance(x, profile)}
		if len(r.groups) > 1 {
			permute(&l, each, members, o, draws(o.Seed, s.ID, r.groups[g].Name))
		}
		out.Groups = append(out.Groups, l)
	}
	c.resample(&out, o, draws(o.Seed, s.ID, ""))
	r.conclude(&out)
	return out
}

// conclude sorts the groups and says what follows.
func (r *references) conclude(out *Result) {
	nearest := out.Groups[0]
	for _, l := range out.Groups {
		if l.Distance < nearest.Distance {
			nearest = l
		}
	}
	out.Nearest = nearest.Group
	best := out.Groups[0]
	if out.Lead == nil {
		out.Says = fmt.Sprintf("rank correlation %.2f with %s; with one group alone nothing can be said to be more alike", best.Rho, best.Group)
		return
	}
	var against []string
	switch {
	case !(best.Lo > 0):
		against = append(against, "the rank correlation with "+best.Group+" may be zero")
	case !(out.Lead.Lo > 0):
		against = append(against, best.Group+" and "+out.Lead.Over+" are not told apart by rank")
	}
	if out.Nearest != best.Group {
		against = append(against, out.Nearest+" is nearer by distance")
	}
	if !(*best.P <= MostChance) {
		against = append(against, fmt.Sprintf("chance would do as well with p = %.3g", *best.P))
	}
	if len(against) > 0 {
		out.Says = "no group stands out (" + strings.Join(against, "; ") + "); none is excluded"
		return
	}
	out.Says = fmt.Sprintf("resembles %s more than %s", best.Group, out.Lead.Over)
	for _, g := range r.groups {
		if g.Name == best.Group && !g.Control {
			out.Says += ": consider referral to clinical immunology and a genetic test; a resemblance is no diagnosis"
		} else if g.Name == best.Group {
			out.Says += "; this excludes no inborn error of immunity"
		}
	}
}

func distance(x, profile []float64) float64 {
	s := 0.0
	for i := range x {
		s += (x[i] - profile[i]) * (x[i] - profile[i])
	}
	return math.Sqrt(s / float64(len(x)))
}
