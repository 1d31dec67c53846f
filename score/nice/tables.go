package nice

import "stormglass/rule"

// Ages in months at which the tables change.
const (
	threeMonths = 3
	sevenMonths = 7
	oneYear     = 12
	threeYears  = 36
	fiveYears   = 60
	sixYears    = 72
	eightYears  = 96
	twelveYears = 144
	sixteen     = 192
)

// parts are the rows of tables 1 (under 5), 2 (5 to 11) and 3 (12 to 15) of the
// guideline, sign by sign.
func parts() []rule.Part {
	out := behaviour()
	out = append(out, breathing()...)
	out = append(out, circulation()...)
	return append(out, skinAndTemperature()...)
}

// youngest is a flag of table 1 only, older one of tables 1 and 2 alike.
func youngest(input string, points int) rule.ByAge {
	return rule.ByAge{Input: input, Bands: []rule.Band{present(fiveYears, points, young), {Source: guideline}}}
}

func older(input string, points int) rule.ByAge {
	return rule.ByAge{Input: input, Notes: []string{"nice-alike"}, Bands: []rule.Band{present(twelveYears, points, school), {Source: guideline}}}
}

// present is a band in which a flag that is set gives points.
func present(under float64, points int, source rule.Cite) rule.Band {
	return rule.Band{Under: under, Rows: []rule.Row{rule.Below(1, low)}, Else: points, Source: source}
}

func noted(id string, b rule.Band) rule.Band { b.Note = id; return b }

func behaviour() []rule.Part {
	concern := older("parental_concern", moderate)
	concern.Bands[1] = noted("nice-concern", present(0, moderate, policy))
	return []rule.Part{
		youngest("no_response_to_social_cues", high),
		rule.ByAge{Input: "altered_mental_state", Bands: []rule.Band{{Under: fiveYears, Source: guideline}, present(0, high, school)}},
		older("appears_ill", high),
		older("does_not_wake", high),
		youngest("abnormal_cry", high),
		older("decreased_activity", moderate),
		concern,
	}
}

func breathing() []rule.Part {
	return []rule.Part{
		youngest("grunting", high),
		youngest("apnea", high),
		youngest("nasal_flaring", moderate),
		rule.Func{Name: "new need for oxygen", Source: school, Notes: []string{"nice-oxygen"},
			Args: []rule.Arg{rule.Flag("new_oxygen_need"), rule.Falls("age", twelveYears),
				{Input: "fio2", Worse: rule.Rising, Cuts: []rule.Cut{{Op: rule.GT, At: 0.4}}}},
			Words: []string{"no new need for oxygen, or from 12 years with FiO₂ ≤ 0.4", "not given",
				"new need for oxygen, from 12 years with FiO₂ > 0.4"},
			Points: func(c *rule.Cell) int {
				if c.Yes("new_oxygen_need") && (c.Below("age", twelveYears) || c.Over("fio2", 0.4)) {
					return high
				}
				return low
			}},
		rule.ByAge{Input: "spo2", Notes: []string{"nice-spo2", "nice-alike"}, Bands: []rule.Band{
			{Under: twelveYears, Rows: []rule.Row{rule.Below(90, high), rule.Below(92, moderate)}, Source: school}, {Source: guideline}}},
		rule.ByAge{Input: "respiratory_rate", Notes: []string{"nice-ventilated"}, Bands: []rule.Band{
			fast(oneYear, 50, 60, young), fast(threeYears, 40, 50, young), fast(fiveYears, 35, 40, corrected),
			fast(sixYears, 24, 29, school), fast(eightYears, 24, 27, school), fast(twelveYears, 22, 25, school), fast(0, 21, 25, teen),
		}},
	}
}

// fast is a band of a rate: moderate from one number, high from another.
func fast(under, from, highFrom float64, source rule.Cite) rule.Band {
	return rule.Band{Under: under, Rows: []rule.Row{rule.Below(from, low), rule.Below(highFrom, moderate)}, Else: high, Source: source}
}

// pulse is fast with a heart rate under 60 as high.
func pulse(under, from, highFrom float64, source rule.Cite) rule.Band {
	b := fast(under, from, highFrom, source)
	b.Rows = append([]rule.Row{rule.Below(60, high)}, b.Rows...)
	return b
}

func circulation() []rule.Part {
	return []rule.Part{
		rule.ByAge{Input: "heart_rate", Bands: []rule.Band{
			pulse(oneYear, 150, 160, young), pulse(threeYears, 140, 150, young), pulse(fiveYears, 130, 140, young),
			pulse(sixYears, 120, 130, school), pulse(eightYears, 110, 120, school), pulse(twelveYears, 105, 115, school),
			{Rows: []rule.Row{rule.Below(91, low), rule.UpTo(130, moderate)}, Else: high, Note: "nice-12-heart", Source: corrected},
		}},
		rule.ByAge{Input: "sbp", Notes: []string{"nice-sbp"}, Bands: []rule.Band{
			{Under: twelveYears, Source: guideline},
			{Rows: []rule.Row{rule.UpTo(90, high).Cited(corrected), rule.UpTo(100, moderate)}, Source: teen}}},
		rule.ByAge{Input: "capillary_refill", Notes: []string{"nice-alike"}, Bands: []rule.Band{
			{Under: twelveYears, Rows: []rule.Row{rule.Below(3, low)}, Else: moderate, Source: school}, {Source: guideline}}},
		older("reduced_urine", moderate),
		rule.ByAge{Input: "urine_rate", Notes: []string{"nice-urine", "nice-alike"}, Bands: []rule.Band{
			{Under: twelveYears, Rows: []rule.Row{rule.Below(1, moderate)}, Source: school},
			{Rows: []rule.Row{rule.Below(0.5, high), rule.UpTo(1, moderate)}, Source: teen}}},
	}
}

func skinAndTemperature() []rule.Part {
	skin := func(input string) rule.ByAge {
		return rule.ByAge{Input: input, Bands: []rule.Band{
			present(fiveYears, high, young), noted("nice-skin-5-11", present(twelveYears, high, policy)), present(0, high, teen)}}
	}
	return []rule.Part{
		skin("skin_colour"),
		skin("non_blanching_rash"),
		rule.ByAge{Input: "temperature", Notes: []string{"nice-3-to-6"}, Bands: []rule.Band{
			{Under: threeMonths, Rows: []rule.Row{rule.Below(36, high), rule.Below(38, low)}, Else: high, Source: young},
			{Under: sevenMonths, Rows: []rule.Row{rule.Below(36, high), rule.Below(39, low)}, Else: moderate, Source: corrected},
			{Under: fiveYears, Rows: []rule.Row{rule.Below(36, high)}, Source: young},
			{Rows: []rule.Row{rule.Below(36, moderate)}, Source: corrected}}},
	}
}
