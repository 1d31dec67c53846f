package kinetics

import (
	"math"
	"math/rand/v2"
	"testing"
)

func exactAt(t, y float64) Obs { return Obs{T: t, Lo: y, Hi: y} }

func near(t *testing.T, what string, got, want, tol float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tol) {
		t.Errorf("%s: %.12g, expected %.12g", what, got, want)
	}
}

// TestWorkedCensored compares four small series with a maximum found without
// derivatives (simplex search on intercept, slope and ln σ) and an information
// matrix by differences, in another program.
func TestWorkedCensored(t *testing.T) {
	inf, ln := math.Inf(1), math.Log
	for _, c := range []struct {
		name                             string
		obs                              []Obs
		intercept, slope, sigma, se, log float64
	}{
		{"ferritin rising, the last one above the range",
			[]Obs{exactAt(0, ln(900)), exactAt(6, ln(1500)), exactAt(14, ln(2100)), exactAt(22, ln(4800)), {30, ln(7500), inf}},
			6.7857218897083715, 0.07446484659914471, 0.0982704932227889, 0.004983723718380916, 3.2835829969761465},
		{"IL-6 falling below the limit of the kit",
			[]Obs{exactAt(0, ln(800)), exactAt(12, ln(310)), exactAt(24, ln(150)), exactAt(36, ln(40)), {48, -inf, ln(20)}, {60, -inf, ln(20)}},
			6.747899891200091, -0.08183904205067093, 0.12774162649214493, 0.004223867700313151, 2.3514103205507033},
		{"intervals between exact values",
			[]Obs{exactAt(0, ln(100)), {10, ln(110), ln(160)}, exactAt(20, ln(180)), {30, ln(200), ln(300)}, exactAt(40, ln(450)), {50, -inf, ln(700)}},
			4.547601381250156, 0.037074244355616515, 0.07337193760089333, 0.0024145097889360563, 2.9790853621828854},
		{"censored at both ends, linear scale",
			[]Obs{{0, -inf, 2}, exactAt(5, 2.6), exactAt(11, 3.1), exactAt(17, 4.4), exactAt(24, 4.6), {33, 6, inf}, {40, 6, inf}},
			1.7916558414562123, 0.13251247779812977, 0.2596181185771567, 0.013185360120194426, -1.1115480082459108},
	} {
		f, why := FitCensored(c.obs)
		if why != NoReason {
			t.Errorf("%s: %v", c.name, why)
			continue
		}
		near(t, c.name+": intercept", f.Intercept, c.intercept, 1e-6)
		near(t, c.name+": slope", f.Slope, c.slope, 1e-6)
		near(t, c.name+": sigma", f.Sigma, c.sigma, 1e-6)
		near(t, c.name+": se", f.SE, c.se, 1e-6)
		near(t, c.name+": log likelihood", f.LogLik, c.log, 1e-8)
	}
}

// TestLeastSquaresByHand: 1, 3, 4, 4 at 0, 1, 2, 3. Means 1.5 and 3, Stt 5, Sty
// 5: slope 1, intercept 1.5. Residuals −0.5, 0.5, 0.5, −0.5: rss 1, sigma
// √(1/2), se √(1/2)/√5.
func TestLeastSquaresByHand(t *testing.T) {
	f, why := FitOLS([]Obs{exactAt(0, 1), exactAt(1, 3), exactAt(2, 4), exactAt(3, 4)})
	if why != NoReason {
		t.Fatal(why)
	}
	near(t, "slope", f.Slope, 1, 1e-12)
	near(t, "intercept", f.Intercept, 1.5, 1e-12)
	near(t, "sigma", f.Sigma, math.Sqrt(0.5), 1e-12)
	near(t, "se", f.SE, math.Sqrt(0.1), 1e-12)
	c, _ := FitCensored([]Obs{exactAt(0, 1), exactAt(1, 3), exactAt(2, 4), exactAt(3, 4)})
	near(t, "slope of maximum likelihood", c.Slope, 1, 1e-10)
	near(t, "sigma of maximum likelihood", c.Sigma, 0.5, 1e-10)        // √(1/4)
	near(t, "se of maximum likelihood", c.SE, 0.5/math.Sqrt(5), 1e-10) // σ/√Stt
}

func TestNotFitted(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name string
		obs  []Obs
		ols  Reason
		ml   Reason
	}{
		{"nothing", nil, TooFew, TooFew},
		{"two values", []Obs{exactAt(0, 1), exactAt(1, 2)}, TooFew, TooFew},
		{"two exact and two censored", []Obs{exactAt(0, 1), exactAt(1, 2), {2, 3, inf}, {3, 3, inf}}, Overlap, TooFew},
		{"one instant", []Obs{exactAt(4, 1), exactAt(4, 2), exactAt(4, 4)}, NoSpread, NoSpread},
		{"exact values of one instant, others censored", []Obs{exactAt(4, 1), exactAt(4, 2), exactAt(4, 4), {9, 3, inf}}, Overlap, NoSpread},
		{"all equal", []Obs{exactAt(0, 2), exactAt(1, 2), exactAt(2, 2)}, NoReason, NotConverged},
		{"on a line", []Obs{exactAt(0, 1), exactAt(1, 2), exactAt(2, 3)}, NoReason, NotConverged},
		{"on a line that the censored one allows", []Obs{exactAt(0, 1), exactAt(1, 2), exactAt(2, 3), {3, 3.5, inf}}, Overlap, NotConverged},
		{"bounds in the wrong order", []Obs{exactAt(0, 1), exactAt(1, 2), {2, 3, 1}}, Overlap, Overlap},
		{"not a number", []Obs{exactAt(0, 1), exactAt(1, 2), exactAt(math.NaN(), 1)}, Overlap, Overlap},
		{"says nothing", []Obs{exactAt(0, 1), exactAt(1, 2), {2, -inf, inf}}, Overlap, Overlap},
	} {
		if _, why := FitOLS(c.obs); why != c.ols {
			t.Errorf("%s: least squares %v, expected %v", c.name, why, c.ols)
		}
		if _, why := FitCensored(c.obs); why != c.ml {
			t.Errorf("%s: maximum likelihood %v, expected %v", c.name, why, c.ml)
		}
	}
}

// TestFitLaws: moving and stretching time and size moves and stretches the
// line; mirroring turns it; the likelihood at the maximum is not exceeded
// nearby.
func TestFitLaws(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for n := range 300 {
		obs := someSeries(rng)
		f, why := FitCensored(obs)
		if why != NoReason {
			continue
		}
		moved, turned := make([]Obs, len(obs)), make([]Obs, len(obs))
		for i, o := range obs {
			moved[i] = Obs{T: 100 + 7*o.T, Lo: 3 + 2*o.Lo, Hi: 3 + 2*o.Hi}
			turned[i] = Obs{T: o.T, Lo: -o.Hi, Hi: -o.Lo}
		}
		g, why := FitCensored(moved)
		if why != NoReason {
			t.Fatalf("case %d: moved: %v", n, why)
		}
		near(t, "moved slope", g.Slope, f.Slope*2/7, 1e-8)
		near(t, "moved se", g.SE, f.SE*2/7, 1e-8)
		near(t, "moved sigma", g.Sigma, f.Sigma*2, 1e-8)
		h, _ := FitCensored(turned)
		near(t, "turned slope", h.Slope, -f.Slope, 1e-9)
		near(t, "turned se", h.SE, f.SE, 1e-9)
		for _, d := range [][3]float64{{1e-3, 0, 0}, {-1e-3, 0, 0}, {0, 1e-4, 0}, {0, -1e-4, 0}, {0, 0, 1e-3}, {0, 0, -1e-3}} {
			if l := plainLikelihood(obs, f.Intercept+d[0], f.Slope+d[1], f.Sigma*(1+d[2])); l > f.LogLik+1e-9 {
				t.Errorf("case %d: %.12g nearby exceeds the maximum %.12g", n, l, f.LogLik)
			}
		}
		near(t, "likelihood", plainLikelihood(obs, f.Intercept, f.Slope, f.Sigma), f.LogLik, 1e-8)
	}
}

// plainLikelihood is the likelihood as textbooks write it.
func plainLikelihood(obs []Obs, b0, b1, s float64) (l float64) {
	phi := func(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }
	for _, o := range obs {
		m := b0 + b1*o.T
		if o.Lo == o.Hi {
			l += -0.5*math.Pow((o.Lo-m)/s, 2) - math.Log(s*math.Sqrt(2*math.Pi))
		} else {
			l += math.Log(phi((o.Hi-m)/s) - phi((o.Lo-m)/s))
		}
	}
	return l
}

func someSeries(rng *rand.Rand) []Obs {
	n := 4 + rng.IntN(9)
	obs := make([]Obs, n)
	slope := 0.1 * rng.NormFloat64()
	for i := range obs {
		t := 48 * rng.Float64()
		y := 5 + slope*t + 0.4*rng.NormFloat64()
		switch k := rng.IntN(8); {
		case k == 0:
			obs[i] = Obs{t, math.Inf(-1), y + 0.3}
		case k == 1:
			obs[i] = Obs{t, y - 0.3, math.Inf(1)}
		case k == 2:
			obs[i] = Obs{t, y - 0.3, y + 0.2}
		default:
			obs[i] = exactAt(t, y)
		}
	}
	return obs
}

// Values of R's pnorm(x, log.p = TRUE) as another program gives them, by erfc
// and by the asymptotic series.
func TestLogPhi(t *testing.T) {
	for _, c := range [][2]float64{{0, -0.6931471805599453}, {-3, -6.607726221510348}, {-9.5, -48.30601929896522}, {-10.5, -58.40418706107324},
		{-20, -203.91715537109724}, {-30, -454.3212439563431}, {-37.6, -711.4266486707762}, {-40, -804.6084420137538}, {-100, -5005.524208694205}, {-1e4, -50000010.12927891},
		{3, -0.0013508099647481923}, {10, -7.619853024160527e-24}} {
		if got := logPhi(c[0]); math.Abs(got-c[1]) > 1e-13*math.Abs(c[1]) {
			t.Errorf("ln Φ(%g) = %.17g, expected %.17g", c[0], got, c[1])
		}
	}
	for _, c := range [][2]float64{{-1, 1}, {2, 2.5}, {-2.5, -2}, {-30, -29}, {-1e-7, 1e-7}, {-12, 3}, {40, 41}} {
		a, b := c[0], c[1]
		d := 1e-3 * (b - a)
		var sum float64 // Simpson over the density, scaled by its greatest value
		top := math.Max(logDensity(a), logDensity(b))
		for x := range 1000 {
			u := a + d*float64(x)
			sum += d / 6 * (math.Exp(logDensity(u)-top) + 4*math.Exp(logDensity(u+d/2)-top) + math.Exp(logDensity(u+d)-top))
		}
		near(t, "ln(Φ(b)−Φ(a))", logBetween(a, b), top+math.Log(sum), 1e-7)
	}
}

// The 95 % column of any table of Student's t.
func TestStudent(t *testing.T) {
	for df, want := range map[int]float64{1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 10: 2.228, 20: 2.086, 30: 2.042, 120: 1.980} {
		near(t, "t", student95(df), want, 5e-4)
	}
	if !math.IsInf(student95(0), 1) {
		t.Error("no degree of freedom has a finite interval")
	}
}

func BenchmarkFitCensored(b *testing.B) {
	obs := someSeries(rand.New(rand.NewPCG(1, 2)))
	b.ReportAllocs()
	for b.Loop() {
		FitCensored(obs)
	}
}
