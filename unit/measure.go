package unit

import (
	"math/big"
	"strconv"
	"strings"
)

// kind is one base dimension. Amounts, equivalents, international, arbitrary
// and pH units are dimensions of their own here, although UCUM lets mol and
// eq be pure numbers: a cell count must never become a concentration.
const (
	dimLength = iota
	dimMass
	dimTime
	dimTemperature
	dimAmount
	dimEquivalent
	dimInternational
	dimArbitrary
	dimPH
	dimCount
)

// measure is what a code means: exponents of the base dimensions, a magnitude
// in base units (m, g, s, K, mol, …) as an exact fraction, and the annotation
// that matters (FEU or DDU).
type measure struct {
	dim      [dimCount]int8
	num, den int64
	exp10    int
	affine   bool // Cel and [degF]: a magnitude alone does not convert them
	tag      string
}

type atom struct {
	dim    [dimCount]int8
	num    int64
	exp10  int
	metric bool
	affine bool
}

// atomFor is the closed list of UCUM atoms that occur in the set.
func atomFor(name string) (atom, bool) {
	one := func(d int, num int64, e int, metric bool) (atom, bool) {
		a := atom{num: num, exp10: e, metric: metric}
		if d >= 0 {
			a.dim[d] = 1
		}
		return a, true
	}
	switch name {
	case "m":
		return one(dimLength, 1, 0, true)
	case "g":
		return one(dimMass, 1, 0, true)
	case "s":
		return one(dimTime, 1, 0, true)
	case "K":
		return one(dimTemperature, 1, 0, true)
	case "mol":
		return one(dimAmount, 1, 0, true)
	case "eq":
		return one(dimEquivalent, 1, 0, true)
	case "[IU]", "[iU]":
		return one(dimInternational, 1, 0, true)
	case "[arb'U]":
		return one(dimArbitrary, 1, 0, false)
	case "[pH]":
		return one(dimPH, 1, 0, false)
	case "%":
		return one(-1, 1, -2, false)
	case "min":
		return one(dimTime, 60, 0, false)
	case "h":
		return one(dimTime, 3600, 0, false)
	case "d":
		return one(dimTime, 86400, 0, false)
	case "wk":
		return one(dimTime, 604800, 0, false)
	case "mo":
		return one(dimTime, 2629800, 0, false)
	case "a":
		return one(dimTime, 31557600, 0, false)
	case "[lb_av]":
		return one(dimMass, 45359237, -5, false)
	case "[oz_av]":
		return one(dimMass, 45359237*625, -9, false)
	case "[in_i]":
		return one(dimLength, 254, -4, false)
	case "l", "L":
		a := atom{num: 1, exp10: -3, metric: true}
		a.dim[dimLength] = 3
		return a, true
	case "U": // µmol/min
		a := atom{num: 1, exp10: -6, metric: true}
		a.dim[dimAmount] = 1
		return a, true // the 1/60 and s-1 are put in by term
	case "kat":
		a := atom{num: 1, metric: true}
		a.dim[dimAmount], a.dim[dimTime] = 1, -1
		return a, true
	case "Pa", "bar", "m[Hg]", "m[H2O]":
		return pressure(name), true
	case "Cel", "[degF]":
		a := atom{num: 1, metric: name == "Cel", affine: true}
		a.dim[dimTemperature] = 1
		return a, true
	}
	return atom{}, false
}

// pressure returns the pressure atoms in g/(m·s²). UCUM defines m[Hg] as
// 133.3220 kPa and m[H2O] as 9.80665 kPa.
func pressure(name string) atom {
	a := atom{metric: true}
	a.dim[dimMass], a.dim[dimLength], a.dim[dimTime] = 1, -1, -2
	switch name {
	case "Pa":
		a.num, a.exp10 = 1, 3
	case "bar":
		a.num, a.exp10 = 1, 8
	case "m[Hg]":
		a.num, a.exp10 = 133322, 3
	default:
		a.num, a.exp10 = 980665, 1
	}
	return a
}

func prefixFor(p string) (exp int, ok bool) {
	switch p {
	case "k":
		return 3, true
	case "h":
		return 2, true
	case "d":
		return -1, true
	case "c":
		return -2, true
	case "m":
		return -3, true
	case "u":
		return -6, true
	case "n":
		return -9, true
	case "p":
		return -12, true
	}
	return 0, false
}

// parseMeasure reads a UCUM expression over the closed atoms: terms joined by
// "." and "/", integer factors, powers of ten and annotations.
func parseMeasure(code string) (measure, bool) {
	m := measure{num: 1, den: 1}
	if code == "" || len(code) > 64 {
		return m, false
	}
	sign, rest := 1, code
	if rest[0] == '/' {
		sign, rest = -1, rest[1:]
	}
	for {
		end := termEnd(rest)
		if !m.term(rest[:end], sign) {
			return m, false
		}
		if end == len(rest) {
			return m, true
		}
		sign = 1
		if rest[end] == '/' {
			sign = -1
		}
		rest = rest[end+1:]
	}
}

// termEnd is the index of the next "." or "/" outside braces and brackets.
func termEnd(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '.', '/':
			if depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// term multiplies one simple unit into m.
func (m *measure) term(t string, sign int) bool {
	if open := strings.IndexByte(t, '{'); open >= 0 {
		if !strings.HasSuffix(t, "}") || strings.IndexByte(t[open:], '}') != len(t)-open-1 {
			return false
		}
		if note := t[open+1 : len(t)-1]; note == "FEU" || note == "DDU" {
			m.tag = note
		}
		if t = t[:open]; t == "" {
			return true
		}
	}
	if n, err := strconv.ParseUint(t, 10, 20); err == nil {
		return n > 0 && m.scale(int64(n), 0, sign)
	}
	if power, ok := strings.CutPrefix(t, "10*"); ok {
		e := 1
		if power != "" {
			n, err := strconv.Atoi(power)
			if err != nil || n < -30 || n > 30 {
				return false
			}
			e = n
		}
		return m.scale(1, e, sign)
	}
	return m.atom(t, sign)
}

// atom multiplies a prefixed atom with its exponent into m.
func (m *measure) atom(t string, sign int) bool {
	name, power := splitExponent(t)
	if power == 0 || power > 3 || power < -3 {
		return false
	}
	a, ok := atomFor(name)
	prefix := 0
	if !ok && len(name) > 1 {
		if a, ok = atomFor(name[1:]); ok {
			prefix, ok = prefixFor(name[:1])
			ok = ok && a.metric
		}
	}
	if !ok {
		return false
	}
	m.affine = m.affine || a.affine
	isU := name == "U" || len(name) == 2 && name[1] == 'U'
	step := sign
	if power < 0 {
		step, power = -sign, -power
	}
	for range power {
		if !m.scale(a.num, a.exp10+prefix, step) {
			return false
		}
		if isU && !m.scale(60, 0, -step) {
			return false
		}
		for d := range a.dim {
			m.dim[d] += a.dim[d] * int8(step)
		}
		if isU {
			m.dim[dimTime] -= int8(step)
		}
	}
	return true
}

// splitExponent separates "mm3" into "mm" and 3.
func splitExponent(t string) (name string, power int) {
	i := len(t)
	for i > 0 && t[i-1] >= '0' && t[i-1] <= '9' {
		i--
	}
	if i == len(t) || i == 0 {
		return t, 1
	}
	if i > 1 && (t[i-1] == '-' || t[i-1] == '+') {
		i--
	}
	n, err := strconv.Atoi(t[i:])
	if err != nil {
		return t, 0
	}
	return t[:i], n
}

// scale multiplies (sign 1) or divides (sign −1) the magnitude by n·10^e.
func (m *measure) scale(n int64, e, sign int) bool {
	const limit = 1 << 40
	if sign > 0 {
		m.num *= n
	} else {
		m.den *= n
	}
	m.exp10 += e * sign
	g := gcd(m.num, m.den)
	m.num, m.den = m.num/g, m.den/g
	for m.num%10 == 0 {
		m.num, m.exp10 = m.num/10, m.exp10+1
	}
	for m.den%10 == 0 {
		m.den, m.exp10 = m.den/10, m.exp10-1
	}
	return m.num < limit && m.den < limit && m.exp10 < 90 && m.exp10 > -90
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// rat is the magnitude as an exact fraction.
func (m measure) rat() *big.Rat {
	r := new(big.Rat).SetFrac64(m.num, m.den)
	e, neg := m.exp10, m.exp10 < 0
	if neg {
		e = -e
	}
	p := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(e)), nil))
	if neg {
		return r.Quo(r, p)
	}
	return r.Mul(r, p)
}

// same reports whether two measures mean the same unit.
func (m measure) same(o measure) bool { return m == o }

// commensurable reports whether a factor leads from m to o.
func (m measure) commensurable(o measure) bool { return m.dim == o.dim && m.tag == o.tag }

// measures holds the meaning of every unit, computed once from its code.
var measures = func() (out [End]measure) {
	for u := None + 1; u < End; u++ {
		out[u], _ = parseMeasure(codes[u])
	}
	return out
}()

// Commensurable reports whether a quantity in one unit can be written in the
// other without knowing the substance. Cel, [degF] and K are commensurable,
// but only Convert leads from one to the other.
func Commensurable(a, b Unit) bool {
	return a != None && b != None && a < End && b < End && measures[a].commensurable(measures[b])
}

// Factor is the number f with x [from] = x·f [to], exact before its one
// rounding to float64. ok is false for units of different dimension, for one
// with FEU and one without, and for Cel and [degF], which have an offset.
func Factor(from, to Unit) (f float64, ok bool) {
	num, den, ok := Ratio(from, to)
	if !ok {
		return 0, false
	}
	return num / den, true
}

// Ratio is the same as Factor as a fraction in lowest terms, x·num/den, where
// both are whole numbers below 2^53; dividing by 100 rounds once where
// multiplying by 0.01 rounds twice. Otherwise num is the factor and den 1.
func Ratio(from, to Unit) (num, den float64, ok bool) {
	if from == to && from != None && from < End {
		return 1, 1, true
	}
	if !Commensurable(from, to) || measures[from].affine || measures[to].affine {
		return 0, 0, false
	}
	a, b := measures[from], measures[to]
	if n, d, exact := a.over(b); exact {
		return float64(n), float64(d), true
	}
	r := a.rat()
	f, _ := r.Quo(r, b.rat()).Float64()
	return f, 1, true
}

// over divides two magnitudes in whole numbers; exact is false where they do
// not fit in 53 bits.
func (m measure) over(o measure) (n, d int64, exact bool) {
	const most = 1 << 53
	g, h := gcd(m.num, o.num), gcd(m.den, o.den)
	n, okN := times(m.num/g, o.den/h)
	d, okD := times(m.den/h, o.num/g)
	if !okN || !okD {
		return 0, 0, false
	}
	e := m.exp10 - o.exp10
	for ; e > 0 && okN; e-- {
		if d%10 == 0 {
			d /= 10
		} else {
			n, okN = times(n, 10)
		}
	}
	for ; e < 0 && okD; e++ {
		if n%10 == 0 {
			n /= 10
		} else {
			d, okD = times(d, 10)
		}
	}
	g = gcd(n, d)
	return n / g, d / g, okN && okD && n < most && d < most
}

// times multiplies positive numbers; ok is false above 2^53.
func times(a, b int64) (p int64, ok bool) {
	const most = 1 << 53
	if a > most/b {
		return 1, false
	}
	return a * b, true
}

// Convert writes x [from] in another commensurable unit, temperatures
// included.
func Convert(x float64, from, to Unit) (float64, bool) {
	if from == to && from != None {
		return x, true
	}
	if num, den, ok := Ratio(from, to); ok {
		return x * num / den, true
	}
	if !Commensurable(from, to) {
		return 0, false
	}
	var kelvin float64
	switch from {
	case Cel:
		kelvin = x + 273.15
	case DegF:
		kelvin = (x + 459.67) * 5 / 9
	default:
		kelvin = x
	}
	switch {
	case from == DegF && to == Cel:
		return (x - 32) * 5 / 9, true
	case from == Cel && to == DegF:
		return x*9/5 + 32, true
	case to == Cel:
		return kelvin - 273.15, true
	case to == DegF:
		return kelvin*9/5 - 459.67, true
	}
	return kelvin, true
}
