package differential

import (
	"sort"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Never stands in every answer (clinical rule 1).
const Never = "Nothing here delays cultures, antibiotics or source control: infection is treated whatever the answer to \"storm?\"."

const (
	adultMonths   = 216 // 18 years
	newbornDays   = 28  // therapy.md §0: newborn 0 to 27 days
	termWeeks     = 37  // therapy.md §7.2
	daysPerMonth  = 30.4375
	gestationDays = 112 // beyond 16 weeks of life gestation does not matter
)

// Read answers both questions, names the trigger and what drugs have silenced,
// and lists red flags for an inborn error of immunity. It is pure; the order
// within the input's slices does not matter.
func Read(in Input) Answer {
	r := newReader(in)
	a := Answer{At: in.At, Never: Never, Newborn: r.newborn}
	a.Infected = r.infection()
	var others []string
	a.Stormy, others = r.storm()
	a.Overlap = r.overlap(&a)
	a.Triggers = r.triggers()
	a.ImmuneError = r.immuneError(&a)
	a.Notes = r.notes(&a, others)
	a.Says = "infection: " + a.Infected.line() + "; storm: " + a.Stormy.line()
	return a
}

// reader holds one input in a fixed order.
type reader struct {
	in                    Input
	adult, child, newborn rule.Truth
}

func newReader(in Input) *reader {
	r := &reader{in: in}
	r.in.Readings = append([]timeline.Reading(nil), in.Readings...)
	sort.SliceStable(r.in.Readings, func(i, j int) bool {
		a, b := &r.in.Readings[i], &r.in.Readings[j]
		if a.Analyte != b.Analyte {
			return a.Analyte < b.Analyte
		}
		if a.At != b.At {
			return a.At > b.At
		}
		return a.Value.Ref() < b.Value.Ref()
	})
	r.in.Silencers = append([]Silencer(nil), in.Silencers...)
	sort.SliceStable(r.in.Silencers, func(i, j int) bool {
		a, b := &r.in.Silencers[i], &r.in.Silencers[j]
		return a.Given < b.Given || a.Given == b.Given && a.ID < b.ID
	})
	r.in.Cultures = append([]Culture(nil), in.Cultures...)
	sort.SliceStable(r.in.Cultures, func(i, j int) bool {
		a, b := &r.in.Cultures[i], &r.in.Cultures[j]
		return a.At > b.At || a.At == b.At && a.ID < b.ID
	})
	r.in.Confounders = append([]Confounder(nil), in.Confounders...)
	sort.SliceStable(r.in.Confounders, func(i, j int) bool {
		return r.in.Confounders[i].Words < r.in.Confounders[j].Words
	})
	r.ages()
	return r
}

// ages says who the patient is: adult, child, newborn.
func (r *reader) ages() {
	if r.in.Age.Informative() {
		r.adult = compare(r.in.Age, rule.GE, adultMonths)
	}
	days := r.in.Days
	if !days.Informative() && r.in.Age.Informative() {
		days = r.in.Age.Map(func(m float64) float64 { return m * daysPerMonth })
	}
	if days.Informative() {
		r.newborn = compare(days, rule.LT, newbornDays)
		if lo, _ := days.Bounds(); lo < gestationDays && r.in.Postmenstrual.Informative() {
			r.newborn = r.newborn.Or(compare(r.in.Postmenstrual, rule.LT, termWeeks))
		}
	}
	r.child = r.adult.Not().And(r.newborn.Not())
}

// compare is a three-valued comparison of an interval with a cut.
func compare(x analyte.Value, op rule.Op, cut float64) rule.Truth {
	if !x.Informative() {
		return rule.Undetermined
	}
	lo, hi := x.Bounds()
	holds := func(v float64) bool {
		switch op {
		case rule.LT:
			return v < cut
		case rule.LE:
			return v <= cut
		case rule.GE:
			return v >= cut
		}
		return v > cut
	}
	switch a, b := holds(lo), holds(hi); {
	case a && b:
		return rule.Met
	case !a && !b:
		return rule.NotMet
	}
	return rule.Undetermined
}

// reading is the newest usable value of an analyte.
func (r *reader) reading(a analyte.ID) (timeline.Reading, bool) {
	i := sort.Search(len(r.in.Readings), func(i int) bool { return r.in.Readings[i].Analyte >= a })
	for ; i < len(r.in.Readings) && r.in.Readings[i].Analyte == a; i++ {
		if r.in.Readings[i].Value.Informative() {
			return r.in.Readings[i], true
		}
	}
	return timeline.Reading{}, false
}

// flag is a finding that is there, is known not to be, or is not known.
func (r *reader) flag(a analyte.ID) rule.Truth {
	got, ok := r.reading(a)
	if !ok {
		return rule.Undetermined
	}
	return compare(got.Value, rule.GE, 1)
}

// said is the newest statement on a fact.
func (r *reader) said(f event.Fact) Said {
	best := Said{Fact: f}
	for i := range r.in.Facts {
		s := &r.in.Facts[i]
		if s.Fact == f && s.Tri != event.NotSaid && (best.Tri == event.NotSaid || s.At > best.At || s.At == best.At && s.ID < best.ID) {
			best = *s
		}
	}
	return best
}

func (r *reader) saidTruth(f event.Fact) rule.Truth {
	switch r.said(f).Tri {
	case event.Yes:
		return rule.Met
	case event.No:
		return rule.NotMet
	}
	return rule.Undetermined
}

// defined is the result of some rules that answer the same: of those that speak
// of the patient the one that is met, else the one that is open, else the first.
func (r *reader) defined(rules ...string) *Defined {
	var best *Defined
	rank := func(d *Defined) int {
		switch {
		case d.Draft:
			return 0
		case d.Population == rule.NotMet:
			return 1
		case d.Population == rule.Met && d.Truth == rule.Met:
			return 4
		case d.Population == rule.Met && d.Truth == rule.NotMet:
			return 2
		}
		return 3
	}
	for _, id := range rules {
		for i := range r.in.Definitions {
			if d := &r.in.Definitions[i]; d.Rule == id && (best == nil || rank(d) > rank(best)) {
				best = d
			}
		}
	}
	return best
}

// caveats are what is in force and changes what a value means.
func (r *reader) caveats(a analyte.ID) (out []string) {
	for i := range r.in.Confounders {
		if c := &r.in.Confounders[i]; c.Analyte == a {
			out = appendOnce(out, c.Words)
		}
	}
	return out
}

// overlap says whether both hold.
func (r *reader) overlap(a *Answer) Overlap {
	o := Overlap{Truth: a.Infected.truth().And(a.Stormy.truth())}
	var names []string
	for i := range a.Stormy.For {
		f := &a.Stormy.For[i]
		if d := stormOf(f.ID); d != nil && d.inSepsis {
			o.By, names = append(o.By, f.Rule), append(names, d.words)
		}
	}
	in := ""
	if len(names) > 0 {
		in = ": " + strings.Join(names, ", ")
	}
	switch {
	case o.Truth == rule.Met:
		o.Says = "both: a storm inside infection" + in
	case a.Stormy.Verdict == Likely && a.Infected.Verdict == Unlikely:
		o.Says = "a storm, and a clinician does not suspect infection" + in
	case a.Stormy.Verdict == Likely:
		o.Says = "a storm; whether there is an infection is open" + in
	case a.Infected.Verdict == Likely && a.Stormy.Verdict == NotDecidable:
		o.Says = "infection; whether there is a storm as well is open"
	case o.Truth == rule.NotMet:
		o.Says = "not both"
	default:
		o.Says = "whether both hold is open"
	}
	return o
}

// truth is the verdict as three values; findings on both sides leave it open.
func (o *Opinion) truth() rule.Truth {
	switch o.Verdict {
	case Likely:
		return rule.Met
	case Unlikely:
		return rule.NotMet
	}
	return rule.Undetermined
}

// line is the verdict with its degree.
func (o *Opinion) line() string {
	if o.Degree == "" {
		return o.Verdict.String()
	}
	return o.Verdict.String() + " (" + o.Degree + ")"
}

func (r *reader) notes(a *Answer, others []string) []Note {
	out := []Note{
		{"two-questions", "Two questions with two answers: MALS, hyperferritinaemic sepsis and TRIPS entry B are a storm inside sepsis. A storm never lowers the answer on infection."},
		{"policy-differential", "Project policy: \"likely\" means that a published definition holds in its own population, or that an infection is documented or suspected; " +
			"a feature alone decides nothing. There is no probability here, because none was measured."},
		{"ratios", "Likelihood ratios are shown with the population they come from. They come from different populations and share inputs: they are not multiplied and not added up."},
	}
	if len(others) > 0 {
		out = append(out, Note{"others", "Made for others, and asked nothing here: " + strings.Join(others, ", ") + "."})
	}
	if a.Newborn == rule.Met {
		out = append(out, Note{"newborn", "Newborn: no score or definition of a storm is valid here, and none answers."})
	}
	if len(a.Infected.Silent) > 0 {
		out = append(out, Note{"silent", "No source says when CRP and fever speak again after these drugs: any dose earlier in the stay counts, of an antibody one of an earlier stay, too."})
	}
	return out
}

func appendOnce(list []string, s string) []string {
	for _, x := range list {
		if x == s {
			return list
		}
	}
	return append(list, s)
}
