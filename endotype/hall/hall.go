// Package hall holds the definitions of immunoparalysis in children by ex vivo
// TNF (whole blood stimulated with LPS), side by side and each by its own name:
// that of PRECISE and GRACE on any day of organ dysfunction, that of Hall 2011
// beyond its third day, the entry into the treatment period of that study, and
// the entry into GRACE, which also asked for a low ferritin.
//
// They differ in cut-off, day and company, and none is merged with another. The
// adult definitions by HLA-DR per monocyte stand elsewhere and measure another
// thing: ImmunoSep (< 5000) and persistence in the ICU (< 8000 on day 5 to 7).
package hall

import (
	"stormglass/analyte"
	"stormglass/endotype/precise"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs. TNF in pg/mL, ferritin in ng/mL.
const (
	TNFCut        = 200
	TreatmentCut  = 160
	Organs        = 3
	GRACEFerritin = 500
	BeyondDay     = 3 // of MODS, the onset's calendar day being day 1
)

// Criterion ids.
const (
	TNF       = "hall.tnf"
	Beyond    = "hall.beyond_day_3"
	Treatment = "hall.treatment"
	GRACE     = "hall.grace1"
	Percent   = "hall.percent"
)

// LateTNF is the input that assess works out: the newest TNF drawn beyond the
// third day of MODS.
const LateTNF = "hall.tnf_beyond_day_3"

// Sources.
var (
	paper      = rule.Cite{Ref: "hall-2011", Status: evidence.Verified}
	protocol   = rule.Cite{Ref: "precise-protocol", Status: evidence.Verified}
	grace      = rule.Cite{Ref: "grace-registry", Status: evidence.Verified}
	unverified = rule.Cite{Ref: "hladr-percent", Status: evidence.Unverified}
)

// Spec is the definitions by ex vivo TNF.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "hall", Version: "1.0.0", Title: "Immunoparalysis by ex vivo TNF",
		Summary:    "The published definitions of immunoparalysis in children with organ dysfunction by ex vivo TNF, side by side.",
		Standing:   "research definition",
		Population: population(),
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "tnf", Analyte: analyte.ExVivoTNF, Unit: "pg/mL", Select: rule.Selector{Pick: rule.Latest, Assay: precise.TNFAssays}},
			{Name: "tnf_late", Of: LateTNF, Label: "ex vivo TNF drawn beyond day 3 of MODS", Unit: "pg/mL"},
			{Name: "organs", Of: "proulx", Label: "organs in dysfunction (Proulx)", Unit: "{score}"},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
		},
		Criteria:          criteria(),
		MissingRule:       "Not published. Each definition asks for all of its values.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes:         footnotes(),
	}
}

func population() rule.Population {
	return rule.Population{Under: 216,
		Words: "children from 40 weeks corrected age to under 18 years with dysfunction of two or more organs",
		Exclusions: []rule.Exclusion{
			{Name: precise.UnderCorrectedAge, Words: "under 40 weeks corrected age", Source: grace},
			{Name: precise.NoMODS, Words: "no dysfunction of two or more organs", Source: grace},
		}, Source: grace}
}

func criteria() []rule.Criterion {
	low := rule.Is{Input: "tnf", Op: rule.LT, At: TNFCut}
	return []rule.Criterion{
		{ID: TNF, Title: "Immunoparalysis: ex vivo TNF below 200 on any day (PRECISE, GRACE)", Source: protocol, When: low,
			Standing: "trial definition", Notes: []string{"assay", "clash", "stuck"}},
		{ID: Beyond, Title: "Immunoparalysis: ex vivo TNF below 200 beyond day 3 of MODS (Hall 2011)",
			When: rule.Is{Input: "tnf_late", Op: rule.LT, At: TNFCut}, Notes: []string{"assay", "day", "clash", "outcome"}},
		{ID: Treatment, Title: "Entry into the treatment period of Hall 2011: ex vivo TNF below 160 with three or more organs", Standing: "trial definition",
			When:  rule.All{rule.Is{Input: "tnf", Op: rule.LT, At: TreatmentCut}, rule.Is{Input: "organs", Op: rule.GE, At: Organs, Note: "organs"}},
			Notes: []string{"assay", "organs", "treatment"}},
		{ID: GRACE, Title: "GRACE entry: ex vivo TNF below 200 and ferritin below 500", Standing: "trial definition", Source: grace,
			When:  rule.All{low, rule.Is{Input: "ferritin", Op: rule.LT, At: GRACEFerritin, Note: "ferritin"}},
			Notes: []string{"assay", "ferritin", "grace"}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "assay", Text: "Ex vivo TNF depends on the laboratory's LPS, dose and time. The cut-offs count for the protocol of Hall and the central laboratory of " +
			"the trials; a local protocol is comparable with itself only and decides none of them."},
		{ID: "day", Text: "Day 1 is the calendar day (UTC unless the unit declares its zone) of MODS onset, asserted or by the pSOFA-based definition; beyond day 3 " +
			"is from day 4 on, by the time of the draw."},
		{ID: "clash", Text: "Definitions of immunoparalysis in use: HLA-DR < 5000 per monocyte (adults), < 8000 on day 5 to 7 (ICU), < 30 % (not verified), " +
			"ex vivo TNF < 200 or < 160 pg/mL, beyond day 3 or on any day. They do not measure the same thing and are shown side by side."},
		{ID: "outcome", Text: "In the study 34 % of 70 children met it; risk of nosocomial infection 3.3-fold (1.8 to 6.0), of death 5.8-fold (2.1 to 16)."},
		{ID: "organs", Text: "The abstract asks for three or more failing organs and does not say how they are counted; the organs of Proulx 1996 stand in. Project policy."},
		{ID: "treatment", Text: "The study also asked for no transplant and no neutropenia; these are not evaluated."},
		{ID: "ferritin", Text: "GRACE excluded a ferritin of 500 ng/mL or more; GRACE-2 of the same group moved that line to 2000."},
		{ID: "grace", Text: "Not evaluated of GRACE: limits of care, risk of brain death, immunosuppression, renal replacement, ECMO, burns, myeloid disease, " +
			"pregnancy, allergy, and that the organ dysfunctions are new."},
		{ID: "stuck", Text: "A low response to stimulation is shared by paralysis and exhaustion: it does not exclude the stuck state."},
	}
}

// PercentSpec is the definition by the share of HLA-DR positive monocytes, of
// which no primary source was read: a draft.
func PercentSpec() *rule.Spec {
	return &rule.Spec{
		ID: Percent, Version: "0.1.0", Title: "Immunoparalysis by the share of HLA-DR positive monocytes",
		Summary:    "HLA-DR on less than 30 % of monocytes for more than three days: repeated often, found in no primary source read.",
		Standing:   "draft",
		Population: rule.Population{Words: "not known: no primary source was read"},
		Inputs:     []rule.Input{{Name: "hla_dr_percent", Analyte: analyte.HLADRPercent, Unit: "%"}},
		Criteria: []rule.Criterion{{ID: Percent, Title: "Immunoparalysis: HLA-DR on < 30 % of monocytes", Notes: []string{"missing"},
			When: rule.Is{Input: "hla_dr_percent", Op: rule.LT, At: 30, Words: "HLA-DR on < 30 % of monocytes"}}},
		MissingRule: "Not known.", MissingRuleSource: unverified, Source: unverified,
		Footnotes: []rule.Footnote{{ID: "missing", Text: "Missing: a primary source of the cut-off, its assay and its duration. Never evaluated."}},
	}
}
