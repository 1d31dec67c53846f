package podium

import "stormglass/rule"

func notes(f Form) []rule.Footnote {
	form := "This form has both."
	switch {
	case !f.Troponin && !f.Thyroxine:
		form = "This form has neither."
	case !f.Troponin:
		form = "This form has thyroxine only."
	case !f.Thyroxine:
		form = "This form has troponin only."
	}
	return []rule.Footnote{
		{ID: "podium-coded", Text: "The paper's tables were not read; the limits are those of the program. Not coded there, and so not here: the gastrointestinal and the endothelial " +
			"system, left ventricular ejection fraction and mixed venous saturation."},
		{ID: "podium-cardiac", Text: "In the program a normal heart rate or systolic pressure becomes unknown (two clauses lack \"is false\"), so that its bare and upper figures are " +
			"unknown or too high in a third of all rows. Its lower bound is right, and equals the lower end of the range here."},
		{ID: "podium-troponin", Text: "The program has forms with and without troponin and thyroxine; they are variants of this rule. " + form +
			" Troponin of 0.6 ng/mL was set for a conventional assay; the assay is not asked."},
		{ID: "podium-week", Text: "Systolic pressure below 50 mmHg under 7 days. The program takes 0.25 months for it, 7.6 days."},
		{ID: "podium-flow", Text: "High flow is more than 30 L/min and more than 1.5 L/min/kg, as coded; both are asked at once, so that a small child on 2 L/min/kg does not count by flow."},
		{ID: "podium-saturation", Text: "S/F counts at a saturation of 80 to 97 %."},
		{ID: "podium-ratio", Text: "Creatinine of 1.5 to 1.9 times the baseline with oliguria of 6 hours. The program leaves out what lies between 1.9 and 2.0; here 1.5 counts up to 2.0, from " +
			"where it counts by itself."},
		{ID: "podium-weight", Text: "A weight gain of 20 % from 48 hours after admission on."},
		{ID: "podium-coma", Text: "The program also asks for INR with coma beside the liver tests; those clauses need a liver test that counts by itself, and change nothing."},
		{ID: "podium-order", Text: "Coagulation counts without hepatic dysfunction only, and platelets below 100 count as hematologic without coagulation dysfunction only, which " +
			"leaves hepatic dysfunction and is asked as such. Where hepatic dysfunction is open both stay open; the program's lower bound is 0 for both. As the open system must be one or the other, the lower end of the total here can be one higher than the program's, which adds up the lower bounds."},
		{ID: "podium-window", Text: "No look-back was found. Each value counts as long as the catalogue says, which is this project's policy."},
	}
}
