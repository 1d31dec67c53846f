package kinetic

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// TNFSpec is ex vivo TNF that stays low over a week.
func TNFSpec() *rule.Spec {
	src := verified("hall-2011")
	return &rule.Spec{
		ID: "kinetic_tnf", Version: "1.1.0", Title: "Ex vivo TNF low over seven days",
		Summary:    "Ex vivo TNF below 200 pg/mL over seven days of organ dysfunction; after a positive culture that goes with persistent infection.",
		Standing:   "research definition, with a day zero of ours",
		Population: withMODS(children()),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("tnf_low_days")},
		Criteria: []rule.Criterion{{ID: TNFPersistent, Title: "Ex vivo TNF below 200 pg/mL over seven days", Notes: []string{"run", "assay", "drugs-move", "so-far"},
			When: rule.Is{Input: "tnf_low_days", Op: rule.GE, At: LowTNFDays, Source: policy}}},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{drugsMove, soFar,
			{ID: "run", Text: "Every value since the onset of organ dysfunction up to the newest is below 200 pg/mL, the first and the newest seven days or more apart and no two neighbours " +
				"more than four days. The abstract looks at the seven days after a positive culture, in which a response below 200 throughout went with persistent infection, recovery " +
				"above 200 with its resolution. Whether a culture is positive is not judged here: the run counts from the onset of organ dysfunction. Project policy."},
			{ID: "assay", Text: "The cut-off counts for the protocol of Hall and the central laboratory of the trials only. A value beyond day 3 is a definition of its own (hall.beyond_day_3)."},
		},
		Stories: []string{"tnf.story"},
	}
}

// LymphocyteSpec is lymphopenia that lasts.
func LymphocyteSpec() *rule.Spec {
	early, long := verified("lymphopenia-2023"), verified("lymphopenia-prolonged")
	return &rule.Spec{
		ID: "kinetic_lymphocytes", Version: "1.0.0", Title: "Lymphopenia that lasts",
		Summary:    "Fewer than 1000 lymphocytes per µL on two of the first days, or for seven days, in children with organ failure.",
		Standing:   standing,
		Population: children(),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("lymphocyte_low_days"), asks("lymphocyte_low_run")},
		Criteria: []rule.Criterion{
			{ID: LymphopeniaEarly, Title: "Lymphocytes below 1000 per µL on two days within day 0 to 5", Source: early, Notes: []string{"day-zero", "days", "so-far", "age-floor"},
				When: rule.Is{Input: "lymphocyte_low_days", Op: rule.GE, At: EarlyDays}},
			{ID: LymphopeniaLong, Title: "Lymphocytes below 1000 per µL for seven days or more", Source: long, Notes: []string{"day-zero", "run", "so-far", "age-floor"},
				When: rule.Is{Input: "lymphocyte_low_run", Op: rule.GE, At: LongDays}},
		},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: early,
		Footnotes: []rule.Footnote{dayZero, soFar,
			{ID: "days", Text: "A day counts by its lowest value; a day that has passed without one may have counted. In 401 children 38 % met it; prolonged organ dysfunction or death " +
				"43 against 18 %, death 21 %."},
			{ID: "run", Text: "Every value of the run is below, up to the newest, no two neighbours more than four days apart (project policy: the study drew on days 1, 3, 7 and 14). " +
				"It counts a week or more; the later full paper prints more than seven days. In 113 children, 58 of them with organ failure, the odds ratio of secondary infection was 5.5 (1.7 to 17), of death 6.8 (1.3 to 34)."},
			{ID: "age-floor", Text: "The flat 1000/µL takes no account of age: a healthy infant has several times that. Whether a count is low for age is said beside it, not here."},
		},
		Stories: []string{"lymphocytes.story"},
	}
}

// CRPFerritinSpec is the repeat of CRP and ferritin of Simon et al.
func CRPFerritinSpec() *rule.Spec {
	src := verified("simon-2015")
	return &rule.Spec{
		ID: "kinetic_crp_ferritin", Version: "1.0.0", Title: "CRP and ferritin fell below both cut-offs",
		Summary:    "CRP or ferritin were at or above the cut-offs of the two by two table, and both are below now.",
		Standing:   standing,
		Population: children(),
		Age:        "age",
		Inputs: []rule.Input{age(), asks("crp_first"), asks("ferritin_first"), {Name: "crp", Analyte: analyte.CRP, Unit: "mg/dL"},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"}},
		Criteria: []rule.Criterion{{ID: BothFell, Title: "CRP below 4.08 mg/dL and ferritin below 1980 ng/mL after one of them was not", Notes: []string{"first", "silent", "outcome"},
			When: rule.All{
				rule.Any{rule.Is{Input: "crp_first", Op: rule.GE, At: CRPRisk}, rule.Is{Input: "ferritin_first", Op: rule.GE, At: FerritinRisk}},
				rule.Is{Input: "crp", Op: rule.LT, At: CRPRisk}, rule.Is{Input: "ferritin", Op: rule.LT, At: FerritinRisk}}}},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{
			{ID: "first", Text: "The study's cut-offs are of day 2 and it repeated the measurement; here the first values of the stay are put against the present ones. Project policy."},
			{ID: "silent", Text: "CRP drawn after a blocker of IL-6, IL-1 or JAK or a steroid no longer speaks: a fall under such a drug is no improvement and is not used."},
			{ID: "outcome", Text: "All children who moved to low values of both survived; of those who stayed at risk 7 of 20 died. Small numbers, not measured anew."},
		},
		Stories: []string{"simon.story"},
	}
}

// EmapalumabSpec is ferritin that does not answer to emapalumab, by which the
// maker's page lets the dose be raised.
func EmapalumabSpec() *rule.Spec {
	src := verified("emapalumab-maker")
	given := rule.Yes("emapalumab")
	given.Source = policy
	base := func(op rule.Op) rule.Is {
		return rule.Is{Input: "ferritin_before_emapalumab", Op: op, At: NonResponseBase}
	}
	return &rule.Spec{
		ID: "kinetic_emapalumab", Version: "1.1.0", Title: "Ferritin under emapalumab",
		Summary:  "Ferritin that does not answer to emapalumab, by the maker's page. It proposes no dose.",
		Standing: "maker's criterion for review of the dose",
		Population: rule.Population{Words: "patients of any age with hemophagocytic lymphohistiocytosis who were given emapalumab", Source: src,
			Exclusions: []rule.Exclusion{{Name: WithoutEmapalumab, Words: "no emapalumab", Source: src}}},
		Age:    "age",
		Inputs: []rule.Input{age(), asks("emapalumab"), asks("ferritin_before_emapalumab"), asks("ferritin_under_emapalumab"), asks("ferritin_fall_emapalumab")},
		Criteria: []rule.Criterion{{ID: FerritinNonResponse, Title: "Ferritin does not answer to emapalumab", Notes: []string{"baseline", "others", "lag", "no-dose"},
			When: rule.All{given, rule.Any{
				rule.All{base(rule.GE), rule.Is{Input: "ferritin_fall_emapalumab", Op: rule.LT, At: NonResponseFall}},
				rule.All{base(rule.LT), rule.Is{Input: "ferritin_under_emapalumab", Op: rule.GT, At: NonResponseBase}},
			}}}},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{
			{ID: "baseline", Text: "The baseline is the newest ferritin of the three days up to the first dose of the stay. Project policy: the page says baseline. That the patient has " +
				"hemophagocytic lymphohistiocytosis is taken from the drug being given. That it was not given is known only from a live feed of what is given; without one it is open."},
			{ID: "others", Text: "The page has more cut-offs, not evaluated here: neutrophils under 500/µL that do not pass 500, or fall from 500-1000 below 500, or from 1000-1500 " +
				"below 1000; platelets under 50 that do not pass 50, over 50 that gain less than 30 %, over 100 that fall below 100; fibrinogen of 100 mg/dL or less that does not gain, or " +
				"falls below 100 with D-dimer unchanged."},
			{ID: "lag", Text: "What to expect: interferon γ was normal after 7 days in 85 %, CXCL9 in 35 % (cxcl9-lag): CXCL9 lags. Half-lives under the drug in 14 patients: CXCL9 1.7, " +
				"ferritin 3.3, soluble IL-2 receptor 6.2 days (ln 2 over loss rates of 0.414, 0.207 and 0.112 a day; emapalumab-kinetics, secondary source): soluble IL-2 receptor " +
				"cannot halve in under 6 days however well the drug works."},
			{ID: "no-dose", Text: "No dose is proposed. The page is older than the label of 2025."},
		},
		Stories: []string{"emapalumab.story"},
	}
}
