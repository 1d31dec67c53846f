// Package misc2023 holds the CSTE/CDC surveillance case definition of
// multisystem inflammatory syndrome in children of 2023.
package misc2023

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Criterion ids.
const (
	Clinical  = "misc2023.clinical"
	Confirmed = "misc2023.confirmed"
	Probable  = "misc2023.probable"
)

// Hospitalised is the state of the stay that the definition asks for: admitted,
// or died of it.
const Hospitalised = "state.hospitalised"

// FeverWindow is how far back the highest temperature counts: project policy.
const FeverWindow = 72 * time.Hour

var paper = rule.Cite{Ref: "misc-cdc-2023", Status: evidence.Verified}

// Spec is the definition: five systems as items, and the three criteria.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "misc2023", Version: "1.0.0", Title: "MIS-C (CSTE/CDC 2023)",
		Summary:    "Surveillance definition of multisystem inflammatory syndrome in children: inflammation and two of five systems, with evidence of SARS-CoV-2.",
		Standing:   "surveillance definition",
		Population: rule.Population{Under: 252, Words: "persons under 21 years", Source: paper},
		Age:        "age",
		Inputs:     inputs(),
		Items:      items(),
		Criteria: []rule.Criterion{
			{ID: Clinical, Title: "MIS-C, clinical criteria", Notes: []string{"new-onset", "surveillance", "older"}, When: rule.All{
				rule.Is{Input: "temperature", Op: rule.GE, At: 38, Note: "fever"}, rule.Yes("hospitalised"), rule.Is{Input: "crp", Op: rule.GE, At: 3, Note: "crp"},
				rule.Not{F: rule.Yes("likelier")}, rule.Total{Op: rule.GE, Points: 2}}},
			{ID: Confirmed, Title: "MIS-C, confirmed", Notes: []string{"sixty-days", "surveillance"}, When: rule.All{rule.Same{ID: Clinical}, rule.Yes("laboratory")}},
			{ID: Probable, Title: "MIS-C, probable", Notes: []string{"sixty-days", "rank", "surveillance"}, When: rule.All{rule.Same{ID: Clinical}, rule.Yes("link")}},
		},
		MissingRule:       "Not published. The single figure of systems counts only what is known to be involved.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	const many = 1e6 // beyond every plausible number: normal
	flag := func(name string, id analyte.ID) rule.Input { return rule.Input{Name: name, Analyte: id, Unit: "1"} }
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Select: rule.Selector{Pick: rule.WorstHighest, Window: FeverWindow}},
		{Name: "hospitalised", Of: Hospitalised, Label: "admitted to hospital, or died", Unit: "1"},
		{Name: "crp", Analyte: analyte.CRP, Unit: "mg/dL"},
		{Name: "lvef", Analyte: analyte.LVEF, Unit: "%", Missing: rule.CountsAs(many)},
		flag("coronary", analyte.CoronaryAbnormality),
		flag("troponin", analyte.TroponinRaised),
		flag("mucocutaneous", analyte.MucocutaneousSigns),
		flag("rash", analyte.Rash),
		flag("shock", analyte.ShockDiagnosed),
		flag("gastrointestinal", analyte.GastrointestinalSigns),
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(many)},
		{Name: "lymphocytes", Analyte: analyte.Lymphocytes, Unit: "/uL", Missing: rule.CountsAs(many)},
		flag("likelier", analyte.LikelierDiagnosis),
		flag("laboratory", analyte.SARSCoV2Evidence),
		flag("link", analyte.SARSCoV2Link),
	}
}

// items are the systems, one point each.
func items() []rule.Item {
	present := func(input string) rule.Part {
		return rule.Table{Input: input, Rows: []rule.Row{rule.Below(1, 0)}, Else: 1}
	}
	below := func(input string, cut float64) rule.Part {
		return rule.Table{Input: input, Rows: []rule.Row{rule.Below(cut, 1)}}
	}
	return []rule.Item{
		{Name: "cardiac", Combine: rule.Max, Parts: []rule.Part{below("lvef", 55), present("coronary"), present("troponin")}},
		{Name: "mucocutaneous", Combine: rule.Max, Parts: []rule.Part{present("mucocutaneous"), present("rash")}, Notes: []string{"mucocutaneous"}},
		{Name: "shock", Parts: []rule.Part{present("shock")}, Notes: []string{"shock"}},
		{Name: "gastrointestinal", Parts: []rule.Part{present("gastrointestinal")}, Notes: []string{"gastrointestinal"}},
		{Name: "hematologic", Combine: rule.Max, Parts: []rule.Part{below("platelets", 150), below("lymphocytes", 1000)}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "surveillance", Text: "Made for counting cases, not for treating one. The third level, suspect, rests on a death certificate and is not evaluated."},
		{ID: "older", Text: "The definition of 2020 differs: any marker of inflammation, fever for 24 h, and a list of organs instead of these five systems. A copy that counts kidney, lung or brain is of 2020. " +
			"An upper age alone is printed: newborns are not left out, and no number has a row of theirs."},
		{ID: "new-onset", Text: "The manifestations must be new; that they are is for the clinician. No likelier diagnosis must be said: unsaid leaves the criterion open."},
		{ID: "fever", Text: "Fever of 38.0 °C or more, documented or told. The highest of the last 72 h counts (project policy). A temperature taken after a blocker of IL-6, IL-1 or JAK or a steroid does not speak."},
		{ID: "crp", Text: "3.0 mg/dL is 30 mg/L. A CRP drawn after such a drug does not speak."},
		{ID: "mucocutaneous", Text: "Rash, inflamed mouth, conjunctivitis, or redness or swelling of hands or feet."},
		{ID: "gastrointestinal", Text: "Abdominal pain, vomiting or diarrhoea."},
		{ID: "shock", Text: "Shock as the treating clinician diagnosed it."},
		{ID: "sixty-days", Text: "Laboratory evidence up to 60 days before or during the hospital stay; contact with a confirmed or probable case in the 60 days before it."},
		{ID: "rank", Text: "Where laboratory evidence is there, too, the case is confirmed."},
	}
}
