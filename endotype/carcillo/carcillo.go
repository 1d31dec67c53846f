// Package carcillo holds the inflammation phenotypes of multiple organ failure
// in children with severe sepsis (Carcillo): immunoparalysis-associated
// (IPMOF), thrombocytopenia-associated (TAMOF), sequential (SMOF), and the
// pattern like macrophage activation, hepatobiliary dysfunction together with
// disseminated intravascular coagulation; the last also in adults.
//
// Of the three markers the cut-offs were read. What counts as new
// thrombocytopenia, kidney injury, hepatobiliary dysfunction or coagulation was
// not printed on any page read, so that these are asked of the clinician as
// findings and never worked out from a laboratory value here.
package carcillo

import (
	"stormglass/analyte"
	"stormglass/endotype/precise"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Cut-offs: TNF and sFasL in pg/mL, ADAMTS13 in %.
const (
	TNFCut      = 200
	ADAMTS13Cut = 57
	SFasLCut    = 200
)

// Criterion ids.
const (
	IPMOF   = "carcillo.ipmof"
	TAMOF   = "carcillo.tamof"
	SMOF    = "carcillo.smof"
	MASLike = "carcillo.mas_like"
	Adult   = "carcillo.adult"
	HBDDIC  = "carcillo.adult_hbd_dic"
)

// Sources.
var (
	paper   = rule.Cite{Ref: "carcillo-2017", Status: evidence.Verified}
	network = rule.Cite{Ref: "carcillo-2023", Status: evidence.Verified}
	adults  = rule.Cite{Ref: "hbd-dic-2022", Status: evidence.Verified}
	policy  = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the phenotypes of children.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "carcillo", Version: "1.0.0", Title: "Inflammation phenotypes of multiple organ failure (Carcillo)",
		Summary:  "Which of the phenotypes with more macrophage activation and more deaths a child with severe sepsis shows.",
		Standing: "research definition",
		Population: rule.Population{From: 1, Under: 216, Words: "children from one month to under 18 years with severe sepsis; the abstracts print no ages",
			Exclusions: vital.Preterm(), Source: policy},
		Age: "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "mof", Analyte: analyte.MODS, Unit: "1", Label: "failure of two or more organs"},
			{Name: "tnf", Analyte: analyte.ExVivoTNF, Unit: "pg/mL", Select: rule.Selector{Pick: rule.Latest, Assay: precise.TNFAssays}},
			stated("thrombocytopenia", analyte.NewThrombocytopenia, "new thrombocytopenia"),
			stated("kidney_injury", analyte.AcuteKidneyInjury, "acute kidney injury"),
			{Name: "adamts13", Analyte: analyte.ADAMTS13, Unit: "%"},
			stated("lung_then_liver", analyte.SequentialLiverFailure, "respiratory distress, then liver dysfunction"),
			{Name: "sfasl", Analyte: analyte.SFasL, Unit: "pg/mL"},
			stated("hepatobiliary", analyte.HepatobiliaryDysfunction, "hepatobiliary dysfunction"),
			stated("dic", analyte.DICDiagnosed, "disseminated intravascular coagulation"),
		},
		Criteria: []rule.Criterion{
			{ID: IPMOF, Title: "Immunoparalysis-associated multiple organ failure (IPMOF)", Notes: []string{"assay", "mof", "outcome"},
				When: rule.All{rule.Yes("mof"), rule.Is{Input: "tnf", Op: rule.LT, At: TNFCut}}},
			{ID: TAMOF, Title: "Thrombocytopenia-associated multiple organ failure (TAMOF)", Notes: []string{"stated", "outcome"},
				When: rule.All{rule.Yes("thrombocytopenia"), rule.Yes("kidney_injury"), rule.Is{Input: "adamts13", Op: rule.LT, At: ADAMTS13Cut}}},
			{ID: SMOF, Title: "Sequential multiple organ failure (SMOF)", Notes: []string{"stated", "kit", "outcome"},
				When: rule.All{rule.Yes("lung_then_liver"), rule.Is{Input: "sfasl", Op: rule.GT, At: SFasLCut}}},
			{ID: MASLike, Title: "Hepatobiliary dysfunction with disseminated intravascular coagulation", Source: network, Notes: []string{"stated", "mas"},
				When: together()},
		},
		MissingRule:       "Not published. Each phenotype asks for all of its parts.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes:         footnotes(),
	}
}

// AdultSpec is hepatobiliary dysfunction with coagulation in adults.
func AdultSpec() *rule.Spec {
	return &rule.Spec{
		ID: Adult, Version: "1.0.0", Title: "Hepatobiliary dysfunction and DIC in adults",
		Summary:    "The organ failure pattern of adults in septic shock whose markers resemble macrophage activation.",
		Standing:   "research definition",
		Population: rule.Population{From: 216, Words: "adults with septic shock", Source: adults},
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			stated("hepatobiliary", analyte.HepatobiliaryDysfunction, "hepatobiliary dysfunction"),
			stated("dic", analyte.DICDiagnosed, "disseminated intravascular coagulation"),
		},
		Criteria: []rule.Criterion{{ID: HBDDIC, Title: "Hepatobiliary dysfunction with disseminated intravascular coagulation, adult", Notes: []string{"stated", "adults"},
			When: together()}},
		MissingRule: "Not published. Both are asked for.", MissingRuleSource: adults, Source: adults,
		Footnotes: []rule.Footnote{
			{ID: "stated", Text: "What counts as hepatobiliary dysfunction and as DIC was not read as numbers: both are asked of the clinician and never worked out here."},
			{ID: "adults", Text: "82 of 1,341 adults in septic shock (6 %) met it; odds of death within 90 days 3.1-fold (1.4 to 7.5). An earlier study of 5,121 adults " +
				"named it, or a positive HScore, macrophage activation-like syndrome, and found ferritin > 4420 as its marker: that is what ImmunoSep uses."},
		},
	}
}

func together() rule.Formula { return rule.All{rule.Yes("hepatobiliary"), rule.Yes("dic")} }

// stated is a finding that a clinician states.
func stated(name string, id analyte.ID, label string) rule.Input {
	return rule.Input{Name: name, Analyte: id, Unit: "1", Label: label}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "stated", Text: "New thrombocytopenia, acute kidney injury, hepatobiliary dysfunction, DIC and the sequence of lung and liver are asked of the clinician: " +
			"the numbers behind these words were not on any page read, and none is put in their place. A finding stands for a week (project policy)."},
		{ID: "assay", Text: "Ex vivo TNF counts by the protocol of Hall or the trials' central laboratory; a local protocol decides nothing."},
		{ID: "mof", Text: "Multiple organ failure is read as MODS: asserted, or by the pSOFA-based definition."},
		{ID: "kit", Text: "sFasL depends on its kit, which the abstract does not name."},
		{ID: "mas", Text: "Hepatobiliary dysfunction and DIC together; the abstract's words. Adults have an entry of their own."},
		{ID: "outcome", Text: "In nine units (Carcillo 2019) 24 of 101 children with any phenotype died, against 10 % of 188 with organ failure and none (risk 2.35-fold, 1.35 to 4.08); " +
			"macrophage activation 19 against 3 %."},
	}
}
