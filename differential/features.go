package differential

import (
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// feature is a published discriminator of one measured value.
type feature struct {
	id      string
	analyte analyte.ID
	op      rule.Op
	cut     float64
	from    people
	concept string
	// against says that a value on the other side speaks against the concept,
	// because the source gives a sensitivity; opposes that a value on this side
	// does, and the other says nothing.
	against, opposes bool
	figures          []figures
	says             string // whose it is, and what limits it
	cite             evidence.ID
	more             []evidence.ID
}

// features of a storm that no rule of the assessment answers (immune.md §3.7,
// §3.9; therapy.md §4). Rows without a verified figure or direction are not
// here: the ESR, hypotension, and the ratio of procalcitonin to CRP.
var features = []feature{
	{id: "ferritin_1830", analyte: analyte.Ferritin, op: rule.GT, cut: 1830, from: children, concept: conceptHLH, against: true, figures: ofFerritin1830, cite: "ferritin-china-2024",
		says: "one hospital, not intensive care"},
	{id: "ferritin_2000", analyte: analyte.Ferritin, op: rule.LT, cut: 2000, from: children, concept: conceptFerritin, opposes: true, cite: "precise-registry", more: []evidence.ID{"picu-hlh-2020"},
		says: "usual in sepsis of children, and mild to moderate inflammation to GRACE-2; above 500 it marks risk and does not tell which inflammation it is"},
	{id: "sil2r_2400", analyte: analyte.SIL2R, op: rule.GE, cut: 2400, from: children, concept: conceptHLH, against: true, figures: ofSIL2RChild, cite: "sil2r-children-2017",
		says: "the kit of the source is not named; levels fall with age"},
}

// stormFeatures reads the measured discriminators of a storm and the pattern of
// the fever.
func (r *reader) stormFeatures(s *storming) {
	for i := range features {
		f := &features[i]
		got, ok := r.reading(f.analyte)
		if !ok || r.fits(f.from) != rule.Met {
			continue
		}
		truth := compare(got.Value, f.op, f.cut)
		a := analyte.Get(f.analyte)
		out := Finding{ID: f.id, Question: Storm, Weight: Feature, Truth: truth, Concept: f.concept, Analyte: f.analyte, At: got.At, Value: valueText(f.analyte, got.Value),
			Label: a.Name + " " + f.op.String() + " " + grouped(f.cut) + " " + a.Unit.String(), Events: events(got.Refs.All()), Ratios: r.ratios(f.figures),
			Caveats: append(r.caveats(f.analyte), f.says), Cites: cites(append([]evidence.ID{f.cite}, f.more...)...), Status: v}
		switch {
		case truth == rule.Met && f.opposes:
			out.Says = "does not favour a storm: " + a.Name + " " + out.Value + ", " + f.op.String() + " " + grouped(f.cut)
			s.o.Against = append(s.o.Against, out)
		case f.opposes:
		case truth == rule.Met:
			out.Says = "favours " + f.concept + ": " + a.Name + " " + out.Value + ", " + f.op.String() + " " + grouped(f.cut)
			s.o.For = append(s.o.For, out)
		case truth == rule.NotMet && f.against:
			out.Says = "does not favour " + f.concept + ": " + a.Name + " " + out.Value + ", not " + f.op.String() + " " + grouped(f.cut)
			s.o.Against = append(s.o.Against, out)
		}
	}
	if got, ok := r.reading(analyte.FeverUnremitting); ok && compare(got.Value, rule.GE, 1) == rule.Met {
		s.o.For = append(s.o.For, Finding{ID: "fever_unremitting", Question: Storm, Label: "Unremitting fever", Says: "favours a storm: unremitting fever; of sepsis the fever varies, and hypothermia is possible",
			Weight: Feature, Truth: rule.Met, Analyte: analyte.FeverUnremitting, At: got.At, Events: events(got.Refs.All()), Caveats: []string{"a direction only: no ratio of it alone is published"},
			Cites: []evidence.ID{"hscore-2014"}, Status: v})
	}
}

// symptoms are common to both: they are shown under both questions and move
// none (seed 002: overlapping symptoms; no source read gives them a weight).
var symptoms = []struct {
	id   analyte.ID
	note string
}{
	{analyte.Myalgia, ""}, {analyte.Arthralgia, ""}, {analyte.Rash, ""}, {analyte.Confusion, ""}, {analyte.Fatigue, ""},
	{analyte.Arthritis, "in systemic arthritis it lowers the MS score"},
	{analyte.CNSDysfunction, "in systemic arthritis it raises the MS score"},
	{analyte.HemorrhagicManifestations, "in systemic arthritis it raises the MS score"},
	{analyte.Splenomegaly, "counts in HLH-2004 and in the HScore"}, {analyte.Hepatomegaly, "counts in the HScore"},
	{analyte.Hemophagocytosis, "counts in HLH-2004 and in the HScore; seen in sepsis, too"},
}

// shared lists the symptoms that are there, for one question.
func (r *reader) shared(q Question) (out []Finding) {
	for i := range symptoms {
		s := &symptoms[i]
		got, ok := r.reading(s.id)
		if !ok || compare(got.Value, rule.GE, 1) != rule.Met {
			continue
		}
		a := analyte.Get(s.id)
		f := Finding{ID: a.Key, Question: q, Label: a.Name, Weight: Context, Truth: rule.Met, Analyte: s.id, At: got.At, Events: events(got.Refs.All()),
			Says: a.Name + ": in storm and sepsis alike", Cites: []evidence.ID{"policy-differential"}, Status: evidence.Policy}
		if s.note != "" {
			f.Says = a.Name + ": " + s.note
		}
		out = append(out, f)
	}
	return out
}

// stormContext adds what is shown beside the question.
func (r *reader) stormContext(s *storming) {
	s.o.Beside = append(s.o.Beside, r.shared(Storm)...)
	if f, ok := r.chemokines(); ok {
		s.o.Beside = append(s.o.Beside, f)
	}
}

// chemokines shows CXCL9 beside IL-6 in a child: a direction without cut-off.
func (r *reader) chemokines() (Finding, bool) {
	cx, ok1 := r.reading(analyte.CXCL9)
	il, ok2 := r.reading(analyte.IL6)
	if !ok1 || !ok2 || r.child != rule.Met {
		return Finding{}, false
	}
	f := Finding{ID: "cxcl9_il6", Question: Storm, Label: "CXCL9 and IL-6", Weight: Context, Analyte: analyte.CXCL9, At: cx.At, Events: append(events(cx.Refs.All()), events(il.Refs.All())...),
		Value: "CXCL9 " + valueText(analyte.CXCL9, cx.Value) + ", IL-6 " + valueText(analyte.IL6, il.Value),
		Says:  "CXCL9 high with a lower IL-6 favours HLH, the reverse sepsis (children, 40 and 47): a direction, no cut-off could be read",
		Cites: []evidence.ID{"cxcl9-il6-2021"}, Status: v, Caveats: append(r.caveats(analyte.CXCL9), r.caveats(analyte.IL6)...)}
	if by := r.silent(analyte.IL6, il.At); by != nil {
		f.Says = "CXCL9 and IL-6 cannot be compared: " + by.Words + " (" + by.Drug + " at " + clock(by.Given) + ")"
		f.Cites = cites(append(f.Cites, by.Cite)...)
	}
	return f, true
}

// valueText is a value with its unit, as people read it.
func valueText(id analyte.ID, x analyte.Value) string {
	a := analyte.Get(id)
	if a == nil || !x.Informative() {
		return ""
	}
	unit := a.Unit.String()
	if unit != "" {
		unit = " " + unit
	}
	lo, hi := x.Bounds()
	p, printed := x.Printed()
	switch {
	case printed && x.Why() == analyte.CensoredBelow:
		return "< " + grouped(p) + unit
	case printed && x.Why() == analyte.CensoredAbove:
		return "> " + grouped(p) + unit
	case printed:
		return grouped(p) + unit
	}
	return grouped(lo) + " to " + grouped(hi) + unit
}

// grouped writes a number with a comma between thousands.
func grouped(x float64) string {
	s := strconv.FormatFloat(x, 'g', 6, 64)
	if strings.Contains(s, "e") {
		s = strconv.FormatFloat(x, 'f', 0, 64)
	}
	whole, frac, dot := strings.Cut(s, ".")
	neg := strings.HasPrefix(whole, "-")
	whole = strings.TrimPrefix(whole, "-")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if neg {
		whole = "−" + whole
	}
	if dot {
		return whole + "." + frac
	}
	return whole
}

func events(ids []event.ID) []event.ID { return append([]event.ID(nil), ids...) }

// clock is an instant for people, in UTC.
func clock(t event.Time) string {
	if !t.Known() {
		return "a time not known"
	}
	return t.Go().Format("2006-01-02 15:04Z")
}
