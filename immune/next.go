package immune

import (
	"slices"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/nexttest"
	"stormglass/reference"
	"stormglass/rule"
)

// request gathers everything that the ranking of the next test reads.
func (r *reader) request() nexttest.Request {
	q := nexttest.Request{Now: r.a.At, Menu: r.cfg.menu(), Limit: r.cfg.Limit, Priors: r.cfg.Priors,
		Weight: r.tl.Latest(analyte.Weight, r.a.At, 0).Value, Age: r.tl.Latest(analyte.Age, r.a.At, 0).Value}
	r.gates(&q)
	for _, c := range r.concepts() {
		if c.ID == "imported" {
			continue // another program's label: no test of ours settles it
		}
		for i := range c.Definitions {
			r.ask(&q, c.ID, &c.Definitions[i])
		}
	}
	for _, id := range [...]string{"immunosep.eligible", "precise.eligible"} {
		if res := r.by[id]; res != nil {
			r.ask(&q, "", &Definition{Result: res, Applies: r.applies(id)})
		}
	}
	q.Pending = r.pending()
	if res := r.by["immunosep.eligible"]; res != nil && res.Truth == rule.Met {
		// the trial's own shares, for patients as it screened them and no others
		q.Priors = append(slices.Clone(q.Priors), nexttest.Published()...)
	}
	r.meanings(&q)
	return q
}

// meanings adds what each range of a single result would make of the open
// questions: a test may settle one alone for some results only.
func (r *reader) meanings(q *nexttest.Request) {
	var ids []string
	for i := range q.Questions {
		if len(q.Questions[i].Unknown) > 1 {
			ids = append(ids, q.Questions[i].ID)
		}
	}
	if len(ids) == 0 || r.cfg.Rules == nil {
		return
	}
	for _, m := range assess.Meanings(r.tl, r.a.At, r.a.KnownAt, r.cfg.Rules, ids) {
		for i := range q.Questions {
			for k := range q.Questions[i].Unknown {
				u := &q.Questions[i].Unknown[k]
				if q.Questions[i].ID != m.Rule || u.Input.Analyte != m.Analyte {
					continue
				}
				for _, o := range m.Ranges {
					u.Outcomes = append(u.Outcomes, nexttest.Outcome{Lo: o.Lo, Hi: o.Hi, Words: o.Words, Truth: o.Truth})
				}
			}
		}
	}
}

// ask puts a definition among the open questions or the answered ones. Those of
// one concept count once in the rank.
func (r *reader) ask(q *nexttest.Request, concept string, d *Definition) {
	if !d.Applies || d.Form == assess.FormScore {
		return
	}
	class := nexttest.Definition
	if d.Rule == "immunosep.eligible" || d.Rule == "precise.eligible" {
		class = nexttest.Entry
	}
	if d.Truth != rule.Undetermined {
		q.Answered = append(q.Answered, nexttest.Answered{ID: d.Rule, Title: d.Title, Class: class, Says: d.Says, Flip: d.Flip})
		return
	}
	one := nexttest.Question{ID: d.Rule, Title: d.Title, Kind: class.String(), Class: class, Group: concept}
	if ru, k := r.criterion(d.Rule); ru != nil {
		one.Behind = r.behind(d, ru, k)
		one.Waits, one.First = r.waits(d, ru, k)
	}
	for _, id := range d.Settles {
		u := r.unknown(id, d.Missing)
		u.Assays = r.assaysOf(d.Rule, id)
		one.Unknown = append(one.Unknown, u)
	}
	if len(one.Unknown) > 0 {
		q.Questions = append(q.Questions, one)
	}
}

// assaysOf are the assays by which an analyte counts for a criterion, empty for
// any.
func (r *reader) assaysOf(id string, a analyte.ID) string {
	ru, _ := r.criterion(id)
	if ru == nil {
		return ""
	}
	for _, in := range ru.Spec().Inputs {
		if in.Analyte == a && in.Select.Assay != "" {
			return in.Select.Assay
		}
	}
	return ""
}

// criterion is the rule of a criterion and its number there; nil where it is none.
func (r *reader) criterion(id string) (*rule.Rule, int) {
	if r.cfg.Rules == nil {
		return nil, 0
	}
	for _, ru := range r.cfg.Rules.Rules() {
		if k := slices.IndexFunc(ru.Spec().Criteria, func(c rule.Criterion) bool { return c.ID == id }); k >= 0 {
			return ru, k
		}
	}
	return nil, 0
}

// unknown is an input that could decide, with why it is not known.
func (r *reader) unknown(id analyte.ID, missing []assess.Missing) nexttest.Unknown {
	u := nexttest.Unknown{Input: nexttest.Input{Analyte: id}, Why: analyte.NotOrdered}
	if s, ok := r.tl.Silenced(id, r.a.At+1); ok {
		u.Idle = "no longer speaks after " + drug.Get(s.Drug).Name
	}
	for i := range missing {
		if missing[i].Analyte == id {
			u.Why, u.Last = missing[i].Reason, missing[i].Text
			return u
		}
	}
	if reading := r.tl.Latest(id, r.a.At, 0); !reading.Value.Informative() {
		u.Why = reading.Value.Why()
	}
	return u
}

// judged reports whether some interval would judge a value of this patient.
func (r *reader) judged(id analyte.ID) bool {
	for _, iv := range r.cfg.intervals().For(id, r.person()) {
		if iv.AgesStated() {
			return true
		}
	}
	return false
}

// pending are the tests that were ordered or drawn and have no result.
func (r *reader) pending() []nexttest.Pending {
	var out []nexttest.Pending
	for id := analyte.None + 1; id < analyte.End; id++ {
		a := analyte.Get(id)
		if a == nil || a.Group != analyte.GroupImmuneMarkers && a.Turnaround == 0 {
			continue
		}
		reading := r.tl.Latest(id, r.a.At, 0)
		if reading.Value.Why() != analyte.Pending {
			continue
		}
		p := nexttest.Pending{Analyte: id}
		if reading.At.Known() {
			p.Ordered = reading.At
			if rows := r.cfg.menu().Find(id); len(rows) > 0 && rows[0].Turnaround.Known() {
				p.Expected = reading.At.Add(rows[0].Turnaround.Max)
			}
		}
		out = append(out, p)
	}
	return out
}

func (c *Config) menu() *nexttest.Menu {
	if c.Menu != nil {
		return c.Menu
	}
	return nexttest.Typical()
}

// intervals are the reference intervals that the rule set reads.
func (c *Config) intervals() *reference.Table {
	if t := c.policy().Intervals; t != nil {
		return t
	}
	return reference.Builtin()
}
