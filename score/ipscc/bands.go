package ipscc

import (
	"stormglass/evidence"
	"stormglass/rule"
)

// Week is 7 days in months of 30.4375 days, to the six digits at which rules
// compare.
const Week = 0.229979

// The age groups, in the order of the tables.
const (
	newborn    = iota // 0 days to 1 week
	neonate           // 1 week to 1 month
	infant            // 1 month to 1 year
	preschool         // 2 to 5 years
	school            // 6 to 12 years
	adolescent        // 13 to under 18 years
	groups
)

// Bands say where an age group ends. The groups are printed as 0 days to 1
// week, 1 week to 1 month, 1 month to 1 year, 2 to 5, 6 to 12 and 13 to under
// 18 years (D15) and leave gaps between them; each value closes them in its
// own way.
type Bands struct {
	Name   string // "goldstein"
	Words  string // how the gaps are closed
	Source rule.Cite
	// Signs are the ages, in months, under which each group's limits of vital
	// signs and leukocytes hold; 0 at the end is no upper limit but the
	// population's.
	Signs [groups]float64
	// Pressure is the same for systolic pressure. Through lets the groups from
	// infants on include their upper age.
	Pressure [groups]float64
	Through  bool
	// Bradycardia is the age, in months, under which a slow heart counts.
	Bradycardia float64
	// Rate is the respiratory rate above which an adolescent is tachypnoeic
	// (D16).
	Rate float64
}

// Goldstein reads the printed groups in completed years: "1 month to 1 year"
// ends with the second birthday, "2 to 5 years" with the sixth. It is the
// default: the only reading under which the printed groups leave no gap.
func Goldstein() Bands {
	return Bands{
		Name:        "goldstein",
		Words:       "printed groups in completed years: an infant is under 2 years, then under 6, 13 and 18 years; a week is 7 days",
		Source:      paper,
		Signs:       [groups]float64{Week, 1, 24, 72, 156, 0},
		Pressure:    [groups]float64{Week, 1, 24, 72, 156, 0},
		Bradycardia: 12,
		Rate:        14,
	}
}

// SQL are the ages of the Phoenix development SQL. Its two tables disagree
// with each other.
func SQL() Bands {
	return Bands{
		Name: "sql",
		Words: "printed upper ages excluded and the gaps given to the older group (under 1, 5, 12 and 18 years); for systolic pressure " +
			"0.25 and 1 month, then 12, 72 and 144 months included, and no upper age",
		Source:      ran,
		Signs:       [groups]float64{Week, 1, 12, 60, 144, 216},
		Pressure:    [groups]float64{0.25, 1, 12, 72, 144, 0},
		Through:     true,
		Bradycardia: 12,
		Rate:        14,
	}
}

// VPS are the ages of the R code of a cohort of the VPS registry: completed
// years as in Goldstein, a week of a quarter month, a slow heart counted in the
// whole infant group, and 13 breaths for adolescents.
func VPS() Bands {
	return Bands{
		Name:        "vps",
		Words:       "printed groups in completed years; a week is 0.25 months; bradycardia to under 2 years; adolescents above 13 breaths/min",
		Source:      vps,
		Signs:       [groups]float64{0.25, 1, 24, 72, 156, 0},
		Pressure:    [groups]float64{0.25, 1, 24, 72, 156, 0},
		Bradycardia: 24,
		Rate:        13,
	}
}

// Systolic is the systolic pressure, in mmHg, under which each age group is
// hypotensive.
type Systolic struct {
	Limits [groups]float64
	Source rule.Cite
}

// Corrected are the limits of the letter that corrected the paper (D14).
func Corrected() Systolic {
	return Systolic{[groups]float64{59, 79, 75, 74, 83, 90}, rule.Cite{Ref: Letter, Status: evidence.Code}}
}

// Printed are the limits as first printed, which the letter withdrew (D14).
func Printed() Systolic {
	return Systolic{[groups]float64{65, 75, 100, 94, 105, 117}, rule.Cite{Ref: Letter, Status: evidence.Code}}
}

// byAge gives a table per group; at the age of at most 0 the table ends.
func byAge(input string, under [groups]float64, through bool, src rule.Cite, rows func(group int) []rule.Row, els int, notes ...string) rule.ByAge {
	out := rule.ByAge{Input: input, Source: src, Notes: notes}
	for g := range under {
		out.Bands = append(out.Bands, rule.Band{Under: under[g], Rows: rows(g), Else: els,
			Through: through && g >= infant && under[g] > 0})
	}
	return out
}

// byBand compares an input with a limit per group; at the age of at most 0 the
// limits end.
func byBand(input string, op rule.Op, under [groups]float64, through bool, at [groups]float64, src rule.Cite) rule.ByBand {
	out := rule.ByBand{Input: input, Op: op, Source: src}
	for g := range under {
		out.Limits = append(out.Limits, rule.Limit{Under: under[g], At: at[g], Through: through && g >= infant && under[g] > 0})
	}
	return out
}
