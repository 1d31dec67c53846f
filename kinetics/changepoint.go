package kinetics

import "math"

// minBend is how many exact values a change point needs: four parameters of a
// bent line and two values over.
const minBend = 6

// bendBIC is how much lower the criterion must be for a bend to be named:
// "strong" on the scale of Kass and Raftery (policy-change-point).
const bendBIC = 6

// Bend is a single change of slope of a continuous piecewise straight line.
type Bend struct {
	At             float64 // hours
	Lo, Hi         float64 // 95 % by profile likelihood
	Before, After  float64 // slopes per hour
	BICGain        float64 // how much lower than that of one straight line
	RSS, RSSSingle float64
}

// ChangePoint finds the one bend of a series of exact values that fits best and
// says it only where the Bayesian information criterion is lower by 6 or more
// than that of one straight line. The least squares bend between two
// neighbouring values is where the lines through either side cross, if they do
// so between them, else at one of the two (Hudson, JASA 1966;61:1097): there is
// no search. obs are ascending in T, each side has at least two instants.
// Reasons: TooFew (under six values, or too few instants), Overlap (a value is
// not exact), NoBend (no bend worth naming).
func ChangePoint(obs []Obs) (Bend, Reason) {
	for i, o := range obs {
		if !o.sane() || !o.exact() || i > 0 && o.T < obs[i-1].T {
			return Bend{}, Overlap
		}
	}
	n := len(obs)
	if n < minBend {
		return Bend{}, TooFew
	}
	single, why := FitOLS(obs)
	if why != NoReason {
		return Bend{}, why
	}
	best := Bend{RSS: math.Inf(1), RSSSingle: single.Sigma * single.Sigma * float64(n-2)}
	for i := 1; i+2 < n; i++ {
		for _, c := range candidates(obs, i) {
			if before, after, rss, ok := bent(obs, c); ok && rss < best.RSS {
				best.At, best.Before, best.After, best.RSS = c, before, after, rss
			}
		}
	}
	if math.IsInf(best.RSS, 1) {
		return Bend{}, TooFew
	}
	floor := 1e-24 * float64(n) // an exact fit has no scatter to compare
	best.BICGain = float64(n)*math.Log((best.RSSSingle+floor)/(best.RSS+floor)) - 2*math.Log(float64(n))
	if !(best.BICGain >= bendBIC) {
		return Bend{}, NoBend
	}
	best.Lo, best.Hi = profile(obs, best)
	return best, NoReason
}

// candidates are the instants between values i and i+1 where the best bend can
// be: where the separate lines cross, and both ends.
func candidates(obs []Obs, i int) []float64 {
	lo, hi := obs[i].T, obs[i+1].T
	out := []float64{lo, hi}
	l, okl := plain(obs[:i+1])
	r, okr := plain(obs[i+1:])
	if okl && okr && l.Slope != r.Slope {
		if x := (r.Intercept - l.Intercept) / (l.Slope - r.Slope); x > lo && x < hi {
			out = append(out, x)
		}
	}
	return out
}

// plain is the least squares line through two or more values.
func plain(obs []Obs) (Fit, bool) {
	if len(obs) >= MinExact {
		f, why := FitOLS(obs)
		return f, why == NoReason
	}
	if len(obs) < 2 || obs[0].T == obs[1].T {
		return Fit{}, false
	}
	f := Fit{Slope: (obs[1].Lo - obs[0].Lo) / (obs[1].T - obs[0].T)}
	f.Intercept = obs[0].Lo - f.Slope*obs[0].T
	return f, true
}

// bent is the least squares line with a bend at c: y = β0 + β1·(t−c)⁻ + β2·(t−c)⁺.
func bent(obs []Obs, c float64) (before, after, rss float64, ok bool) {
	var m mat
	var y vec
	for _, o := range obs {
		x := basis(o.T - c)
		for i := range x {
			y[i] += x[i] * o.Lo
			for j := range x {
				m[i][j] += x[i] * x[j]
			}
		}
	}
	if m[1][1] < 1e-12 || m[2][2] < 1e-12 {
		return 0, 0, 0, false
	}
	b, ok := solve(m, y)
	if !ok {
		return 0, 0, 0, false
	}
	for _, o := range obs {
		x := basis(o.T - c)
		r := o.Lo - b[0]*x[0] - b[1]*x[1] - b[2]*x[2]
		rss += r * r
	}
	return b[1], b[2], rss, true
}

func basis(d float64) vec { return vec{1, math.Min(d, 0), math.Max(d, 0)} }

// profile is where the likelihood ratio against the best bend stays below
// 3.84, looked at in 400 steps between the second and the last but one value.
func profile(obs []Obs, best Bend) (lo, hi float64) {
	n := len(obs)
	lo, hi = best.At, best.At
	a, b := obs[1].T, obs[n-2].T
	for k := range 401 {
		c := a + (b-a)*float64(k)/400
		_, _, rss, ok := bent(obs, c)
		if ok && float64(n)*math.Log(rss/best.RSS) <= 3.841458820694124 {
			lo, hi = math.Min(lo, c), math.Max(hi, c)
		}
	}
	return lo, hi
}
