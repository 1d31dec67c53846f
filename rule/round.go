package rule

import (
	"math"
	"strconv"
)

// significant is the number of significant decimal digits to which a value is
// rounded, in the unit of the rule's table, before it is compared.
const significant = 6

// round6 rounds to six significant decimal digits.
func round6(x float64) float64 { return rounded(x, significant) }

// round10 rounds a sum, whose parts were rounded to six digits, to ten: enough to
// take away what the binary arithmetic adds.
func round10(x float64) float64 { return rounded(x, 10) }

func rounded(x float64, digits int) float64 {
	var buf [32]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'e', digits-1, 64)), 64)
	if err != nil {
		return x
	}
	return y
}

// threshold returns the least float64 x for which meets(x) holds, meets being
// monotone (false, then true). +Inf where it never holds. near is a number close
// to it, if one is known: the search begins around it.
func threshold(near float64, meets func(float64) bool) key {
	lo, hi := keyOf(math.Inf(-1)), keyOf(math.Inf(1))
	if below, above := near-math.Abs(near)/1024, near+math.Abs(near)/1024; below < above && !meets(below) && meets(above) {
		lo, hi = keyOf(below), keyOf(above)
	} else if meets(math.Inf(-1)) {
		return lo
	} else if !meets(math.Inf(1)) {
		return hi
	}
	for hi-lo > 1 {
		mid := lo + (hi-lo)/2
		if meets(mid.float()) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return hi
}

// number writes a constant of a table as people do: no exponent, no zeros.
func number(x float64) string {
	switch {
	case math.IsInf(x, 1):
		return "∞"
	case math.IsInf(x, -1):
		return "−∞"
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}
