package differential

import (
	"fmt"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// told are the red flags that somebody has to tell.
var told = []struct {
	fact  event.Fact
	words string
	cite  evidence.ID
}{
	{event.FactHLHGene, "variants of a gene of familial HLH are known", "fhl-genereviews"},
	{event.FactSTAT1GainOfFunction, "STAT1 gain of function is known", "stat1-gof-review"},
	{event.FactSTAT3GainOfFunction, "STAT3 gain of function is known", "stat3-gof-2023"},
	{event.FactChronicGranulomatous, "chronic granulomatous disease is known", "hlh-genes-table"},
	{event.FactPrimaryImmunodeficiency, "an inborn error of immunity is known", "ricci-2024"},
	{event.FactHLHHistory, "HLH or MAS before: in 75 % of 178 children with HLH and another inborn error, HLH came before its diagnosis", "ricci-2024"},
	{event.FactFamilyImmuneError, "inborn error, HLH or early death of infection in the family: with intravenous antibiotics for sepsis and failure to thrive the best single sign (563 children)", "subbarayan-2011"},
	{event.FactConsanguinity, "parents are related: familial HLH needs variants from both", "fhl-genereviews"},
	{event.FactRecurrentInfections, "recurrent infections: of the ten warning signs", "iei-warning-signs"},
	{event.FactUnusualInfection, "an opportunistic or unusually severe infection: of the warning signs", "iei-warning-signs"},
}

// asked are the questions that nobody may have answered.
var asked = [...]event.Fact{event.FactFamilyImmuneError, event.FactConsanguinity, event.FactRecurrentInfections, event.FactUnusualInfection, event.FactHLHHistory}

// infantMonths is under which biallelic familial HLH presented (chinn-2018).
const infantMonths = 12

// immuneError lists red flags and what they may stand for.
func (r *reader) immuneError(a *Answer) ImmuneError {
	var out ImmuneError
	for i := range told {
		if s := r.said(told[i].fact); s.Tri == event.Yes {
			out.Flags = append(out.Flags, Flag{ID: "fact." + s.Fact.Key(), Says: told[i].words, Fact: s.Fact, At: s.At, Events: ids(s.ID),
				Cites: []evidence.ID{told[i].cite}, Status: statusOf([]evidence.ID{told[i].cite})})
		}
	}
	out.Flags = append(out.Flags, r.cellFlags()...)
	out.Flags = append(out.Flags, r.courseFlags(a)...)
	out.LookAlikes = r.lookAlikes(a, len(out.Flags) > 0)
	for _, f := range asked {
		if r.said(f).Tri == event.NotSaid {
			out.Ask = append(out.Ask, Decider{Fact: f, Says: label(analyte.None, f)})
		}
	}
	out.sum(len(asked))
	return out
}

// sum writes the suggestion: a referral and a genetic test, never a diagnosis.
func (e *ImmuneError) sum(questions int) {
	missing := ""
	if n := len(e.Ask); n > 0 {
		missing = fmt.Sprintf("; %d of %d questions not answered", n, questions)
	}
	if len(e.Flags) == 0 {
		e.Says = "no red flag for an inborn error of immunity known" + missing
		return
	}
	e.Refer = "Ask immunology and genetics about a genetic test for an inborn error of immunity. These are reasons to ask, not a diagnosis; their absence excludes nothing."
	e.Says = fmt.Sprintf("%d red flag", len(e.Flags))
	if len(e.Flags) > 1 {
		e.Says += "s"
	}
	e.Says += " for an inborn error of immunity: " + e.Flags[0].Says + missing
}

// cellFlags are findings of the cellular route of HLH-2024.
func (r *reader) cellFlags() (out []Flag) {
	for _, c := range [...]struct {
		id    analyte.ID
		words string
		cite  evidence.ID
	}{
		{analyte.CytotoxicityDefect, "abnormal perforin or CD107a: the cellular route to primary HLH", "hlh-2024"},
		{analyte.NKActivityLow, "natural killer cell activity low or absent: a criterion of HLH-2004, dropped in HLH-2024", "hlh-2004"},
	} {
		if got, ok := r.reading(c.id); ok && compare(got.Value, rule.GE, 1) == rule.Met {
			out = append(out, Flag{ID: analyte.Get(c.id).Key, Says: c.words, At: got.At, Events: events(got.Refs.All()), Cites: []evidence.ID{c.cite}, Status: statusOf([]evidence.ID{c.cite})})
		}
	}
	return out
}

// courseFlags follow from the storm itself, in children.
func (r *reader) courseFlags(a *Answer) (out []Flag) {
	hlh := a.Stormy.has(conceptHLH)
	if hlh == nil || r.adult != rule.NotMet {
		return nil
	}
	add := func(id, says string, cite evidence.ID, more ...event.ID) {
		out = append(out, Flag{ID: id, Says: says, At: hlh.At, Events: append(events(hlh.Events), more...), Cites: []evidence.ID{cite}, Status: statusOf([]evidence.ID{cite})})
	}
	if compare(r.in.Age, rule.LT, infantMonths) == rule.Met {
		add("hlh_infant", "HLH criteria met under one year: variants from both parents in 19 of 101 tested children, and those presented under one year", "chinn-2018")
	} else {
		add("hlh_child", "HLH criteria met in a child: an exome found a likely explanation in 28 of 48, familial genes alone in 19 of 101", "chinn-2018")
	}
	if s := r.said(event.FactEBV); s.Tri == event.Yes {
		add("hlh_ebv", "HLH criteria met with Epstein-Barr virus: the trigger in 92 % of XLP-1 and 83 % of XLP-2; ask in a boy", "xlp-2011", ids(s.ID)...)
	}
	return out
}

// has is a definition of a concept that is met, nil without one.
func (o *Opinion) has(concept string) *Finding {
	for i := range o.For {
		if o.For[i].Concept == concept && o.For[i].Weight == Definition {
			return &o.For[i]
		}
	}
	return nil
}

// likeness is an inborn error that can look like a storm or the stuck state.
type likeness struct {
	name  string
	says  string
	fact  event.Fact // by which it is known, FactOther for none
	stuck bool       // it is what the stuck state was compared with
	cites []evidence.ID
}

var likenesses = []likeness{
	{"familial HLH (PRF1, UNC13D, STX11, STXBP2)", "fever, cytopenia, large liver and spleen, mostly in the first months or years, also later", event.FactHLHGene, false, []evidence.ID{"fhl-genereviews"}},
	{"XLP-1 and XLP-2 (SH2D1A, XIAP)", "in boys; HLH in 55 and 76 %, mostly set off by Epstein-Barr virus", event.FactOther, false, []evidence.ID{"xlp-2011"}},
	{"chronic granulomatous disease", "HLH or its picture with bacterial or fungal infection; in 5 of 80 children of one centre, in 2 as the first sign", event.FactChronicGranulomatous, false, []evidence.ID{"hlh-genes-table", "cgd-hlh-2020"}},
	{"severe combined immunodeficiency, Wiskott-Aldrich syndrome", "HLH as an occasional manifestation, through failing control of pathogens", event.FactOther, false, []evidence.ID{"hlh-genes-table"}},
	{"STAT1 gain of function", "candidiasis of skin and mucosa, other infections, autoimmunity, an enhanced response to interferons; HLH is reported in single patients", event.FactSTAT1GainOfFunction, true, []evidence.ID{"stat1-gof-review", "stat1-gof-hlh-2020"}},
	{"STAT3 gain of function", "early lymphoproliferation (73 %) and autoimmune cytopenia (67 %), infections in 72 % of 191", event.FactSTAT3GainOfFunction, true, []evidence.ID{"stat3-gof-2023"}},
}

// lookAlikes lists what to think of: all of it where a storm is likely or a flag
// is there, the STAT disorders where the response is stuck, and what is known.
func (r *reader) lookAlikes(a *Answer, flagged bool) (out []LookAlike) {
	storm := a.Stormy.Verdict == Likely || a.Stormy.Verdict == BothSides
	stuck := r.stuck()
	for i := range likenesses {
		l := &likenesses[i]
		known := rule.Undetermined
		if l.fact != event.FactOther {
			known = r.saidTruth(l.fact)
		}
		if known == rule.NotMet || known != rule.Met && !storm && !flagged && !(l.stuck && stuck) {
			continue
		}
		x := LookAlike{Name: l.name, Known: known, Says: "to think of: " + l.says, Cites: append([]evidence.ID(nil), l.cites...), Status: statusOf(l.cites)}
		if known == rule.Met {
			x.Says = "known in this patient; " + l.says
		}
		if l.stuck && stuck {
			x.Says += "; inborn errors are what the stuck IL-6 and interferon-γ response was compared with"
			x.Cites, x.Status = cites(append(x.Cites, "lindell-2024")...), weaker(x.Status, evidence.Secondary)
		}
		out = append(out, x)
	}
	return out
}

// stuck reports whether a result says that the response is stuck.
func (r *reader) stuck() bool {
	d := r.defined(stuckRules...)
	return d != nil && !d.Draft && d.Population == rule.Met && d.Truth == rule.Met
}
