package kinetic

import (
	"stormglass/evidence"
	"stormglass/rule"
)

// MALSSpec is the response of ferritin in the ImmunoSep trial.
func MALSSpec() *rule.Spec {
	audit := rule.Cite{Ref: "immunosep-audit", Status: evidence.Secondary}
	began := rule.Yes("mals_began")
	began.Source = verified("immunosep-2026")
	return &rule.Spec{
		ID: "kinetic_mals", Version: "1.0.0", Title: "Ferritin response in MALS",
		Summary:    "A fall of ferritin by 15 % or more since MALS began: the trial's response, never its end.",
		Standing:   "trial endpoint",
		Population: adults("adults of 18 years or more with sepsis", verified("immunosep-registry")),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("mals_began"), asks("ferritin_fall_mals")},
		Criteria: []rule.Criterion{{ID: FerritinResponse, Title: "Ferritin response: a fall of 15 % or more since MALS began", Source: audit,
			When:  rule.All{began, rule.Is{Input: "ferritin_fall_mals", Op: rule.GE, At: ResponseFall, Source: audit}},
			Notes: []string{"not-the-end", "mals-start", "two-draws"}}},
		MissingRule: "The trial counts a response without two draws as not attained; here it is open.", MissingRuleSource: audit, Source: audit,
		Footnotes: []rule.Footnote{
			{ID: "not-the-end", Text: "A response does not end the state: while ferritin is above 4420 ng/mL MALS holds. A fall of 15 % may lie within the error of two measurements."},
			{ID: "mals-start", Text: "MALS began with the first ferritin of the newest unbroken run above 4420 ng/mL; where a later one is not above, the fall still counts from there. Project policy."},
			{ID: "two-draws", Text: "It needs two draws: one that begins the state and a later one within its carry-forward window."},
		},
		Stories: []string{"mals.story"},
	}
}

// HLADRSpec is persistently low HLA-DR per monocyte in intensive care.
func HLADRSpec() *rule.Spec {
	src := verified("hladr-persistence-2022")
	return &rule.Spec{
		ID: "kinetic_hla_dr", Version: "1.0.0", Title: "HLA-DR per monocyte over the first days",
		Summary:    "Low HLA-DR on day 5 to 7, and a fall from the first days on, which go with infections acquired in intensive care.",
		Standing:   standing,
		Population: adults(adultWords+"; the abstract says intensive care and no age, and no value per cell was read of children", policy),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("hla_dr_day_5_7"), asks("hla_dr_change_day_5_10")},
		Criteria: []rule.Criterion{
			{ID: HLADRPersistent, Title: "HLA-DR below 8000 per monocyte on day 5 to 7", Notes: []string{"day-zero", "first-value", "clash", "drugs-move", "courses"},
				When: rule.Is{Input: "hla_dr_day_5_7", Op: rule.LT, At: HLADRLow}},
			{ID: HLADRFalling, Title: "HLA-DR per monocyte falling from day 1-3 to day 5-10", Notes: []string{"day-zero", "slope", "drugs-move"},
				When: rule.Is{Input: "hla_dr_change_day_5_10", Op: rule.LT, At: 0, Words: "HLA-DR per monocyte lower on day 5-10 than on day 1-3"}},
		},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{dayZero, drugsMove,
			{ID: "first-value", Text: "In 1,053 patients of a surgical intensive care unit the first value did not predict infections; the newest of day 5 to 7 is taken here, and stands for its carry-forward window."},
			{ID: "slope", Text: "The source speaks of a negative slope (P .009) and prints no size: the first value of day 1 to 3 is put against the newest of day 5 to 10. A difference " +
				"within measurement error (15 to 25 % between laboratories) says nothing, and the rule does not know it: see the movement of the marker."},
			{ID: "clash", Text: "Other definitions: below 5000 at entry of ImmunoSep, above 8000 at its exit; ex vivo TNF in children measures another thing. They stand side by side."},
			{ID: "courses", Text: "Not rules, because no cut-off is published: a lower slope of log HLA-DR goes with more infections beyond day 7 (hladr-slope-2009); of 241 patients in " +
				"septic shock delayed or non-improvers had a hazard ratio of 2.0 (1.0 to 4.0), decliners of 2.8 (1.1 to 7.1) (hladr-trajectories-2020)."},
		},
		Stories: []string{"hladr.story"},
	}
}

// HLADRPercentSpec is the rise of the share of HLA-DR positive monocytes.
func HLADRPercentSpec() *rule.Spec {
	src := verified("hladr-change-2011")
	return &rule.Spec{
		ID: "kinetic_hla_dr_percent", Version: "1.0.0", Title: "Rise of HLA-DR positive monocytes",
		Summary:    "The rise of the share of HLA-DR positive monocytes from day 0 to day 3 and to day 7 that told survivors of severe sepsis from others.",
		Standing:   standing,
		Population: adults("adults of 18 years or more with severe sepsis", src),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("hla_dr_percent_rise_day_3"), asks("hla_dr_percent_rise_day_7")},
		Criteria: []rule.Criterion{
			{ID: HLADRRise3, Title: "HLA-DR positive monocytes up by more than 4.8 points from day 0 to day 3", Notes: []string{"points", "day-zero", "drugs-move"},
				When: rule.Is{Input: "hla_dr_percent_rise_day_3", Op: rule.GT, At: Rise3}},
			{ID: HLADRRise7, Title: "HLA-DR positive monocytes up by more than 9 points from day 0 to day 7", Notes: []string{"points", "day-zero", "drugs-move"},
				When: rule.Is{Input: "hla_dr_percent_rise_day_7", Op: rule.GT, At: Rise7}},
		},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{dayZero, drugsMove,
			{ID: "points", Text: "Percentage points of monocytes, not per cent of the earlier value. In 79 adults sensitivity was 89.0 and 85.7 %, specificity 93.7 and 90.0 %; " +
				"this was not measured anew. The share says nothing of receptors per cell, and no factor leads from one to the other."},
		},
		Stories: []string{"hladr.story"},
	}
}

// PCTSpec is procalcitonin that did not fall enough by day 4.
func PCTSpec() *rule.Spec {
	src := verified("pct-clearance-2017")
	return &rule.Spec{
		ID: "kinetic_pct", Version: "1.0.0", Title: "Procalcitonin from day 0 to day 4",
		Summary:    "A fall of procalcitonin by 80 % or less from day 0 to day 4, which goes with death. It is no rule for stopping antibiotics.",
		Standing:   standing,
		Population: adults("adults of 18 years or more with severe sepsis", src),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("pct_fall_day_4")},
		Criteria: []rule.Criterion{{ID: PCTNotCleared, Title: "Procalcitonin fell by 80 % or less from day 0 to day 4", Notes: []string{"no-stop", "day-zero", "of-the-day", "il6"},
			When: rule.Is{Input: "pct_fall_day_4", Op: rule.LE, At: PCTFall}}},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{dayZero,
			{ID: "no-stop", Text: "A rule to stop antibiotics by procalcitonin (a fall of 80 %, or a low value) was in no source read and is not here. Nothing here delays or ends antibiotics."},
			{ID: "of-the-day", Text: "The first value of day 0 and the newest of day 4. In 646 adults death was 20 against 10 %, hazard ratio 1.97."},
			{ID: "il6", Text: "Interleukin 6 at 48 to 72 h had a median of 114 pg/mL in survivors and 747 in others (328 adults, il6-course); no cut-off is published, so there is no rule. " +
				"Procalcitonin and CRP did not separate them there."},
		},
		Stories: []string{"pct.story"},
	}
}

// PICSSpec is persistent inflammation and catabolism about day 14.
func PICSSpec() *rule.Spec {
	src := verified("pics-criteria")
	return &rule.Spec{
		ID: "kinetic_pics", Version: "1.0.0", Title: "PICS-like persistence about day 14",
		Summary:    "CRP still raised and albumin low about day 14: persistent inflammation and catabolism. The immunosuppression of the name is not evaluated.",
		Standing:   "research definition, in part",
		Population: adults(adultWords, src),
		Age:        "age",
		Inputs:     []rule.Input{age(), asks("crp_day_14"), asks("albumin_day_14")},
		Criteria: []rule.Criterion{{ID: PICS, Title: "PICS-like: CRP 2.0 mg/dL or more and albumin 3.0 g/dL or less about day 14", Notes: []string{"in-part", "about-14", "day-zero", "silent"},
			When: rule.All{rule.Is{Input: "crp_day_14", Op: rule.GE, At: PICSCRP}, rule.Is{Input: "albumin_day_14", Op: rule.LE, At: PICSAlbumin}}}},
		MissingRule: noMissingRule, MissingRuleSource: policy, Source: src,
		Footnotes: []rule.Footnote{dayZero,
			{ID: "in-part", Text: "Left out: the lymphocyte count (a cut-off of 800/µL circulates; it stands in no source read). Without it this is persistence of inflammation and catabolism only. " +
				"Others ask for any two of the three values, and an earlier analysis of the same group took CRP of 3.0 mg/dL on day 14."},
			{ID: "about-14", Text: "\"About day 14\" is taken as day 13, 14 or 15, the newest value of each. Project policy."},
			{ID: "silent", Text: "CRP drawn after a blocker of IL-6, IL-1 or JAK or a steroid no longer speaks and is not used. Albumin given moves albumin; that is not evaluated."},
		},
		Stories: []string{"pics.story"},
	}
}
