package unit

import (
	"math/big"
	"strconv"
	"strings"
)

// The base dimensions. Amounts, equivalents, international, arbitrary
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

// atom is one indivisible unit: num/den·10^exp10 base units; den 0 is 1.
type atom struct {
	dim    [dimCount]int8
	num    int64
	den    int64
	exp10  int
	metric bool
	affine bool
}

// dims writes the exponents of a dimension: dims(dimLength, 3) is a volume.
func dims(pairs ...int) (out [dimCount]int8) {
	for i := 0; i+1 < len(pairs); i += 2 {
		out[pairs[i]] = int8(pairs[i+1])
	}
	return out
}

var (
	dimless  = dims()
	pressure = dims(dimMass, 1, dimLength, -1, dimTime, -2)
)

// atoms is the closed list of UCUM atoms that occur in the set. UCUM defines
// m[Hg] as 133.3220 kPa, m[H2O] as 9.80665 kPa and U as µmol/min.
var atoms = map[string]atom{
	"%":       {dim: dimless, num: 1, exp10: -2},
	"m":       {dim: dims(dimLength, 1), num: 1, metric: true},
	"[in_i]":  {dim: dims(dimLength, 1), num: 254, exp10: -4},
	"l":       {dim: dims(dimLength, 3), num: 1, exp10: -3, metric: true},
	"L":       {dim: dims(dimLength, 3), num: 1, exp10: -3, metric: true},
	"g":       {dim: dims(dimMass, 1), num: 1, metric: true},
	"[lb_av]": {dim: dims(dimMass, 1), num: 45359237, exp10: -5},
	"[oz_av]": {dim: dims(dimMass, 1), num: 45359237 * 625, exp10: -9},
	"s":       {dim: dims(dimTime, 1), num: 1, metric: true},
	"min":     {dim: dims(dimTime, 1), num: 60},
	"h":       {dim: dims(dimTime, 1), num: 3600},
	"d":       {dim: dims(dimTime, 1), num: 86400},
	"wk":      {dim: dims(dimTime, 1), num: 604800},
	"mo":      {dim: dims(dimTime, 1), num: 2629800},
	"a":       {dim: dims(dimTime, 1), num: 31557600},
	"K":       {dim: dims(dimTemperature, 1), num: 1, metric: true},
	"Cel":     {dim: dims(dimTemperature, 1), num: 1, metric: true, affine: true},
	"[degF]":  {dim: dims(dimTemperature, 1), num: 1, affine: true},
	"mol":     {dim: dims(dimAmount, 1), num: 1, metric: true},
	"kat":     {dim: dims(dimAmount, 1, dimTime, -1), num: 1, metric: true},
	"U":       {dim: dims(dimAmount, 1, dimTime, -1), num: 1, den: 60, exp10: -6, metric: true},
	"eq":      {dim: dims(dimEquivalent, 1), num: 1, metric: true},
	"[IU]":    {dim: dims(dimInternational, 1), num: 1, metric: true},
	"[iU]":    {dim: dims(dimInternational, 1), num: 1, metric: true},
	"[arb'U]": {dim: dims(dimArbitrary, 1), num: 1},
	"[pH]":    {dim: dims(dimPH, 1), num: 1},
	"Pa":      {dim: pressure, num: 1, exp10: 3, metric: true},
	"bar":     {dim: pressure, num: 1, exp10: 8, metric: true},
	"m[Hg]":   {dim: pressure, num: 133322, exp10: 3, metric: true},
	"m[H2O]":  {dim: pressure, num: 980665, exp10: 1, metric: true},
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
	a, prefix, ok := prefixedAtom(name)
	if !ok {
		return false
	}
	m.affine = m.affine || a.affine
	if power < 0 {
		sign, power = -sign, -power
	}
	for range power {
		if !m.scale(a.num, a.exp10+prefix, sign) || !m.scale(max(a.den, 1), 0, -sign) {
			return false
		}
		for d := range a.dim {
			m.dim[d] += a.dim[d] * int8(sign)
		}
	}
	return true
}

// prefixedAtom finds "mg": the atom g and the power of ten of its prefix.
func prefixedAtom(name string) (a atom, prefix int, ok bool) {
	if a, ok = atoms[name]; ok || len(name) < 2 {
		return a, 0, ok
	}
	if a, ok = atoms[name[1:]]; !ok || !a.metric {
		return a, 0, false
	}
	prefix, ok = prefixFor(name[:1])
	return a, prefix, ok
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
