package immune

import (
	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/nexttest"
	"stormglass/rule"
)

// request gathers everything that the ranking of the next test reads.
func (r *reader) request() nexttest.Request {
	q := nexttest.Request{Now: r.a.At, Menu: r.cfg.menu(), Limit: r.cfg.Limit, Priors: r.cfg.Priors,
		Weight: r.tl.Latest(analyte.Weight, r.a.At, 0).Value, Age: r.tl.Latest(analyte.Age, r.a.At, 0).Value}
	q.Questions = append(q.Questions, r.gates()...)
	for _, c := range r.concepts() {
		for i := range c.Definitions {
			r.ask(&q, &c.Definitions[i])
		}
	}
	for _, id := range [...]string{"immunosep.eligible", "precise.eligible"} {
		if res := r.by[id]; res != nil {
			r.ask(&q, &Definition{Result: res, Applies: r.applies(id)})
		}
	}
	q.Pending = r.pending()
	return q
}

// ask puts a definition among the open questions or the answered ones.
func (r *reader) ask(q *nexttest.Request, d *Definition) {
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
	one := nexttest.Question{ID: d.Rule, Title: d.Title, Kind: class.String(), Class: class}
	for _, id := range d.Settles {
		one.Unknown = append(one.Unknown, r.unknown(id, d.Missing))
	}
	if len(one.Unknown) > 0 {
		q.Questions = append(q.Questions, one)
	}
}

// unknown is an input that could decide, with why it is not known.
func (r *reader) unknown(id analyte.ID, missing []assess.Missing) nexttest.Unknown {
	u := nexttest.Unknown{Input: nexttest.Input{Analyte: id}, Why: analyte.NotOrdered}
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

// gates are the opposed therapies that are stopped while something is not
// known: interferon γ while neither CXCL9 nor interferon γ is.
func (r *reader) gates() []nexttest.Question {
	open := true
	q := nexttest.Question{ID: "gate.ifn_gamma", Title: "Is interferon γ high? Until known, interferon γ as a drug is a hard stop", Kind: nexttest.Gate.String(), Class: nexttest.Gate}
	for _, id := range [...]analyte.ID{analyte.CXCL9, analyte.IFNg} {
		if r.tl.Latest(id, r.a.At, 0).Value.Informative() {
			open = false
		}
	}
	if !open {
		return nil
	}
	q.Unknown = []nexttest.Unknown{r.unknown(analyte.CXCL9, nil)}
	return []nexttest.Question{q}
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
