package immune

import (
	"slices"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/endotype/ids"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/nexttest"
	"stormglass/reference"
	"stormglass/rule"
)

// request gathers everything that the ranking of the next test reads.
func (r *reader) request() nexttest.Request {
	q := nexttest.Request{Now: r.a.At, Menu: r.cfg.menu(), Limit: r.cfg.Limit, Priors: r.cfg.Priors,
		Weight: r.tl.Latest(analyte.Weight, r.a.At, 0).Value, Age: r.tl.Latest(analyte.Age, r.a.At, 0).Value}
	r.gate(&q)
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
	if r.cfg.Rules == nil {
		return ""
	}
	for _, ru := range r.cfg.Rules.Rules() {
		s := ru.Spec()
		if !slices.ContainsFunc(s.Criteria, func(c rule.Criterion) bool { return c.ID == id }) {
			continue
		}
		for i := range s.Inputs {
			if s.Inputs[i].Analyte == a && s.Inputs[i].Select.Assay != "" {
				return s.Inputs[i].Select.Assay
			}
		}
	}
	return ""
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

// gateIFN is the gate of interferon γ as a drug: it is a hard stop while CXCL9
// is high or not known.
const gateIFN = "gate.ifn_gamma"

// gate asks whether CXCL9 is high, by the one published cut-off in adults and by
// a reference interval that applies in children. Where neither is there, no
// result would settle it, and the stop stays.
func (r *reader) gate(q *nexttest.Request) {
	const title = "the interferon-γ question"
	reading := r.tl.Latest(analyte.CXCL9, r.a.At, 0)
	assay, _ := r.tl.Assay(&reading)
	st := r.cfg.intervals().Judge(analyte.CXCL9, reading.Value, assay, r.person())
	grown := r.in(ids.State)
	adult := grown && assay == ids.Assay // the adults' cut-off is one of ELISA
	said := nexttest.Answered{ID: gateIFN, Title: title, Class: nexttest.Gate}
	lo, hi := bounds(reading)
	switch {
	case !grown && !r.judged(analyte.CXCL9):
		said.Says = "interferon γ as a drug is a hard stop: no verified interval of CXCL9 for this age, so that no result would settle it; the site's own interval would"
	case !reading.Value.Informative():
		q.Questions = append(q.Questions, nexttest.Question{ID: gateIFN, Title: title, Kind: nexttest.Gate.String(), Class: nexttest.Gate,
			Unknown: []nexttest.Unknown{r.unknown(analyte.CXCL9, nil)}})
		return
	case adult && lo > ids.CXCL9Cut || !adult && st.Kind == reference.Raised:
		said.Says = "interferon γ as a drug is a hard stop: CXCL9 is high"
	case adult && hi <= ids.CXCL9Cut || !adult && (st.Kind == reference.Within || st.Kind == reference.Low):
		said.Says = "CXCL9 is not high" + r.inflamed(grown)
	default:
		said.Says = "interferon γ as a drug is a hard stop: whether CXCL9 is high is open (" + st.Reason + ")"
	}
	q.Answered = append(q.Answered, said)
}

// inflamed says why interferon γ stays stopped though CXCL9 is not high: by
// clinical rule 4 a stimulant never meets hyperinflammation (ferritin above the
// trials' cut-offs, HLH or MAS at any time). Empty where neither is so.
func (r *reader) inflamed(adult bool) string {
	const still = "; interferon γ as a drug stays a hard stop: "
	cut := float64(precise.FerritinB)
	if adult {
		cut = immunosep.FerritinMALS
	}
	ever, _ := r.tl.Fact(event.FactHLHHistory, r.a.At)
	ferritin := r.tl.Speaking(r.tl.Latest(analyte.Ferritin, r.a.At, 0), r.a.At)
	lo, hi := bounds(ferritin)
	switch {
	case ever == event.Yes || r.met("hlh2004.met") || r.met("mas2016.met"):
		return still + "HLH or MAS, now or before"
	case ferritin.Value.Informative() && lo > cut:
		return still + "ferritin is above " + thousands(cut) + " ng/mL"
	case !ferritin.Value.Informative() || hi > cut:
		return still + "whether ferritin is above " + thousands(cut) + " ng/mL is open"
	}
	return ""
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
