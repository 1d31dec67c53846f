package differential

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// focus is a documented infection that is told as a fact.
type focus struct {
	fact  event.Fact
	words string
	place string
}

var foci = []focus{
	{event.FactBacteraemia, "bacteraemia", "blood"}, {event.FactPneumonia, "pneumonia", "lung"}, {event.FactVentilatorPneumonia, "ventilator-associated pneumonia", "lung"},
	{event.FactExcludedSite, "infection of urinary tract, abdomen, meninges or skin", "urinary tract, abdomen, meninges or skin"},
	{event.FactCOVID, "COVID-19", "SARS-CoV-2"}, {event.FactEBV, "Epstein-Barr virus", "EBV"},
}

// grown are results that document an infection, as judged by a clinician or
// the laboratory.
var grown = []struct {
	id       analyte.ID
	there    string
	notThere string
}{
	{analyte.BloodCultureGrowth, "blood culture with growth of a pathogen", "blood culture without growth: it does not exclude an infection"},
	{analyte.PathogenFound, "pathogen found", "looked for a pathogen and found none: it does not exclude an infection"},
}

// infection answers "infected?".
func (r *reader) infection() Opinion {
	o := Opinion{Question: Infection}
	r.documented(&o)
	r.suspected(&o)
	r.unspecific(&o)
	for i := range r.in.Cultures {
		c := &r.in.Cultures[i]
		o.Beside = append(o.Beside, Finding{ID: "culture", Question: Infection, Label: c.Label, Value: c.Text, Says: c.Label + ", as the laboratory wrote it, not judged: " + c.Text,
			At: c.At, Events: []event.ID{c.ID}, Status: evidence.Policy, Cites: []evidence.ID{"policy-differential"}})
	}
	o.Beside = append(o.Beside, r.shared(Infection)...)
	o.Silent = r.silences()
	r.concludeInfection(&o)
	return o
}

// documented reads the hard evidence (therapy.md §4: a positive blood culture
// is; it does not exclude a storm).
func (r *reader) documented(o *Opinion) {
	hard := Finding{Question: Infection, Weight: Documented, Truth: rule.Met, Cites: []evidence.ID{"policy-differential"}, Status: evidence.Policy}
	for i := range grown {
		g := &grown[i]
		got, ok := r.reading(g.id)
		if !ok {
			continue
		}
		f := hard
		f.ID, f.Label, f.Analyte, f.At, f.Events = analyte.Get(g.id).Key, g.there, g.id, got.At, events(got.Refs.All())
		switch f.Truth = compare(got.Value, rule.GE, 1); f.Truth {
		case rule.Met:
			f.Says = "documents an infection: " + g.there + "; it does not exclude a storm"
			o.For = append(o.For, f)
		case rule.NotMet:
			f.Weight, f.Says = Context, g.notThere
			o.Beside = append(o.Beside, f)
		}
	}
	for i := range foci {
		s := r.said(foci[i].fact)
		f := hard
		f.ID, f.Label, f.At = "fact."+foci[i].fact.Key(), foci[i].words, s.At
		f.Events = ids(s.ID)
		switch s.Tri {
		case event.Yes:
			f.Says = "documents an infection: " + foci[i].words + ", as diagnosed; it does not exclude a storm"
			o.For = append(o.For, f)
		case event.No:
			f.Weight, f.Truth, f.Says = Context, rule.NotMet, "no "+foci[i].words+", as stated: it does not exclude another infection"
			o.Beside = append(o.Beside, f)
		}
	}
}

// suspected reads the operational definition and a clinician's word. That
// nobody has tested is no evidence against an infection.
func (r *reader) suspected(o *Opinion) {
	d := r.defined(ruleSuspected)
	if d != nil && d.Population != rule.NotMet && !d.Draft {
		f := Finding{ID: "suspected", Question: Infection, Label: "suspected infection (Phoenix, operational)", Weight: Definition, Truth: d.Truth, Rule: d.Rule,
			At: d.At, Events: d.Events, Cites: cites(append(append([]evidence.ID(nil), d.Cites...), "phoenix-ehr-notes")...), Status: d.Status}
		switch {
		case d.Truth == rule.Met:
			f.Says = "favours an infection: suspected, " + d.Says
			o.For = append(o.For, f)
		case r.in.Word == event.No: // below, as the clinician's word
		default:
			f.Weight, f.Says = Context, "suspected infection is open: "+d.Says
			if d.Truth == rule.NotMet {
				f.Says = "suspected infection, " + d.Says + ": that nobody tested or treated is no evidence against one"
			}
			o.Beside = append(o.Beside, f)
		}
	}
	if r.in.Word == event.No {
		r.denied(o, d != nil && d.Truth == rule.Met && d.Population != rule.NotMet && !d.Draft)
	}
}

// denied takes a clinician's word against an infection. Where tests and doses
// came later, the definition has put it aside.
func (r *reader) denied(o *Opinion, aside bool) {
	f := Finding{ID: "word", Question: Infection, Label: "a clinician does not suspect infection", Weight: Stated, Truth: rule.Met, At: r.in.WordAt, Events: ids(r.in.WordBy),
		Says:  "does not favour an infection: a clinician does not suspect one, said at " + clock(r.in.WordAt),
		Cites: []evidence.ID{"policy-infection-episode"}, Status: evidence.Policy}
	if r.in.Closed {
		f.Label = "a clinician closed the episode of infection"
		f.Says = "does not favour an infection: a clinician closed the episode at " + clock(r.in.WordAt)
	}
	if aside {
		f.Weight, f.Says = Context, f.Label+" at "+clock(r.in.WordAt)+"; what was tested and given since is suspected infection again"
		o.Beside = append(o.Beside, f)
		return
	}
	o.Against = append(o.Against, f)
}

// unspecific shows what is raised in both and separates poorly.
func (r *reader) unspecific(o *Opinion) {
	add := func(a analyte.ID, id, says string, refs ...evidence.ID) {
		got, ok := r.reading(a)
		if !ok || r.silent(a, got.At) != nil {
			return
		}
		o.Beside = append(o.Beside, Finding{ID: id, Question: Infection, Label: analyte.Get(a).Name, Value: valueText(a, got.Value), Weight: Context, Analyte: a, At: got.At, Events: events(got.Refs.All()),
			Says: analyte.Get(a).Name + " " + valueText(a, got.Value) + ": " + says, Caveats: r.caveats(a), Cites: refs, Status: statusOf(refs)})
	}
	pct, crp := "raised in infection and storm; no cut-off is used", "raised in infection and storm; no cut-off is used"
	if r.child == rule.Met {
		pct = "separates poorly in children: area under the curve 0.64 (474 children) and 0.73 (646 in intensive care)"
		crp = "separates poorly in children: area under the curve 0.75 (646 in intensive care)"
		add(analyte.Procalcitonin, "procalcitonin", pct, "pct-children-2022", "pct-picu-2016")
		add(analyte.CRP, "crp", crp, "pct-picu-2016")
	} else {
		add(analyte.Procalcitonin, "procalcitonin", pct, "policy-differential")
		add(analyte.CRP, "crp", crp, "policy-differential")
	}
	add(analyte.Temperature, "temperature", "fever is of both; of sepsis it varies, and hypothermia is possible", "policy-differential")
	if r.saidTruth(event.FactCARTInfusion).Or(r.saidTruth(event.FactTCellEngager)) == rule.Met {
		add(analyte.ADAMTS13, "adamts13", "median 15 % in sepsis (21), 74 % in toxicity of CAR-T cells (19): medians, no cut-off", "cart-endothelium-2023")
		add(analyte.Angiopoietin2, "angiopoietin_2", "median 7,696 pg/mL in sepsis (21), 2,841 in toxicity of CAR-T cells (19): medians, no cut-off", "cart-endothelium-2023")
	}
}

// concludeInfection reaches the verdict on infection (policy-differential).
func (r *reader) concludeInfection(o *Opinion) {
	var hard, soft []string
	for i := range o.For {
		if o.For[i].Weight == Documented {
			hard = append(hard, o.For[i].Label)
		} else {
			soft = append(soft, o.For[i].Label)
		}
	}
	switch {
	case len(hard) > 0:
		o.Verdict, o.Degree = Likely, "documented: "+strings.Join(hard, ", ")
	case len(soft) > 0:
		o.Verdict, o.Degree = Likely, "yes by "+strings.Join(soft, ", ")
	case len(o.Against) > 0:
		o.Verdict, o.Degree = Unlikely, o.Against[0].Label+"; nothing documents one"
	default:
		o.Why = "nothing documents an infection, and it is not known whether one is suspected"
		if d := r.defined(ruleSuspected); d != nil && d.Truth == rule.NotMet {
			o.Why = "nobody has tested for an infection or treated one, which is no evidence against it"
		}
		if r.negative() {
			o.Why += "; a test without growth does not exclude one"
		}
		if len(o.Silent) > 0 {
			o.Why += "; CRP and fever are silent because of " + o.Silent[0].Drug
		}
		o.Decide = []Decider{
			{Analyte: analyte.BloodCultureGrowth, Says: "blood culture: growth of a pathogen would document an infection; no growth would not exclude one"},
			{Analyte: analyte.PathogenFound, Says: "culture, PCR or antigen of a focus: a pathogen would document an infection"},
			{Analyte: analyte.SuspectedInfection, Rule: ruleSuspected, Says: "a clinician's word: suspected or not"},
		}
	}
	if len(o.For) > 0 && len(o.Against) > 0 {
		o.Verdict = BothSides
		o.Degree += "; but " + o.Against[0].Label
	}
	o.Says = "infection: " + o.line()
	if o.Why != "" {
		o.Says += ": " + o.Why
	}
}

// negative reports whether a test looked for a pathogen and found none.
func (r *reader) negative() bool {
	for i := range grown {
		if r.flag(grown[i].id) == rule.NotMet {
			return true
		}
	}
	return false
}

func ids(list ...event.ID) (out []event.ID) {
	for _, id := range list {
		if id != 0 {
			out = append(out, id)
		}
	}
	return out
}

func statusOf(refs []evidence.ID) evidence.Status {
	var out evidence.Status
	for _, id := range refs {
		ref, ok := evidence.Get(id)
		if !ok {
			return evidence.Unverified
		}
		out = weaker(out, ref.Status)
	}
	return out
}
