package timeline

import (
	"stormglass/analyte"
	"stormglass/event"
)

// A sandwich assay of ferritin may read far too low where there is very much of
// it (hook effect: ferritin-hook). No source read gives a rule for when to
// suspect it, so that the project's own is: a ferritin under hookUnder while
// hookSigns of the other seven signs of HLH-2004 are there for certain, so that
// with the eighth, ferritin, its five of eight would be reached
// (policy-ferritin-hook). Such a ferritin is known to be no lower than
// reported. Stated as measured after dilution it stands as reported.
const (
	hookUnder = 2000 // ng/mL: the lowest band of HScore, which gives no points
	hookSigns = 4
)

// hookLeads are what a suspicion rests on. Read only.
var hookLeads = join([]analyte.ID{analyte.Ferritin, analyte.Hemoglobin, analyte.Platelets, analyte.Neutrophils, analyte.Triglycerides, analyte.Fibrinogen,
	analyte.SIL2R, analyte.Splenomegaly, analyte.Hemophagocytosis, analyte.NKActivityLow, analyte.Temperature}, personLeads)

// suspicion is a suspected hook effect: the ferritin and the signs.
type suspicion struct {
	ferritin Reading
	signs    Refs
	expires  event.Time
}

// hooked reports whether a hook effect is suspected at an instant.
func (t *Timeline) hooked(at event.Time) (suspicion, bool) {
	var s suspicion
	if t.series[analyte.Ferritin] == nil {
		return s, false
	}
	s.ferritin = t.direct(analyte.Ferritin, at, 0)
	v := s.ferritin.Value
	x, printed := v.Printed()
	if _, hi := v.Bounds(); !v.Informative() || !printed && hi >= hookUnder || printed && (x >= hookUnder || v.Why() == analyte.CensoredAbove) || t.diluted(&s.ferritin) {
		return s, false
	}
	s.expires = s.ferritin.Expires
	n := 0
	for _, sign := range [...]bool{t.cytopenias(at, &s), t.lipids(at, &s), t.receptor(at, &s), t.spleen(at, &s), t.phagocytosis(at, &s), t.killers(at, &s), t.hot(at, &s)} {
		if sign {
			n++
		}
	}
	return s, n >= hookSigns
}

// diluted reports whether a ferritin was stated to be measured after dilution.
func (t *Timeline) diluted(r *Reading) bool {
	s := t.series[analyte.Ferritin]
	for _, id := range r.Refs.All() {
		for i := s.after(r.At) - 1; i >= 0 && s.recs[i].at == r.At; i-- {
			if rec := &s.recs[i]; rec.id == id {
				if o := t.oddOf(rec); o != nil && o.diluted {
					return true
				}
			}
		}
	}
	return false
}

// sign notes a reading that counts.
func (s *suspicion) sign(r *Reading) bool {
	s.expires = sooner(s.expires, r.Expires)
	for _, id := range r.Refs.All() {
		s.signs.Add(id)
	}
	return true
}

// numberMargin is half a unit in the sixth digit: rules compare six.
const numberMargin = 5e-7

func surelyUnder(r *Reading, x float64) bool {
	_, hi := r.Value.Bounds()
	return r.Value.Informative() && hi < x*(1-numberMargin)
}

func surelyFrom(r *Reading, x float64) bool {
	lo, _ := r.Value.Bounds()
	return r.Value.Informative() && lo >= x*(1-numberMargin)
}

// cytopenias: two of hemoglobin < 9 g/dL (< 10 under 4 weeks), platelets < 100
// and neutrophils < 1 10*3/uL.
func (t *Timeline) cytopenias(at event.Time, s *suspicion) bool {
	least := 9.0
	if _, hi := t.age(at).Value.Bounds(); hi < 28/meanMonth {
		least = 10
	}
	hb, plt, anc := t.direct(analyte.Hemoglobin, at, 0), t.direct(analyte.Platelets, at, 0), t.direct(analyte.Neutrophils, at, 0)
	var low [3]*Reading
	n := 0
	for i, r := range [...]*Reading{&hb, &plt, &anc} {
		if surelyUnder(r, [...]float64{least, 100, 1}[i]) {
			low[n] = r
			n++
		}
	}
	if n < 2 {
		return false
	}
	for _, r := range low[:n] {
		s.sign(r)
	}
	return true
}

// lipids: triglycerides ≥ 265 mg/dL or fibrinogen ≤ 150 mg/dL.
func (t *Timeline) lipids(at event.Time, s *suspicion) bool {
	if r := t.direct(analyte.Triglycerides, at, 0); surelyFrom(&r, 265) {
		return s.sign(&r)
	}
	r := t.direct(analyte.Fibrinogen, at, 0)
	if _, hi := r.Value.Bounds(); r.Value.Informative() && hi <= 150*(1+numberMargin) {
		return s.sign(&r)
	}
	return false
}

// receptor: soluble IL-2 receptor ≥ 2400 U/mL.
func (t *Timeline) receptor(at event.Time, s *suspicion) bool {
	r := t.direct(analyte.SIL2R, at, 0)
	return surelyFrom(&r, 2400) && s.sign(&r)
}

func (t *Timeline) spleen(at event.Time, s *suspicion) bool {
	return t.there(analyte.Splenomegaly, at, s)
}

func (t *Timeline) phagocytosis(at event.Time, s *suspicion) bool {
	return t.there(analyte.Hemophagocytosis, at, s)
}

func (t *Timeline) killers(at event.Time, s *suspicion) bool {
	return t.there(analyte.NKActivityLow, at, s)
}

func (t *Timeline) there(a analyte.ID, at event.Time, s *suspicion) bool {
	r := t.direct(a, at, 0)
	return surelyFrom(&r, 1) && s.sign(&r)
}

// hot: a temperature ≥ 38.5 °C in the last 24 h.
func (t *Timeline) hot(at event.Time, s *suspicion) bool {
	r := t.worstDirect(analyte.Temperature, at.Add(-day), at, Highest)
	if !surelyFrom(&r, 38.5) {
		return false
	}
	r.Expires = r.At.Add(day)
	return s.sign(&r)
}

// Misleads reports whether Speaking may change what a value of an analyte says,
// in every rule. A temperature is silent only where a rule asks so: published
// scores stand as charted (rule.Selector.Speaking).
func Misleads(a analyte.ID) bool {
	return a == analyte.Ferritin || a == analyte.CRP || a == analyte.IL6 || a == analyte.IFNg
}

// SpeaksBy is what Speaking rests on beside the analyte's own results and the
// doses before them.
func SpeaksBy(a analyte.ID) Basis {
	if a == analyte.Ferritin {
		return Basis{On: hookLeads, Statements: true}
	}
	return Basis{}
}

// Speaking is a reading of a measured analyte as it may be used at an instant.
// A silenced value (Silenced) is withheld, with its number as the last one. A
// ferritin is open upward while the newest one may read too low by a hook
// effect; its printed number, which a published convention would take, stays.
func (t *Timeline) Speaking(r Reading, at event.Time) Reading {
	if !r.Value.Informative() {
		return r
	}
	if s, ok := t.Silenced(r.Analyte, r.At); ok {
		out := Reading{Analyte: r.Analyte, Last: r.At, LastValue: r.Value, LastRef: r.Value.Ref(), Refs: r.Refs, Expires: r.Expires, Feed: r.Feed}
		out.Value = analyte.Unknown(analyte.Get(r.Analyte), analyte.SilencedByTherapy, r.Value.Ref())
		out.Refs.Add(s.Ref)
		return out
	}
	if r.Analyte != analyte.Ferritin {
		return r
	}
	s, ok := t.hooked(at)
	if !ok {
		return r
	}
	p := r.Value.Parts()
	if top := analyte.Get(analyte.Ferritin).Hi; p.Hi < top {
		p.Hi, p.Why = top, analyte.HookSuspected
		r.Value = analyte.FromParts(p)
	}
	r.Expires = sooner(r.Expires, s.expires)
	for _, id := range s.signs.All() {
		r.Refs.Add(id)
	}
	return r
}

// hookInForce is a suspected hook effect as a confounder.
func (t *Timeline) hookInForce(at event.Time) (Confounder, bool) {
	s, ok := t.hooked(at)
	if !ok {
		return Confounder{}, false
	}
	c := Confounder{Since: s.ferritin.At, Until: s.expires, Refs: s.ferritin.Refs}
	for _, id := range s.signs.All() {
		c.Refs.Add(id)
	}
	return c, true
}
