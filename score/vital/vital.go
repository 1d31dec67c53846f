// Package vital says limits of vital signs by age in the forms of the engine.
package vital

import (
	"strconv"
	"strings"

	"stormglass/rule"
)

// Limit is a limit of a vital sign for ages below Under months and not below
// an earlier one's; Under 0 is no upper age.
type Limit struct{ Under, At float64 }

// Above gives points to values over the limit for the age.
func Above(input string, points int, limits []Limit) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, l := range limits {
		out.Bands = append(out.Bands, rule.Band{Under: l.Under, Rows: []rule.Row{rule.UpTo(l.At, 0)}, Else: points})
	}
	return out
}

// From gives points to values at or over the limit for the age.
func From(input string, points int, limits []Limit) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, l := range limits {
		out.Bands = append(out.Bands, rule.Band{Under: l.Under, Rows: []rule.Row{rule.Below(l.At, 0)}, Else: points})
	}
	return out
}

// Below gives points to values under the limit for the age.
func Below(input string, points int, limits []Limit) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, l := range limits {
		out.Bands = append(out.Bands, rule.Band{Under: l.Under, Rows: []rule.Row{rule.Below(l.At, points)}})
	}
	return out
}

// Through makes each band of a table include its last age, as "up to 2 years"
// is written in a program that compares with ≤.
func Through(t rule.ByAge) rule.ByAge {
	for i := range t.Bands {
		t.Bands[i].Through = t.Bands[i].Under > 0
	}
	return t
}

// Own is a respiratory rate above the limit for the age in a patient who is
// not ventilated invasively: one point. Limits fall as age rises. age, rate
// and imv are inputs of the Spec; through includes the last age of each band.
func Own(age, rate, imv string, limits []Limit, through bool) rule.Func {
	byAge := rule.Arg{Input: age, Worse: rule.Rising}
	older := rule.GE
	if through {
		older = rule.GT
	}
	byRate := rule.Arg{Input: rate, Worse: rule.Rising}
	for i, l := range limits {
		if l.Under > 0 {
			byAge.Cuts = append(byAge.Cuts, rule.Cut{Op: older, At: l.Under})
		}
		byRate.Cuts = append(byRate.Cuts, rule.Cut{Op: rule.GT, At: limits[len(limits)-1-i].At})
	}
	alone := rule.Flag(imv)
	alone.Worse = rule.Falling
	return rule.Func{
		Name: "respiratory rate of an unventilated patient",
		Args: []rule.Arg{byAge, byRate, alone},
		Words: []string{
			"not above the limit for the age, or ventilated invasively",
			"above the limit for the age, not ventilated invasively",
		},
		Points: func(c *rule.Cell) int {
			if c.Yes(imv) {
				return 0
			}
			for _, l := range limits {
				if l.Under > 0 && c.Is(age, older, l.Under) {
					continue
				}
				if c.Over(rate, l.At) {
					return 1
				}
				return 0
			}
			return 0
		},
	}
}

// Words lists limits as a footnote does: "> 34 up to 24 months, > 22 up to 60
// months".
func Words(sign string, limits []Limit, through bool) string {
	var out []string
	from := ""
	for _, l := range limits {
		s := sign + " " + number(l.At)
		switch {
		case l.Under == 0:
			s += " from " + from + " months on"
		case through:
			s += " up to " + number(l.Under) + " months"
		default:
			s += " under " + number(l.Under) + " months"
		}
		from = number(l.Under)
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// Years gives every completed year of age from first to last the limit
// start + slope·years.
func Years(first, last int, slope, start float64) []Limit {
	var out []Limit
	for y := first; y <= last; y++ {
		out = append(out, Limit{Under: float64(12 * (y + 1)), At: start + slope*float64(y)})
	}
	return out
}
