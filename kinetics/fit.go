package kinetics

import "math"

// MinExact is how many exact values a line needs: two fix it, the third says
// how far values scatter about it.
const MinExact = 3

// Obs is one observation of a line: at T hours the truth lies in [Lo, Hi], on
// the scale of the line (natural logarithms where that is logarithmic). Lo −Inf
// is "below Hi", Hi +Inf is "above Lo", Lo = Hi an exact value.
type Obs struct{ T, Lo, Hi float64 }

func (o Obs) exact() bool { return o.Lo == o.Hi }

// sane reports whether the bounds are in order and say anything.
func (o Obs) sane() bool {
	return o.Lo <= o.Hi && !math.IsNaN(o.T) && !math.IsInf(o.T, 0) && !math.IsInf(o.Lo, 1) && !math.IsInf(o.Hi, -1) &&
		!(math.IsInf(o.Lo, -1) && math.IsInf(o.Hi, 1))
}

// Fit is a straight line through a series: Intercept at hour 0, Slope per hour
// with its standard error, Sigma the scatter about the line, LogLik the log
// likelihood, N the values used and Exact those of them that are exact.
type Fit struct {
	Intercept, Slope, SE, Sigma, LogLik float64
	N, Exact                            int
}

// FitOLS is the least squares line through exact values: SE and Sigma with
// N − 2 degrees of freedom, LogLik at the maximum likelihood. Reasons: TooFew
// (under three values), Overlap (some value is not exact), NoSpread.
func FitOLS(obs []Obs) (Fit, Reason) {
	n := float64(len(obs))
	if len(obs) < MinExact {
		return Fit{}, TooFew
	}
	var st, sy float64
	for _, o := range obs {
		if !o.sane() || !o.exact() {
			return Fit{}, Overlap
		}
		st += o.T
		sy += o.Lo
	}
	mt, my := st/n, sy/n
	var tt, ty float64
	for _, o := range obs {
		tt += (o.T - mt) * (o.T - mt)
		ty += (o.T - mt) * (o.Lo - my)
	}
	if tt == 0 {
		return Fit{}, NoSpread
	}
	f := Fit{Slope: ty / tt, N: len(obs), Exact: len(obs)}
	f.Intercept = my - f.Slope*mt
	var rss float64
	for _, o := range obs {
		r := o.Lo - my - f.Slope*(o.T-mt)
		rss += r * r
	}
	f.Sigma = math.Sqrt(rss / (n - 2))
	f.SE = f.Sigma / math.Sqrt(tt)
	f.LogLik = -n/2*(math.Log(rss/n)+1) - n*logSqrt2Pi
	return f, NoReason
}

// FitCensored is the line of maximum likelihood for Gaussian scatter with left-,
// right- and interval-censored values; Sigma is the maximum likelihood's, SE is
// from the observed information. It is the fit of R's
// survreg(Surv(lo, hi, type = "interval2") ~ t, dist = "gaussian").
//
// The maximum is found by Newton's method in Olsen's parameters (1/σ and the
// coefficients over σ; Econometrica 1978;46:1211), in which the log likelihood
// is concave, so that there is one maximum at most and damped steps reach it.
//
// Reasons: TooFew (under three exact values), NoSpread (the exact values are of
// one instant), NotConverged (there is no maximum: the values lie on a line).
func FitCensored(obs []Obs) (Fit, Reason) {
	var l likelihood
	if why := l.scale(obs); why != NoReason {
		return Fit{}, why
	}
	p, ok := l.maximum()
	if !ok {
		return Fit{}, NotConverged
	}
	return l.fit(p)
}

// likelihood is a censored Gaussian likelihood over values brought to centre 0
// and spread 1, in time and in size.
type likelihood struct {
	obs            []Obs
	mt, dt, my, dy float64
	exact          int
}

// vec are the parameters: intercept/σ, slope/σ, 1/σ.
type vec [3]float64

type mat [3][3]float64

func (l *likelihood) scale(obs []Obs) Reason {
	var n, st, sy float64
	for _, o := range obs {
		if !o.sane() {
			return Overlap
		}
		if o.exact() {
			n++
			st += o.T
			sy += o.Lo
		}
	}
	if n < MinExact {
		return TooFew
	}
	l.exact = int(n)
	l.mt, l.my = st/n, sy/n
	var tt, yy float64
	for _, o := range obs {
		if o.exact() {
			tt += (o.T - l.mt) * (o.T - l.mt)
			yy += (o.Lo - l.my) * (o.Lo - l.my)
		}
	}
	if tt == 0 {
		return NoSpread
	}
	l.dt, l.dy = math.Sqrt(tt/n), math.Sqrt(yy/n)
	if l.dy <= 1e-13*math.Max(1, math.Abs(l.my)) {
		return NotConverged // all exact values are equal: no scatter to measure
	}
	l.obs = make([]Obs, len(obs))
	for i, o := range obs {
		l.obs[i] = Obs{T: (o.T - l.mt) / l.dt, Lo: (o.Lo - l.my) / l.dy, Hi: (o.Hi - l.my) / l.dy}
	}
	return NoReason
}

// at is the log likelihood with its gradient and Hessian.
func (l *likelihood) at(p vec) (ll float64, g vec, h mat) {
	for _, o := range l.obs {
		base := p[0] + p[1]*o.T
		if o.exact() {
			z := p[2]*o.Lo - base
			ll += math.Log(p[2]) - z*z/2 - logSqrt2Pi
			d := vec{-1, -o.T, o.Lo}
			for i := range d {
				g[i] -= z * d[i]
				for j := range d {
					h[i][j] -= d[i] * d[j]
				}
			}
			g[2] += 1 / p[2]
			h[2][2] -= 1 / (p[2] * p[2])
			continue
		}
		ll += between(o, p[2], base, &g, &h)
	}
	return ll, g, h
}

// between adds a censored value: ln(Φ(b)−Φ(a)) with a, b the standardized ends.
func between(o Obs, inv, base float64, g *vec, h *mat) float64 {
	a, b := inv*o.Lo-base, inv*o.Hi-base
	d := logBetween(a, b)
	var fa, fb, faa, fbb float64
	da, db := vec{-1, -o.T, o.Lo}, vec{-1, -o.T, o.Hi}
	if math.IsInf(a, -1) {
		da[2] = 0
	} else {
		fa = -math.Exp(logDensity(a) - d)
		faa = -a*fa - fa*fa
	}
	if math.IsInf(b, 1) {
		db[2] = 0
	} else {
		fb = math.Exp(logDensity(b) - d)
		fbb = -b*fb - fb*fb
	}
	fab := -fa * fb
	for i := range da {
		g[i] += fa*da[i] + fb*db[i]
		for j := range da {
			h[i][j] += faa*da[i]*da[j] + fbb*db[i]*db[j] + fab*(da[i]*db[j]+db[i]*da[j])
		}
	}
	return d
}

// maximum climbs from the least squares line through the exact values.
func (l *likelihood) maximum() (vec, bool) {
	p, ok := l.start()
	if !ok {
		return p, false
	}
	ll, g, h := l.at(p)
	for range 200 {
		step, ok := solve(h, g)
		if !ok {
			return p, false
		}
		gain := 0.0 // twice what the step promises
		for i := range g {
			step[i] = -step[i]
			gain += g[i] * step[i]
		}
		if gain < 0 || math.IsNaN(gain) {
			return p, false
		}
		k, next := 1.0, vec{}
		var lln float64
		var gn vec
		var hn mat
		for {
			for i := range p {
				next[i] = p[i] + k*step[i]
			}
			if next[2] > 0 {
				if lln, gn, hn = l.at(next); lln >= ll+1e-4*k*gain || gain < 1e-12 && lln >= ll-1e-9 {
					break
				}
			}
			if k /= 2; k < 1e-12 {
				return p, gain < 1e-9
			}
		}
		p, ll, g, h = next, lln, gn, hn
		if p[2] > 1e7 {
			return p, false // σ runs to 0
		}
		if gain < 1e-24 {
			return p, true
		}
	}
	return p, false
}

func (l *likelihood) start() (vec, bool) {
	var ty, tt float64
	for _, o := range l.obs {
		if o.exact() {
			ty += o.T * o.Lo
			tt += o.T * o.T
		}
	}
	slope := ty / tt
	var rss float64
	for _, o := range l.obs {
		if o.exact() {
			r := o.Lo - slope*o.T
			rss += r * r
		}
	}
	sigma := math.Sqrt(rss / float64(l.exact))
	if sigma < 1e-7 && l.exact == len(l.obs) {
		return vec{}, false
	}
	sigma = math.Max(sigma, 0.05)
	return vec{0, slope / sigma, 1 / sigma}, true
}

// fit brings the maximum back to the scale of the values. Olsen's covariance
// goes through the Jacobian of slope = p1/p2, which at the maximum is the
// observed information's in the plain parameters.
func (l *likelihood) fit(p vec) (Fit, Reason) {
	ll, _, h := l.at(p)
	jac := vec{0, 1 / p[2], -p[1] / (p[2] * p[2])}
	x, ok := solve(h, jac)
	if !ok {
		return Fit{}, NotConverged
	}
	v := -(jac[0]*x[0] + jac[1]*x[1] + jac[2]*x[2])
	if !(v > 0) {
		return Fit{}, NotConverged
	}
	f := Fit{Slope: p[1] / p[2] * l.dy / l.dt, SE: math.Sqrt(v) * l.dy / l.dt, Sigma: l.dy / p[2], N: len(l.obs), Exact: l.exact}
	f.Intercept = l.my + l.dy*p[0]/p[2] - f.Slope*l.mt
	f.LogLik = ll - float64(l.exact)*math.Log(l.dy)
	return f, NoReason
}

// solve returns m⁻¹·y by elimination with pivoting; false where m is singular.
func solve(m mat, y vec) (vec, bool) {
	for c := range y {
		best := c
		for r := c + 1; r < 3; r++ {
			if math.Abs(m[r][c]) > math.Abs(m[best][c]) {
				best = r
			}
		}
		if !(math.Abs(m[best][c]) > 1e-300) {
			return y, false
		}
		m[c], m[best], y[c], y[best] = m[best], m[c], y[best], y[c]
		for r := c + 1; r < 3; r++ {
			k := m[r][c] / m[c][c]
			for j := c; j < 3; j++ {
				m[r][j] -= k * m[c][j]
			}
			y[r] -= k * y[c]
		}
	}
	for c := 2; c >= 0; c-- {
		for j := c + 1; j < 3; j++ {
			y[c] -= m[c][j] * y[j]
		}
		y[c] /= m[c][c]
	}
	return y, true
}
