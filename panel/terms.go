package panel

import "math"

// term is one protein as a score sees it: the interval of its transformed
// value, and of its distance from the mean in units of the scale.
type term struct {
	known    bool
	why      string
	lo, hi   float64 // transformed: z, logarithm or the value itself
	at       float64 // that stands for it where known
	devLo    float64 // value minus mean, for a signed score
	devHi    float64
	devAt    float64
	up       bool
	weighted float64 // direction or weight
}

// notInTable is why a protein without any column is missing.
const notInTable = "not in the table"

// term transforms a reading. What is not known spreads over the clip of z, over
// the plausible range, or over everything.
func (e *evaluator) term(c *member, v Reading) term {
	t := term{up: c.p.direction() > 0, weighted: c.p.direction(), why: v.Why.String(), devLo: math.Inf(-1), devHi: math.Inf(1)}
	if c.p.Weight != nil {
		t.weighted = *c.p.Weight
	}
	v.Lo, v.Hi = v.Lo*e.factor, v.Hi*e.factor
	pLo, pHi := math.Inf(-1), math.Inf(1)
	switch {
	case c.p.Plausible != nil:
		pLo, pHi = c.p.Plausible[0], c.p.Plausible[1]
	case !e.m.onNPX():
		pLo = 0 // no concentration is negative
	}
	if e.m.Transform == ByLog2 && v.taken() && v.Hi <= 0 || v.taken() && (v.Hi < pLo || v.Lo > pHi) {
		v = nothing(Implausible)
		t.why = v.Why.String()
	}
	switch {
	case c.noRef != "" && v.taken():
		t.why = c.noRef
	case v.Why == Missing && len(c.cols) == 0:
		t.why = notInTable
	}
	if c.noRef != "" {
		v = nothing(NoReference)
	}
	t.known = v.Usable()
	lo, hi := pLo, pHi
	if t.known {
		lo, hi = max(v.Lo, pLo), min(v.Hi, pHi)
		t.devLo, t.devHi = lo-c.mean, hi-c.mean
		t.at = e.transform(c, Reading{lo, hi, v.Why}.at())
		t.devAt = Reading{lo, hi, v.Why}.at() - c.mean
	}
	if c.noRef != "" {
		t.lo, t.hi = -e.m.Clip, e.m.Clip
		if e.m.Clip == 0 {
			t.lo, t.hi = math.Inf(-1), math.Inf(1)
		}
		return t
	}
	t.lo, t.hi = e.transform(c, lo), e.transform(c, hi)
	return t
}

// transform is the value as the score weighs it; monotone.
func (e *evaluator) transform(c *member, x float64) float64 {
	switch e.m.Transform {
	case ByZ:
		z := (x - c.mean) / c.sd
		if e.m.Clip > 0 {
			z = min(max(z, -e.m.Clip), e.m.Clip)
		}
		return z
	case ByLog2:
		return math.Log2(max(x, 0))
	}
	return x
}

// signed gives the three numbers of a signed score.
func (e *evaluator) signed(terms []term) []Number {
	var lo, hi, at []float64
	var upLo, upHi, upAt, downLo, downHi, downAt []float64
	for _, t := range terms {
		a, b := t.lo*t.weighted, t.hi*t.weighted
		lo, hi = append(lo, min(a, b)), append(hi, max(a, b))
		if t.known {
			at = append(at, t.at*t.weighted)
		}
		switch {
		case t.up:
			upLo, upHi = append(upLo, t.devLo), append(upHi, t.devHi)
			if t.known {
				upAt = append(upAt, t.devAt)
			}
		default:
			downLo, downHi = append(downLo, t.devLo), append(downHi, t.devHi)
			if t.known {
				downAt = append(downAt, t.devAt)
			}
		}
	}
	out := []Number{
		{Name: SignedMean, Value: number(mean(at)), Lo: mean(lo), Hi: mean(hi)},
		{Name: SignedRank, Value: number(signedRank(at)), Lo: signedRank(lo), Hi: signedRank(hi)},
	}
	if len(upLo) > 0 && len(downLo) > 0 {
		n := Number{Name: UpOverDown, Lo: share(upLo, downHi), Hi: share(upHi, downLo)}
		if len(upAt) > 0 && len(downAt) > 0 {
			n.Value = number(share(upAt, downAt))
		}
		out = append(out, n)
	}
	return out
}

// linear gives the weighted sum, and the probability where there is a link.
func (e *evaluator) linear(terms []term) []Number {
	lo, hi, at := []float64{*e.m.Intercept}, []float64{*e.m.Intercept}, []float64{*e.m.Intercept}
	whole := true
	for _, t := range terms {
		a, b := t.lo*t.weighted, t.hi*t.weighted
		lo, hi = append(lo, min(a, b)), append(hi, max(a, b))
		whole = whole && t.known
		at = append(at, t.at*t.weighted)
	}
	n := Number{Name: LinearValue, Lo: sum(lo), Hi: sum(hi)}
	if whole {
		n.Value = number(sum(at))
	}
	if e.m.Link != LinkLogit {
		return []Number{n}
	}
	p := Number{Name: Probability, Lo: logistic(n.Lo), Hi: logistic(n.Hi)}
	if n.Value != nil {
		p.Value = number(logistic(*n.Value))
	}
	return []Number{n, p}
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

func number(x float64) *float64 { return &x }

func sum(x []float64) (s float64) {
	for _, v := range x {
		s += v
	}
	return s
}

func mean(x []float64) float64 { return sum(x) / float64(len(x)) }

// signedRank is Wilcoxon's signed rank statistic as a number from −1 to 1: the
// ranks of |x|, each with the sign of x, over their sum. It is computed from
// the means of all pairs (each with itself too), of which half a zero counts
// for either side; so it rises with every x and ties need no rule.
func signedRank(x []float64) float64 {
	n := len(x)
	score := 0
	for i := range x {
		for j := i; j < n; j++ {
			switch w := x[i] + x[j]; {
			case w > 0:
				score++
			case w < 0:
				score--
			}
		}
	}
	return float64(score) / float64(n*(n+1)/2)
}

// share is the share of pairs in which an element of a exceeds one of b, a tie
// counting half: Mann and Whitney's U over the number of pairs.
func share(a, b []float64) float64 {
	twice := 0
	for _, x := range a {
		for _, y := range b {
			switch {
			case x > y:
				twice += 2
			case x == y:
				twice++
			}
		}
	}
	return float64(twice) / float64(2*len(a)*len(b))
}
