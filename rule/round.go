package rule

import (
	"math"
	"strconv"
)

// significant is the number of significant decimal digits to which a value is
// rounded, in the unit of the rule's table, before it is compared.
const significant = 6

// ofSums is that of a sum, whose parts were rounded already: enough to take away
// what the binary arithmetic adds.
const ofSums = 10

// round6 rounds to six significant decimal digits.
func round6(x float64) float64 { return rounded(x, significant) }

func rounded(x float64, digits int) float64 {
	// Of a number with no more than three decimals the product is exact or off by
	// less than the rounding takes away, and the quotient is the nearest there is.
	if t := x * 1000; t == math.Trunc(t) && math.Abs(t) < 1e6 && digits >= significant {
		return t / 1000
	}
	var buf [32]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'e', digits-1, 64)), 64)
	if err != nil {
		return x
	}
	return y
}

// threshold returns the least float64 x for which meets(x) holds, meets being
// monotone (false, then true). +Inf where it never holds. near is a number close
// to it, if one is known: the search begins around it. beside are numbers at one
// of which it probably lies, tried first; what they are changes no answer.
func threshold(near float64, meets func(float64) bool, beside ...float64) key {
	lo, hi := keyOf(math.Inf(-1)), keyOf(math.Inf(1))
	if below, above, ok := tight(beside, meets); ok {
		lo, hi = keyOf(below), keyOf(above)
	} else if below, above := near-math.Abs(near)/1024, near+math.Abs(near)/1024; below < above && !meets(below) && meets(above) {
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

// tight is a narrow bracket of a threshold around one of some numbers.
func tight(at []float64, meets func(float64) bool) (below, above float64, ok bool) {
	for i, x := range at {
		width := math.Abs(x) / (1 << 48)
		if x == 0 { // the smallest numbers are slow to round: as few of them as will do
			width = math.Ldexp(math.SmallestNonzeroFloat64, 2+3*i)
		}
		if below, above = x-width, x+width; below < above && !meets(below) && meets(above) {
			return below, above, true
		}
	}
	return 0, 0, false
}

// edges are where numbers begin to round to x, and where they cease to: half a
// unit of its last digit beside it, a tenth of that on the near side of a power
// of ten.
func edges(x float64, digits int) [4]float64 {
	half := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-float64(digits)+1) / 2
	return [...]float64{x - half, x + half, x - half/10, x + half/10}
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
