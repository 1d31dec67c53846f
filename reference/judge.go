package reference

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

// Kind is what can be said of a value for the person's age.
type Kind uint8

// Kinds. The zero Kind says nothing.
const (
	Undetermined    Kind = iota // value, age, sex, gestation or assay are not known well enough
	Raised                      // above the upper limit of every interval that applies
	Low                         // below the lower limit of every interval that applies
	Within                      // beyond no limit of any interval that applies
	SourcesDisagree             // beyond the limit of one source and not of another
	Ranged                      // the value is a range, or censored, that straddles a limit
	NoInterval                  // no verified interval for this age, sex and assay
	OutOfPopulation             // a preterm infant, for whom nothing is published
)

var kindKeys = [...]string{"undetermined", "raised", "low", "within", "sources_disagree", "ranged", "no_interval", "out_of_population"}

var kindWords = [...]string{"not decidable", "raised for age", "low for age", "within the interval for age", "sources disagree", "straddles a limit", "no verified interval for age", "out of population"}

// Key is the kind as a stable identifier, for JSON.
func (k Kind) Key() string { return kindKeys[min(int(k), len(kindKeys)-1)] }

// String is the kind in words.
func (k Kind) String() string { return kindWords[min(int(k), len(kindWords)-1)] }

// Says reports whether the kind says something of the value itself.
func (k Kind) Says() bool { return k == Raised || k == Low || k == Within }

// Statement is what is said of one value of one person.
type Statement struct {
	Kind   Kind
	Could  []Kind // what it may be, ascending, where Kind is Ranged or Undetermined by what is not known; else empty
	Reason string // one clause for people, always given
	// Intervals are those that were applied, in the order of the table.
	Intervals []Interval
	// Aside are intervals of this analyte for such a person that were not
	// applied, by another assay, or without ages where the person is a child.
	Aside []Interval
}

// Sources are the sources of the intervals applied, each once.
func (s *Statement) Sources() []evidence.ID {
	var out []evidence.ID
next:
	for i := range s.Intervals {
		for _, id := range out {
			if id == s.Intervals[i].Source {
				continue next
			}
		}
		out = append(out, s.Intervals[i].Source)
	}
	return out
}

// Weakest is the weakest verification among the intervals applied.
func (s *Statement) Weakest() evidence.Status {
	out := evidence.Run
	for i := range s.Intervals {
		out = max(out, s.Intervals[i].Status)
	}
	return out
}

// OfSite reports whether the statement rests on the site's own intervals.
func (s *Statement) OfSite() bool { return len(s.Intervals) > 0 && s.Intervals[0].Site }

// Judge says of a value, in the analyte's canonical unit and measured by an
// assay (empty: not known), whether it is raised or low for the person.
//
// A value without information (missing, stale, unit unknown, …) gives
// Undetermined, never Within. What is not known of value, age, sex and
// gestation is gone through in all its cases: the statement stands where all
// of them lead to the same.
func (t *Table) Judge(a analyte.ID, v analyte.Value, assay string, who Person) Statement {
	row := analyte.Get(a)
	if row == nil {
		return Statement{Kind: NoInterval, Reason: "no such analyte"}
	}
	rows := t.at[a]
	switch {
	case len(rows) == 0:
		return Statement{Kind: NoInterval, Reason: "no verified interval for " + row.Name}
	case !v.Informative():
		return Statement{Kind: Undetermined, Reason: row.Name + ": " + valueReason(v)}
	case !who.Age.Known:
		return Statement{Kind: Undetermined, Reason: "age not known"}
	}
	j := judgement{a: row, rows: rows, value: v, assay: assay, who: who, worlds: who.worlds(rows)}
	return j.statement()
}

func valueReason(v analyte.Value) string {
	if !v.Usable() {
		return analyte.NotOrdered.String()
	}
	return v.Why().String()
}

// judgement is one call of Judge at work.
type judgement struct {
	a      *analyte.Analyte
	rows   []Interval
	value  analyte.Value
	assay  string
	who    Person
	worlds []world
	each   []kinds // what the value may be in each world
}

// kinds is a set of kinds.
type kinds uint16

func (k kinds) one() bool { return k != 0 && k&(k-1) == 0 }

func (k kinds) list() []Kind {
	var out []Kind
	for i := Undetermined; i <= OutOfPopulation; i++ {
		if k>>i&1 != 0 {
			out = append(out, i)
		}
	}
	return out
}

func (j *judgement) statement() Statement {
	var all kinds
	j.each = make([]kinds, len(j.worlds))
	used := make([]bool, len(j.rows))
	same := true
	for i, w := range j.worlds {
		j.each[i] = j.in(w, used)
		all |= j.each[i]
		same = same && j.each[i] == j.each[0]
	}
	s := Statement{Kind: Undetermined}
	for i := range j.rows {
		if used[i] {
			s.Intervals = append(s.Intervals, j.rows[i])
		} else if j.aside(&j.rows[i]) {
			s.Aside = append(s.Aside, j.rows[i])
		}
	}
	switch {
	case all.one():
		s.Kind = all.list()[0]
	case same:
		s.Kind, s.Could = Ranged, all.list()
	default:
		s.Could = all.list()
	}
	s.Reason = j.reason(&s, same)
	return s
}

// in is what the value may be in one world; intervals that apply are marked.
func (j *judgement) in(w world, used []bool) kinds {
	var apply []*Interval
	birth, assay := false, false
	for i := range j.rows {
		iv := &j.rows[i]
		switch {
		case !w.admitsButBirth(iv):
		case !w.admits(iv):
			birth = true
		case iv.Assay != "" && iv.Assay != j.assay:
			assay = true
		default:
			apply, used[i] = append(apply, iv), true
		}
	}
	if len(apply) == 0 {
		switch {
		case assay && j.assay == "":
			return 1 << Undetermined
		case birth && !assay:
			return 1 << OutOfPopulation
		}
		return 1 << NoInterval
	}
	var out kinds
	for _, x := range j.points(apply) {
		out |= 1 << j.kind(apply, x)
	}
	return out
}

// points are values between which nothing changes: the ends of what is known
// of the value, every limit in between, and one value between any two of these.
func (j *judgement) points(apply []*Interval) []float64 {
	lo, hi := j.value.Bounds()
	if lo == hi {
		return []float64{lo}
	}
	cuts := []float64{lo, hi}
	for _, iv := range apply {
		lower, upper := iv.Canonical()
		for _, x := range [...]float64{lower, upper} {
			if x > lo && x < hi {
				cuts = append(cuts, x)
			}
		}
	}
	sort.Float64s(cuts)
	out := cuts
	for i := 1; i < len(cuts); i++ {
		out = append(out, cuts[i-1]+(cuts[i]-cuts[i-1])/2)
	}
	return out
}

// kind judges one number against the intervals that apply.
func (j *judgement) kind(apply []*Interval, x float64) Kind {
	var uppers, lowers, above, below int
	for _, iv := range apply {
		if iv.HasUpper() {
			uppers++
		}
		if iv.HasLower() {
			lowers++
		}
		if iv.above(j.a, x) {
			above++
		}
		if iv.below(j.a, x) {
			below++
		}
	}
	switch {
	case above == 0 && below == 0:
		return Within
	case below == 0 && above == uppers:
		return Raised
	case above == 0 && below == lowers:
		return Low
	}
	return SourcesDisagree
}

// aside reports whether an interval would apply to the person but for its
// assay, or but for its not saying for which ages it is.
func (j *judgement) aside(iv *Interval) bool {
	for _, w := range j.worlds {
		if w.admits(iv) || !iv.AgesStated() && (iv.Sex == AnySex || iv.Sex == w.sex) {
			return true
		}
	}
	return false
}

// reason says why, in a clause.
func (j *judgement) reason(s *Statement, same bool) string {
	switch s.Kind {
	case Raised, Low, Within, SourcesDisagree:
		return j.limits(s)
	case Ranged:
		return j.straddles(s)
	case OutOfPopulation:
		return fmt.Sprintf("born before %d weeks: no interval is published for a preterm infant of this age", term)
	case NoInterval:
		return j.nothing(s)
	}
	if same { // the assay
		return j.a.Name + " without its assay: the intervals are bound to " + assays(s.Aside)
	}
	return j.open(s)
}

// nothing says why no interval applies.
func (j *judgement) nothing(s *Statement) string {
	who := j.who.Age.String()
	var ageless, other []Interval
	for _, iv := range s.Aside {
		if iv.Assay != "" && iv.Assay != j.assay {
			other = append(other, iv)
		} else if !iv.AgesStated() {
			ageless = append(ageless, iv)
		}
	}
	switch {
	case len(ageless) > 0:
		return "age not stated by " + sourceNames(ageless) + ", and so nothing is said of a child"
	case len(other) > 0 && j.assay != "":
		return fmt.Sprintf("no verified interval for %s by %s at %s; platforms are not comparable", j.a.Name, assayWords(j.a, j.assay), who)
	}
	return fmt.Sprintf("no verified interval for %s at %s", j.a.Name, who)
}

// limits says which limits the value was held against.
func (j *judgement) limits(s *Statement) string {
	var above, not, below, notBelow []string
	lo, hi := j.value.Bounds()
	for i := range s.Intervals {
		iv := &s.Intervals[i]
		if iv.HasUpper() {
			text := limitOf(iv, iv.Upper)
			if iv.above(j.a, lo) {
				above = append(above, text)
			} else {
				not = append(not, text)
			}
		}
		if iv.HasLower() {
			text := limitOf(iv, iv.Lower)
			if iv.below(j.a, hi) {
				below = append(below, text)
			} else {
				notBelow = append(notBelow, text)
			}
		}
	}
	switch s.Kind {
	case Raised:
		return "above " + andList(above)
	case Low:
		return "below " + andList(below)
	case SourcesDisagree:
		return disagreement(above, not, below, notBelow)
	}
	switch {
	case len(not) == 0:
		return "not below " + andList(notBelow) + "; no upper limit is published"
	case len(notBelow) == 0:
		return "not above " + andList(not) + "; no lower limit is published"
	}
	return "between the limits of " + sourceNames(s.Intervals)
}

func disagreement(above, not, below, notBelow []string) string {
	var parts []string
	if len(above) > 0 {
		parts = append(parts, "above "+andList(above))
		if len(not) > 0 {
			parts = append(parts, "not above "+andList(not))
		}
	}
	if len(below) > 0 {
		parts = append(parts, "below "+andList(below))
		if len(notBelow) > 0 {
			parts = append(parts, "not below "+andList(notBelow))
		}
	}
	return strings.Join(parts, ", ")
}

// limitOf is a limit with what must be known of it.
func limitOf(iv *Interval, x float64) string {
	text := number(x) + " " + iv.Unit.String() + " (" + iv.SourceText()
	if p := iv.PercentileText(); p != "" {
		text += ", " + p
	}
	if iv.Status == evidence.Secondary {
		text += ", " + evidence.Secondary.String()
	}
	if !iv.AgesStated() {
		text += ", age not stated"
	}
	return text + ")"
}

// andList is "a", "a and b", "a, b and c".
func andList(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

func sourceNames(rows []Interval) string {
	var out []string
	for i := range rows {
		if name := rows[i].SourceText(); !contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

func (j *judgement) straddles(s *Statement) string {
	lo, hi := j.value.Bounds()
	return fmt.Sprintf("known only as %s to %s %s: %s", number(round6(lo)), number(round6(hi)), j.a.Unit, orList(s.Could))
}

func orList(list []Kind) string {
	out := make([]string, len(list))
	for i, k := range list {
		out[i] = k.String()
	}
	return strings.Join(out, " or ")
}

// open names what is not known well enough of the person: what makes a
// difference while all else is the same.
func (j *judgement) open(s *Statement) string {
	var birth, sex, age bool
	for i, w := range j.worlds {
		for k, o := range j.worlds[:i] {
			if j.each[i] == j.each[k] {
				continue
			}
			sameAge, sameSex, sameBirth := w.months == o.months && w.life == o.life, w.sex == o.sex, w.gestation == o.gestation
			birth = birth || sameAge && sameSex
			sex = sex || sameAge && sameBirth
			age = age || sameSex && (sameBirth || !sameAge)
		}
	}
	var missing []string
	if birth {
		text := fmt.Sprintf("gestation not known in the first %d weeks of life", int(openLife/week))
		if _, _, stated := j.who.weeks(); stated {
			text = "gestation not known well enough"
		}
		missing = append(missing, text)
	}
	if sex {
		missing = append(missing, "sex not known")
	}
	if age && j.who.Age.Least+float64(j.who.Age.LifeLeast) != j.who.Age.Most+float64(j.who.Age.LifeMost) {
		missing = append(missing, "age known only as "+j.who.Age.String())
	}
	if len(missing) == 0 {
		missing = append(missing, "the person is not known well enough")
	}
	return strings.Join(missing, ", ") + ": " + orList(s.Could)
}

func bySex(rows []Interval) bool {
	for i := range rows {
		if rows[i].Sex != AnySex {
			return true
		}
	}
	return false
}

// worlds lists the persons that somebody may be, so that every difference that
// the intervals make is among them.
func (p *Person) worlds(rows []Interval) []world {
	if !p.Age.Known {
		return nil
	}
	sexes := []Sex{p.Sex}
	if p.Sex == AnySex && bySex(rows) {
		sexes = []Sex{Female, Male}
	}
	var out []world
	for _, a := range p.ages(rows) {
		for _, g := range p.gestations(rows, a) {
			for _, s := range sexes {
				out = append(out, world{a.months, a.life, s, g})
			}
		}
	}
	return out
}

// policyEdges are ages at which the project's own conventions turn.
var policyEdges = [...]Edge{{infancy, unit.Month}, {adult, unit.Month}, {float64(openLife / week), unit.Week}}

// moment is an age on both scales.
type moment struct {
	months float64
	life   time.Duration
}

// ages are the ends of what is known of the age, and one age between any two
// edges in between.
func (p *Person) ages(rows []Interval) []moment {
	a := p.Age
	first, last := moment{a.Least, a.LifeLeast}, moment{a.Most, a.LifeMost}
	if first == last {
		return []moment{first}
	}
	at := []float64{0, 1}
	cut := func(e Edge) {
		t := -1.0
		if m, ok := e.calendar(); ok && a.Most > a.Least {
			t = (m - a.Least) / (a.Most - a.Least)
		} else if !ok && e.Stated() && a.LifeMost > a.LifeLeast {
			t = float64(e.life()-a.LifeLeast) / float64(a.LifeMost-a.LifeLeast)
		}
		if t > 0 && t < 1 {
			at = append(at, t)
		}
	}
	for i := range rows {
		cut(rows[i].From)
		cut(rows[i].To)
	}
	for _, e := range policyEdges {
		cut(e)
	}
	sort.Float64s(at)
	out := []moment{first, last}
	for i := 1; i < len(at); i++ {
		if t := (at[i-1] + at[i]) / 2; at[i] > at[i-1] {
			out = append(out, moment{a.Least + t*(a.Most-a.Least), a.LifeLeast + time.Duration(t*float64(a.LifeMost-a.LifeLeast))})
		}
	}
	return out
}

// gestations are the gestations that make a difference at an age.
func (p *Person) gestations(rows []Interval, at moment) []float64 {
	lo, hi, stated := p.weeks()
	if at.months >= infancy || !stated && at.life >= openLife {
		return []float64{40}
	}
	if lo == hi {
		return []float64{lo}
	}
	cuts := []float64{lo, hi}
	for i := range rows {
		for _, x := range [...]float64{rows[i].Gestation.From, rows[i].Gestation.To} {
			if x > lo && x < hi && !math.IsInf(x, 0) {
				cuts = append(cuts, x)
			}
		}
	}
	sort.Float64s(cuts)
	out := cuts
	for i := 1; i < len(cuts); i++ {
		out = append(out, cuts[i-1]+(cuts[i]-cuts[i-1])/2)
	}
	return out
}
