package kinetics

import "math"

const logSqrt2Pi = 0.91893853320467274178032973640561763986 // ln √(2π)

// logPhi is the logarithm of the standard normal distribution function,
// accurate to a few units in the last place of its relative size on the whole
// line: by erfc down to −10, below by the continued fraction of Mills' ratio.
func logPhi(x float64) float64 {
	switch {
	case x > 0:
		return math.Log1p(-0.5 * math.Erfc(x/math.Sqrt2))
	case x > -10:
		return math.Log(0.5 * math.Erfc(-x/math.Sqrt2))
	}
	return logDensity(x) + math.Log(mills(-x))
}

// logDensity is the logarithm of the standard normal density.
func logDensity(x float64) float64 { return -x*x/2 - logSqrt2Pi }

// mills is (1−Φ(x))/φ(x) for x ≥ 10, by Laplace's continued fraction
// 1/(x+1/(x+2/(x+3/…))); thirty terms are more than a float64 can tell.
func mills(x float64) float64 {
	if math.IsInf(x, 1) {
		return 0
	}
	f := x
	for k := 30; k > 0; k-- {
		f = x + float64(k)/f
	}
	return 1 / f
}

// logBetween is ln(Φ(b)−Φ(a)) for a < b, either of which may be infinite.
func logBetween(a, b float64) float64 {
	if a > 0 { // both in the upper tail: its mirror image is the accurate one
		a, b = -b, -a
	}
	switch {
	case math.IsInf(a, -1):
		return logPhi(b)
	case math.IsInf(b, 1):
		return logPhi(-a)
	case b-a < 1e-5:
		return logDensity((a+b)/2) + math.Log(b-a)
	case b > 0:
		return math.Log(0.5 * (math.Erf(b/math.Sqrt2) - math.Erf(a/math.Sqrt2)))
	}
	la, lb := logPhi(a), logPhi(b)
	return lb + math.Log(-math.Expm1(la-lb))
}

// studentCentral is the probability that |T| ≤ t with df degrees of freedom, by
// the finite trigonometric sums for whole df (Abramowitz and Stegun 26.7.3-4).
func studentCentral(t float64, df int) float64 {
	theta := math.Atan(t / math.Sqrt(float64(df)))
	sin, cos := math.Sincos(theta)
	term, sum := 1.0, 1.0
	if df%2 == 1 {
		if df == 1 {
			return 2 * theta / math.Pi
		}
		for k := 2; k <= df-3; k += 2 {
			term *= cos * cos * float64(k) / float64(k+1)
			sum += term
		}
		return 2 / math.Pi * (theta + sin*cos*sum)
	}
	for k := 1; k <= df-3; k += 2 {
		term *= cos * cos * float64(k) / float64(k+1)
		sum += term
	}
	return sin * sum
}

// student95 is the two-sided 95 % quantile of Student's t.
func student95(df int) float64 {
	if df < 1 {
		return math.Inf(1)
	}
	if df > 1000 {
		return 1.959963984540054
	}
	lo, hi := 1.9, 13.0
	for range 60 {
		if mid := (lo + hi) / 2; studentCentral(mid, df) < 0.95 {
			lo = mid
		} else {
			hi = mid
		}
	}
	return (lo + hi) / 2
}
