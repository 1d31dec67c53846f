package rule

import "math"

// Probability maps points to the Spec's probability, rounded to six decimals
// so that it is the same on every machine; ok is false where the rule has none.
func (r *Rule) Probability(points int) (p float64, ok bool) {
	l := r.spec.Logit
	if l == nil {
		return 0, false
	}
	x := l.Intercept + float64(l.Slope*float64(points))
	return math.Round(1e6/(1+math.Exp(-x))) / 1e6, true
}
