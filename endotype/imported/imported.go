// Package imported holds the classes of sepsis that other programs work out
// from gene expression, protein panels or many bedside variables: sepsis
// response signatures, consensus transcriptomic subtypes, the clusters of
// Sweeney, the quadrants of Hi-DEF, latent classes and profiles, PedSep, and
// PERSEVERE.
//
// Nothing of them is worked out here. Their weights are unpublished, or belong
// to a cohort rather than a patient, or are under patent. A laboratory or
// program that has them may send the label; it is shown as it came, with what
// it means and where that was read. A label of a system that was made for
// adults says nothing of a child, and the other way round.
//
// Only the quadrants of Hi-DEF are put together here, from two z scores that
// came from outside: that part is printed.
package imported

import (
	"strings"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// HiDEFCut is the z score of Hi-DEF above which an axis is dysregulated.
const HiDEFCut = 1.65

const (
	version  = "1.0.0"
	standing = "research label, by import only"
)

var policy = rule.Cite{Ref: "policy-imported", Status: evidence.Policy}

func verified(id evidence.ID) rule.Cite { return rule.Cite{Ref: id, Status: evidence.Verified} }

// Specs lists the systems, each a rule of its own.
func Specs() []*rule.Spec {
	return []*rule.Spec{srs(), cts(), sweeney(), hidef(), lca(), lpa(), pedsep(), persevere()}
}

// system is a Spec with what all of them have in common.
func system(id, title, summary string, source rule.Cite, p rule.Population) *rule.Spec {
	return &rule.Spec{
		ID: "imported." + id, Version: version, Title: title, Summary: summary, Standing: standing,
		Population: p, Age: "age", Source: source,
		Inputs:      []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo"}},
		MissingRule: "Without the label nothing is said.", MissingRuleSource: policy,
		Footnotes: []rule.Footnote{{ID: "import", Text: "A label that another program worked out, shown as it came; never worked out here. It stands for 72 h, " +
			"a yes or no for a week (project policy)."}},
	}
}

// The ages of the populations are policy: the abstracts print none.
func adults(words string) rule.Population {
	return rule.Population{From: 216, Words: words, Source: policy}
}

func children(words string) rule.Population {
	return rule.Population{From: 1, Under: 216, Words: words, Exclusions: vital.Preterm(), Source: policy}
}

func note(s *rule.Spec, id, text string) {
	s.Footnotes = append(s.Footnotes, rule.Footnote{ID: id, Text: text})
}

// class is one class of a label: the end of its criterion's id, its name, and
// what it means.
type class struct{ key, name, means string }

// classes gives a system a label that is one whole number per class, from 1.
func classes(s *rule.Spec, id analyte.ID, label string, notes []string, list ...class) *rule.Spec {
	s.Inputs = append(s.Inputs, rule.Input{Name: "label", Analyte: id, Unit: "1", Label: label})
	for i, c := range list {
		note(s, "class-"+c.key, c.means)
		n := float64(i + 1)
		atLeast, atMost := rule.Is{Input: "label", Op: rule.GE, At: n}, rule.Is{Input: "label", Op: rule.LE, At: n}
		var when rule.Formula
		title := c.name
		if !strings.HasPrefix(title, label) {
			title = label + " " + title
		}
		switch own := "label " + title; i {
		case 0:
			atMost.Words = own
			when = atMost
		case len(list) - 1:
			atLeast.Words = own
			when = atLeast
		default:
			atLeast.Words, atMost.Words = own+" or later", own+" or earlier"
			when = rule.All{atLeast, atMost}
		}
		s.Criteria = append(s.Criteria, rule.Criterion{ID: s.ID + "_" + c.key, Title: title, When: when,
			Notes: append([]string{"import", "class-" + c.key}, notes...)})
	}
	return s
}

func srs() *rule.Spec {
	s := system("srs", "Sepsis response signature (SRS)", "The transcriptomic class of an adult with sepsis by the SRS system.", verified("sepstratifier"),
		adults("adults with sepsis"))
	note(s, "computing", "Computable only with its own program, which aligns a cohort: not for one patient. SRSq, its score from 0 to 1, has no published cut-off and is shown as a number.")
	return classes(s, analyte.SRSClass, "SRS", []string{"computing"},
		class{"1", "SRS1", "SRS1: immunosuppressed, higher risk."},
		class{"2", "SRS2", "SRS2: between SRS1 and SRS3."},
		class{"3", "SRS3", "SRS3: expression like that of the healthy."})
}

func cts() *rule.Spec {
	s := system("cts", "Consensus transcriptomic subtype (CTS)", "The consensus of three transcriptomic classifications in adults with sepsis in intensive care.",
		verified("cts-consensus"), adults("adults with sepsis in intensive care"))
	return classes(s, analyte.CTSClass, "CTS", nil,
		class{"1", "CTS1", "CTS1: inflammatory, immature neutrophils, endothelial activation."},
		class{"2", "CTS2", "CTS2: haem and platelets. A signal of harm with corticosteroids, found afterwards (a pseudo-randomised cohort and 176 patients of VANISH)."},
		class{"3", "CTS3", "CTS3: interferon signalling and lymphocytes."})
}

func sweeney() *rule.Spec {
	s := system("cluster", "Transcriptomic cluster of bacterial sepsis (Sweeney)", "One of three clusters found across 23 data sets of bacterial sepsis.",
		verified("sweeney-2018"), adults("adults in hospital with bacterial sepsis; the abstract prints no ages"))
	return classes(s, analyte.SweeneyClass, "cluster", nil,
		class{"inflammopathic", "inflammopathic", "Inflammopathic: innate activation."},
		class{"adaptive", "adaptive", "Adaptive: less severe, fewer deaths."},
		class{"coagulopathic", "coagulopathic", "Coagulopathic: more deaths, clinical coagulopathy."})
}

func hidef() *rule.Spec {
	s := system("hidef", "Hi-DEF quadrant", "Myeloid and lymphoid dysregulation against healthy people, as two z scores worked out elsewhere.",
		verified("hidef-2025"), adults("adults with sepsis or critical illness; the ages of the 37 cohorts were not read"))
	s.Inputs = append(s.Inputs, rule.Input{Name: "myeloid", Analyte: analyte.HiDEFMyeloid, Unit: "1"},
		rule.Input{Name: "lymphoid", Analyte: analyte.HiDEFLymphoid, Unit: "1"})
	note(s, "cut", "The figure cuts each axis at a z score of 1.65 and does not say to which side 1.65 itself belongs: here to neither.")
	note(s, "steroids", "With high lymphoid dysregulation patients tended to benefit from corticosteroids; the balanced tended to be harmed. From cohorts, not from a trial of it.")
	high := func(axis string) rule.Formula { return rule.Is{Input: axis, Op: rule.GT, At: HiDEFCut, Note: "cut"} }
	low := func(axis string) rule.Formula { return rule.Is{Input: axis, Op: rule.LT, At: HiDEFCut, Note: "cut"} }
	for _, q := range []struct {
		key, title        string
		myeloid, lymphoid rule.Formula
	}{
		{"balanced", "balanced", low("myeloid"), low("lymphoid")},
		{"lymphoid", "lymphoid dysregulation", low("myeloid"), high("lymphoid")},
		{"myeloid", "myeloid dysregulation", high("myeloid"), low("lymphoid")},
		{"system_wide", "system-wide dysregulation", high("myeloid"), high("lymphoid")},
	} {
		s.Criteria = append(s.Criteria, rule.Criterion{ID: s.ID + "_" + q.key, Title: "Hi-DEF: " + q.title, When: rule.All{q.myeloid, q.lymphoid},
			Notes: []string{"import", "cut", "steroids"}})
	}
	return s
}

// flagged gives a system a label that is told as yes or no; without a name for
// "no" only yes is a class.
func flagged(s *rule.Spec, id analyte.ID, label, yes, no string, notes ...string) *rule.Spec {
	s.Inputs = append(s.Inputs, rule.Input{Name: "label", Analyte: id, Unit: "1", Label: label})
	add := func(key string, f rule.Formula) {
		s.Criteria = append(s.Criteria, rule.Criterion{ID: s.ID + "_" + key, Title: s.Title + ": " + key, When: f, Notes: append([]string{"import"}, notes...)})
	}
	add(yes, rule.Yes("label"))
	if no != "" {
		add(no, rule.Not{F: rule.Yes("label")})
	}
	return s
}

func lca() *rule.Spec {
	s := system("lca", "Latent class of adults (hyper- and hypo-inflammatory)", "The latent class of adults with ARDS or sepsis by few variables.",
		verified("sinha-2020"), adults("adults with ARDS or sepsis"))
	note(s, "computing", "Logistic models of up to six variables (IL-6 or IL-8, soluble TNF receptor 1, bicarbonate, protein C); no coefficient was on any page read. "+
		"A form from the patient record is under application US20230290452.")
	return flagged(s, analyte.AdultHyperinflammatory, "hyperinflammatory class", "hyperinflammatory", "hypoinflammatory", "computing")
}

func lpa() *rule.Spec {
	s := system("lpa", "Latent profile of pediatric septic shock", "The latent profile of a child in septic shock, inflamed or not.",
		verified("pediatric-lpa-2024"), children("children with septic shock from one month to under 18 years; the abstract prints no ages"))
	note(s, "meaning", "1,071 children, 19.5 % inflamed: over four times the risk of death within 28 days by the first version; by the printed one, which calls them phenotypes 1 and 2, about fourfold adjusted odds of a complicated course. "+
		"No overlap with the classes by gene expression. No weights are published.")
	return flagged(s, analyte.PediatricLPAInflamed, "inflamed profile", "inflamed", "uninflamed", "meaning")
}

func pedsep() *rule.Spec {
	s := system("pedsep", "PedSep phenotype", "One of four phenotypes of children with severe sepsis by 25 bedside variables of the first 24 h.",
		verified("pedsep-2022"), children("children with severe sepsis from one month to under 18 years; the abstract prints no ages"))
	note(s, "computing", "Clusters of 404 children; their centres were not seen.")
	return classes(s, analyte.PedSepClass, "PedSep", []string{"computing"},
		class{"a", "A", "PedSep-A: younger, healthy before, lowest CRP and ferritin; 2 % died."},
		class{"b", "B", "PedSep-B: intubated, lowest coma scale; 12 % died."},
		class{"c", "C", "PedSep-C: highest temperature, lowest lymphocytes; 10 % died."},
		class{"d", "D", "PedSep-D: most organ failures, lowest platelets; 34 % died; thrombocytopenia-associated organ failure far more likely (adjusted odds 47.5-fold)."})
}

func persevere() *rule.Spec {
	s := system("persevere", "PERSEVERE", "Whether the PERSEVERE model places a child with septic shock in a node of high risk.",
		verified("persevere-2012"), children("children with septic shock from one month to under 18 years; the page read prints no ages"))
	note(s, "computing", "Patented (CA2863393C, listed active); its cut points stand in an image only. Neither version performed well in 400 episodes of immunocompromised children.")
	return flagged(s, analyte.PERSEVEREHighRisk, "PERSEVERE high-risk node", "high_risk", "", "computing")
}
