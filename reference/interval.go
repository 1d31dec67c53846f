package reference

import (
	"math"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

// Interval is one published interval, or a single limit, for one band of age.
type Interval struct {
	Analyte analyte.ID
	Sex     Sex
	// From (inclusive) and To (exclusive) bound the ages. No To is open-ended;
	// neither is a source that states no ages.
	From, To Edge
	// Gestation in weeks: at least, and at most or below.
	Gestation Gestation
	// Lower and Upper are the limits in Unit as printed; the one that the source
	// does not give is NaN.
	Lower, Upper float64
	Unit         unit.Unit
	Percentiles  string // "2.5-97.5", "10-90", "laboratory": not printed
	Assay        string // key of the assay to which the interval is bound, empty: none
	Platform     string // how it was measured, in words
	Population   string
	N            int // people behind it, 0 not said
	Source       evidence.ID
	Status       evidence.Status // how far this row was verified
	Note         string
	// Site marks a site's own interval; Words is what its file says of the
	// source.
	Site  bool
	Words string
	Line  int // in its file
}

// Gestation is the window of gestation at birth, in weeks, of the infants that
// an interval speaks of.
type Gestation struct {
	From  float64
	To    float64 // +Inf: no end
	Below bool    // To is excluded
}

// gestations that files name.
var (
	termOnly     = Gestation{From: term, To: math.Inf(1)}
	anyGestation = Gestation{To: math.Inf(1)}
)

// Has reports whether a gestation lies in the window.
func (g Gestation) Has(weeks float64) bool {
	return weeks >= g.From && (weeks < g.To || weeks == g.To && !g.Below)
}

// String is the window as files write it: "term", "any", "<=32 wk".
func (g Gestation) String() string {
	n := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) + " wk" }
	switch {
	case g == termOnly:
		return "term"
	case g == anyGestation:
		return "any"
	case math.IsInf(g.To, 1):
		return ">=" + n(g.From)
	case g.Below:
		return "<" + n(g.To)
	}
	return "<=" + n(g.To)
}

// AgesStated reports whether the source says for which ages it is.
func (iv *Interval) AgesStated() bool { return iv.From.Stated() || iv.To.Stated() }

// HasLower and HasUpper report which limits the source gives.
func (iv *Interval) HasLower() bool { return !math.IsNaN(iv.Lower) }

// HasUpper reports whether the source gives an upper limit.
func (iv *Interval) HasUpper() bool { return !math.IsNaN(iv.Upper) }

// Canonical returns the limits in the analyte's canonical unit, NaN where there
// is none.
func (iv *Interval) Canonical() (lower, upper float64) {
	a := analyte.Get(iv.Analyte)
	lower, upper = math.NaN(), math.NaN()
	if a == nil {
		return lower, upper
	}
	if x, ok := a.Convert(iv.Lower, iv.Unit); ok && iv.HasLower() {
		lower = x
	}
	if x, ok := a.Convert(iv.Upper, iv.Unit); ok && iv.HasUpper() {
		upper = x
	}
	return lower, upper
}

// above and below compare a value in the canonical unit with the limits in the
// unit of the interval, to six digits.
func (iv *Interval) above(a *analyte.Analyte, x float64) bool {
	y, ok := a.Express(x, iv.Unit)
	return ok && iv.HasUpper() && round6(y) > iv.Upper
}

func (iv *Interval) below(a *analyte.Analyte, x float64) bool {
	y, ok := a.Express(x, iv.Unit)
	return ok && iv.HasLower() && round6(y) < iv.Lower
}

// LimitText is the interval as printed, with its unit: "9 to 580 ng/mL", "up
// to 2 ng/mL", "from 1750 /µL".
func (iv *Interval) LimitText() string {
	u := iv.Unit.String()
	switch {
	case !iv.HasLower():
		return "up to " + number(iv.Upper) + " " + u
	case !iv.HasUpper():
		return "from " + number(iv.Lower) + " " + u
	}
	return number(iv.Lower) + " to " + number(iv.Upper) + " " + u
}

// AgeText is the band of age in words: "5 wk to under 6 mo", "from 18 y", "age
// not stated".
func (iv *Interval) AgeText() string {
	switch {
	case !iv.AgesStated():
		return "age not stated"
	case !iv.To.Stated():
		return "from " + iv.From.String()
	case !iv.From.Stated():
		return "under " + iv.To.String()
	}
	return iv.From.String() + " to under " + iv.To.String()
}

// laboratory marks an interval whose source does not print its percentiles.
const laboratory = "laboratory"

// PercentileText says which part of the healthy lies inside, in words; empty
// where the source does not print it.
func (iv *Interval) PercentileText() string {
	p := iv.Percentiles
	switch {
	case p == laboratory:
		return ""
	case strings.Trim(p, "0123456789.-") == "" && strings.Contains(p, "-"):
		return "percentiles " + p
	case p != "" && strings.Trim(p, "0123456789.") == "":
		return "percentile " + p
	}
	return p
}

// SourceText is who says so, for people: the short name of the source, or that
// it is the site's own.
func (iv *Interval) SourceText() string {
	if iv.Site {
		return "site's own interval"
	}
	if r, ok := evidence.Get(iv.Source); ok {
		return r.Short
	}
	return string(iv.Source)
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// Context is a published number or finding that is no reference interval: a
// middle half, a mean with its deviation, blood of the cord, a decision limit.
// It is shown beside a marker and never judges a value.
type Context struct {
	Analyte analyte.ID
	Words   string // what is published, with unit, age and population
	Reason  string // why it is no interval
	Source  evidence.ID
	Status  evidence.Status
}

// Table is a set of intervals. It is never changed once built.
type Table struct {
	rows    []Interval // in the order of their file, by analyte
	at      map[analyte.ID][]Interval
	context []Context
	site    string // name of the site's file, empty: none
}

func newTable(rows []Interval, context []Context, site string) *Table {
	t := &Table{rows: rows, context: context, site: site, at: map[analyte.ID][]Interval{}}
	for i := range rows {
		t.at[rows[i].Analyte] = append(t.at[rows[i].Analyte], rows[i])
	}
	return t
}

// All lists every interval in the order of the file, a site's own last. The
// list is a copy.
func (t *Table) All() []Interval { return append([]Interval(nil), t.rows...) }

// Of lists the intervals of an analyte, whoever they are for. The list is
// shared: read only.
func (t *Table) Of(a analyte.ID) []Interval { return t.at[a] }

// Context lists what is published of an analyte beside intervals.
func (t *Table) Context(a analyte.ID) []Context {
	var out []Context
	for _, c := range t.context {
		if c.Analyte == a {
			out = append(out, c)
		}
	}
	return out
}

// Site is the name of the file of the site's own intervals, empty if none.
func (t *Table) Site() string { return t.site }

// With returns the table with a site's own intervals in place of the built-in
// ones of the same analyte and assay.
func (t *Table) With(site *Table) *Table {
	type key struct {
		a     analyte.ID
		assay string
	}
	own := map[key]bool{}
	for i := range site.rows {
		own[key{site.rows[i].Analyte, site.rows[i].Assay}] = true
	}
	var rows []Interval
	for i := range t.rows {
		if !own[key{t.rows[i].Analyte, t.rows[i].Assay}] {
			rows = append(rows, t.rows[i])
		}
	}
	return newTable(append(rows, site.rows...), t.context, site.site)
}

// For lists the intervals that apply to a person, of every assay. Where age,
// sex or gestation is not known well enough, it lists what may apply.
func (t *Table) For(a analyte.ID, who Person) []Interval {
	rows := t.at[a]
	var out []Interval
	worlds := who.worlds(rows)
	for i := range rows {
		for _, w := range worlds {
			if w.admits(&rows[i]) {
				out = append(out, rows[i])
				break
			}
		}
	}
	return out
}

// world is one of the persons that somebody may be, as far as is known.
type world struct {
	months    float64
	life      time.Duration
	sex       Sex
	gestation float64
}

// admits reports whether an interval applies, its assay aside.
func (w world) admits(iv *Interval) bool {
	return w.admitsButBirth(iv) && (w.months >= infancy || iv.Gestation.Has(w.gestation))
}

// admitsButBirth is admits without a look at gestation.
func (w world) admitsButBirth(iv *Interval) bool {
	if iv.Sex != AnySex && iv.Sex != w.sex {
		return false
	}
	if !iv.AgesStated() {
		return round6(w.months) >= adult
	}
	return (!iv.From.Stated() || iv.From.reached(w.months, w.life)) && (!iv.To.Stated() || !iv.To.reached(w.months, w.life))
}

// assays lists the assays of intervals in words, each once.
func assays(rows []Interval) string {
	var out []string
	for i := range rows {
		a := analyte.Get(rows[i].Analyte)
		if name := rows[i].Assay; name != "" && a != nil {
			if name = assayWords(a, name); !contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return strings.Join(out, ", ")
}

// assayWords is the name of an assay without its explanation.
func assayWords(a *analyte.Analyte, key string) string {
	name, _, _ := strings.Cut(a.AssayName(key), ":")
	return name
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
