package immunosep

import "math"

// Variation of monocyte HLA-DR between laboratories with one protocol, as a
// share of the value: blood shipped raw, and shipped stained (docke-2005).
const (
	LabVariationRaw     = 0.15
	LabVariationStained = 0.25
)

// PROVIDEAgreement is the per cent of patients whom PROVIDE classed alike on
// days 1 and 2 (immunosep-audit).
const PROVIDEAgreement = 88.3

// Grey is an HLA-DR near a cut-off: within one standard deviation of what
// laboratories differ by. The published answer stands; Grey says how firm it is.
type Grey struct {
	Low, High float64 // the zone around the cut-off
	// BelowLeast and BelowMost are the chance that the average laboratory would
	// read below the cut-off, by the two variations:
	// Φ((cut−x)/(variation·cut)), for an error that is normal at the cut-off.
	BelowLeast, BelowMost float64
}

// GreyZone is where a value lies by a cut-off; ok is false outside the zone.
// At 5000 the zone is 3750 to 6250 (immune.md §7).
func GreyZone(x, cut float64) (g Grey, ok bool) {
	g = Grey{Low: cut - LabVariationStained*cut, High: cut + LabVariationStained*cut}
	if !(x >= g.Low && x <= g.High) {
		return Grey{}, false
	}
	a, b := below(x, cut, LabVariationRaw), below(x, cut, LabVariationStained)
	g.BelowLeast, g.BelowMost = math.Min(a, b), math.Max(a, b)
	return g, true
}

func below(x, cut, variation float64) float64 {
	return 0.5 * math.Erfc((x-cut)/(variation*cut*math.Sqrt2))
}
