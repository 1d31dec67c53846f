package sim

import (
	"strconv"
	"strings"
)

// reference is the range as this laboratory prints it for the patient. These
// are the simulated laboratory's own texts; no rule reads them.
func (c *chart) reference(m measure, q quantity) string {
	adult := c.p.AgeHours >= 18*year
	infant := c.p.AgeHours < year
	switch {
	case m == creatinine && adult:
		return "0.60-1.20"
	case m == creatinine && infant:
		return "0.15-0.40"
	case m == ferritin && adult:
		return "30-400"
	case m == hemoglobin && adult:
		return "12.0-16.5"
	case m == lymphocytes && adult:
		return "1.00-4.00"
	case m == wbc && adult:
		return "4.0-10.5"
	}
	return q.ref
}

// flagOf is the abnormal flag by the printed range: H, L or nothing.
func flagOf(x float64, ref string) string {
	if ref == "" {
		return ""
	}
	if s, ok := strings.CutPrefix(ref, "<"); ok {
		if hi, err := strconv.ParseFloat(s, 64); err == nil && x >= hi {
			return "H"
		}
		return ""
	}
	if s, ok := strings.CutPrefix(ref, ">"); ok {
		if lo, err := strconv.ParseFloat(s, 64); err == nil && x <= lo {
			return "L"
		}
		return ""
	}
	a, b, ok := strings.Cut(ref, "-")
	lo, err1 := strconv.ParseFloat(a, 64)
	hi, err2 := strconv.ParseFloat(b, 64)
	switch {
	case !ok || err1 != nil || err2 != nil:
		return ""
	case x < lo:
		return "L"
	case x > hi:
		return "H"
	}
	return ""
}
