package ipscc

import "stormglass/rule"

func organNotes(b Bands, p Systolic) []rule.Footnote {
	return append(fluidNotes(p), []rule.Footnote{
		bandsNote(b),
		{ID: "ipscc-vasoactives", Text: "Dopamine above 5 µg/kg/min, or any dobutamine, epinephrine or norepinephrine, as the definition names them. Milrinone and vasopressin count nothing here, as in the SQL."},
		{ID: "ipscc-lactate", Text: "Arterial lactate above twice the upper limit of normal: 4.4 mmol/L, as the SQL takes it; no upper limit verified by age was found. Whether the sample was arterial is not checked."},
		{ID: "ipscc-urine", Text: "The definition gives no time for urine below 0.5 mL/kg/h. Six hours are used; the SQL has a form of 6 and one of 12 hours."},
		{ID: "ipscc-lung", Text: "The P/F criterion spares cyanotic heart disease and lung disease of before. Both are recorded facts; while one is not recorded the point stays open, and the single figure takes it as absent. The SQL does not ask."},
		{ID: "ipscc-paco2", Text: "A rise of 20 mmHg needs a stated baseline. At 42 mmHg and below, the upper end of what the SQL of the Proulx criteria calls normal, no rise counts; that gate is this project's. Above it, without a baseline, the point stays open."},
		{ID: "ipscc-oxygen", Text: "The definition asks for a proven need of more than 50 % oxygen to keep the saturation at 92 % or more. FiO₂ above 0.5 counts while SpO₂ is not above 97 %, where a need is not proven; that pairing is this project's. The SQL takes S/F below 180 at SpO₂ of at most 97 % instead."},
		{ID: "ipscc-elective", Text: "Ventilation that is not elective, invasive or not. Ventilation recorded as for surgery only does not count; chronic ventilation is a fact beside the point and does not take it away."},
		{ID: "ipscc-coma", Text: "The definition adds a fall of 3 points or more from an abnormal baseline. An abnormal baseline is at most 14, so such a fall ends at 11 or below, which counts by itself; the clause adds nothing and is not asked."},
		{ID: "ipscc-platelets", Text: "A fall to half the highest count of 3 days counts for chronic hematology and oncology patients: malignancy or chemotherapy as recorded facts. Chronic hematologic disease without them is not recorded here."},
		{ID: "ipscc-creatinine", Text: "Twice the upper limit of normal for age, or twice the baseline. Laboratories' upper limits for children disagree by more than a factor of two and none is the paper's; in their place stands twice the normal creatinine by age that the SQL uses as baseline where none is known (its column for unknown sex), which is lower than twice an upper limit."},
		{ID: "ipscc-newborn", Text: "Bilirubin does not count in newborns: under 1 month, as in the SQL."},
		{ID: "ipscc-alt", Text: "Twice the upper limit of normal for age: 102 U/L at every age, the SQL's number. The SQL asks for more than 102; the definition includes twice the limit. Reprinted upper limits of older children are lower (24 to 55 U/L by laboratory)."},
		{ID: "ipscc-ards", Text: "Severe sepsis asks for acute respiratory distress syndrome; the SQL takes any respiratory dysfunction for it. Here it is a finding of its own, recorded by a clinician: with respiratory dysfunction alone, and ARDS not recorded, the answer stays open. Respiratory dysfunction counts among the two other organs."},
		{ID: "ipscc-window", Text: "No look-back was found. Each value counts as long as the catalogue says, fluid for 24 hours after the hour in which it was given, ARDS once recorded for a week; all are this project's policy."},
	}...)
}

func fluidNotes(p Systolic) []rule.Footnote {
	limits := "the letter's 59, 79, 75, 74, 83 and 90 mmHg"
	if p == Printed() {
		limits = "for comparison only, the withdrawn 65, 75, 100, 94, 105 and 117 mmHg"
	}
	return []rule.Footnote{
		{ID: "D14", Text: "A letter corrected the systolic limits that the paper printed. Used here: " + limits + ", in the order of the age groups."},
		{ID: "ipscc-fluid", Text: "The definition holds \"despite\" 40 mL/kg of isotonic fluid in an hour; the SQL drops that. Here a running vasoactive drug counts by itself: " +
			"it is given because fluid was not enough, or must not be given. Hypotension and signs of poor perfusion count once 40 mL/kg were given in one hour " +
			"of the last 24, or were stated to have been. What was given before admission is seldom charted: unless it is stated that there was less, they leave the " +
			"point open, never \"not met\". Where no fluid at all is charted the single figure takes it as given, as the SQL does."},
	}
}
