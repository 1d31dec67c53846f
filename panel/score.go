package panel

import (
	"fmt"
	"math"
	"slices"
)

// Names of the numbers that a score is given as.
const (
	SignedMean  = "signed_mean"  // mean of z, each protein counted in its direction; standard deviations
	SignedRank  = "signed_rank"  // Wilcoxon's signed ranks of the same z; −1 to 1
	UpOverDown  = "up_over_down" // share of pairs in which an up protein stands higher above its mean than a down protein; 0 to 1
	LinearValue = "value"        // intercept plus weighted values
	Probability = "probability"  // the same through the logit
)

// Number is one score of one sample. Lo and Hi are the range that it can take
// over all that is missing or censored.
type Number struct {
	Name string `json:"name"`
	// Value rests on what was measured alone, a censored protein at its limit.
	// Nil for a linear score that misses a protein.
	Value *float64 `json:"value"`
	Lo    float64  `json:"lo"`
	Hi    float64  `json:"hi"`
	// AboveReference and AboveTable are its place among other samples, nil
	// where there are none.
	AboveReference *Place `json:"above_reference,omitempty"`
	AboveTable     *Place `json:"above_table,omitempty"`
}

// Place says that a score lies above at least Lo and at most Hi of Of others.
type Place struct {
	Lo int `json:"lo"`
	Hi int `json:"hi"`
	Of int `json:"of"`
}

// Gap is a protein of the model that could not be used.
type Gap struct {
	Protein string `json:"protein"`
	Why     string `json:"why"`
}

// Cut is a threshold of the model's own, answered.
type Cut struct {
	Threshold
	Of     string `json:"of"`
	Answer string `json:"answer"` // met, not_met or undetermined
	Why    string `json:"why,omitempty"`
}

// Result is the answer for one sample.
type Result struct {
	Sample   string   `json:"sample"`
	Refused  string   `json:"refused,omitempty"` // why there is no score
	Measured int      `json:"measured"`          // proteins with a value
	Of       int      `json:"of"`                // proteins of the model
	Numbers  []Number `json:"numbers"`           // none where refused
	Cuts     []Cut    `json:"thresholds,omitempty"`
	Missing  []Gap    `json:"missing"`
	Below    []string `json:"below_detection"`
	Several  []string `json:"several_values"`
}

// Scores are the answers for a table.
type Scores struct {
	Model     *Model
	Digest    string
	Locked    bool
	Reference string // name of the reference group, empty where the model needs none
	// ReferenceN is the least number of reference samples behind a protein.
	ReferenceN int
	Results    []Result
	Unused     []Gap // proteins that no sample can have: not in the table or not in the reference
}

// Score evaluates a model over a table. ref may be nil where the model brings
// its own means or needs none. The error is ErrScale or ErrModel.
func Score(m *Model, ref *Reference, t *Table) (*Scores, error) {
	e, err := prepare(m, ref, t)
	if err != nil {
		return nil, err
	}
	out := &Scores{Model: m, Digest: m.Digest(), Locked: m.Locked(), Results: make([]Result, len(t.Samples)), Unused: e.unused(), ReferenceN: e.least}
	if ref != nil && e.standard {
		out.Reference = ref.Name
	}
	for i := range t.Samples {
		out.Results[i] = e.sample(t, i)
	}
	e.places(out)
	return out, nil
}

// member is one protein of the model, found in table and reference.
type member struct {
	p        *Protein
	cols     []int
	conflict bool
	mean, sd float64
	refCol   int
	noRef    string
}

// evaluator is a model made ready for one table.
type evaluator struct {
	m        *Model
	ref      *Reference
	factor   float64 // of the table's values
	refScale float64 // of the reference's values
	standard bool    // z against the reference
	members  []member
	least    int
}

func prepare(m *Model, ref *Reference, t *Table) (*evaluator, error) {
	if f := m.Check(); len(f) > 0 {
		return nil, f
	}
	e := &evaluator{m: m, ref: ref, refScale: 1, standard: m.Transform == ByZ && m.Standard == FromReference, members: make([]member, len(m.Proteins))}
	if e.standard && ref == nil {
		return nil, fmt.Errorf("%w: %s takes z against a reference group, and none is given; name one with --reference", ErrModel, m.ID)
	}
	var used, inRef []int
	for i := range m.Proteins {
		c := &e.members[i]
		c.p = &m.Proteins[i]
		c.cols, c.conflict = t.find(c.p)
		used = append(used, c.cols...)
		if e.standard {
			var ok bool
			if c.refCol, c.noRef, ok = ref.of(c.p); ok {
				inRef = append(inRef, c.refCol)
			}
		}
	}
	var err error
	if e.factor, err = t.fits(m.Scale, used); err != nil {
		return nil, err
	}
	if e.standard {
		if e.refScale, err = ref.names.fits(m.Scale, inRef); err != nil {
			return nil, err
		}
	}
	e.moments(-1)
	return e, nil
}

// moments takes mean and standard deviation of each member, without one
// reference sample where without is not negative.
func (e *evaluator) moments(without int) {
	e.least = 0
	for i := range e.members {
		c := &e.members[i]
		switch {
		case e.m.Transform != ByZ:
		case !e.standard:
			c.mean, c.sd = *c.p.Mean, *c.p.SD
		case without < 0 && c.noRef == "":
			m := e.ref.Moments[c.refCol]
			c.mean, c.sd = m.Mean*e.refScale, m.SD*e.refScale
			if e.least == 0 || m.N < e.least {
				e.least = m.N
			}
		case c.noRef == "":
			m := momentsOf(e.ref.Samples, c.refCol, without)
			c.mean, c.sd, c.noRef = m.Mean*e.refScale, m.SD*e.refScale, m.Why
		}
	}
}

// unused lists the proteins that no sample of the table can have.
func (e *evaluator) unused() []Gap {
	out := []Gap{}
	for _, c := range e.members {
		switch {
		case len(c.cols) == 0 && c.conflict:
			out = append(out, Gap{c.p.Name, Conflict.String()})
		case len(c.cols) == 0:
			out = append(out, Gap{c.p.Name, notInTable})
		case c.noRef != "":
			out = append(out, Gap{c.p.Name, c.noRef})
		}
	}
	return out
}

// sample is the answer for one sample.
func (e *evaluator) sample(t *Table, i int) Result {
	s := &t.Samples[i]
	values := make([]Reading, len(e.members))
	for j, c := range e.members {
		values[j] = s.together(c.cols, c.conflict)
	}
	return e.evaluate(s.ID, s.AgeMonths, values)
}

// evaluate scores the readings of the members, in their order and on the
// table's scale.
func (e *evaluator) evaluate(id string, ageMonths float64, values []Reading) Result {
	r := Result{Sample: id, Of: len(e.members), Numbers: []Number{}, Missing: []Gap{}, Below: []string{}, Several: []string{}}
	terms := make([]term, len(e.members))
	for j := range e.members {
		terms[j] = e.term(&e.members[j], values[j])
		e.tell(&r, j, &terms[j], values[j])
	}
	if r.Refused = e.refusal(ageMonths, r.Measured, terms); r.Refused != "" {
		return r
	}
	cutOf := 0 // the signed mean
	if e.m.Score == Signed {
		r.Numbers = e.signed(terms)
	} else {
		r.Numbers = e.linear(terms)
		cutOf = len(r.Numbers) - 1 // the probability where there is one
	}
	for _, th := range e.m.Threshold {
		r.Cuts = append(r.Cuts, e.cut(th, r.Numbers[cutOf], ageMonths))
	}
	return r
}

// tell names what is missing or censored.
func (e *evaluator) tell(r *Result, j int, t *term, v Reading) {
	name := e.members[j].p.Name
	if !t.known {
		r.Missing = append(r.Missing, Gap{name, t.why})
		return
	}
	r.Measured++
	switch {
	case v.Why == Several:
		r.Several = append(r.Several, name)
	case math.IsInf(v.Lo, -1):
		r.Below = append(r.Below, name)
	}
}

// refusal says why there is no score, empty where there is one.
func (e *evaluator) refusal(age float64, measured int, terms []term) string {
	if a := e.m.Population.AgeMonths; a != nil && !math.IsNaN(age) && !(age >= a.From && age < a.Below) {
		return fmt.Sprintf("out of the model's population: %g months, the model is for %g to below %g months", age, a.From, a.Below)
	}
	if measured < e.m.Minimum {
		return fmt.Sprintf("%d of %d proteins measured, at least %d are needed", measured, len(e.members), e.m.Minimum)
	}
	for i, t := range terms {
		if math.IsInf(t.lo, 0) || math.IsInf(t.hi, 0) || math.IsNaN(t.lo) || math.IsNaN(t.hi) {
			return fmt.Sprintf("%s is %s, and the model does not say between which values it can lie", e.members[i].p.Name, t.why)
		}
	}
	return ""
}

// cut answers one threshold for every value in the range.
func (e *evaluator) cut(th Threshold, n Number, age float64) Cut {
	c := Cut{Threshold: th, Of: n.Name, Answer: "undetermined"}
	if e.m.Population.AgeMonths != nil && math.IsNaN(age) {
		c.Why = "the age is not known, and the model is for an age range"
		return c
	}
	reached := func(x float64) bool {
		switch th.Side {
		case ">":
			return x > th.At
		case ">=":
			return x >= th.At
		case "<":
			return x < th.At
		}
		return x <= th.At
	}
	switch lo, hi := reached(n.Lo), reached(n.Hi); {
	case lo && hi:
		c.Answer = "met"
	case !lo && !hi:
		c.Answer = "not_met"
	default:
		c.Why = "the range of the score contains the cut"
	}
	return c
}

// places says where each result stands among the reference samples and among
// the other samples of the table.
func (e *evaluator) places(out *Scores) {
	among := func(lists [][]Number, skip int, n *Number, k int) *Place {
		p := &Place{}
		for i, other := range lists {
			if i == skip || k >= len(other) {
				continue
			}
			p.Of++
			if other[k].Hi < n.Lo {
				p.Lo++
			}
			if other[k].Lo < n.Hi {
				p.Hi++
			}
		}
		if p.Of == 0 {
			return nil
		}
		return p
	}
	reference := e.ofReference()
	table := make([][]Number, len(out.Results))
	for i, r := range out.Results {
		table[i] = slices.Clone(r.Numbers)
	}
	for i := range out.Results {
		for k := range out.Results[i].Numbers {
			n := &out.Results[i].Numbers[k]
			n.AboveReference, n.AboveTable = among(reference, -1, n, k), among(table, i, n, k)
		}
	}
}

// ofReference scores each reference sample against the others, so that it is
// to them what a new sample is. It leaves the evaluator as it was.
func (e *evaluator) ofReference() [][]Number {
	if !e.standard || e.ref.Samples == nil {
		return nil
	}
	kept, factor, least := slices.Clone(e.members), e.factor, e.least
	defer func() { e.members, e.factor, e.least = kept, factor, least }()
	e.factor = e.refScale
	there := slices.Clone(kept)
	for j := range there {
		there[j].cols, there[j].conflict = e.ref.names.find(there[j].p)
	}
	out := make([][]Number, len(e.ref.Samples.Samples))
	for i := range out {
		e.members = slices.Clone(there)
		e.moments(i)
		out[i] = e.sample(e.ref.Samples, i).Numbers
	}
	return out
}
