package rule

import (
	"math"
	"strconv"
)

// significant is the number of significant decimal digits to which a value is
// rounded, in the unit of the rule's table, before it is compared.
const significant = 6

// round6 rounds to six significant decimal digits.
func round6(x float64) float64 {
	var buf [32]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'e', significant-1, 64)), 64)
	if err != nil {
		return x
	}
	return y
}

// threshold returns the least float64 x for which meets(x) holds, meets being
// monotone (false, then true). +Inf where it never holds.
func threshold(meets func(float64) bool) float64 {
	lo, hi := order(math.Inf(-1)), order(math.Inf(1))
	if meets(math.Inf(-1)) {
		return math.Inf(-1)
	}
	if !meets(math.Inf(1)) {
		return math.Inf(1)
	}
	for hi-lo > 1 {
		mid := lo + (hi-lo)/2
		if meets(disorder(mid)) {
			hi = mid
		} else {
			lo = mid
		}
	}
	return disorder(hi)
}

// order maps floats to integers so that both sort alike.
func order(x float64) uint64 {
	b := math.Float64bits(x)
	if b>>63 == 1 {
		return ^b
	}
	return b | 1<<63
}

func disorder(u uint64) float64 {
	if u>>63 == 1 {
		return math.Float64frombits(u &^ (1 << 63))
	}
	return math.Float64frombits(^u)
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
