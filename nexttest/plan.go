package nexttest

import (
	"slices"
	"strings"

	"stormglass/analyte"
)

// piece is one test: a sample with the inputs that it gives.
type piece struct {
	key, name string
	row       Row
	listed    bool // on the menu
	pending   *Pending
	inputs    []Input
	back      Back
}

// plan is what an open question takes: tests, and what is not a test.
type plan struct {
	q      *Question
	pieces []*piece
	asks   []Input    // facts, bedside findings, other rules
	facts  []Input    // those of asks that a person states
	own    []*Unknown // of the tests
	cannot string     // an input of it no longer speaks
	single *Unknown   // the one that may settle it alone, nil for none
}

func (p *plan) size() int { return len(p.pieces) + len(p.asks) }

// laboratory reports whether an input is measured in a laboratory: it stands on
// the menu, has a typical turnaround, or is an immune marker.
func (r *ranker) laboratory(in Input) bool {
	a := analyte.Get(in.Analyte)
	if a == nil || a.Kind == analyte.Flag {
		return false
	}
	return len(r.menu.Find(a.ID)) > 0 || !a.Derived && a.Turnaround > 0 || a.Group == analyte.GroupImmuneMarkers
}

// gather works out the plan of each question, and from the plans the tests to
// advise. What is not advised is noted in the report.
func (r *ranker) gather(out *Report) []*candidate {
	tests := map[string]*piece{} // looked up, never gone through
	for i := range r.req.Questions {
		q := &r.req.Questions[i]
		if len(q.Unknown) == 0 && q.Waits == "" {
			continue
		}
		left := Left{Question: q.ID, Title: titleOf(q), Class: q.Class}
		p := r.plan(q, tests)
		switch {
		case q.Waits != "":
			left.Why = q.Waits
			p = &plan{q: q, asks: q.First, facts: q.First}
		case p.cannot != "" && p.single == nil:
			left.Why = "no result settles it for certain: " + p.cannot
			p = nil
		case len(p.pieces) == 0 && len(p.facts) == 0:
			left.Why = "hangs on " + names(p.asks)
			p = nil
		case p.size() > MaxTogether:
			left.Needs = p.size()
			out.Larger = append(out.Larger, left)
			continue
		}
		if left.Why != "" {
			out.Waits = append(out.Waits, left)
		}
		if p != nil {
			r.plans = append(r.plans, p)
		}
	}
	return r.candidates()
}

func titleOf(q *Question) string {
	if q.Title == "" {
		return q.ID
	}
	return q.Title
}

// plan sorts the unknown inputs of a question.
func (r *ranker) plan(q *Question, tests map[string]*piece) *plan {
	p := &plan{q: q}
	for i := range q.Unknown {
		u := &q.Unknown[i]
		if slices.ContainsFunc(q.Behind, func(b Behind) bool { return slices.Contains(b.Reads, u.Input) }) {
			continue
		}
		switch {
		case u.Idle != "":
			p.cannot = cannot(u)
		case r.laboratory(u.Input):
			t := r.piece(u, tests)
			if !slices.Contains(p.pieces, t) {
				p.pieces = append(p.pieces, t)
			}
			p.own = append(p.own, u)
		default:
			p.asks, p.facts = append(p.asks, u.Input), append(p.facts, u.Input)
		}
		if slices.ContainsFunc(u.Outcomes, func(o Outcome) bool { return decides(&o) }) && u.Idle == "" && r.laboratory(u.Input) {
			p.single = r.sooner(p.single, u)
		}
	}
	for i := range q.Behind {
		p.asks = append(p.asks, q.Behind[i].Rule)
	}
	slices.SortStableFunc(p.pieces, func(a, b *piece) int {
		x, y := a.back, b.back
		switch {
		case sooner(&x, &y):
			return -1
		case sooner(&y, &x):
			return 1
		}
		return strings.Compare(a.key, b.key)
	})
	return p
}

// sooner is the one of two inputs whose result is back first, what is on its way
// behind what is not.
func (r *ranker) sooner(a, b *Unknown) *Unknown {
	if a == nil {
		return b
	}
	_, x, _ := r.best(a)
	_, y, _ := r.best(b)
	if p, q := r.pending(a.Input) != nil, r.pending(b.Input) != nil; p != q {
		if p {
			return b
		}
		return a
	}
	switch {
	case sooner(&y, &x), !sooner(&x, &y) && b.Input.key() < a.Input.key():
		return b
	}
	return a
}

// piece is the test of an input that is back first.
func (r *ranker) piece(u *Unknown, tests map[string]*piece) *piece {
	row, back, listed := r.best(u)
	t := piece{key: row.key(), name: row.Test, row: row, listed: listed, back: back}
	if p := r.pending(u.Input); p != nil {
		t = piece{key: "\x00pending " + u.Input.key(), name: u.Input.key(), pending: p, back: expected(p, r.req.Now)}
	} else if !listed {
		t = piece{key: "\x00" + u.Input.key(), name: u.Input.key(), back: Back{Words: "not on the menu: turnaround not known"}}
	}
	got := tests[t.key]
	if got == nil {
		got = &t
		tests[t.key] = got
	} else if sooner(&got.back, &back) {
		got.back = back // of a test with several results the last
	}
	if !slices.Contains(got.inputs, u.Input) {
		got.inputs = append(got.inputs, u.Input)
	}
	return got
}

// candidates makes one of each settling set of tests. A set within a larger one
// joins it; what one test settles or may settle alone stands with that test.
func (r *ranker) candidates() (out []*candidate) {
	byKey := map[string]*candidate{} // looked up, never gone through
	for _, p := range r.plans {
		for _, pieces := range r.lines(p) {
			key := keysOf(pieces)
			c := byKey[key]
			if c == nil {
				c = &candidate{pieces: pieces}
				byKey[key] = c
				out = append(out, c)
			}
			c.plans = append(c.plans, p)
		}
	}
	return merged(out)
}

// lines are the tests of a plan as they are advised: those to send together, or
// the one that may settle it alone; and each that is on its way by itself.
func (r *ranker) lines(p *plan) (out [][]*piece) {
	send := false
	for _, t := range p.pieces {
		if t.pending != nil {
			out = append(out, []*piece{t})
		}
		send = send || t.pending == nil
	}
	if !send {
		return out
	}
	if p.single != nil && r.pending(p.single.Input) == nil {
		i := slices.IndexFunc(p.pieces, func(t *piece) bool { return slices.Contains(t.inputs, p.single.Input) })
		return append(out, p.pieces[i:i+1])
	}
	return append(out, slices.DeleteFunc(slices.Clone(p.pieces), func(t *piece) bool { return t.pending != nil }))
}

// absorbed puts a set of tests each of which is advised by itself into the line
// of the one that is back last, so that no test is named twice for nothing.
func absorbed(list []*candidate) (out []*candidate) {
	alone := func(t *piece) int {
		return slices.IndexFunc(list, func(o *candidate) bool { return len(o.pieces) == 1 && o.pieces[0] == t })
	}
	for _, c := range list {
		if len(c.pieces) < 2 || slices.ContainsFunc(c.pieces, func(t *piece) bool { return alone(t) < 0 }) {
			out = append(out, c)
			continue
		}
		last := c.pieces[0]
		for _, t := range c.pieces[1:] {
			if later := sooner(&last.back, &t.back); later || !sooner(&t.back, &last.back) && t.key > last.key {
				last = t
			}
		}
		to := list[alone(last)]
		to.plans = append(to.plans, c.plans...)
	}
	return out
}

// merged puts a set of several tests into a larger one that holds all of them.
// The largest, then the first by name, takes it.
func merged(list []*candidate) (out []*candidate) {
	slices.SortStableFunc(list, func(a, b *candidate) int {
		if d := len(b.pieces) - len(a.pieces); d != 0 {
			return d
		}
		return strings.Compare(keysOf(a.pieces), keysOf(b.pieces))
	})
	list = absorbed(list)
	for _, c := range list {
		i := -1
		if len(c.pieces) > 1 {
			i = slices.IndexFunc(out, func(o *candidate) bool {
				return !slices.ContainsFunc(c.pieces, func(t *piece) bool { return !slices.Contains(o.pieces, t) })
			})
		}
		if i < 0 {
			out = append(out, c)
			continue
		}
		out[i].plans = append(out[i].plans, c.plans...)
	}
	return out
}

func keysOf(pieces []*piece) string {
	var keys []string
	for _, t := range pieces {
		keys = append(keys, t.key)
	}
	slices.Sort(keys)
	return strings.Join(keys, "\x01")
}

// asked makes one candidate of each fact that takes part in a question.
func (r *ranker) asked() (out []*candidate) {
	for _, p := range r.plans {
		for _, in := range p.facts {
			i := slices.IndexFunc(out, func(c *candidate) bool { return c.advice.Inputs[0] == in })
			if i < 0 {
				i, out = len(out), append(out, &candidate{advice: Advice{Test: in.key(), Inputs: []Input{in}}})
			}
			out[i].plans = append(out[i].plans, p)
		}
	}
	return out
}

// judge fills in what a candidate settles, and what the rank compares.
func (r *ranker) judge(c *candidate) {
	if len(c.pieces) == 0 {
		a := &c.advice
		a.Back = Back{Known: true, Draw: r.req.Now, Run: r.req.Now, Earliest: r.req.Now, Median: r.req.Now, Latest: r.req.Now, Words: "to be asked, not drawn"}
		a.Blood = Blood{Known: true, Words: "no blood"}
	} else {
		r.sample(c)
	}
	order := map[string]int{} // looked up, never gone through
	for i := range r.req.Questions {
		order[r.req.Questions[i].ID] = i
	}
	slices.SortStableFunc(c.plans, func(a, b *plan) int {
		if a.q.Class != b.q.Class {
			return int(a.q.Class) - int(b.q.Class)
		}
		return order[a.q.ID] - order[b.q.ID]
	})
	var groups []group
	for _, p := range c.plans {
		s := r.settles(c, p)
		c.advice.Settles = append(c.advice.Settles, s)
		groups = counted(groups, p.q, s.How)
	}
	for _, g := range groups {
		switch g.how {
		case Always:
			c.alone[2*g.class]++
		case Sometimes:
			c.alone[2*g.class+1]++
		case Together:
			c.joint[g.class]++
		}
	}
	c.advice.Says = says(&c.advice)
}

// sample fills in what is drawn and when it is back. Of what is pending nothing
// is drawn again.
func (r *ranker) sample(c *candidate) {
	a := &c.advice
	slices.SortStableFunc(c.pieces, func(x, y *piece) int { return strings.Compare(x.key, y.key) })
	if c.pieces[0].pending != nil {
		a.Standing = IsPending // a line of its own
	}
	var tests []string
	ml, known, back := 0.0, true, c.pieces[0].back
	for i, t := range c.pieces {
		tests, a.Inputs = append(tests, t.name), append(a.Inputs, t.inputs...)
		if a.Standing != IsPending && !t.listed {
			a.Standing = NotOnMenu
		}
		if i > 0 && sooner(&back, &t.back) {
			back = t.back
		}
		ml, known = ml+t.row.ML, known && t.listed && t.row.ML > 0
		a.Typical = a.Typical || t.row.Typical
	}
	a.Test, a.Back = strings.Join(tests, " + "), back
	if len(c.pieces) == 1 {
		a.Assay = c.pieces[0].row.Assay
	}
	switch a.Standing {
	case IsPending:
		a.Blood = Blood{Known: true, Words: "already ordered"}
	case NotOnMenu:
		a.Blood = Blood{Words: "volume not known"}
	default:
		if !known {
			ml = 0
		}
		if a.Blood = r.blood(ml); a.Blood.Over {
			a.Standing = OverLimit
		}
	}
}

// settles says what a candidate does for the question of one of its plans.
func (r *ranker) settles(c *candidate, p *plan) Settled {
	q := p.q
	s := Settled{Question: q.ID, Title: q.Title, Class: q.Class, How: Together, Cannot: p.cannot, Chance: Chance{Source: "chance not known: it depends on the other results"}}
	var one *Unknown
	for i := range q.Unknown {
		u := &q.Unknown[i]
		if slices.Contains(c.advice.Inputs, u.Input) && u.Idle == "" && !behind(q, u.Input) {
			s.Needs, one = append(s.Needs, u.Input), u
			if slices.ContainsFunc(u.Outcomes, func(o Outcome) bool { return decides(&o) }) {
				s.How = Sometimes
			}
		}
	}
	for _, u := range p.own {
		if !slices.Contains(s.Needs, u.Input) {
			s.With = append(s.With, u.Input)
		}
	}
	for _, in := range p.asks {
		if !slices.Contains(c.advice.Inputs, in) {
			s.With = append(s.With, in)
		}
	}
	if len(s.Needs) == 1 && one.Outcomes != nil {
		s.Outcomes, s.Chance = r.req.chances(one.Input, one.Outcomes)
		if s.How == Together {
			s.Chance = Chance{Known: true, Source: "alone it decides nothing, whatever the result"}
		}
	}
	if len(s.With) == 0 && s.Cannot == "" && q.Waits == "" && len(p.pieces) <= 1 {
		s.How, s.Chance = Always, Chance{Known: true, Share: Share{1, 1}, Source: "settles it whatever the result"}
	}
	if late(q, &c.advice.Back) {
		s.How = TooLate
	}
	return s
}

func behind(q *Question, in Input) bool {
	return slices.ContainsFunc(q.Behind, func(b Behind) bool { return slices.Contains(b.Reads, in) })
}
