package proulx

import "stormglass/rule"

func notes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "proulx-day", Text: "\"On the same day\" is read as within 24 hours: each input is the worst of 24 hours by itself. The SQL takes the values of one moment. The window is this project's policy."},
		{ID: "proulx-inotropes", Text: "The definition counts any continuous infusion of an inotrope to maintain pressure or output, but not dopamine of 5 µg/kg/min or less. The SQL counts dopamine, dobutamine, epinephrine and norepinephrine; milrinone and vasopressin are added here, as they maintain output and pressure."},
		{ID: "proulx-paco2", Text: "pH below 7.2 counts with a normal PaCO₂. What is normal was not found; 38 to 42 mmHg are the SQL's bounds. Both values are the latest, of one gas as a rule. A missing PaCO₂ does not count as normal in the single figure, as in the SQL."},
		{ID: "proulx-postoperative", Text: "Ventilation counts at once; after surgery the definition asks for more than 24 hours. Ventilation recorded as for surgery only does not count here, whatever its length; when it goes on for another reason it must be recorded anew. The SQL counts any ventilation."},
		{ID: "proulx-facts", Text: "PaO₂ and P/F do not count in cyanotic heart disease, nor creatinine with kidney disease of before. Both are recorded facts; while one is not recorded the point stays open, and the single figure takes it as absent. The SQL does not ask."},
		{ID: "proulx-pupils", Text: "Both pupils fixed; whether they are dilated is not charted apart."},
		{ID: "proulx-dimer", Text: "The definition of 1996 does not say in which units of D-dimer 0.5 µg/mL is meant. Fibrinogen equivalents are compared, as in the SQL."},
		{ID: "proulx-bun", Text: "Urea nitrogen of 100 mg/dL or more, as the definition says (it prints 36 mmol/L of urea beside it, which is 100.8 mg/dL). The SQL asks for more than 100."},
		{ID: "proulx-icterus", Text: "Bilirubin above 3 mg/dL (the definition prints 60 µmol/L beside it, which is 3.5 mg/dL). Icterus of breast feeding does not count by the definition; that is for the clinician to judge. The SQL does not ask."},
		{ID: "proulx-gi", Text: "Found in one secondary table only. A third sign, hypotension below the 3rd centile, is left out: no verified table of that centile was found. The SQL has no gastrointestinal criterion."},
		{ID: "proulx-modified", Text: "\"Modified Proulx\", as recent cohorts and trials of MODS say, is defined in no source read here and is not this rule."},
	}
}

// Modified is a draft that evaluates nothing: the modified Proulx criteria.
func Modified() *rule.Spec {
	return &rule.Spec{
		ID: "proulx_modified", Version: "0.1.0", Title: "Modified Proulx",
		Summary:    "The criteria of MODS in recent cohorts and trials. Draft: no source read here defines them.",
		Standing:   "draft",
		Population: rule.Population{Words: "not known", Source: unverified},
		Inputs:     []rule.Input{{Name: "organs", Of: "proulx_modified.organs", Label: "organs in dysfunction by the modified list", Unit: "1", Missing: rule.CountsAs(0)}},
		Criteria: []rule.Criterion{{ID: "proulx_modified.mods", Title: "MODS by the modified Proulx criteria", Notes: []string{"proulx-modified-missing"},
			When: rule.Is{Input: "organs", Op: rule.GE, At: 2}}},
		MissingRule:       "Not known.",
		MissingRuleSource: unverified,
		Source:            unverified,
		Footnotes: []rule.Footnote{{ID: "proulx-modified-missing", Text: "Missing: which organs and limits the modification changes, whether fluid or the length of " +
			"ventilation count, the window, and the rule for missing values. The cohorts cite the name only; the code of one group holds no criteria. " +
			"Until a source is read use \"proulx\" (1996) or \"mods\" (by pSOFA), and name which."}},
	}
}
