package nexttest

import (
	"math"
	"slices"
	"sort"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
)

// FromRule lists what could decide the k-th criterion of a rule as its inputs
// stand, with what each range of results would say. Inputs that are what another
// rule says are given as of(slot); ok false leaves one out.
func FromRule(r *rule.Rule, in []analyte.Value, k int, of func(slot int) (Input, bool)) []Unknown {
	var out []Unknown
	for _, slot := range r.SettlesCriterion(in, k) {
		u := Unknown{Input: Input{Analyte: r.Spec().Inputs[slot].Analyte}}
		if u.Input.Analyte == analyte.None {
			x, ok := of(slot)
			if !ok {
				continue
			}
			u.Input = x
		}
		if slot < len(in) {
			u.Why = in[slot].Why()
		}
		for _, o := range r.OutcomesCriterion(in, k, slot) {
			u.Outcomes = append(u.Outcomes, Outcome{Lo: o.Lo, Hi: o.Hi, Truth: o.Truth, Words: o.Words})
		}
		out = append(out, u)
	}
	return out
}

func decides(o *Outcome) bool { return o.Truth != rule.Undetermined }

// Rank says what to measure next.
func Rank(req Request) Report {
	r := &ranker{req: &req, menu: req.Menu}
	if r.menu == nil {
		r.menu = Typical()
	}
	var out Report
	out.Advice, out.Ask = r.ordered(r.gather(&out)), r.ordered(r.asked())
	for i := range req.Questions {
		if len(req.Questions[i].Unknown) > 0 {
			out.Sets = append(out.Sets, r.set(&req.Questions[i]))
		}
	}
	for _, a := range req.Answered {
		if a.Flip != "" {
			out.Flips = append(out.Flips, a)
		}
	}
	sort.SliceStable(out.Flips, func(a, b int) bool { return out.Flips[a].Class < out.Flips[b].Class })
	return out
}

// ordered ranks candidates and says why each stands where it stands.
func (r *ranker) ordered(list []*candidate) (out []Advice) {
	for _, c := range list {
		r.judge(c)
	}
	sort.SliceStable(list, func(a, b int) bool { return compare(list[a], list[b]) < 0 })
	for i, c := range list {
		c.advice.Rank = i + 1
		switch {
		case i+1 < len(list):
			c.advice.Why = why(c, list[i+1])
		case len(list) == 1:
			c.advice.Why = "the only one that could settle anything"
		default:
			c.advice.Why = "behind all others"
		}
		out = append(out, c.advice)
	}
	return out
}

type ranker struct {
	req   *Request
	menu  *Menu
	plans []*plan // of the questions that are advised
}

// candidate is one or several tests with what the rank compares.
type candidate struct {
	advice Advice
	pieces []*piece
	plans  []*plan
	alone  [2 * classes]int
	joint  [classes]int
}

// soonest lists the tests of the menu that give an input by an assay that counts,
// each by the row that is back first (rows of one test may have other hours on
// other days).
func (r *ranker) soonest(u *Unknown) []Row {
	var out []Row
next:
	for _, row := range r.menu.Find(u.Input.Analyte) {
		if !row.Counts(u.Assays) {
			continue
		}
		for i := range out {
			if out[i].key() != row.key() {
				continue
			}
			a, b := row.Back(r.req.Now), out[i].Back(r.req.Now)
			if sooner(&a, &b) {
				out[i] = row
			}
			continue next
		}
		out = append(out, row)
	}
	return out
}

// Counts reports whether a row's assay is one of those that count; where either
// does not say, it is.
func (r *Row) Counts(assays string) bool {
	return assays == "" || r.Assay == "" || slices.Contains(strings.Fields(assays), r.Assay)
}

// key is the input's name in files.
func (i Input) key() string {
	if i.Analyte != analyte.None {
		return i.Analyte.String()
	}
	return i.Fact
}

func (r *ranker) pending(in Input) *Pending {
	for k := range r.req.Pending {
		if p := &r.req.Pending[k]; in.Analyte != analyte.None && p.Analyte == in.Analyte {
			return p
		}
	}
	return nil
}

// expected is when a pending result is to come.
func expected(p *Pending, now event.Time) Back {
	if !p.Expected.Known() {
		return Back{Words: "pending; when it comes is not known"}
	}
	b := Back{Known: true, Draw: p.Ordered, Earliest: p.Expected, Median: p.Expected, Latest: p.Expected}
	b.Words = "pending, expected " + stamp(p.Expected, now, time.UTC) + " (in " + Duration(p.Expected.Sub(now)) + ")"
	if p.Expected < now {
		b.Words = "pending, overdue since " + stamp(p.Expected, now, time.UTC)
	}
	return b
}

// group is what is asked once: of definitions that ask one thing the best counts.
type group struct {
	class Class
	name  string
	how   How
}

func counted(groups []group, q *Question, how How) []group {
	name := "\x00" + q.ID
	if q.Group != "" {
		name = q.Group
	}
	for i := range groups {
		if g := &groups[i]; g.class == q.Class && g.name == name {
			g.how = min(g.how, how)
			return groups
		}
	}
	return append(groups, group{q.Class, name, how})
}

func cannot(u *Unknown) string { return u.Input.Label() + " " + u.Idle }

// late reports whether a sample or its result comes too late for a question. A
// time that is not known is not late.
func late(q *Question, b *Back) bool {
	return b.Known && (q.DrawBy.Known() && b.Draw > q.DrawBy || q.ResultBy.Known() && b.Median > q.ResultBy)
}

// blood is the volume of a sample against the site's limit.
func (r *ranker) blood(ml float64) Blood {
	b := Blood{Known: ml > 0, ML: ml, DrawnKnown: r.req.Draws != nil}
	from := r.req.Now.Add(-24 * time.Hour)
	for _, d := range r.req.Draws {
		if d.At > from && d.At <= r.req.Now {
			b.Drawn += d.ML
		}
	}
	if lo, _ := r.req.Weight.Bounds(); r.req.Limit.Set() && r.req.Weight.Usable() && lo > 0 {
		b.LimitML = r.req.Limit.MLPerKg * lo
		b.ShareOf = (b.Drawn + ml) / b.LimitML
		b.Over = b.Known && b.Drawn+ml > b.LimitML
	}
	b.Words = bloodWords(&b, &r.req.Limit)
	return b
}

// set is the smallest set that settles a question whatever it shows.
func (r *ranker) set(q *Question) Set {
	out := Set{Question: q.ID, Title: q.Title, Class: q.Class}
	var taken []string
	ml, known, timed := 0.0, true, true
	for i := range q.Unknown {
		u := q.Unknown[i]
		if u.Idle != "" {
			out.Cannot = cannot(&u)
			continue
		}
		out.Inputs = append(out.Inputs, u.Input)
		back := Back{}
		switch p := r.pending(u.Input); {
		case u.Input.Analyte == analyte.None:
			back = Back{Known: true, Draw: r.req.Now, Median: r.req.Now}
		case p != nil:
			back = expected(p, r.req.Now)
		default:
			row, b, ok := r.best(&u)
			back = b
			if ok && !slices.Contains(taken, row.key()) {
				taken = append(taken, row.key())
				ml += row.ML
			}
			known = known && ok && row.ML > 0
		}
		timed = timed && back.Known
		out.Back = max(out.Back, back.Median)
		out.TooLate = out.TooLate || late(q, &back)
	}
	if !timed {
		out.Back = 0
	}
	out.Blood = r.blood(ml)
	if !known {
		out.Blood.Known, out.Blood.Over, out.Blood.Words = false, false, "volume not known"
	}
	return out
}

// best is the test of an input that is back first; ok is false where the menu
// has none.
func (r *ranker) best(u *Unknown) (row Row, back Back, ok bool) {
	for _, one := range r.soonest(u) {
		if b := one.Back(r.req.Now); !ok || sooner(&b, &back) {
			row, back, ok = one, b, true
		}
	}
	return row, back, ok
}

// steps are what the rank compares, in order: less is first.
func (c *candidate) steps() []float64 {
	out := []float64{float64(c.advice.Standing)}
	for _, n := range c.alone {
		out = append(out, -float64(n))
	}
	for _, n := range c.joint {
		out = append(out, -float64(n))
	}
	back, ml := math.Inf(1), math.Inf(1)
	if c.advice.Back.Known {
		back = float64(c.advice.Back.Median)
	}
	if c.advice.Blood.Known {
		ml = c.advice.Blood.ML
	}
	return append(out, back, ml)
}

func compare(a, b *candidate) int {
	if c := slices.Compare(a.steps(), b.steps()); c != 0 {
		return c
	}
	switch {
	case a.advice.Test < b.advice.Test:
		return -1
	case a.advice.Test > b.advice.Test:
		return 1
	}
	return 0
}
